/// The text of a document, written section by section; collects what stands in parts of its own.
struct DocxBody {
    let styles: StyleSheet
    let language: String
    var notes: DocxNotes
    var attached: [DocxPackage.Attachment] = []
    /// Content controls and drawings are numbered through the document.
    private var lastControl = 0
    var lastDrawing = 0

    init(styles: StyleSheet, language: String) {
        self.styles = styles
        self.language = language
        notes = DocxNotes()
    }

    mutating func document(_ sections: [Section]) throws(OfficeFault) -> String {
        var xml = MarkupWriter()
        try xml.element("w:document", WordMarkup.drawnSpaces) { xml throws(OfficeFault) in
            try xml.element("w:body") { xml throws(OfficeFault) in
                for (index, section) in sections.enumerated() {
                    try write(section, isLast: index == sections.count - 1, &xml)
                }
            }
        }
        return xml.markup
    }

    private mutating func write(_ section: Section, isLast: Bool, _ xml: inout MarkupWriter) throws(OfficeFault) {
        let properties = sectionProperties(section, isFirst: attached.isEmpty)
        var blocks = section.blocks[...]
        // The pages of a section are described in its last paragraph, but those of the last section after it.
        if !isLast, case .paragraph(let last)? = blocks.last {
            blocks = blocks.dropLast()
            try write(Array(blocks), in: section.page.textWidth, &xml)
            try paragraph(last, section: properties, &xml)
        } else {
            try write(Array(blocks), in: section.page.textWidth, &xml)
            if !isLast { smallParagraph(section: properties, &xml) }
        }
        if isLast { xml.raw(properties) }
    }

    /// Blocks of a page or of a cell so wide.
    mutating func write(_ blocks: [Block], in width: Length, _ xml: inout MarkupWriter) throws(OfficeFault) {
        var endsWithTable = false
        for block in blocks {
            switch block {
            case .paragraph(let content): try paragraph(content, &xml)
            case .table(let content):
                // Tables that touch are one table to Word.
                if endsWithTable { smallParagraph(&xml) }
                try table(content, &xml)
            case .chart(let content): try chart(content, &xml)
            case .rule(let length, let alignment, let style):
                try rule(length, alignment, style, in: width, &xml)
            }
            if case .table = block { endsWithTable = true } else { endsWithTable = false }
        }
        // A cell or a document ends with a paragraph.
        if endsWithTable || blocks.isEmpty { smallParagraph(&xml) }
    }

    // MARK: Paragraphs

    mutating func paragraph(
        _ content: Paragraph, section: String? = nil, _ xml: inout MarkupWriter
    ) throws(OfficeFault) {
        let style = try styles.identifier(content.style)
        try xml.element("w:p") { xml throws(OfficeFault) in
            xml.element("w:pPr") { xml in
                xml.empty("w:pStyle", ["w:val": style])
                if content.keepsWithNext { xml.empty("w:keepNext") }
                if content.startsPage { xml.empty("w:pageBreakBefore") }
                if let section { xml.raw(section) }
            }
            if let anchor = content.anchor {
                lastDrawing += 1
                xml.empty("w:bookmarkStart", ["w:id": "\(lastDrawing)", "w:name": Self.bookmark(anchor)])
                xml.empty("w:bookmarkEnd", ["w:id": "\(lastDrawing)"])
            }
            for inline in content.inlines { try write(inline, &xml) }
        }
    }

    /// At most 40 letters, digits and low lines, the first a letter.
    private static func bookmark(_ anchor: String) -> String {
        "_"
            + anchor.unicodeScalars.map {
                $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) ? String($0) : "_"
            }
            .joined().prefix(39)
    }

    private func smallParagraph(section: String? = nil, _ xml: inout MarkupWriter) {
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.empty("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
                xml.element("w:rPr") { $0.empty("w:sz", ["w:val": "2"]) }
                if let section { xml.raw(section) }
            }
        }
    }

    mutating func write(_ inline: Inline, _ xml: inout MarkupWriter) throws(OfficeFault) {
        switch inline {
        case .text(let text, let marks): xml.run(text, marks)
        case .figure(let text, let tag, let marks): try control(text, tag, marks, &xml)
        case .lineBreak: xml.element("w:r") { $0.empty("w:br") }
        case .tab: xml.element("w:r") { $0.empty("w:tab") }
        case .footnote(let content): try footnote(content, &xml)
        }
    }

    private mutating func control(
        _ text: String, _ tag: FigureTag, _ marks: Inline.Emphasis, _ xml: inout MarkupWriter
    ) throws(OfficeFault) {
        guard !tag.reference.isEmpty, tag.reference.utf16.count <= FigureTag.longest else {
            throw DocxWriter.impossible("reference \(tag.reference)")
        }
        lastControl += 1
        xml.raw(ContentControl.start(tag, number: lastControl))
        xml.run(text, marks)
        xml.raw(ContentControl.end)
    }

    private mutating func footnote(_ content: [Inline], _ xml: inout MarkupWriter) throws(OfficeFault) {
        let number = notes.reserve()
        var note = MarkupWriter("")
        for inline in content { try write(inline, &note) }
        notes.fill(number, note.markup, style: try styles.identifier(StyleSheet.noteText))
        xml.element("w:r") { xml in
            xml.element("w:rPr") { $0.empty("w:rStyle", ["w:val": "FootnoteReference"]) }
            xml.empty("w:footnoteReference", ["w:id": "\(number)"])
        }
    }

    // MARK: Rules

    /// The upper border of a low paragraph whose indents leave the length of the line.
    private func rule(
        _ length: Length, _ alignment: ParagraphStyle.Alignment, _ style: String, in width: Length,
        _ xml: inout MarkupWriter
    ) throws(OfficeFault) {
        let identifier = try styles.identifier(style)
        let rest = max(.zero, width - length).twips
        let left =
            switch alignment {
            case .left, .justified: 0
            case .centre: rest / 2
            case .right: rest
            }
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.empty("w:pStyle", ["w:val": identifier])
                xml.element("w:pBdr") { xml in
                    xml.empty("w:top", ["w:val": "single", "w:sz": "6", "w:space": "0", "w:color": "auto"])
                }
                xml.empty("w:ind", ["w:left": "\(left)", "w:right": "\(rest - left)", "w:firstLine": "0"])
            }
        }
    }
}

extension MarkupWriter {
    /// A run of text with its marks.
    mutating func run(_ text: String, _ marks: Inline.Emphasis = []) {
        element("w:r") { xml in
            if !marks.isEmpty { xml.element("w:rPr") { $0.emphasis(marks) } }
            xml.element("w:t", ["xml:space": "preserve"], text: text)
        }
    }
}
