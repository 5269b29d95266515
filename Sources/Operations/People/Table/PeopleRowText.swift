import Office
import Planning
import Quantities

/// Rows of the table of people as text in code names, which reads as the same rows.
enum PeopleRowText {
    static func csv(_ rows: [PeopleRow]) -> String {
        var writer = CSVWriter()
        writer.row(columns.map { .text($0.rawValue) })
        for row in rows { writer.row(columns.map { .text(text($0, row)) }) }
        return writer.text
    }

    private static let columns = PeopleColumn.allCases.filter { $0 != .unitName }

    private static func text(_ column: PeopleColumn, _ row: PeopleRow) -> String {
        switch column {
        case .account: row.account
        case .name: row.displayName ?? ""
        case .email: text(row.email) { $0 }
        case .language: text(row.languageTag) { $0 }
        case .state: row.isActive.map { $0 ? "active" : "disabled" } ?? ""
        case .role: row.role?.role.rawValue ?? ""
        case .unit: row.role?.unit.description ?? ""
        case .unitName: ""
        case .from: row.role?.from?.description ?? ""
        case .to: row.role.map { text($0.to) { $0.description } } ?? ""
        case .end: row.role?.isEnding ?? false ? "yes" : ""
        }
    }

    private static func text<Value>(_ wish: CellWish<Value>, _ write: (Value) -> String) -> String {
        switch wish {
        case .leave: ""
        case .remove: "-"
        case .set(let value): write(value)
        }
    }
}
