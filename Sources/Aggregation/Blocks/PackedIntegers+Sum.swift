/// The inner loops of every sum over units, and the proof that none of them overflows.
///
/// Wrapping additions are used only where the largest magnitude times the number of values is known to fit, so that the
/// compiler may use vector instructions; otherwise the sum is 128 bits wide, which no row can overflow (2⁶³ × 2³²).
extension PackedIntegers {
    /// Whether any sum of so many of these values, and any part of it, fits into 64 bits.
    func sumsFit64Bits(over count: Int) -> Bool { fits(UInt64(Int64.max), count) }

    /// The exact sum of a run of places.
    func sum(in places: Range<Int>) -> Int128 {
        guard sumsFit64Bits(over: places.count) else { return Self.sum128(wide.span.extracting(places)) }
        return Int128(isWide ? Self.sum64(wide.span.extracting(places)) : Self.sum64(narrow.span.extracting(places)))
    }

    /// Adds the sums of runs of one row to those of their groups.
    /// - Parameters:
    ///   - row: The places of the row, whose sum fits into 64 bits; runs count from its beginning, and what is beyond
    ///     its end counts as 0.
    ///   - first: Where the sums of the groups begin.
    func addSums(of list: GroupRuns, in row: Range<Int>, to sums: inout [Int64], from first: Int) {
        if isWide {
            let values = wide.span.extracting(row)
            Self.add(list, row.count, to: &sums, first) { Self.sum64(values.extracting($0)) }
        } else {
            let values = narrow.span.extracting(row)
            if fits(UInt64(Int32.max), min(row.count, list.longest)) {
                Self.add(list, row.count, to: &sums, first) { Int64(Self.sum32(values.extracting($0))) }
            } else {
                Self.add(list, row.count, to: &sums, first) { Self.sum64(values.extracting($0)) }
            }
        }
    }

    @inline(__always)
    private static func add(
        _ list: GroupRuns, _ length: Int, to sums: inout [Int64], _ first: Int, _ sum: (Range<Int>) -> Int64
    ) {
        let inside = 0..<length
        let runs = list.runs.span
        var sums = sums.mutableSpan
        for place in runs.indices {
            sums[first + runs[place].group] &+= sum(runs[place].range.clamped(to: inside))
        }
    }

    private func fits(_ limit: UInt64, _ count: Int) -> Bool {
        let bound = largest.multipliedReportingOverflow(by: UInt64(count))
        return !bound.overflow && bound.partialValue <= limit
    }

    private static func sum32(_ values: Span<Int32>) -> Int32 {
        var sum: Int32 = 0
        for place in values.indices { sum &+= values[place] }
        return sum
    }

    private static func sum64(_ values: Span<Int32>) -> Int64 {
        var sum: Int64 = 0
        for place in values.indices { sum &+= Int64(values[place]) }
        return sum
    }

    private static func sum64(_ values: Span<Int64>) -> Int64 {
        var sum: Int64 = 0
        for place in values.indices { sum &+= values[place] }
        return sum
    }

    private static func sum128(_ values: Span<Int64>) -> Int128 {
        var sum: Int128 = 0
        for place in values.indices { sum += Int128(values[place]) }
        return sum
    }
}
