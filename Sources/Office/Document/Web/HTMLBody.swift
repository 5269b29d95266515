/// The text of a document for a browser.
struct HTMLBody {
    private let styles: StyleSheet
    private let levels: [String: Int]
    private var notes: [(number: Int, content: String)] = []
    private var lastNote = 0

    init(styles: StyleSheet, document: TextDocument) {
        self.styles = styles
        levels = Dictionary(
            document.styles.compactMap { style in style.outlineLevel.map { (style.name, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func write(_ blocks: [Block], _ xml: inout MarkupWriter) throws(OfficeFault) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): try write(paragraph, &xml)
            case .table(let table): try write(table, &xml)
            case .chart(let chart):
                // The same values are refused in every form.
                _ = try ChartWorkbook.bytes(chart)
                xml.element("figure") { ChartDrawing(chart).write(&$0) }
            case .rule(let width, let alignment, _):
                let side = alignment == .centre ? "centre" : alignment.rawValue
                xml.empty(
                    "hr", ["class": side, "style": "width:\(HTMLStyleSheet.length(width))", "aria-hidden": "true"])
            }
        }
    }

    private mutating func write(_ paragraph: Paragraph, _ xml: inout MarkupWriter) throws(OfficeFault) {
        let style = try styles.identifier(paragraph.style)
        // The page has one title, its type; the outline of the text begins below it.
        let names: [StaticString] = ["h2", "h3", "h4", "h5", "h6"]
        let name: StaticString = levels[paragraph.style].map { names[min($0, names.count) - 1] } ?? "p"
        let body = try inlines(paragraph.inlines)
        if let anchor = paragraph.anchor {
            xml.element(name, ["class": style, "id": anchor]) { $0.raw(body) }
        } else {
            xml.element(name, ["class": style]) { $0.raw(body.isEmpty ? "&#160;" : body) }
        }
    }

    private mutating func inlines(_ inlines: [Inline]) throws(OfficeFault) -> String {
        var xml = MarkupWriter("")
        for inline in inlines {
            switch inline {
            case .text(let text, let marks): marked(text, marks, &xml)
            case .figure(let text, let tag, let marks):
                xml.element(
                    "span", ["class": "figure", "title": tag.title, "data-reference": tag.reference]
                ) { marked(text, marks, &$0) }
            case .lineBreak: xml.empty("br")
            case .tab: xml.raw("&#8195;")
            case .footnote(let content): try note(content, &xml)
            }
        }
        return xml.markup
    }

    private func marked(_ text: String, _ marks: Inline.Emphasis, _ xml: inout MarkupWriter) {
        let all: [(Inline.Emphasis, StaticString, String)] = [
            (.bold, "b", ""), (.italic, "i", ""), (.underline, "u", ""), (.boxed, "span", "boxed"),
        ]
        var markup = MarkupWriter.escaped(text)
        for (mark, name, kind) in all where marks.contains(mark) {
            markup = "<\(name)\(kind.isEmpty ? "" : " class=\"\(kind)\"")>\(markup)</\(name)>"
        }
        xml.raw(markup)
    }

    private mutating func note(_ content: [Inline], _ xml: inout MarkupWriter) throws(OfficeFault) {
        lastNote += 1
        let number = lastNote
        xml.raw(##"<sup><a id="r\##(number)" href="#n\##(number)" role="doc-noteref">\##(number)</a></sup>"##)
        notes.append((number, try inlines(content)))
    }

    /// The footnotes so far, below the text.
    mutating func endNotes(_ xml: inout MarkupWriter) {
        guard let first = notes.first else { return }
        xml.element("ol", ["class": "notes", "start": "\(first.number)", "role": "doc-endnotes"]) { xml in
            for (number, content) in notes { xml.element("li", ["id": "n\(number)"]) { $0.raw(content) } }
        }
        notes = []
    }

    // MARK: Tables

    private mutating func write(_ table: DocumentTable, _ xml: inout MarkupWriter) throws(OfficeFault) {
        let grid = try TableGrid(table)
        let isPaper = table.border == .none
        if isPaper {
            xml.raw(#"<table class="paper" role="presentation">"#)
        } else {
            xml.raw(#"<div class="scroll"><table class="grid">"#)
        }
        if !isPaper, !table.summary.isEmpty { xml.element("caption", text: table.summary) }
        xml.element("colgroup") { xml in
            for column in table.columns {
                let share = column.emu * 10_000 / max(table.width.emu, 1)
                xml.empty("col", ["style": "width:\(HTMLStyleSheet.hundredths(share))%"])
            }
        }
        let label = isPaper ? nil : table.columns.indices.max { table.columns[$0] < table.columns[$1] }
        for (name, rows) in [
            ("thead", grid.rows.prefix(table.headerRows)), ("tbody", grid.rows.dropFirst(table.headerRows)),
        ]
        where !rows.isEmpty {
            xml.raw("<\(name)>")
            for row in rows {
                xml.raw("<tr>")
                for slot in row {
                    guard let cell = slot.cell else { continue }
                    try write(cell, scope(slot, isHead: name == "thead", label), &xml)
                }
                xml.raw("</tr>")
            }
            xml.raw("</\(name)>")
        }
        xml.raw(isPaper ? "</table>" : "</table></div>")
    }

    /// What a cell is the heading of. The widest column names the rows.
    private func scope(_ slot: TableGrid.Slot, isHead: Bool, _ label: Int?) -> String? {
        if isHead { return slot.columns > 1 ? "colgroup" : "col" }
        return slot.column == label ? "row" : nil
    }

    private mutating func write(
        _ cell: DocumentTable.Cell, _ scope: String?, _ xml: inout MarkupWriter
    ) throws(OfficeFault) {
        let name = scope == nil ? "td" : "th"
        var attributes = scope.map { " scope=\"\($0)\"" } ?? ""
        if cell.columns > 1 { attributes += " colspan=\"\(cell.columns)\"" }
        if cell.rows > 1 { attributes += " rowspan=\"\(cell.rows)\"" }
        xml.raw("<\(name)\(attributes) class=\"\(cell.vertical)\(cell.isShaded ? " shaded" : "")\">")
        try write(cell.blocks, &xml)
        xml.raw("</\(name)>")
    }
}
