/// The paragraphs of a .docx outside tables, and comments at places of their text.
package struct DocxProse: Sendable {
    /// One paragraph a line; places count its code points.
    package let text: String
    private let package: OfficePackage
    private let file: String

    private static let part = "word/document.xml"

    package init(_ package: OfficePackage, file: String) throws(OfficeFault) {
        guard let document = package[Self.part] else { throw OfficeFault(.damaged(Self.part), file: file) }
        self.package = package
        self.file = file
        let tree = try MarkupTree(document, file: file)
        var reader = ParagraphReader()
        for paragraph in tree.root.paragraphs { reader.read(paragraph) }
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
        tree.root.changeParagraphs { writer.write(into: &$0) }
        book.add(comments, firstID: book.firstID)
        copy = try book.package(file: file)
        for index in copy.parts.indices where copy.parts[index].name == Self.part {
            copy.parts[index].content = tree.content
        }
        return try copy.bytes()
    }
}

extension MarkupElement {
    /// The paragraphs of the body outside tables, text boxes and deletions, in the order of the text.
    fileprivate var paragraphs: [MarkupElement] {
        children.compactMap(\.element).flatMap { element -> [MarkupElement] in
            switch element.name {
            case "w:p": return [element]
            case "w:tbl", "w:del", "mc:Fallback", "w:txbxContent": return []
            default: return element.paragraphs
            }
        }
    }

    fileprivate mutating func changeParagraphs(_ change: (inout MarkupElement) -> Void) {
        for index in children.indices {
            guard case .element(var element) = children[index] else { continue }
            switch element.name {
            case "w:p": change(&element)
            case "w:tbl", "w:del", "mc:Fallback", "w:txbxContent": continue
            default: element.changeParagraphs(change)
            }
            children[index] = .element(element)
        }
    }

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

private struct ParagraphReader {
    private(set) var text = ""

    mutating func read(_ paragraph: MarkupElement) {
        take(paragraph)
        text += "\n"
    }

    private mutating func take(_ element: MarkupElement) {
        for child in element.children.compactMap(\.element) {
            if child.name == "w:r" {
                text += child.runText
            } else if child.holdsRuns {
                take(child)
            }
        }
    }
}
