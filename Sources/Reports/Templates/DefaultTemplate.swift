package import Office

/// A finished document turned into the template that would give it, with the values that its marks stand for.
///
/// So the default template of an office looks like the standard document to the point, and filled with the values of
/// another period it says what the standard document of that period says, charts and all.
package struct DefaultTemplate: Sendable {
    package let document: TextDocument
    package let values: TemplateValues

    package init(of document: TextDocument, profile: LayoutProfile) {
        var turned = document
        var values = TemplateValues()
        for (index, section) in document.sections.enumerated() {
            var part = TemplatePart(profile: profile, annex: index == 0 ? nil : index)
            turned.sections[index].blocks = part.turned(section.blocks)
            for name in part.values.names { values[name] = part.values[name] }
        }
        self.document = turned
        self.values = values
    }

    /// The template as an office gets it.
    package func bytes() throws(OfficeFault) -> [UInt8] {
        try DocxWriter.bytes(document)
    }
}

/// One section of a document on its way to becoming a template.
struct TemplatePart {
    let profile: LayoutProfile
    /// `nil` for the text of the document itself.
    let annex: Int?
    var values = TemplateValues()
    private var texts = 0
    private var tables = 0

    init(profile: LayoutProfile, annex: Int?) {
        self.profile = profile
        self.annex = annex
    }

    private static let singles: [StyleRole: String] = [
        .superior: "superior", .issuer: "issuer", .number: "number", .placeDate: "date", .letterAbstract: "subject",
        .urgency: "urgency", .typeName: "type", .abstract: "abstract", .addressee: "addressee",
        .authority: "authority", .signerTitle: "title", .signerName: "signer", .annexNumber: "number",
        .annexTitle: "title", .annexReference: "reference",
    ]
    private static let lists: [StyleRole: String] = [
        .addresseeItem: "addressees", .basis: "bases", .recipient: "recipients",
    ]
    private static let flow: [(role: StyleRole, name: String)] = [
        (.heading1, "heading1"), (.heading2, "heading2"), (.heading3, "heading3"), (.body, "paragraph"),
        (.listItem, "item"), (.caption, "caption"), (.note, "note"),
    ]

    private func named(_ name: String) -> String {
        annex.map { "annex-\($0).\(name)" } ?? name
    }

    /// Names of the frame of the document itself begin with "letter.".
    private func framed(_ name: String) -> String {
        annex == nil ? "letter.\(name)" : named(name)
    }

    private func role(_ block: Block) -> StyleRole? {
        guard case .paragraph(let paragraph) = block else { return nil }
        return StyleRole.allCases.first { profile.style($0) == paragraph.style }
    }

    // MARK: Blocks

    mutating func turned(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        var rest = blocks[...]
        while let block = rest.first {
            let role = role(block)
            // Paragraphs of one role are one value, those of the text one list whatever their roles.
            let isText = role.map(Self.isText) ?? false
            let same = rest.prefix { next in
                // A chart is part of the text around it.
                if isText, case .chart = next { return true }
                guard let role, let other = self.role(next) else { return false }
                return other == role || isText && Self.isText(other)
            }
            switch block {
            case .paragraph where role.map { isText || Self.singles[$0] != nil || Self.lists[$0] != nil } ?? false:
                rest = rest.dropFirst(same.count)
                result += turned(Array(same), role ?? .body)
            case .table(let table):
                rest = rest.dropFirst()
                result.append(.table(table.border == .none ? frame(table) : self.table(table)))
            case .chart:
                let same = rest.prefix { next in
                    if case .chart = next { true } else { self.role(next).map(Self.isText) ?? false }
                }
                rest = rest.dropFirst(same.count)
                result += text(Array(same))
            case .paragraph, .rule:
                rest = rest.dropFirst()
                result.append(block)
            }
        }
        return result
    }

    private static func isText(_ role: StyleRole) -> Bool {
        flow.contains { $0.role == role }
    }

