import Office

/// One style of a profile's file.
struct StyleLook: Sendable, Hashable, Decodable {
    let name: String
    let halfPoints: Int
    let isBold: Bool
    let isItalic: Bool
    let isUnderlined: Bool
    /// Its texts are written in capitals.
    let isUpperCase: Bool
    let alignment: ParagraphStyle.Alignment
    let firstLine: Length
    let left: Length
    let before: Length
    let after: Length
    let lineSpacing: ParagraphStyle.LineSpacing
    let keepsWithNext: Bool
    let outline: Int?

    private enum Keys: String, CodingKey, CaseIterable {
        case name, size, bold, italic, underline, align, firstLine, left, before, after, line, keepWithNext, outline
        case letters = "case"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.onlyKnown(Keys.self)
        name = try values.decode(String.self, forKey: .name)
        halfPoints = try values.measure(.size, Measures.halfPoints)
        isBold = try values.decodeIfPresent(Bool.self, forKey: .bold) ?? false
        isItalic = try values.decodeIfPresent(Bool.self, forKey: .italic) ?? false
        isUnderlined = try values.decodeIfPresent(Bool.self, forKey: .underline) ?? false
        isUpperCase = try values.measureIfPresent(.letters) { $0 == "upper" ? true : nil } ?? false
        alignment = try values.measure(.align) { ParagraphStyle.Alignment(rawValue: $0) }
        firstLine = try values.measureIfPresent(.firstLine, Measures.length) ?? .zero
        left = try values.measureIfPresent(.left, Measures.length) ?? .zero
        before = try values.measureIfPresent(.before, Measures.length) ?? .zero
        after = try values.measureIfPresent(.after, Measures.length) ?? .zero
        lineSpacing = try values.measureIfPresent(.line, Measures.lineSpacing) ?? .percent(100)
        keepsWithNext = try values.decodeIfPresent(Bool.self, forKey: .keepWithNext) ?? false
        outline = try values.decodeIfPresent(Int.self, forKey: .outline)
    }

    func style(font: String) -> ParagraphStyle {
        var style = ParagraphStyle(name: name, font: font, halfPoints: halfPoints)
        style.isBold = isBold
        style.isItalic = isItalic
        style.isUnderlined = isUnderlined
        style.alignment = alignment
        style.firstLineIndent = firstLine
        style.leftIndent = left
        style.spaceBefore = before
        style.spaceAfter = after
        style.lineSpacing = lineSpacing
        style.keepsWithNext = keepsWithNext
        style.outlineLevel = outline
        return style
    }
}
