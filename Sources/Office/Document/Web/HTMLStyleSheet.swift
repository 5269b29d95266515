/// The looks of a document for a browser.
enum HTMLStyleSheet {
    static func css(_ document: TextDocument, _ styles: StyleSheet) -> String {
        let pages = document.sections.enumerated().map { index, section in
            let first = document.sections[...index].lastIndex { $0.numbering?.restarts ?? false } ?? 0
            return page(section, index: index, countedFrom: first)
        }
        let looks = document.styles.map { style($0, styles) }
        return ([general] + pages + looks + [narrow(document, styles)]).joined(separator: "\n")
    }

    /// On a telephone the margins of paper, its two columns and its even right edge only stand in the way.
    private static func narrow(_ document: TextDocument, _ styles: StyleSheet) -> String {
        let justified = document.styles.filter { $0.alignment == .justified }.map { ".\(styles.known($0.name))" }
        let left = justified.isEmpty ? "" : "\(justified.joined(separator: ",")){text-align:left}"
        return """
            @media screen and (max-width:700px){.page{margin:0 0 3mm;padding:5mm 4mm!important;min-height:0!important}\
            .paper,.paper tbody,.paper tr,.paper td{display:block;width:auto}.paper td{margin-bottom:3mm}\
            hr{max-width:60%}.grid{min-width:170mm}\(left)}
            """
    }

    /// Browsers restart no page numbers, but they count pages of a name; the first of a count has no number.
    private static let general = """
        @counter-style later{system:fixed 1;symbols:"";fallback:decimal}
        *{box-sizing:border-box}
        body{margin:0;background:#e9e9e9;color:#000}
        .page{background:#fff;margin:8mm auto;box-shadow:0 1px 4px #0004;max-width:100%}
        .page>:first-child{margin-top:0}
        p,h2,h3,h4,h5,h6{margin:0;font-weight:normal}
        .paper{width:100%;border-collapse:collapse;table-layout:fixed}
        .paper td{padding:0;vertical-align:top}
        .scroll{overflow-x:auto}
        .grid{border-collapse:collapse;width:100%}
        .grid td,.grid th{border:0.75pt solid #000;padding:0 1.2mm;font-weight:normal}
        .grid tr{break-inside:avoid}
        .grid .top{vertical-align:top}.grid .bottom{vertical-align:bottom}.grid .centre{vertical-align:middle}
        .grid .shaded{background:#f2f2f2}
        caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        hr{border:0;border-top:0.75pt solid #000;height:0;margin:1pt auto 3pt}
        hr.left{margin-left:0}hr.right{margin-right:0}
        .figure{cursor:help}
        .figure:hover{background:#fff3c4}
        .boxed{border:0.75pt solid #000}
        figure{margin:6pt auto;text-align:center;break-inside:avoid}
        svg{max-width:100%;height:auto;font-family:"Times New Roman","Liberation Serif",serif}
        .notes{border-top:0.75pt solid #000;margin-top:12pt;padding:4pt 0 0 5mm;font-size:10pt}
        sup{line-height:0}
        @media print{body{background:none}.page{margin:0;box-shadow:none;padding:0!important;width:auto!important;\
        min-height:0!important}.page+.page{break-before:page}.scroll{overflow:visible}a{color:inherit;text-decoration:none}}
        """

    private static func page(_ section: Section, index: Int, countedFrom first: Int) -> String {
        let page = section.page
        let margins = [page.top, page.right, page.bottom, page.left].map(length).joined(separator: " ")
        let size = "\(length(page.width)) \(length(page.height))"
        let number =
            section.numbering.map { numbering in
                let font = "font:\(points(halfPoints: numbering.halfPoints)) 'Times New Roman','Liberation Serif',serif"
                let style = numbering.showsOnFirstPage ? "decimal" : "later"
                return "@page p\(index){counter-increment:n\(first);"
                    + "@top-center{content:counter(n\(first),\(style));\(font)}}"
            } ?? ""
        return """
            @page p\(index){size:\(size);margin:\(margins)}\(number)
            .p\(index){page:p\(index);width:\(length(page.width));min-height:\(length(page.height));padding:\(margins)}
            """
    }

    private static func style(_ style: ParagraphStyle, _ styles: StyleSheet) -> String {
        var rules = [
            "font:\(style.isItalic ? "italic " : "")\(style.isBold ? "bold " : "")\(points(halfPoints: style.halfPoints))/"
                + line(style.lineSpacing) + " '\(style.font)','Liberation Serif',serif",
            "text-align:\(alignment(style.alignment))",
            "margin:\(length(style.spaceBefore)) \(length(style.rightIndent)) \(length(style.spaceAfter)) "
                + length(style.leftIndent),
        ]
        if style.firstLineIndent != .zero { rules.append("text-indent:\(length(style.firstLineIndent))") }
        if style.isUnderlined { rules.append("text-decoration:underline") }
        if style.isUpperCase { rules.append("text-transform:uppercase") }
        if style.keepsWithNext { rules.append("break-after:avoid") }
        return ".\(styles.known(style.name)){\(rules.joined(separator: ";"))}"
    }

    private static func line(_ spacing: ParagraphStyle.LineSpacing) -> String {
        switch spacing {
        // A line of Times New Roman has 1.15 times its size.
        case .percent(let percent): hundredths(percent * 115 / 100)
        case .exactly(let length), .atLeast(let length): Self.length(length)
        }
    }

    private static func alignment(_ alignment: ParagraphStyle.Alignment) -> String {
        switch alignment {
        case .left: "left"
        case .centre: "center"
        case .right: "right"
        case .justified: "justify"
        }
    }

    /// "56.7pt"
    static func length(_ length: Length) -> String {
        length == .zero ? "0" : "\(hundredths(length.emu / 127))pt"
    }

    private static func points(halfPoints: Int) -> String { "\(hundredths(halfPoints * 50))pt" }

    /// "1.15" for 115.
    static func hundredths(_ count: Int) -> String {
        let (whole, rest) = abs(count).quotientAndRemainder(dividingBy: 100)
        let sign = count < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest.isMultiple(of: 10) ? rest / 10 : rest)"
    }
}
