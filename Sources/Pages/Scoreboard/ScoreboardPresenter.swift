import HTML
package import Planning
package import Prose
package import Quantities

/// Makes the page of a scoreboard: figures and codes become words of the reader's language, in the order of the page.
package struct ScoreboardPresenter {
    let frame: ViewFrame
    let source: (EntryNumber) -> String?

    var board: Scoreboard { frame.board }
    var address: ScoreboardAddress { frame.address }
    var catalogue: Catalogue { frame.catalogue }
    var words: Words { frame.words }
    var wording: Wording { frame.wording }

    /// - Parameters:
    ///   - address: The view as it was asked for; all links of the page are made from it.
    ///   - catalogue: Units and fields as they were known at the moment that is shown.
    ///   - periods: Periods with figures, the newest first.
    ///   - head: The last change of the ledger that the figures know of.
    ///   - source: Where a figure was published, by its entry.
    package init(
        board: Scoreboard, address: ScoreboardAddress, catalogue: Catalogue, periods: [Period], head: Commit?,
        language: Language, source: @escaping (EntryNumber) -> String?
    ) {
        self.frame = ViewFrame(
            board: board, address: address, catalogue: catalogue, periods: periods, head: head, language: language,
            place: .scoreboard, page: { .scoreboard($0) })
        self.source = source
    }

    package func page() -> ScoreboardPage {
        var footnotes = Footnotes()
        let (shown, silent) = sorted()
        let columns = PlanColumns(rows: shown, words: words, footnotes: &footnotes)
        let unfolding = Unfolding(shown, address.byUnit)
        var rows = RowPresenter(parent: self, columns: columns, unfolding: unfolding, footnotes: footnotes)
        let groups = groups(of: shown, rows: &rows)
        return ScoreboardPage(
            wording: wording, title: wording.pageTitle(unitName(board.unit), words.period(board.period)),
            head: masthead,
            crumbs: frame.crumbs, home: .home(language: address.language),
            otherLanguage: frame.otherLanguage, navigation: Navigation(current: .scoreboard, view: address),
            pickers: UnitPicker(frame: frame).pickers(byUnit: address.byUnit), summary: summary,
            attention: AttentionList(parent: self).items(shown), columns: columns.heads, groups: groups,
            below: below(unfolding),
            silent: silent.map { words.name($0.standing.definition.name) }, sources: rows.footnotes.texts,
            stateWords: Dictionary(uniqueKeysWithValues: State.allCases.map { ($0, words.state($0)) }),
            here: .scoreboard(address, language: nil), csv: .scoreboardCSV(address),
            json: .scoreboardJSON(programAddress), ledger: frame.ledger)
    }

    /// Programs ask for the units of all indicators or of none.
    private var programAddress: ScoreboardAddress {
        address.byUnit == .none ? address : address.with { $0.byUnit = .all }
    }

    /// Rows to show, and those that nobody asked for and nobody reported.
    private func sorted() -> (shown: [Scoreboard.Row], silent: [Scoreboard.Row]) {
        var shown: [Scoreboard.Row] = []
        var silent: [Scoreboard.Row] = []
        for row in board.rows {
            let standing = row.standing
            let isSilent =
                standing.plans.isEmpty && standing.actual == nil && standing.parts?.sum == nil
                && standing.yearEstimate == nil && standing.samePeriod == nil
            if isSilent { silent.append(row) } else { shown.append(row) }
        }
        return (shown, silent)
    }

    private func groups(of shown: [Scoreboard.Row], rows: inout RowPresenter) -> [ScoreboardPage.Group] {
        var fields: [(code: String, rows: [Scoreboard.Row])] = []
        for row in shown {
            let code = row.standing.definition.field
            if let place = fields.firstIndex(where: { $0.code == code }) {
                fields[place].rows.append(row)
            } else {
                fields.append((code, [row]))
            }
        }
        return fields.map { field in
            let summary = StandingSummary(field.rows.map(\.standing))
            return ScoreboardPage.Group(
                id: "f-\(field.code)",
                name: catalogue.indicators.field(field.code).map { words.name($0.name) } ?? field.code,
                met: summary.targets == 0 ? nil : wording.fieldCount(summary.met, summary.targets),
                counts: counts(summary), rows: field.rows.map { rows.row($0) })
        }
    }

    /// The counts that are not zero, bad news last.
    func counts(_ summary: StandingSummary) -> [ScoreboardPage.StateCount] {
        State.allCases.compactMap { state in
            summary[state] == 0
                ? nil : ScoreboardPage.StateCount(state: state, word: words.state(state), count: summary[state])
        }
    }

    private var summary: ScoreboardPage.Summary {
        let summary = board.summary
        return ScoreboardPage.Summary(
            met: summary.met, targets: summary.targets, onTrack: summary[.onTrack], counts: counts(summary),
            behind: summary[.behind], atRisk: summary[.atRisk])
    }

    /// What the unit itself says of the cause; nothing where it says nothing.
    func cause(of standing: Standing) -> Markup? {
        let stated = catalogue.shortcomings.last {
            $0.indicator == standing.definition.code && $0.unit == board.unit.key && $0.period == board.period
                && $0.cause != nil
        }
        let star: Markup = stated?.isIllustrative ?? false ? ScoreboardPage.Figure.star : .empty
        return stated?.cause.map { "\(ShortcomingPhrases(words.language).because($0))\(star)" }
    }

    /// Why a target stands as it does. The word of the state stands beside it and is not said twice.
    func why(_ standing: Standing) -> String { words.whyBesideState(standing) }

    /// The same in a few words, for a line whose numbers stand beside it: what is expected by now, and by what.
    func shortWhy(_ standing: Standing) -> String {
        switch (standing.actualMissing, standing.verdict.reason) {
        case (nil, .asExpected(_, let expected, let source)), (nil, .belowExpected(_, let expected, let source)),
            (nil, .farBelowExpected(_, let expected, let source)):
            wording.neededByNow(words.percent(expected), words.expectationSource(source))
        default: why(standing)
        }
    }

    func unitName(_ unit: UnitVersion) -> String { frame.unitName(unit) }

    func unitName(_ key: UnitKey) -> String { frame.unitName(key) }

    /// The same view of another unit.
    func route(to unit: UnitVersion) -> Route { frame.route(to: unit) }
}

extension Words {
    /// Why a target stands as it does, without the word of its state.
    func whyBesideState(_ standing: Standing) -> String {
        let reason = reason(standing)
        let state = state(standing.verdict.state) + ": "
        guard reason.hasPrefix(state) else { return reason }
        let rest = reason.dropFirst(state.count)
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }
}
