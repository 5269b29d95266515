/// An element with what is in it; made from tokens that are balanced, or nearly.
final class MarkupNode {
    let tag: MarkupTag
    private(set) weak var parent: MarkupNode?
    private(set) var children: [MarkupNode] = []
    var text = ""

    init(_ tag: MarkupTag, in parent: MarkupNode?) {
        self.tag = tag
        self.parent = parent
        parent?.children.append(self)
    }

    var name: String { tag.name }

    /// The node itself and all below it, in the order of the text.
    var all: [MarkupNode] {
        [self] + children.flatMap(\.all)
    }

    var ancestors: [MarkupNode] {
        parent.map { [$0] + $0.ancestors } ?? []
    }

    /// What a screen reader would call it from its content: text, labels, alternatives.
    var hasName: Bool {
        if tag["aria-label"].map({ !$0.isEmpty }) ?? false || tag["aria-labelledby"] != nil { return true }
        if tag["aria-hidden"] == "true" { return false }
        if name == "img", tag["alt"].map({ !$0.isEmpty }) ?? false { return true }
        return text.contains { !$0.isWhitespace } || children.contains { $0.hasName }
    }
}

extension MarkupNode {
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    /// Builds the tree below a root without a name; what is not balanced is reported and skipped.
    static func tree(of tokens: [MarkupToken], faults: inout [MarkupFault]) -> MarkupNode {
        let root = MarkupNode(MarkupTag(name: "", attributes: [], closesItself: false, line: 1), in: nil)
        var open = [root]
        for token in tokens {
            switch token {
            case .text(let text, _): open[open.count - 1].text += text
            case .open(let tag):
                let node = MarkupNode(tag, in: open[open.count - 1])
                let isDrawing = tag.name == "svg" || open.contains { $0.name == "svg" }
                if tag.closesItself, !isDrawing, !void.contains(tag.name) {
                    faults.append(MarkupFault(.unbalanced, "<\(tag.name)/> does not close itself", line: tag.line))
                }
                if !void.contains(tag.name), !(tag.closesItself && isDrawing) { open.append(node) }
            case .close(let name, let line):
                if open.count > 1, open[open.count - 1].name == name {
                    open.removeLast()
                } else {
                    let inside = open[open.count - 1].tag.label
                    faults.append(MarkupFault(.unbalanced, "</\(name)> inside \(inside)", line: line))
                    if let match = open.lastIndex(where: { $0.name == name }), match > 0 {
                        open.removeSubrange(match...)
                    }
                }
            }
        }
        for node in open.dropFirst() {
            faults.append(MarkupFault(.unbalanced, "<\(node.tag.label)> is not closed", line: node.tag.line))
        }
        return root
    }
}
