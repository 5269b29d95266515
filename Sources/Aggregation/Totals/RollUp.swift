import Planning

/// Sums of many indicators over many groups of units at many periods, in flat arrays: indicator first, then period,
/// then group. The place of a sum is `(indicator × periods + period) × groups + group`.
///
/// The arrays hold what fits them, and what is special stands beside them; the subscript knows both.
package struct RollUp: Sendable {
    package let indicatorCount: Int
    package let periodCount: Int
    package let groupCount: Int
    /// Numerators, or sums of values; 0 where the sum is refused or needs more than 64 bits.
    package internal(set) var amounts: [Int64]
    /// Units with a figure; 0 means that there is no sum, whatever `amounts` says.
    package internal(set) var reported: [Int32]
    /// Denominators of the indicators that have any, one indicator after the other.
    var bases: [Int64] = []
    /// By indicator, where its denominators begin.
    var baseStarts: [Int?] = []
    /// By indicator and period, where all figures of the row agree; else empty.
    var rowMarks: [FigureMarks]
    /// By place, for the other rows; empty where there are none.
    var marks: [FigureMarks] = []
    /// By indicator.
    var scales: [Scales] = []
    let expected: [Int]
    /// By place, sums that are not made of whole rows: averages, the largest, parts of units, more than 64 bits.
    var singles: [Int: Total] = [:]
    /// By place, where figures cannot be added.
    var refusals: [Int: SummationRefusal] = [:]

    init(indicators: Int, periods: Int, groups: [UnitGroup]) {
        indicatorCount = indicators
        periodCount = periods
        groupCount = groups.count
        expected = groups.map(\.expected)
        amounts = [Int64](repeating: 0, count: indicators * periods * groups.count)
        reported = [Int32](repeating: 0, count: indicators * periods * groups.count)
        rowMarks = [FigureMarks](repeating: FigureMarks(), count: indicators * periods)
    }

    package func place(indicator: Int, period: Int, group: Int) -> Int {
        (indicator * periodCount + period) * groupCount + group
    }

    /// One of the sums, as `Cube.total` of the period's own figures gives it.
    package subscript(indicator: Int, period: Int, group: Int) -> Result<Total, SummationRefusal> {
        let place = place(indicator: indicator, period: period, group: group)
        if let refusal = refusals[place] { return .failure(refusal) }
        if let single = singles[place] { return .success(single) }
        let marks = marks(at: place)
        let start = marks.contains(.withBase) ? baseStarts[indicator] : nil
        let base = start.map { Int128(bases[$0 + place - indicator * periodCount * groupCount]) }
        return .success(
            Total(
                amount: Int128(amounts[place]), base: base, scale: scales[indicator][marks],
                reported: Int(reported[place]), expected: expected[group], carried: 0, isApportioned: false,
                marks: marks))
    }

    func marks(at place: Int) -> FigureMarks {
        if reported[place] == 0 { return FigureMarks() }
        let shared = rowMarks[place / groupCount]
        return shared.isEmpty ? marks[place] : shared
    }
}
