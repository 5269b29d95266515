import Foundation

/// The styles of a document as Word has them: an identifier for the file, a name for people.
struct StyleSheet {
    private let styles: [ParagraphStyle]
    private let identifiers: [String: String]
    private let language: String
    private let numberHalfPoints: Int

    static let noteText = "footnote text"
    static let pageNumber = "header"

    init(_ document: TextDocument) throws(OfficeFault) {
        let numbering = document.sections.lazy.compactMap(\.numbering).first
        let font = document.styles.first?.font ?? "Times New Roman"
        numberHalfPoints = numbering?.halfPoints ?? 26
        language = document.properties.language
        let names = Set(document.styles.map(\.name))
        let own = [Self.note(font), Self.number(font, numberHalfPoints)].filter { !names.contains($0.name) }
        styles = document.styles + own
        var identifiers: [String: String] = [:]
        for (index, style) in styles.enumerated() {
            let base = Self.identifier(of: style.name)
            let identifier = identifiers.values.contains(base) || base.isEmpty ? "\(base)S\(index)" : base
            guard identifiers.updateValue(identifier, forKey: style.name) == nil else {
                throw DocxWriter.impossible("style \(style.name) stands twice")
            }
        }
        self.identifiers = identifiers
    }

    var fonts: [String] { Array(Set(styles.map(\.font))).sorted() }

    /// The identifier of the style with this name.
    func identifier(_ name: String) throws(OfficeFault) -> String {
        guard let identifier = identifiers[name] else { throw DocxWriter.impossible("no style \(name)") }
        return identifier
    }

    /// For a style that is one of the document's.
    func known(_ name: String) -> String { identifiers[name] ?? name }

    /// Of the style of page numbers, which every document has.
    var pageNumberIdentifier: String { identifiers[Self.pageNumber] ?? "Header" }

