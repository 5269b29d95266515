import Office

/// A paragraph in which every mark stands in one run, whatever Word made of it: it cuts runs at spelling marks, at
/// changes of language and at every time of editing. A mark looks like its first character.
struct JoinedParagraph {
    private(set) var element: MarkupElement
    let text: MarkedText

    /// What holds no words of this paragraph: deleted text, drawings with paragraphs of their own.
    private static let closed: Set<String> = [
        "w:pPr", "w:rPr", "w:del", "w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:sdtPr", "w:moveFrom",
    ]

    init(_ paragraph: MarkupElement) {
        var pieces: [String] = []
        Self.collect(paragraph, &pieces)
        let scalars = pieces.map { Array($0.unicodeScalars) }
        text = MarkedText(scalars.flatMap { $0 })
        element = paragraph
        var owners = scalars.enumerated().flatMap { index, piece in Array(repeating: index, count: piece.count) }
        for found in text.marks {
            for place in found.range { owners[place] = owners[found.range.lowerBound] }
        }
        rewrite(owners, count: pieces.count, without: [])
    }

    /// The same without some of its marks, counted from 0.
    func removing(_ marks: Set<Int>) -> MarkupElement {
        var pieces: [String] = []
        Self.collect(element, &pieces)
        let owners = pieces.enumerated().flatMap { index, piece in
            Array(repeating: index, count: piece.unicodeScalars.count)
        }
        var copy = self
        copy.rewrite(owners, count: pieces.count, without: marks)
        return copy.element
    }

    private mutating func rewrite(_ owners: [Int], count: Int, without removed: Set<Int>) {
        let gone = Set(text.marks.indices.filter(removed.contains).flatMap { Array(text.marks[$0].range) })
        var pieces = Array(repeating: String.UnicodeScalarView(), count: count)
        for (place, owner) in owners.enumerated() where !gone.contains(place) {
            pieces[owner].append(text.scalars[place])
        }
        var next = 0
        element = Self.replaced(element, pieces.map { String($0) }, &next)
    }

    private static func collect(_ element: MarkupElement, _ pieces: inout [String]) {
        for child in element.children.compactMap(\.element) where !closed.contains(child.name) {
            if child.name == "w:t" { pieces.append(child.text) } else { collect(child, &pieces) }
        }
    }

    /// The texts in their places; what did not change keeps its bytes.
    private static func replaced(_ element: MarkupElement, _ pieces: [String], _ next: inout Int) -> MarkupElement {
        var element = element
        for index in element.children.indices {
            guard let child = element.children[index].element, !closed.contains(child.name) else { continue }
            if child.name == "w:t" {
                if child.text != pieces[next] { element.children[index] = .element(WordText.element(pieces[next])) }
                next += 1
            } else {
                element.children[index] = .element(replaced(child, pieces, &next))
            }
        }
        return element
    }
}

/// Text of a run as Word writes it.
enum WordText {
    static func element(_ text: String) -> MarkupElement {
        MarkupElement(
            startTag: #"<w:t xml:space="preserve">"#, children: [.text(MarkupElement.escaped(text))])
    }

    /// A run like another one: with its properties, and a line break for each new line.
    static func run(_ text: String, like run: MarkupElement) -> MarkupElement {
        var children: [MarkupNode] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { children.append(.element(MarkupElement(startTag: "<w:br/>"))) }
            if !line.isEmpty { children.append(.element(element(String(line)))) }
        }
        return with(children, like: run)
    }

    static func with(_ children: [MarkupNode], like run: MarkupElement) -> MarkupElement {
        let format = run.child("w:rPr").map { [MarkupNode.element($0)] } ?? []
        return MarkupElement(startTag: run.startTag, children: format + children)
    }
}
