package import Office
package import Planning
package import Quantities

extension IntakeTemplate {
    /// The form as a workbook: to be filled in, printed and signed, and brought in again.
    ///
    /// - Parameters:
    ///   - state: The change of the ledger by which it is written.
    ///   - created: The moment that the file states.
    package func workbook(
        _ heading: FormHeading, language: FormLanguage, state: FormKey.State?, created: Moment,
        known: (FigureKey) -> ProposedEntry?
    ) -> Spreadsheet {
        let words = FormWords(language: language)
        let key = FormKey(
            unit: unit.key, period: period, calendar: calendar, language: language, state: state)
        let asked = lines(known: known)
        let rows = formRows(asked, words, known: known)
        let columns = FormColumns(rows.compactMap(\.line))
        let sheet = FormSheet(
            template: self, heading: heading, words: words, key: key, columns: columns, rows: rows)
        var workbook = Spreadsheet(
            .init(title: words.title, subject: "\(heading.unit), \(heading.period)", created: created),
            sheets: [sheet.sheet(), Self.keySheet(key)])
        workbook.names = FormNames.names(of: sheet)
        return workbook
    }

    private static func keySheet(_ key: FormKey) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet("tiendo")
        sheet.visibility = .veryHidden
        sheet.isProtected = true
        for (row, line) in key.lines.enumerated() {
            sheet.set(.text(line.name), row: row, column: 0, Spreadsheet.Style())
            sheet.set(.text(line.text), row: row, column: 1, Spreadsheet.Style())
        }
        return sheet
    }
}
