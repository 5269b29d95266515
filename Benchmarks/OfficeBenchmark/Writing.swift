import Office
import Quantities

/// 100,000 rows written to an .xlsx, one after another: a code, a name, and eight numbers with one decimal.
struct Writing {
    let path: String

    private static let rowCount = 100_000
    private static let columnCount = 10

    func measured() throws -> Outcome {
        let (_, milliseconds) = try Outcome.timed { try write() }
        let written = Reading(path: path)
        return Outcome(milliseconds: milliseconds, checks: try [("cells", "\(written.count())")] + written.sums())
    }

    private func write() throws {
        let long = LongSheet(
            .init(title: "Số liệu", created: Moment(microseconds: 1_700_000_000_000_000)),
            sheet: Spreadsheet.Sheet("Số liệu"), firstRow: 0)
        try long.write((0..<Self.rowCount).lazy.map(Self.row), to: path)
    }

    private static func row(_ number: Int) -> [Spreadsheet.Value] {
        let code = String(number)
        var values: [Spreadsheet.Value] = [
            .text(String(repeating: "0", count: 6 - code.count) + code), .text("Xã minh họa số \(number % 3_321)"),
        ]
        for column in 2..<columnCount {
            let tenths = Int64((number * 7_919 + column * 104_729) % 1_000_000)
            values.append(.number(ExactDecimal(scaled: tenths, scale: 1)))
        }
        return values
    }
}
