/// For which indicators a scoreboard shows each unit below.
package enum UnitDetail: Sendable, Hashable, ExpressibleByBooleanLiteral {
    case none
    case all
    /// In the order in which they were asked for, each once.
    case of([IndicatorCode])

    package init(booleanLiteral value: Bool) {
        self = value ? .all : .none
    }

    package func includes(_ code: IndicatorCode) -> Bool {
        switch self {
        case .none: false
        case .all: true
        case .of(let codes): codes.contains(code)
        }
    }
}
