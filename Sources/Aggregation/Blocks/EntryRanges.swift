package import Planning

/// Entries by their numbers: runs of them, for those of a change are numbered through.
package struct EntryRanges: Sendable {
    /// Ascending, none touching another.
    package private(set) var ranges: [Range<Int64>] = []

    /// - Parameter ranges: In any order; they may touch each other and overlap.
    package init(_ ranges: some Sequence<Range<Int64>>) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound {
                self.ranges[self.ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    package func contains(_ entry: EntryNumber) -> Bool { contains(entry.value) }

    func contains(_ number: Int64) -> Bool {
        guard let first = ranges.first, let last = ranges.last, number >= first.lowerBound, number < last.upperBound
        else { return false }
        var (low, high) = (0, ranges.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound <= number { low = middle } else { high = middle }
        }
        return ranges[low].contains(number)
    }
}
