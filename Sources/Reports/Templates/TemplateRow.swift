import Office

/// A row of figures as a record, and as the row of a template that shows such records.
struct TemplateRow {
    private var styles: [String]
    private var inlines: [[Inline]]
    private var keeps: [Bool]
    private let spans: [(column: Int, columns: Int)]

    init(slots: [TableGrid.Slot], columns: Int) {
        styles = Array(repeating: "", count: columns)
        inlines = Array(repeating: [], count: columns)
        keeps = Array(repeating: false, count: columns)
        spans = slots.map { ($0.column, $0.columns) }
        for slot in slots {
            let paragraphs = (slot.cell?.blocks ?? []).compactMap { block in
                if case .paragraph(let paragraph) = block { paragraph } else { nil }
            }
            for column in slot.column..<(slot.column + slot.columns) {
                styles[column] = paragraphs.first?.style ?? ""
                keeps[column] = paragraphs.first?.keepsWithNext ?? false
            }
            for (index, paragraph) in paragraphs.enumerated() {
                inlines[slot.column] += (index > 0 ? [.lineBreak] : []) + paragraph.inlines
            }
        }
        let known = styles.first { !$0.isEmpty } ?? ""
        styles = styles.map { $0.isEmpty ? known : $0 }
    }

    /// Its name has the columns that follow.
    var isHeading: Bool { spans.contains { $0.columns > 1 } }

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
        var record = TemplateValues(["bold": .flag(isBold), "heading": .flag(isHeading)])
        for (column, content) in inlines.enumerated() {
            // The row of the template is bold or not.
            record["c\(column + 1)"] = .passage(content.map { $0.without(.bold) })
        }
        return record
    }

    /// "{{c1}}" in the first cell, and so on.
    func row(_ marks: Inline.Emphasis) -> DocumentTable.Row {
        DocumentTable.Row(
            spans.map { column, columns in
                var paragraph = Paragraph(styles[column], [.text("{{c\(column + 1)}}", marks)])
                paragraph.keepsWithNext = keeps[column]
                return DocumentTable.Cell([.paragraph(paragraph)], columns: columns)
            })
    }
}

extension Inline {
    fileprivate func without(_ mark: Emphasis) -> Inline {
        switch self {
        case .text(let text, let marks): .text(text, marks.subtracting(mark))
        case .figure(let text, let tag, let marks): .figure(text, tag, marks.subtracting(mark))
        case .lineBreak, .tab, .footnote: self
        }
    }
}
