import Quantities

/// The row under a header that counts its columns: "A", "B", "1", "2", "6=5/3".
struct ColumnMarks: Sendable {
    struct Mark: Sendable, Hashable {
        /// "6", or "A".
        let name: String
        let number: Int?
        /// "5/3", as it stands behind the equals sign.
        let formula: String?
    }

    /// By column.
    let marks: [Int: Mark]

    /// The marks of a row; `nil` where it is another kind of row.
    init?(_ row: TableRow) {
        var marks: [Int: Mark] = [:]
        for (column, cell) in row.cells.enumerated() where cell != .empty {
            if case .fault = cell { continue }
            guard let mark = Self.mark(cell) else { return nil }
            marks[column] = mark
        }
        let numbers = marks.keys.sorted().compactMap { marks[$0]?.number }
        guard marks.count >= 3, numbers.count >= 2, let first = numbers.first, (1...4).contains(first) else {
            return nil
        }
        let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
        // A column may have been taken out after the count was written, so one number in four may be missing.
        guard steps.allSatisfy({ $0 >= 1 }), steps.count(where: { $0 == 1 }) * 4 >= steps.count * 3 else { return nil }
        self.marks = marks
    }

    static func mark(_ cell: TableCell) -> Mark? {
        switch cell {
        case .number(let number):
            guard let whole = number.value.scaled(to: 0), (1...400).contains(whole), !number.isPercent else {
                return nil
            }
            return Mark(name: String(whole), number: Int(whole), formula: nil)
        case .text(let text): return mark(text)
        default: return nil
        }
    }

    private static func mark(_ text: String) -> Mark? {
        guard text.utf8.count <= 60 else { return nil }
        let plain = text.filter { !$0.isWhitespace && !"()[]".contains($0) }
        let sides = plain.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = sides.first, !name.isEmpty else { return nil }
        if sides.count == 2 {
            guard let number = Int(name), sides[1].allSatisfy(isOfFormula) else { return nil }
            return Mark(name: String(number), number: number, formula: String(sides[1]))
        }
        if let number = Int(name) {
            return (1...400).contains(number) ? Mark(name: plain, number: number, formula: nil) : nil
        }
        guard name.count == 1, let letter = name.utf8.first, (0x41...0x5A).contains(letter & 0xDF) else { return nil }
        return Mark(name: plain, number: nil, formula: nil)
    }

    private static func isOfFormula(_ character: Character) -> Bool {
        character.isNumber || "+-*/:x×…%,.".contains(character) || character == "\u{2212}"
    }
}
