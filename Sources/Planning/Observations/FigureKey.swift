package import Quantities

/// Who assigned a plan: the province, the district's own council, the Party, or a stretch target.
package struct Assigner: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let name: String

    package init(_ name: String) {
        self.name = name
    }

    package static let province = Assigner("province")
    package static let council = Assigner("council")
    package static let party = Assigner("party")
    package static let stretch = Assigner("stretch")

    package var description: String { name }

    /// The order of the columns in an annex: the level above first.
    package static func < (left: Assigner, right: Assigner) -> Bool {
        (left.rank, left.name) < (right.rank, right.name)
    }

    private var rank: Int {
        [Assigner.province, .council, .party, .stretch].firstIndex(of: self) ?? 4
    }
}

/// What a figure says: what was done, what the reporter thinks the year will bring, or what was assigned.
package enum Scenario: Sendable, Hashable, CustomStringConvertible {
    case actual
    /// Ước cả năm, the reporter's own.
    case yearEstimate
    case plan(Assigner)

    /// "actual", "year-estimate", "plan:province": as the database and files have it.
    package var code: String {
        switch self {
        case .actual: "actual"
        case .yearEstimate: "year-estimate"
        case .plan(let assigner): "plan:\(assigner)"
        }
    }

    package init?(_ code: String) {
        switch code {
        case "actual": self = .actual
        case "year-estimate": self = .yearEstimate
        default:
            guard code.hasPrefix("plan:"), code.count > 5 else { return nil }
            self = .plan(Assigner(String(code.dropFirst(5))))
        }
    }

    package var description: String { code }
}

/// Which figure: indicator × reporting unit × period × window × scenario.
package struct FigureKey: Sendable, Hashable {
    package let indicator: IndicatorCode
    package let unit: UnitKey
    package let period: Period
    package let calendar: ReportingCalendar
    package let scenario: Scenario

    package init(
        indicator: IndicatorCode, unit: UnitKey, period: Period, calendar: ReportingCalendar = .administrative,
        scenario: Scenario = .actual
    ) {
        self.indicator = indicator
        self.unit = unit
        self.period = period
        self.calendar = calendar
        self.scenario = scenario
    }
}

/// A figure as it is stored: integers at the scales of the indicator's definition.
package struct FigureValue: Sendable, Hashable {
    /// Without a base: the value at `decimals`. With one: the numerator at `partDecimals`.
    package let amount: Int64
    /// The denominator of a rate at `partDecimals`, or the weight of an average.
    package let base: Int64?

    package init(amount: Int64, base: Int64? = nil) {
        self.amount = amount
        self.base = base
    }
}

/// How final a figure is (ước, sơ bộ, chính thức).
package enum FigureStatus: String, Sendable, Hashable, CaseIterable, Comparable {
    case estimate, preliminary, official

    package static func < (left: FigureStatus, right: FigureStatus) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .estimate: 0
        case .preliminary: 1
        case .official: 2
        }
    }
}
