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
        let table = DocumentTable(
            columns: columns, headerRows: depth + 1, rows: header + [numbers] + annex.rows.map(row),
            summary: annex.title)
        return [.table(table)] + annex.notes.map { .paragraph(Paragraph(profile.style(.note), $0)) }
    }

    // MARK: Header

    private var depth: Int { annex.columns.map(\.title.count).max() ?? 1 }

    /// Equal tops beside each other are one cell; a short title reaches down to the numbers.
    private var header: [DocumentTable.Row] {
        (0..<depth).map { level in
            var cells: [DocumentTable.Cell] = []
            var index = 0
            while index < annex.columns.count {
                let title = annex.columns[index].title
                guard level < title.count else {
                    index += 1
                    continue
                }
                let isLowest = level == title.count - 1
                var end = index + 1
                if !isLowest {
                    while end < annex.columns.count, annex.columns[end].title.count > level + 1,
                        annex.columns[end].title.prefix(level + 1) == title.prefix(level + 1)
                    {
                        end += 1
                    }
                }
                var cell = DocumentTable.Cell(
                    profile.style(.tableHead), [.text(title[level])], columns: end - index,
                    rows: isLowest ? depth - level : 1)
                cell.isShaded = true
                cells.append(cell)
                index = end
            }
            return DocumentTable.Row(cells)
        }
    }

    private var numbers: DocumentTable.Row {
        DocumentTable.Row(
            annex.columns.map { DocumentTable.Cell(profile.style(.tableColumnNumber), [.text($0.number)]) })
    }

    // MARK: Rows

    private func row(_ row: Annex.Row) -> DocumentTable.Row {
        let emphasis: Inline.Emphasis =
            switch row.kind {
            case .heading, .total: .bold
            case .part: .italic
            case .item: []
            }
        return DocumentTable.Row(
            zip(annex.columns, row.cells).map { column, cell in
                var paragraph = Paragraph(style(column.content), inlines(cell, column, emphasis))
                // A heading at the foot of a page is the heading of nothing.
                paragraph.keepsWithNext = row.kind == .heading
                return DocumentTable.Cell([.paragraph(paragraph)])
            })
    }

    private func style(_ content: Annex.Content) -> String {
        switch content {
        case .ordinal, .measure: profile.style(.tableCentre)
        case .label, .text: profile.style(.tableText)
        case .figure, .percent: profile.style(.tableNumber)
        }
    }

    private func inlines(_ cell: Annex.Cell, _ column: Annex.Column, _ row: Inline.Emphasis) -> [Inline] {
        let text = cell.plain(words)
        guard !text.isEmpty else { return [] }
        // Only names and sums stand out; the figures of a part are figures.
        let emphasis = column.content == .text ? [] : row == .italic && column.content != .label ? [] : row
        guard let tag = cell.tag else { return [.text(text, emphasis)] }
        return [.figure(text, tag, emphasis)]
    }
}
