extension String {
    /// With the rows of a table that came from a sheet or a page, cells between tabs, as lines of cells between bars.
    package var tabbedRowsAsTables: String {
        guard utf8.contains(UInt8(ascii: "\t")) else { return self }
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var start = 0
        while start < lines.count {
            var end = start
            while end < lines.count, lines[end].isTabbedRow { end += 1 }
            // One line with tabs is a paragraph with tabs.
            if end - start > 1 { for row in start..<end { lines[row] = lines[row].rowBetweenBars } }
            start = max(end, start + 1)
        }
        return lines.joined(separator: "\n")
    }

    private var isTabbedRow: Bool {
        utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 1 : 0) } > 1
    }

    private var rowBetweenBars: String {
        let cells = split(separator: "\t", omittingEmptySubsequences: false)
        return "|" + cells.map { " \($0.map { $0 == "|" ? "/" : $0 }.reduce(into: "") { $0.append($1) }) |" }.joined()
    }
}
