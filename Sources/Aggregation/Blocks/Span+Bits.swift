extension Span<UInt64> {
    /// How many bits of a run are set, the lowest bit of the first word being bit 0; the run lies inside.
    func bitCount(in run: Range<Int>) -> Int {
        if run.isEmpty { return 0 }
        let (first, last) = (run.lowerBound >> 6, (run.upperBound - 1) >> 6)
        let head = ~UInt64(0) << UInt64(run.lowerBound & 63)
        let tail = ~UInt64(0) >> UInt64(63 - (run.upperBound - 1) & 63)
        if first == last { return (self[first] & head & tail).nonzeroBitCount }
        var count = (self[first] & head).nonzeroBitCount + (self[last] & tail).nonzeroBitCount
        for word in first + 1..<last { count += self[word].nonzeroBitCount }
        return count
    }
}
