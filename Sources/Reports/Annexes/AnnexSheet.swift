import Office
import Prose

/// One annex as a sheet.
struct AnnexSheet {
    private let annex: Annex
    private let words: Words
    private let styles = AnnexStyles()
    /// The first row of the header, and of the rows under it, from 0.
    private let headerRow: Int
    private let bodyRow: Int

    init(_ annex: Annex, _ words: Words) {
        self.annex = annex
        self.words = words
        headerRow = (annex.number == nil ? 0 : 1) + 1 + (annex.subtitle == nil ? 0 : 1) + 1
        bodyRow = headerRow + annex.headerDepth + 1
    }

    func sheet() -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(annex.sheetName)
        sheet.columns = annex.columns.map { .init(millimetres: Double($0.millimetres)) }
        writeTitles(&sheet)
        writeHeader(&sheet)
        for (index, row) in annex.rows.enumerated() { write(row, index, &sheet) }
        writeNotes(&sheet)
        writeReferences(&sheet)
        layOut(&sheet)
        return sheet
    }

    private var lastColumn: Int { max(0, annex.columns.count - 1) }

    private var width: Double { annex.columns.reduce(0) { $0 + Double($1.millimetres) } }

    private func across(_ row: Int) -> CellRange {
        CellRange(firstRow: row, firstColumn: 0, lastRow: row, lastColumn: lastColumn)
    }

    // MARK: Above and below the table

    private func writeTitles(_ sheet: inout Spreadsheet.Sheet) {
        var row = 0
        if let number = annex.number {
            sheet.merge(.text(number), across(row), styles.title)
            row += 1
        }
        sheet.merge(.text(annex.title), across(row), styles.title)
        sheet.heights[row] = Spreadsheet.height(of: [(annex.title, width)], size: 14)
        if let subtitle = annex.subtitle {
            row += 1
            sheet.merge(.text(subtitle), across(row), styles.subtitle)
            sheet.heights[row] = Spreadsheet.height(of: [(subtitle, width)], size: 12)
        }
    }

    private func writeHeader(_ sheet: inout Spreadsheet.Sheet) {
        for cell in annex.headerCells {
            sheet.merge(
                .text(cell.text),
                CellRange(
                    firstRow: headerRow + cell.firstRow, firstColumn: cell.firstColumn,
                    lastRow: headerRow + cell.lastRow, lastColumn: cell.lastColumn), styles.header)
        }
        for row in 0..<annex.headerDepth { sheet.heights[headerRow + row] = headerHeight(row) }
        for (column, described) in annex.columns.enumerated() {
            sheet.set(.text(described.number), row: bodyRow - 1, column: column, styles.columnNumber)
        }
    }

    /// Room for the cells that end in this row, less what the rows above give them.
    private func headerHeight(_ row: Int) -> Double {
        let cells = annex.headerCells.filter { $0.lastRow == row }.map { cell in
            let columns = annex.columns[cell.firstColumn...cell.lastColumn]
            let width = columns.reduce(0) { $0 + Double($1.millimetres) }
            return Spreadsheet.height(of: [(cell.text, width)], isBold: true) - Double(row - cell.firstRow) * 17
        }
        return max(17, cells.max() ?? 17)
    }

    private func writeNotes(_ sheet: inout Spreadsheet.Sheet) {
        for (index, note) in annex.notes.enumerated() {
            let row = bodyRow + annex.rows.count + index
            sheet.merge(.text(note), across(row), styles.note)
            sheet.heights[row] = Spreadsheet.height(of: [(note, width)], size: 11)
        }
    }

    // MARK: Rows

    private func write(_ row: Annex.Row, _ index: Int, _ sheet: inout Spreadsheet.Sheet) {
        let number = bodyRow + index
        let formulas = AnnexFormulas(annex, firstRow: bodyRow)
        var texts: [(text: String, millimetres: Double)] = []
        for (column, described) in annex.columns.enumerated() {
            let cell = row.cells.indices.contains(column) ? row.cells[column] : .empty
            let style = styles.cell(cell, described.content, row.kind)
            sheet.set(formulas.value(cell, row: index, column: column), row: number, column: column, style)
            let depth = if case .part(let depth) = row.kind { depth } else { 0 }
            let width = Double(described.millimetres) - (described.content == .label ? Double(depth) * 6 : 0)
            if case .text(let text) = cell { texts.append((text, width)) }
        }
        sheet.heights[number] = max(17, Spreadsheet.height(of: texts))
    }

    /// Where each figure comes from, in hidden columns beside the table: they move with their row when it is sorted.
    private func writeReferences(_ sheet: inout Spreadsheet.Sheet) {
        var next = annex.columns.count
        for (column, described) in annex.columns.enumerated() {
            let tags = annex.rows.enumerated().compactMap { index, row in
                row.cells.indices.contains(column) ? row.cells[column].tag.map { (index, $0) } : nil
            }
            guard !tags.isEmpty else { continue }
            let title = words.say("Nguồn số liệu cột", "Source of column") + " \(described.number)"
            sheet.set(.text(title), row: headerRow, column: next, styles.reference)
            for (index, tag) in tags {
                sheet.set(.text(tag.reference), row: bodyRow + index, column: next, styles.reference)
            }
            sheet.columns.append(.init(millimetres: 40, isHidden: true))
            next += 1
        }
    }

    private func layOut(_ sheet: inout Spreadsheet.Sheet) {
        let labels = annex.columns.firstIndex { $0.content == .label } ?? 0
        sheet.frozen = CellAddress(column: labels + 1, row: bodyRow)
        sheet.page.isLandscape = width > 180
        sheet.page.titleRows = headerRow...(bodyRow - 1)
        sheet.page.area = CellRange(
            firstRow: 0, firstColumn: 0, lastRow: bodyRow + annex.rows.count + annex.notes.count - 1,
            lastColumn: lastColumn)
        sheet.page.footer = Spreadsheet.Page.pageNumber
        sheet.showsGrid = false
    }
}

extension Annex.Cell {
    /// Where the figure comes from.
    var tag: FigureTag? {
        switch self {
        case .figure(_, _, let tag), .gain(_, _, let tag), .percent(_, _, _, let tag), .sum(_, _, _, let tag): tag
        case .empty, .text, .notAvailable: nil
        }
    }
}
