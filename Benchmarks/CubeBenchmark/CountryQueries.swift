import Aggregation
import Planning
import Quantities

/// The two questions of the comparison, with everything that an answer needs beyond the cube.
extension CountryCube {
    /// A rate of a province in a month and in the same month of the year before; rates in tenths of a percent.
    struct RateLine {
        var numerator: Int64
        var denominator: Int64
        var rate: Int64
        var numeratorBefore: Int64
        var denominatorBefore: Int64
        var rateBefore: Int64
    }

    /// (a) Two rates by province and month of the second year, with the same period of the first: 816 lines.
    func rates() throws -> [RateLine] {
        let chosen = SyntheticCountry.rates.map { definitions[$0] }
        let sums = cube.rollUp(chosen, over: provinces, at: allMonths)
        var lines: [RateLine] = []
        lines.reserveCapacity(chosen.count * 12 * provinces.count)
        for indicator in chosen.indices {
            for month in 12..<24 {
                for group in provinces.indices {
                    let now = try sums[indicator, month, group].get()
                    let before = try sums[indicator, month - 12, group].get()
                    lines.append(
                        RateLine(
                            numerator: Int64(now.amount), denominator: Int64(now.base ?? 0), rate: try tenths(now),
                            numeratorBefore: Int64(before.amount), denominatorBefore: Int64(before.base ?? 0),
                            rateBefore: try tenths(before)))
                }
            }
        }
        return lines
    }

    /// (b) All indicators × provinces × months: sums and how many communes reported.
    func everything() -> RollUp {
        cube.rollUp(definitions, over: provinces, at: allMonths)
    }

    var allMonths: [Period] {
        (0..<SyntheticCountry.periodCount).compactMap { Period.month(2024 + $0 / 12, $0 % 12 + 1) }
    }

    /// The rate in tenths of a percent, −1 where there is none.
    private func tenths(_ total: Total) throws -> Int64 {
        guard let base = total.base, base != 0 else { return -1 }
        return Int64(try roundedQuotient(total.amount * 1_000, base, .halfAwayFromZero))
    }
}
