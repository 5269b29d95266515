package import Planning
import Prose
package import Quantities

/// What a page shows, as one plain table: handed over as CSV, as a workbook and as JSON, the same rows in each.
///
/// Columns have a key for programs, the same in both languages, and a title for people.
package struct ViewTable: Sendable {
    package struct Column: Sendable, Hashable {
        package let key: String
        package let title: String

        package init(_ key: String, _ title: String) {
            self.key = key
            self.title = title
        }
    }

    package enum Cell: Sendable, Hashable {
        case text(String)
        case number(ExactDecimal)
        case integer(Int)
        case flag(Bool)
        case none

        static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
        static func number(_ value: ExactDecimal?) -> Cell { value.map { .number($0) } ?? .none }
    }

    /// Of the view: what was asked, under the names that an address has for it.
    package struct Fact: Sendable, Hashable {
        package let key: String
        package let value: String
    }

    /// The name of a file without its ending: plain ASCII.
    package let name: String
    package let title: String
    package let facts: [Fact]
    package let columns: [Column]
    package let rows: [[Cell]]
    /// The change of the ledger up to which it was read.
    package let ledger: Commit?
    let words: Words

    init(
        name: String, title: String, facts: [(String, String?)], columns: [Column], rows: [[Cell]], ledger: Commit?,
        words: Words
    ) {
        self.name = name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        self.title = title
        self.facts = facts.compactMap { key, value in value.map { Fact(key: key, value: $0) } }
        self.columns = columns
        self.rows = rows
        self.ledger = ledger
        self.words = words
    }
}

extension Scoreboard {
    /// What a view of the board was asked for.
    func facts(_ more: [(String, String?)] = []) -> [(String, String?)] {
        [
            ("unit", unit.key.description), ("unitName", unit.name), ("period", period.code),
            ("calendar", calendar.rawValue), ("structure", structure.description), ("asOf", asOf?.description),
            ("pending", includesPending ? "true" : nil),
        ] + more
    }
}
