import Office

/// What a workbook says of being a form.
enum FormFinding {
    case noForm
    /// The key, and the sheets that hold rows of a form.
    case form(FormKey, sheets: [String])
    /// A form that can't be trusted; the kind as in `Diagnostic.Code.damagedForm`.
    case damaged(String, sheet: String?)

    /// How many rows of a sheet are searched for the row of column codes.
    private static let searched = 200

    init(_ reader: XLSXReader) throws {
        var keys: [(sheet: String, lines: [String: String])] = []
        var tables: [String] = []
        for sheet in reader.sheets {
            if let lines = try Self.keyLines(reader, sheet.name) {
                keys.append((sheet.name, lines))
            } else if try Self.hasColumnCodes(reader, sheet.name) {
                tables.append(sheet.name)
            }
        }
        switch (keys.count, tables.isEmpty) {
        case (0, true): self = .noForm
        case (0, false): self = .damaged("no-key", sheet: tables.first)
        case (1, true): self = .damaged("no-columns", sheet: reader.sheets.first { $0.name != keys[0].sheet }?.name)
        case (1, false):
            self =
                FormKey(lines: keys[0].lines).map { .form($0, sheets: tables) }
                ?? .damaged("changed-key", sheet: keys[0].sheet)
        default: self = .damaged("two-keys", sheet: keys[1].sheet)
        }
    }

    /// The lines of a key; `nil` for any other sheet.
    private static func keyLines(_ reader: XLSXReader, _ sheet: String) throws -> [String: String]? {
        var lines: [String: String] = [:]
        var isKey = false
        var count = 0
        try reader.forEachRow(of: sheet) { row in
            let texts = TableFile.row(row).cells.compactMap(\.text)
            if count == 0 { isKey = texts.first == FormKey.mark }
            count += 1
            if let name = texts.first { lines[name] = texts.count > 1 ? texts[1] : "" }
            return isKey && count < 20
        }
        return isKey ? lines : nil
    }

    private static func hasColumnCodes(_ reader: XLSXReader, _ sheet: String) throws -> Bool {
        var isThere = false
        var count = 0
        try reader.forEachRow(of: sheet) { row in
            count += 1
            isThere = row.cells.contains(.text(FormKey.columnsMark))
            return !isThere && count < searched
        }
        return isThere
    }
}
