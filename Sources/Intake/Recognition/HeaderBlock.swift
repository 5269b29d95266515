import Office

/// Where the header of a table stands in a sheet; all places are among the visible rows.
struct HeaderBlock {
    let rows: Range<Int>
    let marks: ColumnMarks?
    /// The first row below the header and the row that counts its columns.
    let body: Int
    /// Whether words that head office tables were found in it.
    let isNamed: Bool
}

/// Finds the header of the next table of a sheet.
struct HeaderFinder {
    let view: GridView
    let words: HeaderWords

    /// A header has at most so many rows.
    static let depth = 10
    /// Rows below a header by which its columns are judged.
    private static let sample = 40

    /// The next header from a row on; `nil` where nothing below looks like one.
    func next(from start: Int) -> HeaderBlock? {
        for index in start..<max(start, view.rows.count) {
            if isStub(index) {
                if let block = block(from: top(index, from: start), named: true) { return block }
            } else if index > start, let marks = ColumnMarks(view.rows[index]), isText(index - 1) {
                return HeaderBlock(
                    rows: top(index - 1, from: start)..<index, marks: marks, body: index + 1, isNamed: false)
            } else if index > start, isFigures(index), let block = unnamed(above: index, from: start) {
                return block
            }
        }
        return nil
    }

    /// Whether a row has words that head the first columns of office tables, and nothing that is a figure.
    func isStub(_ index: Int) -> Bool {
        let row = view.rows[index]
        var texts = 0
        var stubs = 0
        var days = 0
        for cell in row.cells {
            switch CellLook(cell) {
            case .empty, .placeholder, .mark: continue
            case .day: days += 1
            case .text:
                texts += 1
                if case .text(let text) = cell, StubRole(text, words) != nil { stubs += 1 }
            default: if cell.year == nil { return false }
            }
        }
        return stubs >= 1 && (texts >= 2 || days >= 2 || row.cells.contains { $0.year != nil })
    }

    // MARK: The upper edge

    /// The first row of the header to which a row belongs: those right above it that are filled as a header is.
    private func top(_ index: Int, from start: Int) -> Int {
        var first = index
        while first > start, first > index - Self.depth, view.rows[first - 1].number == view.rows[first].number - 1,
            isText(first - 1), isFilled(first - 1)
        {
            first -= 1
        }
        return first
    }

    /// Three texts make a row of a header; a title has one, and the line of the office and the number of its form two.
    private func isFilled(_ index: Int) -> Bool {
        let row = view.rows[index]
        var spans = 0
        for (column, cell) in row.cells.enumerated() where CellLook(cell) == .text {
            guard let range = view.merge(row.number, column) else { continue }
            if range.lastRow > row.number - 1 { spans += 1 }
        }
        return spans > 0 || row.cells.count(where: { CellLook($0) == .text }) >= 3
    }

    /// Texts, and no figures but years; or years alone, one after the other.
    private func isText(_ index: Int) -> Bool {
        let cells = view.rows[index].cells
        return cells.allSatisfy { !CellLook($0).isFigure || $0.year != nil }
            && (cells.contains { CellLook($0) == .text } || isYears(view.rows[index]))
    }

    private func isFigures(_ index: Int) -> Bool {
        view.rows[index].cells.contains { CellLook($0).isFigure && $0.year == nil }
    }

    /// A header that uses none of the known words: two texts, years or days, or more, right above figures.
    private func unnamed(above index: Int, from start: Int) -> HeaderBlock? {
        let above = index - 1
        guard view.rows[index].number - view.rows[above].number <= 2, isText(above) else { return nil }
        let cells = view.rows[above].cells
        let texts = cells.count { CellLook($0) == .text }
        let years = Self.rising(cells.compactMap(\.year)) ? cells.count { $0.year != nil } : 0
        guard texts + years + cells.count(where: { CellLook($0) == .day }) >= 2 else { return nil }
        return block(from: top(above, from: start), named: false)
    }

    // MARK: The lower edge

    private func block(from first: Int, named: Bool) -> HeaderBlock? {
        for index in (first + 1)..<max(first + 1, min(first + Self.depth, view.rows.count)) {
            guard let marks = ColumnMarks(view.rows[index]) else { continue }
            return HeaderBlock(rows: first..<index, marks: marks, body: index + 1, isNamed: named)
        }
        var end = first
        while end + 1 < view.rows.count, end + 1 - first < Self.depth, continues(end + 1, first: first) { end += 1 }
        return end + 1 < view.rows.count
            ? HeaderBlock(rows: first..<(end + 1), marks: nil, body: end + 1, isNamed: named) : nil
    }

    /// Whether a row still belongs to the header above it.
    private func continues(_ index: Int, first: Int) -> Bool {
        let row = view.rows[index]
        guard row.number - view.rows[index - 1].number <= 2, isText(index) || isYears(row) else { return false }
        if isCovered(row, first) { return true }
        let label = firstTextColumn(below: index)
        let beyond = row.cells.enumerated().filter { $0.offset > label && CellLook($0.element) != .empty }
        guard !beyond.isEmpty else { return false }
        if (0...max(label, 0)).allSatisfy({ row[$0] == .empty }) { return true }
        let numeric = numericColumns(below: index)
        let texts = numeric.count { CellLook(row[$0]) == .text }
        return texts > 0 && texts * 2 >= numeric.count
    }

    private func isYears(_ row: TableRow) -> Bool {
        row.cells.count { $0.year != nil } >= 2 && row.cells.allSatisfy { $0 == .empty || $0.year != nil }
    }

    /// Years as they head columns: figures that happen to look like years do not go up by a few at a time.
    private static func rising(_ years: [Int]) -> Bool {
        zip(years, years.dropFirst()).allSatisfy { (1...10).contains($1 - $0) }
    }

    /// A merged cell of the header reaches down into the row.
    private func isCovered(_ row: TableRow, _ first: Int) -> Bool {
        let top = view.rows[first].number - 1
        return (0..<view.width).contains { column in
            guard let range = view.merge(row.number, column) else { return false }
            return range.firstRow >= top && range.firstRow < row.number - 1 && range.lastColumn - range.firstColumn < 40
        }
    }

    private func samples(below index: Int) -> ArraySlice<TableRow> {
        view.rows[min(index + 1, view.rows.count)..<min(index + 1 + Self.sample, view.rows.count)]
    }

    private func numericColumns(below index: Int) -> [Int] {
        let rows = samples(below: index)
        return (0..<view.width).filter { column in
            var figures = 0
            var texts = 0
            for row in rows {
                let look = CellLook(row[column])
                if look.isFigure { figures += 1 } else if look == .text { texts += 1 }
            }
            return figures > texts
        }
    }

    /// The column of names: the first one with words of more than two letters in half of the rows.
    private func firstTextColumn(below index: Int) -> Int {
        let rows = samples(below: index)
        return (0..<view.width).first { column in
            rows.count { row in
                guard case .text(let text) = row[column], CellLook(row[column]) == .text else { return false }
                return text.count > 3
            } * 2 >= max(rows.count, 1)
        } ?? 0
    }
}
