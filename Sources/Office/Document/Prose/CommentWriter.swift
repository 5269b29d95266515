/// Sets the marks of comments into paragraphs, walking through the text as it was read.
struct CommentWriter: DocxTextWalker {
    private let comments: [DocxProse.Comment]
    private let firstID: Int
    /// Code points before the run at hand.
    private var place = 0
    /// The next comment to open, and those that are open.
    private var next = 0
    private var open: [Int] = []

    init(_ comments: [DocxProse.Comment], firstID: Int) {
        self.comments = comments
        self.firstID = firstID
    }

    mutating func take(_ paragraph: inout MarkupElement) { mark(&paragraph) }
    mutating func pass(_ words: String) { place += words.unicodeScalars.count }

    private mutating func mark(_ element: inout MarkupElement) {
        var children: [MarkupNode] = []
        for node in element.children {
            guard case .element(var child) = node else {
                children.append(node)
                continue
            }
            if child.name == "w:r" {
                children += run(child)
            } else {
                if child.holdsRuns { mark(&child) }
                children.append(.element(child))
            }
        }
        element.children = children
    }

    /// The run, cut where a comment begins or ends inside it, with the marks between the pieces.
    private mutating func run(_ run: MarkupElement) -> [MarkupNode] {
        let text = Array(run.runText.unicodeScalars)
        guard !text.isEmpty else { return [.element(run)] }
        let (start, end) = (place, place + text.count)
        var nodes: [MarkupNode] = []
        var done = start
        var index = next
        var cuts: Set<Int> = [end]
        while index < comments.count, comments[index].span.lowerBound < end {
            cuts.insert(max(comments[index].span.lowerBound, start))
            index += 1
        }
        for comment in open + Array(next..<index) where comments[comment].span.upperBound < end {
            cuts.insert(max(start, comments[comment].span.upperBound))
        }
        let pieces = run.isPlainText ? cuts.sorted() : [end]
        for cut in pieces {
            // A run that can't be cut opens its comments before it and closes them behind it.
            let opening = run.isPlainText ? done : end - 1
            while next < comments.count, comments[next].span.lowerBound <= opening {
                nodes.append(.element(mark("w:commentRangeStart", next)))
                open.append(next)
                next += 1
            }
            if cut > done {
                nodes.append(.element(run.isPlainText ? run.piece(text[(done - start)..<(cut - start)]) : run))
                done = cut
            }
            nodes += close(upTo: done)
        }
        place = end
        return nodes
    }

    private mutating func close(upTo place: Int) -> [MarkupNode] {
        var nodes: [MarkupNode] = []
        for comment in open where comments[comment].span.upperBound <= place {
            nodes.append(.element(mark("w:commentRangeEnd", comment)))
            nodes.append(
                .element(
                    MarkupElement(
                        startTag: "<w:r>", children: [.element(mark("w:commentReference", comment))])))
        }
        open.removeAll { comments[$0].span.upperBound <= place }
        return nodes
    }

    private func mark(_ name: String, _ comment: Int) -> MarkupElement {
        MarkupElement(startTag: "<\(name) w:id=\"\(firstID + comment)\"/>")
    }
}

extension MarkupElement {
    /// A run of nothing but its properties and one text: it can be cut.
    fileprivate var isPlainText: Bool {
        let elements = children.compactMap(\.element)
        return elements.allSatisfy { $0.name == "w:rPr" || $0.name == "w:t" }
            && elements.filter { $0.name == "w:t" }.count == 1
    }

    /// The same run with a part of its text.
    fileprivate func piece(_ text: ArraySlice<Unicode.Scalar>) -> MarkupElement {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        let words = MarkupElement(
            startTag: "<w:t xml:space=\"preserve\">", children: [.text(MarkupElement.escaped(String(view)))])
        let properties = children.filter { $0.element?.name == "w:rPr" }
        return MarkupElement(startTag: startTag, children: properties + [.element(words)])
    }
}