    private mutating func turned(_ blocks: [Block], _ role: StyleRole) -> [Block] {
        let paragraphs = blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph } else { nil }
        }
        if let name = Self.singles[role] { return single(paragraphs, framed(name)) }
        if let name = Self.lists[role] { return list(paragraphs, framed(name)) }
        return text(blocks)
    }

    private mutating func single(_ paragraphs: [Paragraph], _ name: String) -> [Block] {
        var inlines: [Inline] = []
        for (index, paragraph) in paragraphs.enumerated() {
            inlines += (index > 0 ? [.lineBreak] : []) + paragraph.inlines
        }
        values[name] = .passage(inlines)
        guard var mark = paragraphs.first else { return [] }
        mark.inlines = [.text("{{\(name)}}", mark.inlines.first?.marks ?? [])]
        return [.paragraph(mark)]
    }

    private mutating func list(_ paragraphs: [Paragraph], _ name: String) -> [Block] {
        values[name] = .list(
            TemplateList(
                fields: ["line"], records: paragraphs.map { TemplateValues(["line": .passage($0.inlines)]) }))
        return [mark("#each \(name)"), .paragraph(Paragraph(paragraphs[0].style, "{{line}}")), mark("/each")]
    }

    /// The running text: one list of headings, paragraphs, items and charts.
    private mutating func text(_ content: [Block]) -> [Block] {
        texts += 1
        let name = named("text-\(texts)")
        values[name] = .list(
            TemplateList(fields: ["text", "chart"] + Self.flow.map(\.name), records: content.map(record)))
        let styles = Set(content.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.style } else { nil } })
        let cases = Self.flow.filter { styles.contains(profile.style($0.role)) || $0.role == .body }
        var blocks = cases.flatMap { role, name in
            [mark("#if \(name)"), .paragraph(Paragraph(profile.style(role), "{{text}}")), mark("/if")]
        }
        if content.contains(where: { if case .chart = $0 { true } else { false } }) {
            blocks += [
                mark("#if chart"), .paragraph(Paragraph(profile.style(.caption), "{{chart}}")), mark("/if"),
            ]
        }
        return [mark("#each \(name)")] + blocks + [mark("/each")]
    }

    private func record(_ block: Block) -> TemplateValues {
        var record = TemplateValues(["text": .absent, "chart": .absent])
        for (_, name) in Self.flow { record[name] = .flag(false) }
        switch block {
        case .paragraph(let paragraph):
            record["text"] = .passage(paragraph.inlines)
            for (role, name) in Self.flow { record[name] = .flag(profile.style(role) == paragraph.style) }
        case .chart(let chart): record["chart"] = .chart(chart)
        case .table, .rule: break
        }
        return record
    }

    /// A paragraph of its own for a mark, small, so that a person sees the text between the marks.
    private func mark(_ content: String) -> Block {
        .paragraph(Paragraph(profile.style(.note), "{{\(content)}}"))
    }

    // MARK: Tables

    /// The boxes of the frame.
    private mutating func frame(_ table: DocumentTable) -> DocumentTable {
        var table = table
        for row in table.rows.indices {
            for cell in table.rows[row].cells.indices {
                table.rows[row].cells[cell].blocks = turned(table.rows[row].cells[cell].blocks)
            }
        }
        return table
    }

    /// A table of figures: its header stays, its rows become two, one for those in bold type.
    private mutating func table(_ table: DocumentTable) -> DocumentTable {
        tables += 1
        let name = named(annex != nil && tables == 1 ? "rows" : "table-\(tables)")
        guard let grid = try? TableGrid(table) else { return table }
        let rows = grid.rows.dropFirst(table.headerRows).map { TemplateRow(slots: $0, columns: table.columns.count) }
        let fields = table.columns.indices.map { "c\($0 + 1)" }
        values[name] = .list(TemplateList(fields: ["bold", "heading"] + fields, records: rows.map(\.record)))
        let plain = rows.first { !$0.isBold } ?? rows.first
        let heading = rows.first(where: \.isHeading)
        var turned = table
        turned.rows = Array(table.rows.prefix(table.headerRows))
        turned.rows.append(markRow("#each \(name)", table))
        if let plain {
            // Marks in rows of their own: the first column is often too narrow for one.
            if let heading {
                turned.rows += [markRow("#if heading", table), heading.row(.bold), markRow("/if", table)]
                turned.rows.append(markRow("#unless heading", table))
            }
            turned.rows += [markRow("#if bold", table), plain.row(.bold), markRow("/if", table)]
            turned.rows += [markRow("#unless bold", table), plain.row([]), markRow("/unless", table)]
            if heading != nil { turned.rows.append(markRow("/unless", table)) }
        }
        turned.rows.append(markRow("/each", table))
        return turned
    }

    private func markRow(_ content: String, _ table: DocumentTable) -> DocumentTable.Row {
        DocumentTable.Row([DocumentTable.Cell([mark(content)], columns: table.columns.count)])
    }
}

extension Inline {
    fileprivate var marks: Inline.Emphasis {
        switch self {
        case .text(_, let marks), .figure(_, _, let marks): marks
        case .lineBreak, .tab, .footnote: []
        }
    }
}
