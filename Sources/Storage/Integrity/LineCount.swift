/// Counts of the rows of one change.
struct LineCount {
    var records = Lines()
    var events = Lines()
    var entries: Int64 = 0
}

/// Lines that have been seen; they should be 1, 2, 3 … with none twice.
struct Lines {
    private var seen: Set<Int64> = []
    private var highest: Int64 = 0

    /// False when the line was there already.
    @discardableResult
    mutating func insert(_ line: Int64) -> Bool {
        highest = max(highest, line)
        return seen.insert(line).inserted
    }

    /// The first line that is missing.
    var hole: Int64? {
        guard highest != Int64(seen.count), highest > 0 else { return nil }
        var line: Int64 = 1
        while seen.contains(line) { line += 1 }
        return line
    }
}
