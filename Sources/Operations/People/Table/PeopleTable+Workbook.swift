import Office
import Planning
import Prose
import Quantities
import Storage

extension PeopleTable {
    private static let rowsToFill = 500

    /// The table on its first sheet, with lists to choose from; how it is filled in on the second.
    package func workbook(author: String) throws(Failure) -> [UInt8] {
        let words = words ?? Words(.english)
        let about = Spreadsheet.Properties(
            title: words.peopleTable, author: author, created: Moment(microseconds: 0))
        do throws(SpreadsheetFault) {
            return try Spreadsheet(about, sheets: [table(words), guide(words)]).bytes()
        } catch {
            throw .fault(.corrupt("\(error)"))
        }
    }

    private func table(_ words: Words) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(words.peopleTable)
        let look = TableLook()
        // Codes and days stay as they are typed: Excel would take the zero of "02569" away.
        let plain = Spreadsheet.Style().with { $0.numberFormat = "@" }
        for (place, head) in heads.enumerated() { sheet.set(.text(head), row: 0, column: place, look.header) }
        for (line, row) in rows.enumerated() {
            for (place, text) in row.enumerated() where !text.isEmpty {
                sheet.set(.text(text), row: line + 1, column: place, plain)
            }
        }
        let last = rows.count + Self.rowsToFill
        for line in (rows.count + 1)...last {
            for column in [PeopleColumn.account, .unit, .from, .to] {
                sheet.set(.blank, row: line, column: column.place, plain)
            }
        }
        sheet.columns = PeopleColumn.allCases.map { Spreadsheet.Sheet.Column(millimetres: width(of: $0)) }
        sheet.frozen = CellAddress(column: 1, row: 1)
        sheet.page.isLandscape = true
        sheet.page.titleRows = 0...0
        sheet.validations = lists(to: last, words)
        return sheet
    }

    private func lists(to last: Int, _ words: Words) -> [Spreadsheet.Validation] {
        func list(_ column: PeopleColumn, _ choices: [String]) -> Spreadsheet.Validation {
            let range = CellRange(firstRow: 1, firstColumn: column.place, lastRow: last, lastColumn: column.place)
            return Spreadsheet.Validation(range, .list(choices))
        }
        return [
            list(.role, Role.allCases.map { words.roleOfTable($0) }),
            list(.state, [words.accountState(isActive: true), words.accountState(isActive: false)]),
            list(.language, Language.allCases.map(\.rawValue)), list(.end, [words.say("có", "yes")]),
        ]
    }

    private func width(of column: PeopleColumn) -> Double {
        switch column {
        case .name: 62
        case .email: 46
        case .account, .role, .unitName: 40
        case .language: 18
        case .state, .unit, .from, .to, .end: 26
        }
    }

    private func guide(_ words: Words) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(words.say("Cách điền", "How to fill it in"))
        let text = Spreadsheet.Style().with {
            $0.wraps = true
            $0.vertical = .top
        }
        let rule = words.peopleTableRule
        sheet.merge(
            .text(rule), CellRange(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1),
            text.with { $0.isBold = true })
        sheet.heights[0] = Spreadsheet.height(of: [(rule, 176)], isBold: true)
        sheet.columns = [46, 130].map { Spreadsheet.Sheet.Column(millimetres: $0) }
        for (line, column) in PeopleColumn.allCases.enumerated() {
            let said = words.explanation(of: column)
            sheet.set(.text(words.head(column)), row: line + 2, column: 0, text.with { $0.isBold = true })
            sheet.set(.text(said), row: line + 2, column: 1, text)
            sheet.heights[line + 2] = Spreadsheet.height(of: [(said, 130)])
        }
        return sheet
    }
}
