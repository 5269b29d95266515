import Office
package import Planning

/// What was recognised in a file, sheet by sheet.
package struct OfficeSurvey: Sendable {
    package struct Sheet: Sendable {
        package let name: String
        package let isHidden: Bool
        package let finding: SheetFinding
    }

    /// The name of the file without its folder.
    package let file: String
    package let sheets: [Sheet]
    /// Why the file, or a sheet of it, could not be taken, and from what its texts were converted.
    package let diagnostics: [Diagnostic]

    package var tables: [OfficeTable] {
        sheets.flatMap { sheet -> [OfficeTable] in if case .tables(let tables) = sheet.finding { tables } else { [] } }
    }

    /// Looks at one sheet, or at all: those that are hidden come last, as they are seldom meant.
    ///
    /// - Parameter isChecked: Percentages and totals that the sender computed are compared, too.
    package static func read(_ path: String, sheet: String? = nil, words: HeaderWords = .usual, isChecked: Bool = false)
        -> OfficeSurvey
    {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var list = DiagnosticList()
        do throws(OfficeFault) {
            let contents = try SheetSource(path).contents()
            let grids = contents.grids
            list.addConversion(contents.restored, file: name)
            if let format = contents.format { list.addConversion(of: format, file: name) }
            let chosen = grids.filter { $0.name == sheet ?? $0.name }
            if let sheet, chosen.isEmpty {
                list.add(.error, at: Place(file: name, sheet: sheet), found: sheet) {
                    .unknownSheet(known: grids.map(\.name))
                }
            }
            let recogniser = TableRecogniser(words)
            let sheets = chosen.map { grid in
                Sheet(name: grid.name, isHidden: grid.isHidden, finding: recogniser.read(grid))
            }
            for sheet in sheets {
                list.add(sheet.finding, Place(file: name, sheet: sheet.name))
                guard isChecked, case .tables(let tables) = sheet.finding else { continue }
                for table in tables {
                    PercentCheck(table: table, file: name).check(&list)
                    SumCheck(table: table, file: name).check(&list)
                    UnreadCells(table: table, file: name, recorded: []).check(&list)
                }
            }
            return OfficeSurvey(
                file: name, sheets: sheets.filter { !$0.isHidden } + sheets.filter(\.isHidden),
                diagnostics: list.inOrder())
        } catch {
            list.add(error, name)
            return OfficeSurvey(file: name, sheets: [], diagnostics: list.inOrder())
        }
    }
}

extension DiagnosticList {
    /// A sheet without a table is no error where another one has some; the caller weighs that.
    fileprivate mutating func add(_ finding: SheetFinding, _ place: Place) {
        guard case .refused(let refusal) = finding else { return }
        switch refusal {
        case .empty: add(.information, at: place, found: nil) { .noTable(reason: .emptySheet) }
        case .noHeader(let lines):
            add(.warning, at: place, found: lines.joined(separator: " ⏎ ")) { .noTable(reason: .noHeader) }
        case .noRows(let header): add(.warning, at: place, found: header) { .noTable(reason: .noRows) }
        }
    }
}
