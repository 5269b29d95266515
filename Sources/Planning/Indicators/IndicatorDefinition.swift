package import Quantities

/// What a figure of the indicator is, and so how it adds up (domain rules, "Kinds").
package enum IndicatorKind: String, Sendable, Hashable, CaseIterable {
    /// Adds up in the year and starts again on 1 January.
    case flow
    /// A value at a date.
    case stock
    /// Numerator over denominator, never averaged.
    case rate
    /// Number of units that hold a valid recognition, out of the units in force.
    case recognition
    /// An index to a base, or growth: never added.
    case index
    /// An average with weights.
    case average
    /// A share of a structure that adds up to 100.
    case share
    case rank
}

package enum Direction: String, Sendable, Hashable, CaseIterable {
    case up, down, band, none
}

/// When a figure can be known at all.
package enum Knowability: String, Sendable, Hashable, CaseIterable {
    case current
    case yearEnd = "year-end"
}

/// What the plan of a year states.
package enum PlanBasis: String, Sendable, Hashable, CaseIterable {
    /// The total, or the state, at the end of the year.
    case total
    /// What the year adds ("thêm 6 xã").
    case increment
}

package enum PlanBound: String, Sendable, Hashable, CaseIterable {
    case floor, ceiling
}

/// Which of the rival meanings "percent of plan" has for an indicator where lower is better.
package enum PercentMeaning: String, Sendable, Hashable, CaseIterable {
    case actualOverPlan = "actual-over-plan"
    case planOverActual = "plan-over-actual"
    /// (start − actual) ÷ (start − plan), start being the official figure of the year before.
    case reduction
    /// No percent: met or not.
    case metOrNot = "met-or-not"
}

package enum UnitAggregation: String, Sendable, Hashable, CaseIterable {
    case sum, ratio, count, weighted
    /// Only the upper level knows it; never add.
    case direct
    case max
}

package enum TimeAggregation: String, Sendable, Hashable, CaseIterable {
    case sum, last, ratio
}

/// One version of what an indicator means. A change of meaning is a new version from a day.
package struct IndicatorDefinition: Sendable, Hashable {
    package var code: IndicatorCode
    package var validFrom: Day
    package var name: Bilingual
    /// The code of its `IndicatorField`.
    package var field: String
    package var measure: Bilingual
    package var kind: IndicatorKind
    package var direction: Direction
    package var known: Knowability
    package var planBasis: PlanBasis
    package var bound: PlanBound
    package var percentMeaning: PercentMeaning
    package var unitAggregation: UnitAggregation
    package var timeAggregation: TimeAggregation
    /// The indicator whose figures are the weights of an average.
    package var weight: IndicatorCode?
    /// Places kept and shown, 0…6; a figure is stored as an integer at this scale.
    package var decimals: Int
    /// Places kept of numerators and denominators.
    package var partDecimals: Int
    package var rounding: RoundingMode
    /// 100 for percent, 1000 for per mille, 1 for tạ/ha: rate = numerator ÷ denominator × factor.
    package var factor: Int
    package var numeratorName: String?
    package var denominatorName: String?
    /// Nothing where nobody has said it in English: the Vietnamese name then stands for it.
    package var numeratorNameEnglish: String?
    package var denominatorNameEnglish: String?
    /// Which kinds of unit may hold a recognition; empty means all of commune level.
    package var holders: [UnitKind]
    package var bandLow: ExactDecimal?
    package var bandHigh: ExactDecimal?
    /// Share of the year's plan, in percent, expected by the end of each of the twelve months.
    package var season: [ExactDecimal]
    /// Months in which a recognition or a year-end figure is decided.
    package var dueMonths: [Int]
    /// The indicator of which this is a part ("trong đó").
    package var partOf: IndicatorCode?
    package var formula: String?
    package var owner: String?
    package var source: String?
    package var legalBasis: String?
    /// Other names that offices write.
    package var aliases: [String]
    package var order: Int
    package var note: String?

    /// The required attributes; everything else starts at its usual value for the kind and is set by name.
    package init(
        code: IndicatorCode, validFrom: Day, name: Bilingual, field: String, measure: Bilingual, kind: IndicatorKind,
        direction: Direction = .up, decimals: Int = 0
    ) {
        self.code = code
        self.validFrom = validFrom
        self.name = name
        self.field = field
        self.measure = measure
        self.kind = kind
        self.direction = direction
        self.known = .current
        self.planBasis = .total
        self.bound = direction == .down ? .ceiling : .floor
        self.percentMeaning = .actualOverPlan
        self.unitAggregation = kind.usualUnitAggregation
        self.timeAggregation = kind.usualTimeAggregation
        self.decimals = decimals
        self.partDecimals = 2
        self.rounding = .halfAwayFromZero
        self.factor = kind == .rate ? 100 : 1
        self.holders = []
        self.season = []
        self.dueMonths = []
        self.aliases = []
        self.order = 0
    }
}

extension IndicatorKind {
    /// How units add up where the definition does not say.
    package var usualUnitAggregation: UnitAggregation {
        switch self {
        case .flow, .stock: .sum
        case .rate: .ratio
        case .recognition: .count
        case .average: .weighted
        case .index, .share, .rank: .direct
        }
    }

    /// How months add up where the definition does not say.
    package var usualTimeAggregation: TimeAggregation {
        self == .flow ? .sum : .last
    }
}
