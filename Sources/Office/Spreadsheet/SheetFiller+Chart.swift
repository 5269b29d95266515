import CXLSXWriter

extension SheetFiller {
    func insert(_ placed: Spreadsheet.Sheet.PlacedChart, _ file: borrowing SpreadsheetFile) throws(SpreadsheetFault) {
        let chart = placed.chart
        guard let drawn = workbook_add_chart(file.book, UInt8(chart.kind.type.rawValue)) else {
            throw SpreadsheetFault(.library("chart"), sheet: name)
        }
        for series in chart.series { add(series, of: chart, to: drawn) }
        chart_title_set_name(drawn, SpreadsheetText.cleaned(chart.title))
        var texts = CTexts()
        var title = lxw_chart_font()
        title.name = texts.lend("Times New Roman")
        title.size = 13
        title.bold = UInt8(LXW_TRUE.rawValue)
        chart_title_set_name_font(drawn, &title)
        let legend = chart.series.count > 1 || chart.kind == .doughnut ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
        chart_legend_set_position(drawn, UInt8(legend.rawValue))
        // Excel draws the first bar at the bottom; people read from the top.
        if chart.kind == .bars { chart_axis_set_reverse(chart_axis_get(drawn, LXW_CHART_AXIS_TYPE_X)) }
        try place(drawn, placed)
    }

    private func add(
        _ series: Spreadsheet.Chart.Series, of chart: Spreadsheet.Chart, to drawn: UnsafeMutablePointer<lxw_chart>
    ) {
        guard
            let added = chart_add_series(
                drawn, Self.reference(chart.sheet, chart.categories), Self.reference(chart.sheet, series.values))
        else { return }
        chart_series_set_name(added, SpreadsheetText.cleaned(series.name))
        chart_series_set_labels(added)
        if chart.kind == .doughnut {
            chart_series_set_labels_percentage(added)
        } else {
            chart_series_set_labels_num_format(added, chart.numberFormat)
        }
    }

    private func place(
        _ drawn: UnsafeMutablePointer<lxw_chart>, _ placed: Spreadsheet.Sheet.PlacedChart
    ) throws(SpreadsheetFault) {
        var options = lxw_chart_options()
        // The library draws 480 × 288 pixels at 96 an inch.
        options.x_scale = placed.chart.widthMillimetres / 25.4 * 96 / 480
        options.y_scale = placed.chart.heightMillimetres / 25.4 * 96 / 288
        try SpreadsheetFile.check(
            worksheet_insert_chart_opt(
                sheet, UInt32(clamping: placed.row), UInt16(clamping: placed.column), drawn, &options),
            sheet: name, row: placed.row, column: placed.column)
    }

    /// "='Biểu đồ'!$A$2:$A$9"
    private static func reference(_ sheet: String, _ range: CellRange) -> String {
        "=" + range.reference(on: sheet)
    }
}

extension CellRange {
    /// "'Biểu đồ'!$A$2:$A$9"
    func reference(on sheet: String) -> String {
        let first = "$\(CellAddress.letters(firstColumn))$\(firstRow + 1)"
        let last = "$\(CellAddress.letters(lastColumn))$\(lastRow + 1)"
        return "'\(sheet.replacing("'", with: "''"))'!\(first):\(last)"
    }
}

extension Spreadsheet.Chart.Kind {
    fileprivate var type: lxw_chart_type {
        switch self {
        case .columns: LXW_CHART_COLUMN
        case .bars: LXW_CHART_BAR
        case .line: LXW_CHART_LINE
        case .doughnut: LXW_CHART_DOUGHNUT
        }
    }
}
