import Quantities

/// A value axis with round steps.
struct Axis: Sendable, Hashable {
    let low: ExactDecimal
    let high: ExactDecimal
    /// From the lowest to the highest, both ends included.
    let ticks: [ExactDecimal]

    /// The axis over some values; `nil` without any. With `fromZero` it begins at zero, unless something is below.
    init?(_ values: some Sequence<ExactDecimal>, fromZero: Bool) {
        let sorted = values.sorted()
        guard let least = sorted.first, let most = sorted.last else { return nil }
        let bottom = fromZero ? min(least, 0) : least
        let top = bottom == most ? (try? most.adding(1)) ?? most : most
        guard let span = try? top.subtracting(bottom), let step = Self.step(over: span),
            let first = try? bottom.divided(by: step).rounded(to: 0, .floor),
            let last = try? top.divided(by: step).rounded(to: 0, .ceiling)
        else { return nil }
        var ticks: [ExactDecimal] = []
        var place = first
        while place <= last, ticks.count < 12 {
            guard let tick = try? Self.times(place, step), let next = try? place.adding(1) else { return nil }
            ticks.append(tick)
            place = next
        }
        guard ticks.count > 1 else { return nil }
        low = ticks[0]
        high = ticks[ticks.count - 1]
        self.ticks = ticks
    }

    /// 1, 2 or 5 times a power of ten, so that about five steps cover the span.
    private static func step(over span: ExactDecimal) -> ExactDecimal? {
        for exponent in -6...15 {
            for digit in [1, 2, 5] {
                let candidate =
                    exponent < 0
                    ? ExactDecimal(coefficient: Int128(digit), scale: -exponent)
                    : ExactDecimal(coefficient: Int128(digit) * power(exponent), scale: 0)
                guard let candidate, let fivefold = try? times(5, candidate) else { return nil }
                if fivefold >= span { return candidate }
            }
        }
        return nil
    }

    private static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { value, _ in value * 10 }
    }

    private static func times(_ left: ExactDecimal, _ right: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal {
        try left.multiplied(by: right)
    }

    /// The decimals that the steps need: all of them are written alike.
    var places: Int {
        (0...6).first { places in ticks.allSatisfy { (try? $0.rounded(to: places)) == $0 } } ?? 6
    }

    /// Where a value lies from the top, in percent of the height; the geometry of a drawing and nothing else.
    func place(_ value: ExactDecimal) -> String {
        guard let above = try? high.subtracting(value), let span = try? high.subtracting(low),
            let share = try? above.divided(by: span).multiplied(by: Ratio(1000)).rounded(to: 0).scaled(to: 0)
        else { return "0" }
        return Self.tenths(Int(min(max(share, -1000), 2000)))
    }

    /// "12.5" for 125.
    static func tenths(_ value: Int) -> String {
        let sign = value < 0 ? "-" : ""
        let (whole, rest) = abs(value).quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }
}
