package import Office

/// Finds the tables of a sheet by themselves: where their headers stand, what their columns and rows are.
package struct TableRecogniser: Sendable {
    let words: HeaderWords

    package init(_ words: HeaderWords = .usual) {
        self.words = words
    }

    /// The tables of a sheet from top to bottom, or why there is none.
    package func read(_ grid: SheetGrid) -> SheetFinding {
        let view = GridView(grid)
        guard !view.rows.isEmpty else { return .refused(.empty) }
        let finder = HeaderFinder(view: view, words: words)
        var tables: [OfficeTable] = []
        var start = 0
        var refusal: SheetRefusal?
        while start < view.rows.count, let header = finder.next(from: start) {
            let body = TableBody(view, header, finder, words)
            let found = TableBuilder(view: view, header: header, body: body, above: start, words: words).tables()
            if found.isEmpty {
                refusal = refusal ?? .noRows(header: headerText(view, header))
                start = header.rows.upperBound
            } else {
                tables += found
                start = max(body.end, header.body)
            }
        }
        if !tables.isEmpty { return .tables(tables) }
        return .refused(refusal ?? .noHeader(found: firstLines(view)))
    }

    private func headerText(_ view: GridView, _ header: HeaderBlock) -> String {
        view.rows[header.rows.lowerBound].cells.compactMap { $0.text?.oneLine }.prefix(8).joined(separator: " | ")
    }

    private func firstLines(_ view: GridView) -> [String] {
        view.rows.prefix(3).map { row in
            String(row.cells.compactMap { $0.text?.oneLine }.prefix(4).joined(separator: " | ").prefix(120))
        }
    }
}
