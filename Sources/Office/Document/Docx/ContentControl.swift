/// Around a figure in a text: Word shows what it is and where it comes from, and keeps both when the text is edited.
package enum ContentControl {
    /// The control around runs. Its number has to be another one for each control of a document.
    package static func element(_ tag: FigureTag, number: Int, _ runs: [MarkupNode]) -> MarkupElement {
        MarkupElement(
            startTag: "<w:sdt>",
            children: [
                .element(MarkupElement(startTag: "<w:sdtPr>", children: [.other(properties(tag, number: number))])),
                .element(MarkupElement(startTag: "<w:sdtContent>", children: runs)),
            ])
    }

    static func start(_ tag: FigureTag, number: Int) -> String {
        "<w:sdt><w:sdtPr>\(properties(tag, number: number))</w:sdtPr><w:sdtContent>"
    }

    static let end = "</w:sdtContent></w:sdt>"

    private static func properties(_ tag: FigureTag, number: Int) -> String {
        var xml = MarkupWriter("")
        xml.empty("w:alias", ["w:val": clipped(tag.title)])
        xml.empty("w:tag", ["w:val": tag.reference])
        xml.empty("w:id", ["w:val": "\(number)"])
        xml.empty("w:text")
        return xml.markup
    }

    /// A title of a control has at most as many characters as its tag.
    private static func clipped(_ title: String) -> String {
        let composed = title.composed
        guard composed.utf16.count > FigureTag.longest else { return composed }
        var short = composed
        while short.utf16.count > FigureTag.longest - 1 { short.removeLast() }
        return short + "…"
    }
}

extension FigureTag {
    /// Characters that Word allows in the tag of a content control.
    package static let longest = 64
}
