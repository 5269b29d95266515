package import Quantities

/// One indicator of one unit, looked at from all sides: over the years, month by month, step by step of its plan, by unit.
package struct IndicatorReview: Sendable {
    /// A year: what it came to against its plan, and how it grew.
    package struct Year: Sendable {
        package let year: Int
        /// The whole year; of the year that is shown, the period.
        package let standing: Standing
        /// Cumulated figures at the ends of the twelve months, without what was only carried on.
        package let path: [Measured?]

        package init(year: Int, standing: Standing, path: [Measured?]) {
            self.year = year
            self.standing = standing
            self.path = path
        }
    }

    /// What the plan expects by the end of a month, and between which values earlier years would have it.
    package struct Expected: Sendable, Hashable {
        package let value: ExactDecimal
        package let low: ExactDecimal?
        package let high: ExactDecimal?

        package init(value: ExactDecimal, low: ExactDecimal?, high: ExactDecimal?) {
            self.value = value
            self.low = low
            self.high = high
        }
    }

    /// A plan of the year as it was recorded: none replaces an earlier one without a trace.
    package struct PlanStep: Sendable, Hashable {
        package let assigner: Assigner
        package let entry: EntryNumber
        package let effectiveFrom: Day
        /// Nothing where the plan was taken back.
        package let value: ExactDecimal?
        package let isIllustrative: Bool
        package let recorded: Commit
        package let document: String?
        package let isHolding: Bool

        package init(
            assigner: Assigner, entry: EntryNumber, effectiveFrom: Day, value: ExactDecimal?, isIllustrative: Bool,
            recorded: Commit, document: String?, isHolding: Bool
        ) {
            self.assigner = assigner
            self.entry = entry
            self.effectiveFrom = effectiveFrom
            self.value = value
            self.isIllustrative = isIllustrative
            self.recorded = recorded
            self.document = document
            self.isHolding = isHolding
        }
    }

    /// A definition as it was recorded.
    package struct DefinitionStep: Sendable, Hashable {
        package let definition: IndicatorDefinition
        package let recorded: Commit

        package init(definition: IndicatorDefinition, recorded: Commit) {
            self.definition = definition
            self.recorded = recorded
        }
    }

    /// With this one row and the figures of each unit.
    package let board: Scoreboard
    package let row: Scoreboard.Row
    /// The oldest first; the last is the year that is shown.
    package let years: [Year]
    /// By month; empty where nothing can be expected.
    package let expected: [Expected?]
    package let plans: [PlanStep]
    package let definitions: [DefinitionStep]

    package init(
        board: Scoreboard, row: Scoreboard.Row, years: [Year], expected: [Expected?], plans: [PlanStep],
        definitions: [DefinitionStep]
    ) {
        self.board = board
        self.row = row
        self.years = years
        self.expected = expected
        self.plans = plans
        self.definitions = definitions
    }
}
