import Office
import Prose
import Quantities

/// The chart of an annex on a sheet of its own, above the values that Excel draws it from.
struct ChartSheet {
    private let chart: DocumentChart
    private let name: String
    private let firstValueRow: Int

    init(_ chart: DocumentChart, of annex: Annex, _ words: Words) {
        self.chart = chart
        let title = words.say("Biểu đồ", "Chart")
        name = String("\(title) \(annex.sheetName)".prefix(31))
        firstValueRow = Int(Double(chart.height.twips) / 1440 * 72 / 15) + 3
    }

    func sheet() -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(name)
        sheet.columns =
            [Spreadsheet.Sheet.Column(millimetres: 70)]
            + chart.series.map { _ in Spreadsheet.Sheet.Column(millimetres: 30) }
        sheet.page.isLandscape = true
        sheet.page.footer = Spreadsheet.Page.pageNumber
        sheet.showsGrid = false
        writeValues(&sheet)
        sheet.insert(drawn, row: 0, column: 0)
        return sheet
    }

    private func writeValues(_ sheet: inout Spreadsheet.Sheet) {
        let style = Spreadsheet.Style().with { $0.hasBorder = true }
        let header = style.with {
            $0.isBold = true
            $0.horizontal = .centre
            $0.wraps = true
        }
        sheet.set(.blank, row: firstValueRow - 1, column: 0, header)
        for (column, series) in chart.series.enumerated() {
            sheet.set(.text(series.name), row: firstValueRow - 1, column: column + 1, header)
        }
        sheet.heights[firstValueRow - 1] = Spreadsheet.height(of: chart.series.map { ($0.name, 30) }, isBold: true)
        let number = style.with { $0.numberFormat = chart.numberFormat == "General" ? nil : chart.numberFormat }
        for (row, category) in chart.categories.enumerated() {
            sheet.set(.text(category), row: firstValueRow + row, column: 0, style.with { $0.wraps = true })
            sheet.heights[firstValueRow + row] = Spreadsheet.height(of: [(category, 70)])
            for (column, series) in chart.series.enumerated() {
                let text = series.values.indices.contains(row) ? series.values[row] : nil
                let value = text.flatMap { try? NumberReader(.neutral).read($0) }
                sheet.set(value.map { .number($0) } ?? .blank, row: firstValueRow + row, column: column + 1, number)
            }
        }
    }

    private var drawn: Spreadsheet.Chart {
        let kind: Spreadsheet.Chart.Kind =
            switch chart.kind {
            case .columns: .columns
            case .bars: .bars
            case .line: .line
            case .doughnut: .doughnut
            }
        return Spreadsheet.Chart(
            kind, title: chart.title, sheet: name, categories: column(0),
            series: chart.series.enumerated().map { .init(name: $1.name, values: column($0 + 1)) },
            numberFormat: chart.numberFormat, widthMillimetres: Double(chart.width.twips) / 1440 * 25.4,
            heightMillimetres: Double(chart.height.twips) / 1440 * 25.4)
    }

    private func column(_ column: Int) -> CellRange {
        CellRange(
            firstRow: firstValueRow, firstColumn: column,
            lastRow: firstValueRow + max(0, chart.categories.count - 1), lastColumn: column)
    }
}
