import Aggregation
package import Planning
package import Quantities

/// What the period depends on that a unit's pages open with.
struct OpeningQuestion: Hashable, Sendable {
    let change: CommitNumber?
    /// Nothing for what is at the top.
    let unit: UnitReference?
    let calendar: ReportingCalendar
    let includesPending: Bool
    let today: Day
}

extension Delivery {
    /// Periods that are looked at, the newest ones in which the unit was in force: some years of months.
    private static let periodsTried = 60

    /// The period that a unit's pages show to whoever names none; nothing where the unit was never in force in one that has
    /// figures. Without a unit, that of the first one at the top.
    package func openingPeriod(
        of unit: UnitReference?, calendar: ReportingCalendar = .administrative, asOf: Moment? = nil,
        includesPending: Bool = false
    ) throws(Failure) -> Period? {
        let view = try view(asOf: asOf, includesPending: includesPending)
        let question = OpeningQuestion(
            change: view.head?.number, unit: unit, calendar: calendar, includesPending: includesPending,
            today: (asOf ?? clock()).dayInVietnam)
        return try openingMemory.answer(question) { () throws(Failure) in
            let search = OpeningSearch(question, view)
            let known = view.periods.filter(search.isInForce).prefix(Self.periodsTried)
            return OpeningPeriod.choose(from: known.lazy.compactMap { search.candidate($0) })
        }
    }
}

/// Looks at the periods of a ledger one by one.
private struct OpeningSearch {
    let unit: UnitReference?
    let calendar: ReportingCalendar
    let today: Day
    let tree: UnitTree
    let plans: PlanBook
    let cube: Cube
    let codes: [IndicatorCode]
    let indicators: [IndicatorPosition]
    let dates: DueCalendar

    init(_ question: OpeningQuestion, _ view: LedgerView) {
        (unit, calendar, today) = (question.unit, question.calendar, question.today)
        tree = view.catalogue.units
        plans = view.plans
        let cube = view.cubes[calendar] ?? Cube(calendar: calendar, catalogue: view.catalogue)
        self.cube = cube
        codes = view.catalogue.indicators.codes
        indicators = codes.compactMap { cube.indicator($0) }
        dates = DueCalendar(rules: view.catalogue.dueRules, holidays: view.catalogue.holidays)
    }

    /// Whether the unit was there when the period closed.
    func isInForce(_ period: Period) -> Bool { version(on: period.window(calendar).to) != nil }

    func candidate(_ period: Period) -> OpeningPeriod? {
        let day = period.window(calendar).to
        guard let unit = version(on: day) else { return nil }
        return OpeningPeriod(
            period: period, isPlanned: isPlanned(unit, period, day),
            reported: tree.reportedShare(of: unit.key, on: day) { hasOwn($0, period) },
            isOverdue: dueDate(unit, period, day).map { $0 < today } ?? false)
    }

    private func version(on day: Day) -> UnitVersion? {
        guard let unit else {
            return tree.inForce(on: day).first { tree.parent(of: $0.key, on: day) == nil && $0.kind != .group }
        }
        return tree.unit(unit, on: day).flatMap { $0.isInForce(on: day) ? $0 : nil }
    }

    private func hasOwn(_ unit: UnitKey, _ period: Period) -> Bool {
        guard let place = cube.unit(unit) else { return false }
        return indicators.contains { cube.own($0, place, period) != nil }
    }

    /// A plan of the unit itself, or of one directly below it.
    private func isPlanned(_ unit: UnitVersion, _ period: Period, _ day: Day) -> Bool {
        guard let year = Period.year(period.year) else { return false }
        let units = [unit.key] + tree.children(of: unit.key, on: day).map(\.key)
        return units.contains { key in codes.contains { !plans.history($0, key, year).isEmpty } }
    }

    /// Of the unit, or of the first level below it that a rule names.
    private func dueDate(_ unit: UnitVersion, _ period: Period, _ day: Day) -> Day? {
        var next: UnitVersion? = unit
        while let version = next {
            if let due = dates.dueDate(of: period, for: version.kind, calendar: calendar) { return due }
            next = tree.children(of: version.key, on: day).first { $0.kind != .group }
        }
        return nil
    }
}
