import Quantities

/// What stands below the header in one column.
struct ColumnSample {
    var figures = 0
    var codes = 0
    var texts = 0
    var marks = 0
    var numberings = 0
    var years = 0
    /// Whole numbers that go up by one.
    var steps = 0
    var distinct: Set<String> = []

    /// So many rows say what a column is.
    static let rows = 400

    static func samples(_ view: GridView, from body: Int, to end: Int) -> [ColumnSample] {
        var samples = Array(repeating: ColumnSample(), count: view.width)
        var before: [Int?] = Array(repeating: nil, count: view.width)
        for row in view.rows[body..<min(end, body + Self.rows)] {
            for (column, cell) in row.cells.enumerated() where cell != .empty {
                samples[column].take(cell, &before[column])
            }
        }
        return samples
    }

    private mutating func take(_ cell: TableCell, _ before: inout Int?) {
        if cell.year != nil { years += 1 }
        switch CellLook(cell) {
        case .empty, .placeholder: break
        case .text, .day:
            texts += 1
            if let text = cell.text, distinct.count < 200 { distinct.insert(text) }
            if case .text(let text) = cell, NumberingStyle(text, after: nil) != nil { numberings += 1 }
        case .number, .fault: figures += 1
        case .code:
            figures += 1
            codes += 1
        case .mark: marks += 1
        }
        if case .number(let number) = cell, let whole = number.value.scaled(to: 0) {
            let value = Int(whole)
            if let last = before, value == last + 1 || value == 1 { steps += 1 }
            before = value
        } else if case .text(let text) = cell, let value = Int(text) {
            if let last = before, value == last + 1 || value == 1 { steps += 1 }
            before = value
        }
    }

    var isEmpty: Bool { figures + texts + marks == 0 }
    var isMostlyText: Bool { texts > figures }
    var isMostlyCodes: Bool { codes * 2 > figures && figures >= texts }
    /// Numbers as they stand in a column "TT": 1, 2, 3, I, a).
    var looksNumbered: Bool {
        let all = figures + texts
        return all >= 3 && years < all && (steps + numberings) * 10 >= all * 7
            && (steps + 1 >= figures || numberings > 0)
    }
}
