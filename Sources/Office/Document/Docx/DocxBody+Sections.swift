extension DocxBody {
    /// The pages of a section, with the parts that hold its page number.
    mutating func sectionProperties(_ section: Section, isFirst: Bool) -> String {
        let page = section.page
        let header = headers(section.numbering, isFirst: isFirst)
        var xml = MarkupWriter("")
        xml.element("w:sectPr") { xml in
            for (type, id) in header { xml.empty("w:headerReference", ["w:type": type, "r:id": id]) }
            xml.empty("w:type", ["w:val": "nextPage"])
            pageSize(page, &xml)
            xml.empty(
                "w:pgMar",
                [
                    "w:top": "\(page.top.twips)", "w:right": "\(page.right.twips)", "w:bottom": "\(page.bottom.twips)",
                    "w:left": "\(page.left.twips)", "w:header": "\(page.header.twips)", "w:footer": "567",
                    "w:gutter": "0",
                ])
            if section.numbering?.restarts == true { xml.empty("w:pgNumType", ["w:fmt": "decimal", "w:start": "1"]) }
            if section.numbering?.showsOnFirstPage != true { xml.empty("w:titlePg") }
        }
        return xml.markup
    }

    private func pageSize(_ page: Section.Page, _ xml: inout MarkupWriter) {
        let isLandscape = page.width > page.height
        let size = ["w:w": "\(page.width.twips)", "w:h": "\(page.height.twips)"]
        xml.raw(
            #"<w:pgSz w:w="\#(size["w:w"] ?? "")" w:h="\#(size["w:h"] ?? "")"\#(isLandscape ? #" w:orient="landscape""# : "")/>"#
        )
    }

    /// A header with the number, and an empty one for the first page. A section without its own would take those of the
    /// section before it.
    private mutating func headers(_ numbering: Section.Numbering?, isFirst: Bool) -> [(String, String)] {
        let number = numbering.map { "\($0.halfPoints)" }
        return [
            ("default", header(showsNumber: number != nil, number)),
            ("first", header(showsNumber: false, number)),
        ]
    }

    private mutating func header(showsNumber: Bool, _ halfPoints: String?) -> String {
        let content = headerMarkup(showsNumber: showsNumber, halfPoints)
        if let same = attached.first(where: { $0.content == content }) { return same.id }
        let number = attached.count { $0.kind == "header" } + 1
        attached.append(
            DocxPackage.Attachment(
                kind: "header", id: "rIdheader\(number)", name: "header\(number).xml",
                contentType: DocxPackage.word + "header+xml", content: content))
        return "rIdheader\(number)"
    }

    private func headerMarkup(showsNumber: Bool, _ halfPoints: String?) -> String {
        var xml = MarkupWriter()
        xml.element("w:hdr", WordMarkup.spaces) { xml in
            xml.element("w:p") { xml in
                xml.element("w:pPr") { $0.empty("w:pStyle", ["w:val": styles.pageNumberIdentifier]) }
                guard showsNumber, let halfPoints else { return }
                for part in FieldPart.allCases {
                    xml.element("w:r") { xml in
                        xml.element("w:rPr") { $0.empty("w:sz", ["w:val": halfPoints]) }
                        part.write(&xml)
                    }
                }
            }
        }
        return xml.markup
    }
}

/// The runs of which a field consists.
private enum FieldPart: CaseIterable {
    case begin, instruction, separator, result, end

    func write(_ xml: inout MarkupWriter) {
        switch self {
        case .begin: xml.empty("w:fldChar", ["w:fldCharType": "begin"])
        case .instruction: xml.element("w:instrText", ["xml:space": "preserve"], text: " PAGE ")
        case .separator: xml.empty("w:fldChar", ["w:fldCharType": "separate"])
        case .result: xml.element("w:t", text: "2")
        case .end: xml.empty("w:fldChar", ["w:fldCharType": "end"])
        }
    }
}
