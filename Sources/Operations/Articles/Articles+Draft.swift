package import Planning
package import Prose
package import Quantities

/// What somebody chooses for the draft of an article.
package struct DraftRequest: Sendable {
    package var unit: UnitReference
    package var period: Period
    /// The code of the conference of which it tells.
    package var conference: String?
    package var organiser: String
    /// The indicators whose results are told; nothing chooses a few.
    package var results: [IndicatorCode]
    package var shortcomings: [String]
    package var tasks: [String]
    package var closing: String
    package var byline: String
    package var category: String

    package init(
        unit: UnitReference, period: Period, conference: String? = nil, organiser: String = "",
        results: [IndicatorCode] = [], shortcomings: [String] = [], tasks: [String] = [], closing: String = "",
        byline: String = "", category: String = ""
    ) {
        self.unit = unit
        self.period = period
        self.conference = conference
        self.organiser = organiser
        self.results = results
        self.shortcomings = shortcomings
        self.tasks = tasks
        self.closing = closing
        self.byline = byline
        self.category = category
    }
}

/// What the ledger holds for an article on a period.
package struct DraftBasis: Sendable {
    package let unit: UnitVersion
    package let reference: UnitReference
    package let period: Period
    package let standings: [Standing]
    /// Those whose results are told where nobody chooses.
    package let usual: [IndicatorCode]
    package let conferences: [Conference]
    package let shortcomings: [String]
    package let tasks: [String]
    package let place: FigurePlace
    let assigner: Assigner?
    let heldOn: Day
}

extension Articles {
    /// What the ledger holds for an article.
    package func basis(of unit: UnitReference, _ period: Period) throws(Failure) -> DraftBasis {
        let view = delivery.view()
        let board = try view.scoreboard(ScoreboardQuery(unit: unit, period: period))
        let standings = board.rows.map(\.standing)
        let assigners = standings.compactMap(\.plans.first?.plan.assigner)
        let assigner = assigners.max { left, right in
            assigners.count { $0 == left } < assigners.count { $0 == right }
        }
        return DraftBasis(
            unit: board.unit, reference: unit, period: period, standings: standings,
            usual: ArticleDraft.preselected(standings).map(\.definition.code),
            conferences: view.conferences(of: board.unit.key).filter { $0.period == period },
            shortcomings: view.shortcomings(of: board.unit.key, period).compactMap(\.text),
            tasks: view.directives(of: board.unit.key, period).filter { $0.kind == .task }.map(\.text),
            place: FigurePlace(
                unit: unit, period: period, calendar: .administrative, change: view.head?.number ?? CommitNumber(1)),
            assigner: assigner, heldOn: delivery.today)
    }

    /// The draft of an article: its figures from the ledger, the rest from whoever was there.
    package func draft(_ request: DraftRequest, from basis: DraftBasis) -> ArticleText {
        let words = Words(.vietnamese)
        let conference = basis.conferences.first { $0.code == request.conference }
        let told = request.results.isEmpty ? basis.usual : request.results
        let draft = ArticleDraft(
            ArticleDraft.Material(
                unit: basis.unit, period: basis.period, conference: conference, organiser: request.organiser.trimmed,
                summary: StandingSummary(basis.standings),
                results: told.compactMap { code in basis.standings.first { $0.definition.code == code } },
                shortcomings: request.shortcomings, tasks: request.tasks, closing: request.closing),
            StandingSentences(words, basis.place, usualAssigner: basis.assigner))
        return ArticleText(
            title: draft.title, lead: draft.lead, body: draft.paragraphs.map(\.plain).joined(separator: "\n\n"),
            byline: request.byline.trimmed, category: request.category.trimmed, place: conference?.place ?? "",
            dated: conference?.heldOn ?? basis.heldOn)
    }
}
