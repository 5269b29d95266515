/// The text of a .docx, and comments at places of it.
package struct DocxProse: Sendable {
    /// One paragraph a line, and one row of a table, its cells between bars; places count its code points.
    package let text: String
    private let package: OfficePackage
    private let file: String

    private static let part = "word/document.xml"

    package init(_ package: OfficePackage, file: String) throws(OfficeFault) {
        guard let document = package[Self.part] else { throw OfficeFault(.damaged(Self.part), file: file) }
        self.package = package
        self.file = file
        var tree = try MarkupTree(document, file: file)
        var reader = TextReader()
        reader.walk(&tree.root)
        text = reader.text
    }

    /// A remark on a span of the text.
    package struct Comment: Sendable, Hashable {
        /// Code points of `text`.
        package let span: Range<Int>
        package let text: String

        package init(span: Range<Int>, text: String) {
            self.span = span
            self.text = text
        }
    }

    /// A copy of the document with comments at their spans. `author` signs them; they carry no date, so the same
    /// comments give the same bytes.
    package func commented(_ comments: [Comment], author: String) throws(OfficeFault) -> [UInt8] {
        guard let document = package[Self.part] else { throw OfficeFault(.damaged(Self.part), file: file) }
        let comments = comments.sorted {
            ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
        }
        var tree = try MarkupTree(document, file: file)
        var copy = package
        var book = CommentBook(package: copy, author: author)
        var writer = CommentWriter(comments, firstID: book.firstID)
        writer.walk(&tree.root)
        book.add(comments, firstID: book.firstID)
        copy = try book.package(file: file)
        for index in copy.parts.indices where copy.parts[index].name == Self.part {
            copy.parts[index].content = tree.content
        }
        return try copy.bytes()
    }
}

extension MarkupElement {
    /// What a run says: text, tabs and breaks.
    var runText: String {
        children.compactMap(\.element).reduce(into: "") { text, element in
            switch element.name {
            case "w:t": text += element.text
            case "w:tab": text += "\t"
            case "w:br", "w:cr": text += " "
            case "w:noBreakHyphen": text += "-"
            default: break
            }
        }.composed
    }

    /// Elements that hold runs as a paragraph does.
    var holdsRuns: Bool {
        ["w:hyperlink", "w:sdt", "w:sdtContent", "w:ins", "w:smartTag", "w:fldSimple", "w:bdo", "w:dir"].contains(name)
    }
}

/// Writes down the text of a document.
private struct TextReader: DocxTextWalker {
    private(set) var text = ""

    mutating func take(_ paragraph: inout MarkupElement) { read(paragraph) }
    mutating func pass(_ words: String) { text += words }

    private mutating func read(_ element: MarkupElement) {
        for child in element.children.compactMap(\.element) {
            if child.name == "w:r" {
                text += child.runText
            } else if child.holdsRuns {
                read(child)
            }
        }
    }
}
