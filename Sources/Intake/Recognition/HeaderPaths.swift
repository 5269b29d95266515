import Office
import Quantities

/// The header of each column, from its uppermost cell to the lowest.
struct HeaderPaths {
    let view: GridView
    let header: HeaderBlock
    /// Columns that the figures stand beside: their cells are never headers of others.
    private var stubs: Set<Int> = []
    /// Whether a cell was read as reaching over its right neighbours without being merged.
    private(set) var looksMerged = false

    init(_ view: GridView, _ header: HeaderBlock) {
        self.view = view
        self.header = header
    }

    private struct Part {
        let row: Int
        let text: String
        /// Reaches over more than one column.
        let isWide: Bool
    }

    /// The texts of a column's own cells, and of merged ones over it.
    func own(_ column: Int) -> [String] {
        joined(parts(column))
    }

    /// The same with what seems to reach over it, once it is known which columns are stubs.
    mutating func path(_ column: Int, stubs: Set<Int>) -> [String] {
        self.stubs = stubs
        var parts = parts(column)
        guard !stubs.contains(column) else { return joined(parts) }
        for index in header.rows.dropLast() where !parts.contains(where: { $0.row == index }) {
            guard parts.contains(where: { $0.row > index }), let text = neighbour(index, column) else { continue }
            looksMerged = true
            parts.append(Part(row: index, text: text, isWide: true))
        }
        return joined(parts.sorted { $0.row < $1.row })
    }

    private func parts(_ column: Int) -> [Part] {
        var parts: [Part] = []
        for index in header.rows {
            let row = view.rows[index]
            let range = view.merge(row.number, column)
            // A merged cell shows its text once, in its first row.
            if let range, range.firstRow + 1 != row.number, index > header.rows.lowerBound, isWithin(range) { continue }
            guard let text = view.shown(row, column).headerText else { continue }
            let isWide = range.map { $0.lastColumn > $0.firstColumn } ?? isHeadOfOthers(index, column)
            parts.append(Part(row: index, text: text, isWide: isWide))
        }
        return parts
    }

    private func isWithin(_ range: CellRange) -> Bool {
        range.firstRow + 1 >= view.rows[header.rows.lowerBound].number
    }

    /// A cell that is not merged, with nothing at its right in its row and cells below both.
    private func isHeadOfOthers(_ index: Int, _ column: Int) -> Bool {
        guard index + 1 < header.rows.upperBound, column + 1 < view.width,
            view.shown(view.rows[index], column + 1) == .empty
        else { return false }
        return hasText(below: index, column) && hasText(below: index, column + 1)
    }

    private func hasText(below index: Int, _ column: Int) -> Bool {
        ((index + 1)..<header.rows.upperBound).contains { view.rows[$0][column].headerText != nil }
    }

    /// The text that seems to reach over an empty cell: that of the nearest filled one to the left with cells below.
    private func neighbour(_ index: Int, _ column: Int) -> String? {
        let row = view.rows[index]
        guard view.merge(row.number, column) == nil else { return nil }
        for left in stride(from: column - 1, through: 0, by: -1) {
            if stubs.contains(left) { return nil }
            guard let text = view.shown(row, left).headerText else {
                guard hasText(below: index, left) else { return nil }
                continue
            }
            return view.merge(row.number, left) == nil && hasText(below: index, left) ? text : nil
        }
        return nil
    }

    /// Lines that someone wrote into one row each instead of into one cell become one text again.
    private func joined(_ parts: [Part]) -> [String] {
        var path: [String] = []
        var isOpen = false
        for part in parts {
            let text = part.text.trimmed()
            if path.last == text { continue }
            if isOpen, let last = path.last, Self.isLine(last, text) {
                path[path.count - 1] = last + " " + text
            } else {
                path.append(text)
            }
            isOpen = !part.isWide
        }
        return path
    }

    /// Both in capitals, or the second one goes on in small letters.
    private static func isLine(_ upper: String, _ lower: String) -> Bool {
        if lower.contains("_") || lower.first == "(" { return false }
        if upper == upper.uppercased(), lower == lower.uppercased(), lower.contains(where: \.isLetter) {
            return upper.contains(where: \.isLetter)
        }
        return lower.first.map { $0.isLowercase } ?? false
    }
}

extension TableCell {
    /// The text of a header cell: words, or a year; nothing for marks of footnotes and empty signs.
    var headerText: String? {
        switch CellLook(self) {
        case .empty, .placeholder, .fault: nil
        case .day: if case .day(let day) = self { "\(day.day)/\(day.month)/\(day.year)" } else { text }
        case .text, .code, .number, .mark: text
        }
    }
}
