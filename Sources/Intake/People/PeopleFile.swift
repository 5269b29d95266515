import Foundation
import Office
package import Planning
package import Quantities

/// A table of people as it was read, and everything that is wrong with it by itself.
package struct PeopleFile: Sendable {
    /// More accounts than a province has.
    package static let mostRows = 5_000

    package let name: String
    package let rows: [PeopleRow]
    package let diagnostics: [Diagnostic]
    /// How many more diagnostics there were.
    package let unlisted: Int

    /// Reads a .csv or a workbook; never fails: what is wrong stands in `diagnostics`.
    ///
    /// - Parameter called: What messages call the file; without one the name that it has.
    package static func read(_ path: String, called: String? = nil, units: UnitTree, today: Day) -> PeopleFile {
        let name = called ?? path.split(separator: "/").last.map(String.init) ?? path
        var list = DiagnosticList()
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        guard let readable = IntakeFile.workbook(path, name, folder, &list),
            let table = TableFile(
                path: readable, name: name, options: IntakeOptions(),
                isKnown: { HeaderMatch(PeopleColumn.columns, $0).missing.isEmpty }
            ).table(&list)
        else { return PeopleFile(name, [], list) }
        return read(table, name, list, units, today)
    }

    private static func read(
        _ table: Table, _ name: String, _ list: DiagnosticList, _ units: UnitTree, _ today: Day
    ) -> PeopleFile {
        var list = list
        let match = HeaderMatch(PeopleColumn.columns, table.header)
        let shape = TableShape(table, name: name)
        for column in match.missing {
            let found = table.header.cells.compactMap(\.text).joined(separator: ", ")
            list.add(.error, at: Place(file: name, sheet: table.sheet, row: table.header.number), found: found) {
                .missingColumn(name: ([column.name] + column.words.prefix(2)).joined(separator: " / "))
            }
        }
        guard match.missing.isEmpty else { return PeopleFile(name, [], list) }
        shape.report(match, &list)
        var reader = RowReader(
            columns: match, file: name, sheet: table.sheet, notation: .decided(.neutral), diagnostics: list)
        var rows = PeopleRows(units, today: today)
        for row in table.rows.prefix(mostRows) {
            reader.moveTo(row)
            if shape.check(row, width: table.header.cells.count, &reader) { rows.read(&reader) }
        }
        let whole = Place(file: name, sheet: table.sheet)
        if table.rows.isEmpty { reader.report(place: whole, found: nil, .emptyFile) }
        if table.rows.count > mostRows {
            reader.report(place: whole, found: "\(table.rows.count)", .unreadableFile(kind: "too-many-rows"))
        }
        return PeopleFile(name, rows.rows, reader.diagnostics)
    }

    private init(_ name: String, _ rows: [PeopleRow], _ list: DiagnosticList) {
        self.name = name
        self.rows = rows
        diagnostics = list.inOrder()
        unlisted = list.unlisted
    }
}
