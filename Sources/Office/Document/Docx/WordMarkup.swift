/// Names of WordprocessingML that several parts share.
enum WordMarkup {
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    static let wordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

    static let spaces: KeyValuePairs<StaticString, String> = ["xmlns:w": main, "xmlns:r": relations]
    static let drawnSpaces: KeyValuePairs<StaticString, String> = [
        "xmlns:w": main, "xmlns:r": relations, "xmlns:wp": wordDrawing, "xmlns:a": drawing, "xmlns:c": chart,
    ]

    /// What a drawing needs in the text of another program.
    static let spacesOfDrawing: KeyValuePairs<StaticString, String> = [
        "xmlns:r": relations, "xmlns:wp": wordDrawing, "xmlns:a": drawing, "xmlns:c": chart,
    ]

    static func alignment(_ alignment: ParagraphStyle.Alignment) -> String {
        switch alignment {
        case .left: "left"
        case .centre: "center"
        case .right: "right"
        case .justified: "both"
        }
    }
}

extension MarkupWriter {
    /// The marks of a run, in the order that the schema demands.
    mutating func emphasis(_ marks: Inline.Emphasis) {
        if marks.contains(.bold) { empty("w:b") }
        if marks.contains(.italic) { empty("w:i") }
        if marks.contains(.underline) { empty("w:u", ["w:val": "single"]) }
        if marks.contains(.boxed) {
            empty("w:bdr", ["w:val": "single", "w:sz": "6", "w:space": "0", "w:color": "auto"])
        }
    }
}
