import Office
import Planning
package import Prose
import Quantities
import Storage

/// The accounts within somebody's reach as a table with a row for each role: what is downloaded, filled in, brought back.
package struct PeopleTable: Sendable {
    /// Of its heads and words; nothing where it is for programs, in code names.
    let words: Words?
    /// In the order of `PeopleColumn.allCases`.
    package let rows: [[String]]

    init(_ records: [AccountRecord], reach: PeopleReach, units: UnitTree, today: Day, _ language: Language?) {
        let words = language.map { Words($0) }
        self.words = words
        rows = records.flatMap { record -> [[String]] in
            let open = record.grants.filter {
                $0.isOpen(on: today) && $0.delegatedFrom == nil && reach.covers($0.unit)
            }
            // One that was given twice is one role.
            var terms: [RoleTerm?] = []
            for grant in open where !terms.contains(RoleTerm(grant)) { terms.append(RoleTerm(grant)) }
            let roles = terms.isEmpty ? [nil] : terms
            return roles.map { Self.row(record.account, $0, units, today, words) }
        }
    }

    /// Without rows: what is filled in.
    package init(emptyIn language: Language) {
        words = Words(language)
        rows = []
    }

    private static func row(
        _ account: Account, _ term: RoleTerm?, _ units: UnitTree, _ today: Day, _ words: Words?
    ) -> [String] {
        PeopleColumn.allCases.map { column in
            switch column {
            case .account: account.signInName
            case .name: account.displayName
            case .email: account.email ?? ""
            case .language: account.languageTag ?? ""
            case .state:
                words?.accountState(isActive: account.isActive) ?? (account.isActive ? "active" : "disabled")
            case .role: term.map { words?.roleOfTable($0.role) ?? $0.role.rawValue } ?? ""
            case .unit: term.map { reference(to: $0.unit, units, today) } ?? ""
            case .unitName: term.flatMap { units.version($0.unit)?.name } ?? ""
            case .from: term?.from.description ?? ""
            case .to: term?.to?.description ?? ""
            case .end: ""
            }
        }
    }

    /// The bare code where it means the unit today, for that is what people type.
    private static func reference(to unit: UnitKey, _ units: UnitTree, _ today: Day) -> String {
        units.unit(UnitReference(code: unit.code), on: today)?.key == unit ? unit.code.text : unit.description
    }

    var heads: [String] { PeopleColumn.allCases.map { words?.head($0) ?? $0.rawValue } }

    /// Rows that a program sent, as the file that would bring them in.
    package static func text(_ rows: [[String]]) -> String {
        var writer = CSVWriter()
        writer.row(PeopleColumn.allCases.map { .text($0.rawValue) })
        for row in rows { writer.row(row.map { .text($0) }) }
        return writer.text
    }

    /// With a byte order mark, by which Excel knows UTF-8; nothing in it is run as a formula.
    package var csv: String {
        var writer = CSVWriter(withByteOrderMark: true)
        writer.row(heads.map { .text($0) })
        for row in rows { writer.row(row.map { .text($0) }) }
        return writer.text
    }
}

extension PeopleColumn {
    /// Its place in the table, from 0.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
