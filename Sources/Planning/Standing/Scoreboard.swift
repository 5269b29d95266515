package import Quantities

/// One indicator of one unit in one period: everything that a scoreboard shows of it.
package struct Standing: Sendable {
    package var definition: IndicatorDefinition
    package var actual: Measured?
    /// Why there is no actual figure, where that is more than "not reported".
    package var actualMissing: Reason?
    package var plans: [Attainment]
    package var samePeriod: SamePeriod?
    package var expectation: Expectation?
    package var verdict: Verdict
    package var yearEstimate: Measured?
    package var pace: Pace?
    package var forecast: ForecastAnswer
    /// The sum of the child units, beside the unit's own figure.
    package var parts: PartsSum?
    package var breakdown: PlanBreakdown?
    package var coverage: Coverage

    package init(definition: IndicatorDefinition, verdict: Verdict) {
        self.definition = definition
        self.plans = []
        self.verdict = verdict
        self.forecast = .none(.tooLittleHistory(years: 0, needed: ForecastCase.neededYears))
        self.coverage = Coverage()
    }
}

/// What the child units' figures add up to, or why they can't be added.
package struct PartsSum: Sendable {
    package let sum: Measured?
    package let refused: Reason?
    /// Own figure minus the sum of the parts; `nil` where one of them is missing.
    package let gap: ExactDecimal?
    package let reported: Int
    package let expected: Int
    /// The children in force that have not reported.
    package let missing: [UnitKey]

    package init(
        sum: Measured?, refused: Reason?, gap: ExactDecimal?, reported: Int, expected: Int, missing: [UnitKey]
    ) {
        self.sum = sum
        self.refused = refused
        self.gap = gap
        self.reported = reported
        self.expected = expected
        self.missing = missing
    }
}

/// A plan broken down to the child units.
package struct PlanBreakdown: Sendable, Hashable {
    package let assigner: Assigner
    package let total: ExactDecimal
    package let assigned: ExactDecimal
    package let units: Int

    package init(assigner: Assigner, total: ExactDecimal, assigned: ExactDecimal, units: Int) {
        self.assigner = assigner
        self.total = total
        self.assigned = assigned
        self.units = units
    }

    /// What is left to assign; negative where more was assigned than there is.
    package var difference: ExactDecimal? {
        try? total.subtracting(assigned)
    }
}

/// How much of a unit's area the figures cover, when they are shown in the structure of another day.
package struct Coverage: Sendable, Hashable {
    /// Units of the figure's day, or names, whose figures are lacking in the row.
    package var lacking: [UnitKey]
    /// Parts of units came in by weights ("population", "synthetic").
    package var apportionedBy: [String]

    package init(lacking: [UnitKey] = [], apportionedBy: [String] = []) {
        self.lacking = lacking
        self.apportionedBy = apportionedBy
    }

    package var isWhole: Bool { lacking.isEmpty && apportionedBy.isEmpty }
}

/// How many targets stand how.
package struct StandingSummary: Sendable, Hashable {
    package private(set) var targets = 0
    private var counts: [State: Int] = [:]

    package init(_ standings: some Sequence<Standing>) {
        for standing in standings where !standing.plans.isEmpty {
            targets += 1
            counts[standing.verdict.state, default: 0] += 1
        }
    }

    package subscript(state: State) -> Int {
        counts[state] ?? 0
    }

    /// "n of m targets met".
    package var met: Int {
        State.met.reduce(0) { $0 + self[$1] }
    }
}

/// A scoreboard: how one unit stands in one period.
package struct Scoreboard: Sendable {
    /// A standing is large and never changes once it stands in a row, so rows are shared and not copied.
    package final class UnitRow: Sendable {
        package let unit: UnitVersion
        package let standing: Standing

        package init(unit: UnitVersion, standing: Standing) {
            self.unit = unit
            self.standing = standing
        }
    }

    /// Shared as `UnitRow` is.
    package final class Row: Sendable {
        package let standing: Standing
        package let units: [UnitRow]

        package init(standing: Standing, units: [UnitRow]) {
            self.standing = standing
            self.units = units
        }
    }

    package let unit: UnitVersion
    package let period: Period
    package let calendar: ReportingCalendar
    package let window: DayRange
    package let asOf: Moment?
    /// The day whose structure of units is shown.
    package let structure: Day
    package let rows: [Row]
    package let includesUnits: Bool
    package let includesPending: Bool

    package init(
        unit: UnitVersion, period: Period, calendar: ReportingCalendar, window: DayRange, asOf: Moment?, structure: Day,
        rows: [Row], includesUnits: Bool, includesPending: Bool
    ) {
        self.unit = unit
        self.period = period
        self.calendar = calendar
        self.window = window
        self.asOf = asOf
        self.structure = structure
        self.rows = rows
        self.includesUnits = includesUnits
        self.includesPending = includesPending
    }

    package var summary: StandingSummary {
        StandingSummary(rows.lazy.map(\.standing))
    }

    /// The summaries by field, in the order of the annex; fields without a target are left out.
    package var summaryByField: [(field: String, summary: StandingSummary)] {
        var order: [String] = []
        var grouped: [String: [Standing]] = [:]
        for row in rows {
            let field = row.standing.definition.field
            if grouped[field] == nil { order.append(field) }
            grouped[field, default: []].append(row.standing)
        }
        return order.compactMap { field in
            let summary = StandingSummary(grouped[field] ?? [])
            return summary.targets == 0 ? nil : (field, summary)
        }
    }
}
