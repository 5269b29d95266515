package import Planning
package import Quantities

/// What was read from one cell of a recognised table.
package enum TableReading: Sendable, Hashable {
    case nothing
    case value(ExactDecimal, places: Int?)
    case fault(Diagnostic.Code)
}

/// One figure of a recognised table, with all that the table says about it.
package struct TidyFigure: Sendable {
    package let row: OfficeRow
    package let column: OfficeColumn
    /// The names of the rows above, and the row's own.
    package let path: [String]
    package let measure: MeasureText?
    /// As it stands in the cell.
    package let value: ExactDecimal
    /// In the unit without its scale: 1 500 000 for 1,5 triệu; `nil` where that is too large.
    package let scaled: ExactDecimal?
    package let address: String
}

extension OfficeTable {
    /// What stands in a cell of figures.
    package func reading(_ row: OfficeRow, _ column: OfficeColumn) -> TableReading {
        switch row.cells[column.index] {
        case .empty: return .nothing
        case .number(let number):
            guard let read = number.isPercent ? number.read : number.value else { return .fault(.numberTooLarge) }
            return .value(read, places: number.places)
        case .text(let text): return reading(text)
        case .fault(let text): return .fault(.spreadsheetError(text))
        case .uncalculated: return .fault(.uncalculatedFormula)
        case .unrepresentable: return .fault(.numberTooLarge)
        case .day, .flag: return .fault(.notANumber)
        }
    }

    private func reading(_ text: String) -> TableReading {
        switch CellLook(.text(text)) {
        case .empty, .placeholder, .mark: return .nothing
        default: break
        }
        let minus = Self.inBrackets(text)
        let parts = NumberText(minus ?? FootnoteMark.number(text) ?? text)
        guard parts.unit.isEmpty || MeasureText(parts.unit, .usual) != nil else { return .fault(.notANumber) }
        do throws(NumberIssue) {
            let value = try notation.read(parts.number)
            guard minus != nil else { return .value(value, places: value.scale) }
            guard let negative = try? ExactDecimal(0).subtracting(value) else { return .fault(.numberTooLarge) }
            return .value(negative, places: value.scale)
        } catch {
            return .fault(RowReader.code(of: error, notation))
        }
    }

    /// "5,1" of "(5,1)", by which accounts write −5,1; "(5)" is a mark of a footnote.
    static func inBrackets(_ text: String) -> String? {
        guard text.hasPrefix("("), text.hasSuffix(")"), CellLook(.text(text)) == .number else { return nil }
        return String(text.dropFirst().dropLast()).trimmed()
    }

    /// What stands in a cell, as a message repeats it.
    package func text(_ row: OfficeRow, _ column: OfficeColumn) -> String { row.cells[column.index].text ?? "" }

    /// The number of a cell that holds one; a text that looks like one is none.
    package func number(_ row: OfficeRow, _ column: OfficeColumn) -> ExactDecimal? {
        guard case .number(let number) = row.cells[column.index] else { return nil }
        return number.isPercent ? number.read : number.value
    }

    /// "ha" of a cell "1.540 ha".
    private func ownMeasure(_ cell: TableCell) -> MeasureText? {
        guard case .text(let text) = cell, text.utf8.count <= 40 else { return nil }
        let unit = NumberText(FootnoteMark.number(text) ?? text).unit
        return unit.isEmpty ? nil : MeasureText(unit, .usual)
    }

    /// The measure of a cell: what stands behind its number, else the row's own, else the column's, else the table's. A percentage of a column holds
    /// whatever the row is measured in.
    package func measure(_ row: OfficeRow, _ column: OfficeColumn) -> MeasureText? {
        if let own = ownMeasure(row.cells[column.index]) { return own }
        if let measure = column.measure, measure.base == "%" || row.measure == nil { return measure }
        if case .figure(let meaning) = column.role, case .percent = meaning.scenario { return column.measure }
        return row.measure ?? column.measure ?? measure
    }

    /// The names of the rows above a row in the tree, from the top.
    package func ancestors(_ row: OfficeRow) -> [String] {
        var names: [String] = []
        var parent = row.parent
        while let index = parent {
            names.insert(rows[index].label, at: 0)
            parent = rows[index].parent
        }
        return row.dimensions.filter { !$0.isEmpty } + names
    }

    /// All figures, row by row.
    package func figures() -> [TidyFigure] {
        let columns = figureColumns
        return rows.flatMap { row in
            let path = ancestors(row) + [row.label] + [row.scenario].compactMap { $0 }
            return columns.compactMap { column -> TidyFigure? in
                guard case .value(let value, _) = reading(row, column) else { return nil }
                let measure = measure(row, column)
                return TidyFigure(
                    row: row, column: column, path: path, measure: measure, value: value,
                    scaled: try? value.multiplied(by: measure?.factor ?? 1), address: address(row, column))
            }
        }
    }
}
