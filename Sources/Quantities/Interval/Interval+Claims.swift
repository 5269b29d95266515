/// What a figure in a text says about the number behind it.
extension Interval {
    /// Exactly this number.
    package static func exactly(_ value: ExactDecimal) -> Interval {
        Interval(lower: included(value), upper: included(value))
    }

    /// The numbers that round (half away from zero) to `value` with `places` decimals (0...17): [v−½u; v+½u) with
    /// u = 10^−places, mirrored for negative values and open at both ends for zero.
    package static func ofRounded(value: ExactDecimal, places: Int) throws(ArithmeticFault) -> Interval {
        precondition((0..<ExactDecimal.maximumScale).contains(places), "decimal places outside 0...17")
        let half = ExactDecimal(normalising: 5, scale: places + 1)
        return Interval(
            lower: Endpoint(Ratio(try value.subtracting(half)), isIncluded: value.signum > 0),
            upper: Endpoint(Ratio(try value.adding(half)), isIncluded: value.signum < 0))
    }

    /// The numbers that give `value` when all but `places` decimals (0...18) are cut off: [v; v+u), mirrored for
    /// negative values, (−u; u) for zero.
    package static func ofTruncated(value: ExactDecimal, places: Int) throws(ArithmeticFault) -> Interval {
        precondition((0...ExactDecimal.maximumScale).contains(places), "decimal places outside 0...18")
        let unit = ExactDecimal(normalising: 1, scale: places)
        return Interval(
            lower: value.signum > 0 ? included(value) : excluded(try value.subtracting(unit)),
            upper: value.signum < 0 ? included(value) : excluded(try value.adding(unit)))
    }

    /// "trên", "hơn": above `value`, the next step not reached: (v; v+step).
    package static func above(_ value: ExactDecimal, step: ExactDecimal) throws(ArithmeticFault) -> Interval {
        Interval(lower: excluded(value), upper: excluded(try value.adding(step)))
    }

    /// "gần": just below `value`: (v−step; v).
    package static func below(_ value: ExactDecimal, step: ExactDecimal) throws(ArithmeticFault) -> Interval {
        Interval(lower: excluded(try value.subtracting(step)), upper: excluded(value))
    }

    /// "khoảng", "ước": [v−margin; v+margin].
    package static func around(_ value: ExactDecimal, margin: ExactDecimal) throws(ArithmeticFault) -> Interval {
        Interval(lower: included(try value.subtracting(margin)), upper: included(try value.adding(margin)))
    }

    /// "ít nhất", "tối thiểu", "đạt từ … trở lên": [v; ∞).
    package static func atLeast(_ value: ExactDecimal) -> Interval {
        Interval(lower: included(value), upper: nil)
    }

    /// "không quá", "tối đa": (−∞; v].
    package static func atMost(_ value: ExactDecimal) -> Interval {
        Interval(lower: nil, upper: included(value))
    }

    private static func included(_ value: ExactDecimal) -> Endpoint {
        Endpoint(Ratio(value), isIncluded: true)
    }

    private static func excluded(_ value: ExactDecimal) -> Endpoint {
        Endpoint(Ratio(value), isIncluded: false)
    }
}
