import Office

/// Fills a part of a template, or judges it: then every block is gone through once, whatever its condition says.
struct TemplateFiller {
    private(set) var mistakes: [TemplateMistake] = []
    let isJudging: Bool
    var place: TemplateMistake.Place
    private var lastControl: Int
    private var steps = 0
    var tables = 0
    /// The charts that were put in.
    var charts = ChartInsertion()
    /// Why one could not be.
    var fault: OfficeFault?

    /// Repetitions of one part.
    static let mostSteps = 200_000

    init(part: String, isJudging: Bool, lastControl: Int) {
        place = TemplateMistake.Place(part: part)
        self.isJudging = isJudging
        self.lastControl = lastControl
    }

    mutating func report(_ kind: TemplateMistake.Kind) {
        mistakes.append(TemplateMistake(kind: kind, place: place))
    }

    mutating func nextControl() -> Int {
        lastControl += 1
        return lastControl
    }

    // MARK: Blocks

    /// What an element becomes.
    mutating func filled(_ element: MarkupElement, _ scope: TemplateScope) -> [MarkupNode] {
        if element.name == "w:tr", let row = place.row { place.row = row + 1 }
        guard element.mentionsBraces else {
            if element.name == "w:tbl" { tables += 1 }
            return [.element(element)]
        }
        switch element.name {
        case "w:p": return paragraph(element, scope).map { [.element($0)] } ?? []
        case "w:tbl": return table(element, scope)
        case "w:tr": return [.element(row(element, scope))]
        case "w:tc": return [.element(cell(element, scope))]
        default:
            var element = element
            element.children = content(element.children, scope)
            return [.element(element)]
        }
    }

    /// Paragraphs, tables and what else stands beside each other; a paragraph that is a mark opens or closes a block.
    mutating func content(_ nodes: [MarkupNode], _ scope: TemplateScope) -> [MarkupNode] {
        let items = nodes.flatMap { node -> [TemplateItem] in
            guard let element = node.element, element.name == "w:p", element.mentionsBraces,
                let mark = JoinedParagraph(element).text.onlyBlockMark
            else { return [.node(node)] }
            // Pages of a shape may end with the paragraph of the mark: they end without it, too.
            guard let end = element.endOfSection else { return [.mark(mark, run: nil)] }
            let items: [TemplateItem] = [.mark(mark, run: nil), .node(.element(end))]
            return if case .open = mark { items.reversed() } else { items }
        }
        return render(paired(items, nodes), scope)
    }

    private mutating func cell(_ cell: MarkupElement, _ scope: TemplateScope) -> MarkupElement {
        var cell = cell
        cell.children = content(cell.children, scope)
        // Word does not open a cell that doesn't end with a paragraph.
        if cell.children.last(where: { $0.element != nil })?.element?.name != "w:p" {
            cell.children.append(.element(MarkupElement(startTag: "<w:p/>")))
        }
        return cell
    }

    /// Marks in pairs; what has none is reported where it stands.
    mutating func paired(_ items: [TemplateItem], _ nodes: [MarkupNode]) -> [TemplatePiece] {
        var pairing = TemplatePairing()
        let pieces = pairing.pieces(items)
        for kind in pairing.mistakes {
            let before = place.text
            if before.isEmpty { place.text = Self.paragraph(in: nodes, with: kind) }
            report(kind)
            place.text = before
        }
        return pieces
    }

    private static func paragraph(in nodes: [MarkupNode], with kind: TemplateMistake.Kind) -> String {
        let texts = nodes.compactMap(\.element).map {
            $0.name == "w:p" ? $0.text : $0.descendants("w:p").map(\.text).joined(separator: " | ")
        }
        let mark =
            switch kind {
            case .notClosed(let mark), .notOpened(let mark): mark
            default: ""
            }
        return String(
            (texts.first { $0.contains(mark.split(separator: " ").last ?? "") && $0.contains("{{") } ?? "").prefix(60))
    }

    // MARK: Conditions and repetitions

    mutating func render(_ pieces: [TemplatePiece], _ scope: TemplateScope) -> [MarkupNode] {
        var nodes: [MarkupNode] = []
        for piece in pieces {
            switch piece {
            case .node(.element(let element)): nodes += filled(element, scope)
            case .node(let node): nodes.append(node)
            case .value(let mark, let run): nodes += value(mark, run, scope)
            case .block(let block, let name, let inner): nodes += self.block(block, name, inner, scope)
            }
        }
        return nodes
    }

    private mutating func block(
        _ block: TemplateMark.Block, _ name: String, _ inner: [TemplatePiece], _ scope: TemplateScope
    ) -> [MarkupNode] {
        guard let value = scope[name] else {
            report(.unknownName(name, nearest: scope.nearest(to: name)))
            // What stands inside is judged as well, where its names are known.
            return block == .each ? render(inner, scope.insideUnknown) : render(inner, scope)
        }
        switch block {
        case .when: return isJudging || value.holds ? render(inner, scope) : []
        case .unless: return isJudging || !value.holds ? render(inner, scope) : []
        case .each: return each(name, value, inner, scope)
        }
    }

    private mutating func each(
        _ name: String, _ value: TemplateValue, _ inner: [TemplatePiece], _ scope: TemplateScope
    ) -> [MarkupNode] {
        switch value {
        case .list(let list):
            if isJudging { return render(inner, scope.inside(list.sample)) }
            var nodes: [MarkupNode] = []
            for record in list.records {
                steps += 1
                guard steps <= Self.mostSteps else {
                    if steps == Self.mostSteps + 1 { report(.tooLong(limit: Self.mostSteps)) }
                    return nodes
                }
                nodes += render(inner, scope.inside(record))
            }
            return nodes
        case .absent: return isJudging ? render(inner, scope.insideUnknown) : []
        case .text, .figure, .passage, .flag, .chart:
            report(.notAList(name))
            return render(inner, scope.insideUnknown)
        }
    }
}

extension MarkupElement {
    /// A paragraph too low to be seen with the end of a section that this one has; `nil` where it has none.
    fileprivate var endOfSection: MarkupElement? {
        guard let section = child("w:pPr")?.child("w:sectPr") else { return nil }
        let low = [
            #"<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"#,
            #"<w:rPr><w:sz w:val="2"/></w:rPr>"#,
        ]
        let format = MarkupElement(startTag: "<w:pPr>", children: low.map { .other($0) } + [.element(section)])
        return MarkupElement(startTag: "<w:p>", children: [.element(format)])
    }

    /// Whether anything below could hold a mark.
    var mentionsBraces: Bool {
        children.contains { node in
            switch node {
            case .element(let element): element.mentionsBraces
            case .text(let text): text.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
            case .other: false
            }
        }
    }
}
