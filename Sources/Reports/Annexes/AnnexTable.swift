import Office
import Prose
import Quantities

/// An annex as a native table of Word: merged header cells, the row of column numbers, columns that fill the page.
struct AnnexTable {
    let annex: Annex
    let profile: LayoutProfile
    let width: Length
    private let words = Words(.vietnamese)

    init(annex: Annex, profile: LayoutProfile, width: Length) {
        self.annex = annex
        self.profile = profile
        self.width = width
    }

    var blocks: [Block] {
        let columns = columns
        let header = header(columns) + [numbers]
        let table = DocumentTable(
            columns: columns, headerRows: header.count, rows: header + annex.rows.map(row), summary: annex.title)
        let notes = annex.notes.map { Block.paragraph(Paragraph(profile.style(.note), $0)) }
        return isShort ? [.table(table)] + notes : notes + [.table(table)]
    }

    /// A table that fits on a page stays on one. What explains a longer one stands before it: behind the table it could
    /// be alone on a page.
    private var isShort: Bool { annex.rows.count <= 20 }

    private var numbers: DocumentTable.Row {
        DocumentTable.Row(
            annex.columns.map { DocumentTable.Cell(profile.style(.tableColumnNumber), [.text($0.number)]) })
    }

    // MARK: Rows

    private func row(_ row: Annex.Row) -> DocumentTable.Row {
        if row.kind == .heading { return heading(row) }
        let emphasis: Inline.Emphasis =
            switch row.kind {
            case .heading, .total: .bold
            case .part: .italic
            case .item: []
            }
        return DocumentTable.Row(
            zip(annex.columns, row.cells).map { column, cell in
                var paragraph = Paragraph(style(column.content), inlines(cell, column, emphasis))
                paragraph.keepsWithNext = isShort
                return DocumentTable.Cell([.paragraph(paragraph)])
            })
    }

    /// Its number and its name, which has all the columns that follow. At the foot of a page it would be the heading of
    /// nothing.
    private func heading(_ row: Annex.Row) -> DocumentTable.Row {
        DocumentTable.Row(
            zip(annex.columns, row.cells).prefix(2).enumerated().map { index, pair in
                var paragraph = Paragraph(style(pair.0.content), inlines(pair.1, pair.0, .bold))
                paragraph.keepsWithNext = true
                return DocumentTable.Cell(
                    [.paragraph(paragraph)], columns: index == 0 ? 1 : annex.columns.count - 1)
            })
    }

    private func style(_ content: Annex.Content) -> String {
        switch content {
        case .ordinal, .measure: profile.style(.tableCentre)
        case .label, .text: profile.style(.tableText)
        case .figure, .percent: profile.style(.tableNumber)
        }
    }

    /// No letter, but a place where a line may end: "triệu đồng/" over "người/" over "năm".
    private static let mayBreak = "\u{200B}"

    private func inlines(_ cell: Annex.Cell, _ column: Annex.Column, _ row: Inline.Emphasis) -> [Inline] {
        let plain = cell.plain(words)
        let text = column.content == .measure ? plain.replacing("/", with: "/" + Self.mayBreak) : plain
        guard !text.isEmpty else { return [] }
        // Only names and sums stand out; the figures of a part are figures.
        let emphasis = column.content == .text ? [] : row == .italic && column.content != .label ? [] : row
        guard let tag = cell.tag else { return [.text(text, emphasis)] }
        return [.figure(text, tag, emphasis)]
    }
}
