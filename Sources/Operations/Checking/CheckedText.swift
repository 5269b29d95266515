package import Planning
package import Prose
package import Quantities

/// A text whose figures were checked.
package struct CheckedText: Sendable {
    package let prose: ReadProse
    /// One for each claim, in the order of the text.
    package let judgements: [ClaimJudgement]
    /// Whose figures it was checked against; `nil` where the text was judged by itself.
    package let place: FigurePlace?

    init(prose: ReadProse, judgements: [ClaimJudgement], place: FigurePlace?) {
        self.prose = prose
        self.judgements = judgements
        self.place = place
    }

    /// The text judged by itself.
    package init(alone text: String) {
        let prose = ClaimReader.read(text)
        self.init(prose: prose, judgements: SelfCheck.judge(prose), place: nil)
    }

    /// Whether a figure is wrong, or contradicts another.
    package var hasFault: Bool { judgements.contains { $0.outcome.isFault } }

    package var summary: CheckSummary { CheckSummary(judgements) }

    package func count(_ fits: (ClaimOutcome) -> Bool) -> Int {
        judgements.reduce(0) { $0 + (fits($1.outcome) ? 1 : 0) }
    }
}

/// What a text is checked against.
package struct CheckQuery: Sendable, Hashable {
    package var unit: UnitReference
    package var period: Period
    package var calendar: ReportingCalendar
    package var asOf: Moment?

    package init(
        unit: UnitReference, period: Period, calendar: ReportingCalendar = .administrative, asOf: Moment? = nil
    ) {
        self.unit = unit
        self.period = period
        self.calendar = calendar
        self.asOf = asOf
    }
}

extension Delivery {
    /// The claims of a text, judged against how a unit stood: in the query's period, and in those that the text names.
    package func check(_ text: String, _ query: CheckQuery) throws(Failure) -> CheckedText {
        let (prose, names, usual, boards) = try material(text, query)
        let judgements = LedgerCheck.judge(prose, names, usual: usual, boards: boards)
        return CheckedText(prose: prose, judgements: judgements, place: usual.place)
    }

    /// A text that was read, and what it is held against.
    func material(_ text: String, _ query: CheckQuery) throws(Failure) -> (
        prose: ReadProse, names: IndicatorNames, usual: LedgerCheck.Board, boards: [Period: LedgerCheck.Board]
    ) {
        let prose = ClaimReader.read(text)
        let view = try view(asOf: query.asOf, includesPending: false)
        let usual = try board(query, query.period, view)
        var boards: [Period: LedgerCheck.Board] = [:]
        for period in namedPeriods(prose, query.period) { boards[period] = try board(query, period, view) }
        return (prose, IndicatorNames(usual.standings.map(\.definition)), usual, boards)
    }

    /// A text seldom speaks of more periods, and each costs a scoreboard.
    private static let mostPeriods = 8

    private func namedPeriods(_ prose: ReadProse, _ usual: Period) -> [Period] {
        var found: [Period] = []
        for claim in prose.claims {
            guard let period = claim.time?.period(year: usual.year), period != usual, !found.contains(period),
                found.count < Self.mostPeriods
            else { continue }
            found.append(period)
        }
        return found
    }

    private func board(_ query: CheckQuery, _ period: Period, _ view: LedgerView) throws(Failure) -> LedgerCheck.Board {
        let board = try view.scoreboard(
            ScoreboardQuery(unit: query.unit, period: period, asOf: query.asOf, calendar: query.calendar))
        let place = FigurePlace(
            unit: query.unit, period: period, calendar: query.calendar, change: view.head?.number ?? CommitNumber(1))
        return LedgerCheck.Board(place: place, standings: board.rows.map(\.standing), unit: board.unit)
    }
}
