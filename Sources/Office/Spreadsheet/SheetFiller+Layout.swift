import CXLSXWriter

extension SheetFiller {
    /// Columns, heights, panes, page and protection: what does not depend on values.
    func lay(out layout: Spreadsheet.Sheet) throws(SpreadsheetFault) {
        for (index, column) in layout.columns.enumerated() {
            var options = lxw_row_col_options()
            options.hidden = column.isHidden ? 1 : 0
            let place = UInt16(clamping: index)
            try SpreadsheetFile.check(
                worksheet_set_column_opt(sheet, place, place, Self.width(column.millimetres), nil, &options),
                sheet: name)
        }
        if let frozen = layout.frozen {
            worksheet_freeze_panes(sheet, UInt32(clamping: frozen.row), UInt16(clamping: frozen.column))
        }
        if let selected = layout.selected {
            let (row, column) = (UInt32(clamping: selected.row), UInt16(clamping: selected.column))
            worksheet_set_selection(sheet, row, column, row, column)
        }
        if !layout.showsGrid { worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
        if layout.visibility != .visible { worksheet_hide(sheet) }
        if layout.isProtected { protect() }
        try print(layout.page)
    }

    /// A height in points, or hidden. Rows without one keep Excel's own.
    func setRows(_ layout: Spreadsheet.Sheet) throws(SpreadsheetFault) {
        for row in Set(layout.heights.keys).union(layout.hiddenRows).sorted() {
            var options = lxw_row_col_options()
            options.hidden = layout.hiddenRows.contains(row) ? 1 : 0
            let height = layout.heights[row] ?? 15
            try SpreadsheetFile.check(
                worksheet_set_row_opt(sheet, UInt32(clamping: row), height, nil, &options), sheet: name)
        }
    }

    /// Excel measures columns in digits of Calibri 11, which are 7 of 96 pixels an inch, and 5 pixels around.
    private static func width(_ millimetres: Double) -> Double {
        max(0, (millimetres / 25.4 * 96 - 5) / 7)
    }

    private func protect() {
        var allowed = lxw_protection()
        allowed.format_cells = 1
        allowed.format_columns = 1
        allowed.format_rows = 1
        worksheet_protect(sheet, nil, &allowed)
    }

    private func print(_ page: Spreadsheet.Page) throws(SpreadsheetFault) {
        let a4: UInt8 = 9
        worksheet_set_paper(sheet, a4)
        if page.isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
        worksheet_set_margins(sheet, page.left / 25.4, page.right / 25.4, page.top / 25.4, page.bottom / 25.4)
        worksheet_center_horizontally(sheet)
        if page.fitsWidth { worksheet_fit_to_pages(sheet, 1, 0) }
        if let rows = page.titleRows {
            try SpreadsheetFile.check(
                worksheet_repeat_rows(sheet, UInt32(clamping: rows.lowerBound), UInt32(clamping: rows.upperBound)),
                sheet: name)
        }
        if let area = page.area {
            try SpreadsheetFile.check(
                worksheet_print_area(
                    sheet, UInt32(clamping: area.firstRow), UInt16(clamping: area.firstColumn),
                    UInt32(clamping: area.lastRow), UInt16(clamping: area.lastColumn)), sheet: name)
        }
        if let header = page.header { try SpreadsheetFile.check(worksheet_set_header(sheet, header), sheet: name) }
        if let footer = page.footer { try SpreadsheetFile.check(worksheet_set_footer(sheet, footer), sheet: name) }
    }
}
