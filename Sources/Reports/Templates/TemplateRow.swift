import Office

/// A row of figures as a record, and as the row of a template that shows such records.
struct TemplateRow {
    private var styles: [String]
    private var inlines: [[Inline]]

    init(slots: [TableGrid.Slot], columns: Int) {
        styles = Array(repeating: "", count: columns)
        inlines = Array(repeating: [], count: columns)
        for slot in slots {
            let paragraphs = (slot.cell?.blocks ?? []).compactMap { block in
                if case .paragraph(let paragraph) = block { paragraph } else { nil }
            }
            for column in slot.column..<(slot.column + slot.columns) {
                styles[column] = paragraphs.first?.style ?? ""
            }
            for (index, paragraph) in paragraphs.enumerated() {
                inlines[slot.column] += (index > 0 ? [.lineBreak] : []) + paragraph.inlines
            }
        }
        let known = styles.first { !$0.isEmpty } ?? ""
        styles = styles.map { $0.isEmpty ? known : $0 }
    }

    /// A heading or a total.
    var isBold: Bool {
        inlines.joined().contains { inline in
            switch inline {
            case .text(let text, let marks), .figure(let text, _, let marks): !text.isEmpty && marks.contains(.bold)
            case .lineBreak, .tab, .footnote: false
            }
        }
    }

    var record: TemplateValues {
        var record = TemplateValues(["bold": .flag(isBold)])
        for (column, content) in inlines.enumerated() { record["c\(column + 1)"] = .passage(content) }
        return record
    }

    /// "{{c1}}" in the first cell, and so on.
    func row(_ marks: Inline.Emphasis) -> DocumentTable.Row {
        DocumentTable.Row(
            styles.enumerated().map { column, style in
                DocumentTable.Cell(style, [.text("{{c\(column + 1)}}", marks)])
            })
    }
}
