import Office

/// A row of nodes with marks between them, and the same as a tree of blocks.
enum TemplateItem {
    case node(MarkupNode)
    /// A mark with the run that it stands in.
    case mark(TemplateMark, run: MarkupElement?)
}

indirect enum TemplatePiece {
    case node(MarkupNode)
    case value(TemplateMark, run: MarkupElement?)
    case block(TemplateMark.Block, name: String, [TemplatePiece])
}

/// Pairs the marks that open with those that close.
struct TemplatePairing {
    private(set) var mistakes: [TemplateMistake.Kind] = []

    mutating func pieces(_ items: [TemplateItem]) -> [TemplatePiece] {
        var open: [(block: TemplateMark.Block, name: String, before: [TemplatePiece])] = []
        var current: [TemplatePiece] = []
        for item in items {
            switch item {
            case .node(let node): current.append(.node(node))
            case .mark(.open(let block, let name), _):
                open.append((block, name, current))
                current = []
            case .mark(.close(let block), _):
                guard let last = open.last, last.block == block else {
                    mistakes.append(.notOpened("/\(block.rawValue)"))
                    continue
                }
                open.removeLast()
                current = last.before + [.block(block, name: last.name, current)]
            case .mark(let mark, let run): current.append(.value(mark, run: run))
            }
        }
        for (block, name, before) in open.reversed() {
            mistakes.append(.notClosed("#\(block.rawValue) \(name)"))
            current = before + current
        }
        return current
    }
}
