import Office
import Planning
import Quantities

/// Writes the visible sheet of a form.
struct FormSheet {
    let template: IntakeTemplate
    let heading: FormHeading
    let words: FormWords
    let key: FormKey
    let columns: FormColumns
    let rows: [FormRow]
    private let styles = FormStyles()

    private static let columnCodesRow = 4
    private static let headerRow = 5
    private static let numberRow = 7
    static let bodyRow = 8

    func sheet() -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(words.sheet)
        sheet.columns = columns.order.map {
            .init(millimetres: FormColumns.millimetres($0), isHidden: $0 == .key)
        }
        writeTitles(&sheet)
        writeHeader(&sheet)
        FormBody(self, styles).write(&sheet)
        let last = writeSignatures(&sheet)
        sheet.frozen = CellAddress(column: 2, row: Self.bodyRow)
        sheet.selected = firstInput
        sheet.isProtected = true
        sheet.showsGrid = false
        layOut(&sheet, lastRow: last)
        return sheet
    }

    private var firstInput: CellAddress? {
        let row = rows.firstIndex { if case .asked = $0 { true } else { false } }
        guard let row, let line = rows[row].line else { return nil }
        let column = line.definition.hasParts ? columns[.numerator] : columns[.value]
        return column.map { CellAddress(column: $0, row: Self.bodyRow + row) }
    }

    private func across(_ row: Int) -> CellRange {
        CellRange(firstRow: row, firstColumn: 0, lastRow: row, lastColumn: columns.lastShown)
    }

    private func writeTitles(_ sheet: inout Spreadsheet.Sheet) {
        sheet.merge(.text(words.title), across(0), styles.title)
        sheet.merge(.text(words.period(heading)), across(1), styles.line)
        sheet.merge(.text(words.unit(heading)), across(2), styles.line)
        sheet.merge(.text(words.guide), across(3), styles.guide)
        for (row, height) in [0: 24.0, 1: 18, 2: 18, 3: 20] { sheet.heights[row] = height }
        for row in 0...3 { sheet.set(.text(FormKey.noFigure), row: row, column: columns.key, styles.hidden) }
        for (index, column) in columns.order.enumerated() {
            guard let code = FormColumns.code(column) else { continue }
            sheet.set(.text(code), row: Self.columnCodesRow, column: index, styles.hidden)
        }
        sheet.hiddenRows.insert(Self.columnCodesRow)
    }

    // MARK: The header

    private func writeHeader(_ sheet: inout Spreadsheet.Sheet) {
        let titles = columns.order.map { columns.titles($0, words, year: key.period.year) }
        var column = 0
        var (top, bottom, whole) = (18.0, 18.0, 18.0)
        while column <= columns.lastShown {
            let own = titles[column]
            var last = column
            if own.count > 1 {
                while last < columns.lastShown, titles[last + 1].count > 1, titles[last + 1][0] == own[0] { last += 1 }
            }
            let depth = own.count > 1 ? 0 : 1
            let widths = columns.order[column...last].map(FormColumns.millimetres)
            let height = Spreadsheet.height(of: [(own[0], widths.reduce(0, +))], isBold: true)
            if depth == 0 { top = max(top, height) } else { whole = max(whole, height) }
            sheet.merge(
                .text(own[0]),
                CellRange(
                    firstRow: Self.headerRow, firstColumn: column, lastRow: Self.headerRow + depth, lastColumn: last),
                styles.header)
            if own.count > 1 {
                for place in column...last {
                    sheet.set(.text(titles[place][1]), row: Self.headerRow + 1, column: place, styles.header)
                    let width = FormColumns.millimetres(columns.order[place])
                    bottom = max(bottom, Spreadsheet.height(of: [(titles[place][1], width)], isBold: true))
                }
            }
            column = last + 1
        }
        sheet.heights[Self.headerRow] = top
        sheet.heights[Self.headerRow + 1] = max(bottom, whole - top)
        writeColumnNumbers(&sheet)
        for row in Self.headerRow...Self.numberRow {
            sheet.set(.text(FormKey.noFigure), row: row, column: columns.key, styles.hidden)
        }
    }

    /// "A", "B", "C", then 1, 2, 3 …, as offices number the columns of a table.
    private func writeColumnNumbers(_ sheet: inout Spreadsheet.Sheet) {
        let letters = ["A", "B", "C"]
        for column in 0...columns.lastShown {
            let text = column < letters.count ? letters[column] : String(column - letters.count + 1)
            sheet.set(.text(text), row: Self.numberRow, column: column, styles.columnNumber)
        }
        sheet.heights[Self.numberRow] = 14
    }

    // MARK: Below

    /// Room for names and seals; answers the last row.
    private func writeSignatures(_ sheet: inout Spreadsheet.Sheet) -> Int {
        let first = Self.bodyRow + rows.count + 1
        let middle = columns.lastShown / 2
        let left = 0...2
        let right = (middle + 1)...columns.lastShown
        let centred = styles.line
        let bold = centred.with { $0.isBold = true }
        let blocks: [(Int, ClosedRange<Int>, String, Spreadsheet.Style)] = [
            (0, right, words.signatureDate, styles.guide), (1, left, words.preparedBy, bold),
            (1, right, words.head, bold), (2, left, words.signed, styles.guide), (2, right, words.sealed, styles.guide),
        ]
        for (row, span, text, style) in blocks {
            sheet.merge(
                .text(text),
                CellRange(
                    firstRow: first + row, firstColumn: span.lowerBound, lastRow: first + row,
                    lastColumn: span.upperBound), style)
        }
        let last = first + 7
        for row in (first - 1)...last {
            sheet.set(.text(FormKey.noFigure), row: row, column: columns.key, styles.hidden)
        }
        return last
    }

    private func layOut(_ sheet: inout Spreadsheet.Sheet, lastRow: Int) {
        sheet.page.isLandscape = true
        (sheet.page.left, sheet.page.right, sheet.page.top, sheet.page.bottom) = (15, 10, 15, 15)
        sheet.page.titleRows = Self.headerRow...Self.numberRow
        sheet.page.area = CellRange(
            firstRow: 0, firstColumn: 0, lastRow: lastRow, lastColumn: columns.lastShown)
        sheet.page.footer = Spreadsheet.Page.pageNumberOfAll
    }
}
