import Office
import Planning

/// A sheet of a form as it came back: where its columns stand now, and its rows.
struct FormTable {
    let sheet: String
    let columns: HeaderMatch
    /// The columns of row keys and of the names of indicators.
    let keyColumn: Int
    let labelColumn: Int?
    let rows: [TableRow]

    /// A table that is in memory already.
    init(sheet: String, columns: HeaderMatch, keyColumn: Int, labelColumn: Int?, rows: [TableRow]) {
        self.sheet = sheet
        self.columns = columns
        self.keyColumn = keyColumn
        self.labelColumn = labelColumn
        self.rows = rows
    }

    /// `nil` where the columns can't be told.
    init?(_ reader: XLSXReader, _ sheet: String, _ words: FormWords) throws {
        var rows: [TableRow] = []
        try reader.forEachRow(of: sheet) { row in
            rows.append(TableFile.row(row))
            return true
        }
        let mark = TableCell.text(FormKey.columnsMark)
        guard let codes = rows.first(where: { $0.cells.contains(mark) }),
            let keyColumn = codes.cells.firstIndex(of: mark)
        else { return nil }
        self.sheet = sheet
        self.keyColumn = keyColumn
        self.rows = rows.filter { $0.number != codes.number }
        labelColumn = codes.cells.firstIndex(of: .text("label"))
        var columns: [Field: Int] = [:]
        for (code, field) in Self.fields {
            columns[field] = codes.cells.firstIndex(of: .text(code))
        }
        guard columns[.value] != nil || columns[.numerator] != nil else { return nil }
        self.columns = HeaderMatch(.figures, columns: columns, titles: Self.titles(words))
    }

    private static let fields: [(code: String, field: Field)] = [
        ("value", .value), ("numerator", .numerator), ("denominator", .denominator), ("status", .status),
        ("note", .note),
    ]

    /// The titles that the form was written with.
    private static func titles(_ words: FormWords) -> [Field: String] {
        [
            .value: words.say("Thực hiện kỳ này", "Actual"), .numerator: words.say("Tử số", "Numerator"),
            .denominator: words.say("Mẫu số", "Denominator"), .status: words.say("Trạng thái", "Status"),
            .note: words.say("Lý do, ghi chú", "Reason, note"),
        ]
    }
}
