package import Office
package import Prose

/// Annexes as a workbook: one sheet each, with formulas, ready to print on A4.
///
/// What stands in Word stands here: a percent or a sum is a formula only where the formula comes to the same number.
package enum AnnexWorkbook {
    package static func bytes(
        _ annexes: [Annex], properties: Spreadsheet.Properties, language: Language = .vietnamese
    ) throws(SpreadsheetFault) -> [UInt8] {
        try spreadsheet(annexes, properties: properties, language: language).bytes()
    }

    static func spreadsheet(
        _ annexes: [Annex], properties: Spreadsheet.Properties, language: Language
    ) -> Spreadsheet {
        let words = Words(language)
        var sheets: [Spreadsheet.Sheet] = []
        for annex in annexes {
            sheets.append(AnnexSheet(annex, words).sheet())
            if let chart = annex.chart {
                sheets.append(ChartSheet(chart, of: annex, words).sheet())
            }
        }
        return Spreadsheet(properties, sheets: sheets)
    }
}
