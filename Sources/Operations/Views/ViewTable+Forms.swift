import Office
import Planning
import Prose
import Quantities
import Storage

extension ViewTable {
    /// With the keys as header, as scripts read it.
    package var csv: String {
        var writer = CSVWriter()
        writer.row(columns.map { .text($0.key) })
        for row in rows { writer.row(row.map(Self.field)) }
        return writer.text
    }

    private static func field(_ cell: Cell) -> CSVWriter.Field {
        switch cell {
        case .text(let text): .text(text)
        case .number(let value): .number(value.description)
        case .integer(let value): .number(String(value))
        case .flag(let isSet): .text(isSet ? "yes" : "no")
        case .none: .text("")
        }
    }

    /// `{"title", "view": {…}, "ledger": {…}, "rows": [{key: value}]}`: decimals are strings in plain notation, what is not
    /// there is `null`.
    package var json: String {
        var json = JSONText()
        json.object { json in
            json.string("title", title)
            json.object("view") { json in
                for fact in facts { json.string(fact.key, fact.value) }
            }
            if let ledger {
                json.object("ledger") { json in
                    json.integer("change", Int(ledger.number.value))
                    json.string("at", ledger.at.description)
                    json.string("hash", ledger.hash)
                }
            } else {
                json.null("ledger")
            }
            json.array("rows") { json in
                for row in rows {
                    json.object { json in
                        for (column, cell) in zip(columns, row) { Self.write(column.key, cell, into: &json) }
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private static func write(_ key: String, _ cell: Cell, into json: inout JSONText) {
        switch cell {
        case .text(let text): json.string(key, text)
        case .number(let value): json.string(key, value.description)
        case .integer(let value): json.integer(key, value)
        case .flag(let isSet): json.flag(key, isSet)
        case .none: json.null(key)
        }
    }

    /// A workbook of one sheet: title, where it comes from, the header in the reader's language, the rows.
    package func workbook() throws(Failure) -> [UInt8] {
        var sheet = Spreadsheet.Sheet(words.say("Số liệu", "Figures"))
        let plain = Spreadsheet.Style()
        sheet.set(.text(title), row: 0, column: 0, plain.with { ($0.isBold, $0.size) = (true, 14) })
        sheet.set(.text(origin), row: 1, column: 0, plain.with { $0.isItalic = true })
        let head = plain.with {
            ($0.isBold, $0.hasBorder, $0.wraps, $0.fill, $0.horizontal) = (true, true, true, 0xF3F2ED, .centre)
        }
        for (place, column) in columns.enumerated() { sheet.set(.text(column.title), row: 3, column: place, head) }
        for (line, row) in rows.enumerated() {
            for (place, cell) in row.enumerated() {
                sheet.set(value(cell), row: 4 + line, column: place, style(cell, plain))
            }
        }
        sheet.columns = columns.indices.map { Spreadsheet.Sheet.Column(millimetres: width(of: $0)) }
        sheet.frozen = CellAddress(column: 0, row: 4)
        sheet.page.isLandscape = true
        sheet.page.titleRows = 3...3
        sheet.page.footer = Spreadsheet.Page.pageNumberOfAll
        let created = ledger?.at ?? Moment(microseconds: 0)
        do throws(SpreadsheetFault) {
            return try Spreadsheet(.init(title: title, author: "Tiến Độ", created: created), sheets: [sheet]).bytes()
        } catch {
            throw .fault(.corrupt("\(error)"))
        }
    }

    private var origin: String {
        guard let ledger else { return "" }
        return words.say(
            "Theo sổ số liệu đến lần ghi số \(ledger.number), \(words.moment(ledger.at))",
            "By the ledger up to change \(ledger.number), \(words.moment(ledger.at))")
    }

    private func value(_ cell: Cell) -> Spreadsheet.Value {
        switch cell {
        case .text(let text): .text(text)
        case .number(let value): .number(value)
        case .integer(let value): .number(ExactDecimal(value))
        case .flag(let isSet): .text(isSet ? words.say("có", "yes") : words.say("không", "no"))
        case .none: .blank
        }
    }

    private func style(_ cell: Cell, _ plain: Spreadsheet.Style) -> Spreadsheet.Style {
        plain.with { style in
            style.hasBorder = true
            style.vertical = .top
            switch cell {
            case .number(let value): style.numberFormat = Spreadsheet.Style.numberFormat(places: value.scale)
            case .integer: style.numberFormat = "0"
            case .text: style.wraps = true
            case .flag, .none: break
            }
        }
    }

    /// Wide enough for most of what stands in it; long texts wrap.
    private func width(of column: Int) -> Double {
        var letters = columns[column].title.count / 2
        for row in rows.prefix(400) where column < row.count {
            switch row[column] {
            case .text(let text): letters = max(letters, min(text.count, 42))
            case .number(let value): letters = max(letters, value.description.count + 2)
            case .integer, .flag, .none: break
            }
        }
        return Double(max(letters, 6)) * 2.1 + 4
    }
}
