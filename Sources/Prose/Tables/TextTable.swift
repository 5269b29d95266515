/// A table that stands in a text as lines of cells between bars: "| Trồng rừng | 1.900 | 106% |".
struct TextTable: Sendable {
    /// The tokens of each cell; the bars belong to none. Rows may differ in length.
    let rows: [[Range<Int>]]
    /// The tokens of the line before it, which may say in what it counts.
    let caption: Range<Int>

    /// All tables of a text: lines of at least two cells that follow one another without an empty line between.
    static func find(_ text: ProseTokens) -> [TextTable] {
        guard text.hasBars else { return [] }
        let tokens = text.tokens
        var found: [TextTable] = []
        var rows: [[Range<Int>]] = []
        var (caption, line) = (0..<0, 0..<0)
        var place = 0
        while place < tokens.count {
            let end = lineEnd(tokens, from: place)
            let isRow = tokens[place].isMark("|")
            if !rows.isEmpty, !isRow || text.hasEmptyLine(before: place) {
                found.append(TextTable(rows: rows, caption: caption))
                rows = []
            }
            if !isRow {
                line = place..<end
            } else if !isRule(tokens, place..<end) {
                let cells = cells(tokens, place..<end)
                if rows.isEmpty { (caption, line) = (line, 0..<0) }
                if cells.count > 1 { rows.append(cells) }
            }
            place = end
        }
        if !rows.isEmpty { found.append(TextTable(rows: rows, caption: caption)) }
        return found
    }

    private static func lineEnd(_ tokens: [ProseToken], from start: Int) -> Int {
        var end = start + 1
        while end < tokens.count, !tokens[end].opensLine { end += 1 }
        return end
    }

    private static func cells(_ tokens: [ProseToken], _ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.lowerBound + 1
        for place in line.dropFirst() where tokens[place].isMark("|") {
            cells.append(start..<place)
            start = place + 1
        }
        if start < line.upperBound { cells.append(start..<line.upperBound) }
        return cells
    }

    /// "|---|:---|"
    private static func isRule(_ tokens: [ProseToken], _ line: Range<Int>) -> Bool {
        line.allSatisfy { tokens[$0].isMark("|", "-", ":") } && line.contains { tokens[$0].isMark("-") }
    }

    // MARK: cells of sentences

    /// From so many words on a cell holds sentences.
    private static let sentenceWords = 12

    /// The cells whose numbers are no prose: all but those that hold sentences in a row without figures.
    func figureCells(_ tokens: [ProseToken]) -> [Range<Int>] {
        rows.flatMap { row -> [Range<Int>] in
            let isOfFigures = row.reduce(0) { $0 + (CellNumber($1, tokens) == nil ? 0 : 1) } > 1
            return isOfFigures ? row : row.filter { words($0, tokens) < Self.sentenceWords }
        }
    }

    private func words(_ cell: Range<Int>, _ tokens: [ProseToken]) -> Int {
        cell.reduce(0) { $0 + (tokens[$1].kind == .word ? 1 : 0) }
    }
}

extension ProseTokens {
    fileprivate var hasBars: Bool { tokens.contains { $0.isMark("|") && $0.opensLine } }

    fileprivate func hasEmptyLine(before token: Int) -> Bool {
        guard token > 0 else { return true }
        return scalars[tokens[token - 1].end..<tokens[token].start].reduce(0) { $0 + ($1 == "\n" ? 1 : 0) } > 1
    }
}
