import Office
import Quantities

/// All cells of the first sheet of a workbook, row by row, numbers as exact decimals.
struct Reading {
    let path: String

    func measured() throws -> Outcome {
        let (cells, milliseconds) = try Outcome.timed { try count() }
        return Outcome(milliseconds: milliseconds, checks: try [("cells", "\(cells)")] + sums())
    }

    func count() throws -> Int {
        let reader = try XLSXReader(path: path)
        var cells = 0
        try reader.forEachRow(of: reader.sheets[0].name) { row in
            for cell in row.cells {
                if case .empty = cell { continue }
                cells += 1
            }
            return true
        }
        return cells
    }

    /// Not timed: numbers in hundredths, characters of texts, and days since 1900 as the others count them.
    func sums() throws -> [(name: String, value: String)] {
        let reader = try XLSXReader(path: path)
        var (hundredths, characters, days) = (Int128(0), 0, 0)
        let origin = Day(year: 1899, month: 12, day: 30)
        try reader.forEachRow(of: reader.sheets[0].name) { row in
            for cell in row.cells {
                switch cell {
                case .number(let value, _): hundredths += try Int128(value.rounded(to: 2).scaled(to: 2) ?? 0)
                case .text(let text): characters += text.unicodeScalars.count
                case .day(let day): days += Int(day.ordinal - (origin?.ordinal ?? 0))
                default: break
                }
            }
            return true
        }
        return [("hundredths", "\(hundredths)"), ("characters", "\(characters)"), ("days", "\(days)")]
    }
}
