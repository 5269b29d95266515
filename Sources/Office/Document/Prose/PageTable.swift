/// A table of a web page while it is read: each row becomes one line of cells between bars.
struct PageTable {
    private struct Cell {
        let text: [UInt8]
        let columns: Int
        let rows: Int
    }

    private(set) var isLayout = false
    private var cells: [Cell] = []
    /// Where the text of the open cell begins in the result, and over how much it spans.
    private var open: (start: Int, columns: Int, rows: Int)?
    /// How many rows each column is still covered from above.
    private var covered: [Int] = []

    /// More columns than this are no table of an office.
    private static let mostColumns = 63
    private static let mostRows = 10_000

    mutating func startCell(_ tag: ArraySlice<UInt8>, at place: Int) {
        open = (
            place, Self.number("colspan", tag, most: Self.mostColumns), Self.number("rowspan", tag, most: Self.mostRows)
        )
    }

    mutating func endCell(_ result: inout [UInt8]) {
        guard let cell = open, cell.start <= result.count else { return }
        var text = result[cell.start...]
        while let last = text.last, last == 0x20 || last == 0x0A { text.removeLast() }
        cells.append(Cell(text: Array(text), columns: cell.columns, rows: cell.rows))
        result.removeSubrange(cell.start...)
        open = nil
    }

    /// A row of one cell is a paragraph.
    mutating func endRow(_ result: inout [UInt8]) {
        endCell(&result)
        guard !cells.isEmpty else { return }
        defer { cells = [] }
        if result.last != 0x0A { result.append(0x0A) }
        if cells.count == 1, cells[0].columns == 1, !covered.contains(where: { $0 > 0 }) {
            result += cells[0].text
        } else {
            result += line()
        }
        result.append(0x0A)
    }

    /// What was read of it stands as paragraphs, and so does what follows.
    mutating func becomeLayout(_ result: inout [UInt8]) {
        guard !isLayout else { return }
        isLayout = true
        endCell(&result)
        for cell in cells { result += cell.text + [0x0A] }
        cells = []
    }

    // MARK: a line

    private mutating func line() -> [UInt8] {
        var line: [UInt8] = [UInt8(ascii: "|")]
        var column = 0
        for cell in cells {
            column = passCovered(from: column, &line)
            line.append(0x20)
            // A cell is one line, and a bar in it would be taken for its end.
            line += cell.text.map { $0 == 0x0A ? 0x20 : $0 == UInt8(ascii: "|") ? UInt8(ascii: "/") : $0 }
            for _ in 0..<cell.columns { line += [0x20, UInt8(ascii: "|")] }
            for covers in column..<min(column + cell.columns, Self.mostColumns) {
                while covered.count <= covers { covered.append(0) }
                covered[covers] = cell.rows - 1
            }
            column += cell.columns
        }
        _ = passCovered(from: column, &line)
        return line
    }

    /// Empty cells for columns into which cells of rows above reach.
    private mutating func passCovered(from start: Int, _ line: inout [UInt8]) -> Int {
        var column = start
        while column < covered.count, covered[column] > 0 {
            covered[column] -= 1
            line += [0x20, UInt8(ascii: "|")]
            column += 1
        }
        return column
    }

    /// The number of an attribute such as colspan="3".
    private static func number(_ name: String, _ tag: ArraySlice<UInt8>, most: Int) -> Int {
        let text = String(decoding: tag.prefix(2_000), as: UTF8.self).lowercased()
        guard let found = text.firstRange(of: name + "=") else { return 1 }
        let digits = text[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }.prefix { $0.isNumber }
        return min(max(Int(digits) ?? 1, 1), most)
    }
}