    var markup: String {
        var xml = MarkupWriter()
        xml.element("w:styles", WordMarkup.spaces) { xml in
            defaults(&xml)
            // "Normal" is what new text of a person begins with.
            xml.element("w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"]) { xml in
                xml.empty("w:name", ["w:val": "Normal"])
                xml.empty("w:qFormat")
            }
            for style in styles { write(style, &xml) }
            fixed(&xml)
        }
        return xml.markup
    }

    private func defaults(_ xml: inout MarkupWriter) {
        let font = styles[0].font
        xml.element("w:docDefaults") { xml in
            xml.element("w:rPrDefault") { xml in
                xml.element("w:rPr") { xml in
                    xml.empty(
                        "w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
                    xml.empty("w:sz", ["w:val": "\(styles[0].halfPoints)"])
                    xml.empty("w:szCs", ["w:val": "\(styles[0].halfPoints)"])
                    xml.empty("w:lang", ["w:val": language, "w:eastAsia": language, "w:bidi": "ar-SA"])
                }
            }
            xml.element("w:pPrDefault") { xml in
                xml.element("w:pPr") {
                    $0.empty("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"])
                }
            }
        }
    }

    private func write(_ style: ParagraphStyle, _ xml: inout MarkupWriter) {
        let isBuiltIn = style.name == style.name.lowercased()
        let identifier = identifiers[style.name] ?? style.name
        xml.raw(#"<w:style w:type="paragraph"\#(isBuiltIn ? "" : #" w:customStyle="1""#) w:styleId="\#(identifier)">"#)
        xml.empty("w:name", ["w:val": style.name])
        xml.empty("w:basedOn", ["w:val": style.basedOn.flatMap { identifiers[$0] } ?? "Normal"])
        xml.empty("w:qFormat")
        xml.element("w:pPr") { paragraph(style, &$0) }
        xml.element("w:rPr") { run(style, &$0) }
        xml.raw("</w:style>")
    }

    private func paragraph(_ style: ParagraphStyle, _ xml: inout MarkupWriter) {
        if style.keepsWithNext { xml.empty("w:keepNext") }
        let (line, rule) =
            switch style.lineSpacing {
            case .percent(let percent): (percent * 240 / 100, "auto")
            case .exactly(let length): (length.twips, "exact")
            case .atLeast(let length): (length.twips, "atLeast")
            }
        xml.empty(
            "w:spacing",
            [
                "w:before": "\(style.spaceBefore.twips)", "w:after": "\(style.spaceAfter.twips)", "w:line": "\(line)",
                "w:lineRule": rule,
            ])
        let first = style.firstLineIndent
        xml.empty(
            "w:ind",
            [
                "w:left": "\(style.leftIndent.twips)", "w:right": "\(style.rightIndent.twips)",
                first < .zero ? "w:hanging" : "w:firstLine": "\((first < .zero ? .zero - first : first).twips)",
            ])
        xml.empty("w:jc", ["w:val": WordMarkup.alignment(style.alignment)])
        if let level = style.outlineLevel { xml.empty("w:outlineLvl", ["w:val": "\(level - 1)"]) }
    }

    private func run(_ style: ParagraphStyle, _ xml: inout MarkupWriter) {
        xml.empty(
            "w:rFonts",
            ["w:ascii": style.font, "w:hAnsi": style.font, "w:eastAsia": style.font, "w:cs": style.font])
        xml.empty("w:b", ["w:val": style.isBold ? "1" : "0"])
        xml.empty("w:i", ["w:val": style.isItalic ? "1" : "0"])
        if style.isUpperCase { xml.empty("w:caps") }
        xml.empty("w:sz", ["w:val": "\(style.halfPoints)"])
        xml.empty("w:szCs", ["w:val": "\(style.halfPoints)"])
        xml.empty("w:u", ["w:val": style.isUnderlined ? "single" : "none"])
    }

    // MARK: Styles that every document has

    static func table(_ border: DocumentTable.Border) -> String {
        border == .grid ? "TDBangSoLieu" : "TDBangTrinhBay"
    }

    private func fixed(_ xml: inout MarkupWriter) {
        xml.element("w:style", ["w:type": "character", "w:styleId": "FootnoteReference"]) { xml in
            xml.empty("w:name", ["w:val": "footnote reference"])
            xml.element("w:rPr") { $0.empty("w:vertAlign", ["w:val": "superscript"]) }
        }
        xml.element("w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"]) { xml in
            xml.empty("w:name", ["w:val": "Normal Table"])
            xml.element("w:tblPr") { $0.empty("w:tblInd", ["w:w": "0", "w:type": "dxa"]) }
        }
        tableStyle("TD Bảng số liệu", .grid, margin: .tenthsOfMillimetre(12), &xml)
        tableStyle("TD Bảng trình bày", .none, margin: .zero, &xml)
    }

    private func tableStyle(
        _ name: String, _ border: DocumentTable.Border, margin: Length, _ xml: inout MarkupWriter
    ) {
        xml.element("w:style", ["w:type": "table", "w:customStyle": "1", "w:styleId": Self.table(border)]) { xml in
            xml.empty("w:name", ["w:val": name])
            xml.empty("w:basedOn", ["w:val": "TableNormal"])
            xml.element("w:tblPr") { xml in
                if border == .grid {
                    xml.element("w:tblBorders") { xml in
                        for side: StaticString in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                            xml.empty(side, ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"])
                        }
                    }
                }
                xml.element("w:tblCellMar") { xml in
                    xml.empty("w:left", ["w:w": "\(margin.twips)", "w:type": "dxa"])
                    xml.empty("w:right", ["w:w": "\(margin.twips)", "w:type": "dxa"])
                }
            }
        }
    }

    private static func note(_ font: String) -> ParagraphStyle {
        ParagraphStyle(name: noteText, font: font, halfPoints: 20)
    }

    private static func number(_ font: String, _ halfPoints: Int) -> ParagraphStyle {
        var style = ParagraphStyle(name: pageNumber, font: font, halfPoints: halfPoints)
        style.alignment = .centre
        return style
    }

    /// "TDTrichYeu" of "TD Trích yếu".
    private static func identifier(of name: String) -> String {
        let plain = name.replacing("đ", with: "d").replacing("Đ", with: "D")
            .folding(options: .diacriticInsensitive, locale: nil)
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
