import Office

extension TemplateFiller {
    /// A table whose rows repeat. Nothing where no row is left: Word does not open a table without rows.
    mutating func table(_ table: MarkupElement, _ scope: TemplateScope) -> [MarkupNode] {
        tables += 1
        let around = place
        place.table = tables
        defer { place = around }
        let items = table.children.flatMap { node -> [TemplateItem] in
            guard let element = node.element, element.name == "w:tr" else { return [.node(node)] }
            return RowMarks(element).items
        }
        let pieces = paired(items, table.children)
        // While a template is judged its rows come in their order, so that they can be counted.
        place.row = 0
        var table = table
        table.children = render(pieces, scope)
        return table.child("w:tr") == nil ? [] : [.element(table)]
    }

    /// A row, cell by cell.
    mutating func row(_ row: MarkupElement, _ scope: TemplateScope) -> MarkupElement {
        var row = row
        var column = 0
        row.children = row.children.flatMap { node -> [MarkupNode] in
            guard let element = node.element else { return [node] }
            if element.name == "w:tc" { column += 1 }
            place.column = column
            return filled(element, scope)
        }
        place.column = nil
        return row
    }
}

/// A row with the marks that are about the row: those without a partner in their own cell.
struct RowMarks {
    private var row: MarkupElement
    private var opening: [TemplateMark] = []
    private var closing: [TemplateMark] = []

    init(_ row: MarkupElement) {
        self.row = row
        for index in row.children.indices {
            guard let cell = row.children[index].element, cell.name == "w:tc", cell.mentionsBraces else { continue }
            self.row.children[index] = .element(strip(cell))
        }
    }

    /// The row between its marks; a row of nothing but marks is no row.
    var items: [TemplateItem] {
        let isBare = opening.count + closing.count > 0 && row.text.allSatisfy(\.isWhitespace)
        return opening.map { .mark($0, run: nil) } + (isBare ? [] : [.node(.element(row))])
            + closing.map { .mark($0, run: nil) }
    }

    /// Takes the marks without a partner out of a cell.
    private mutating func strip(_ cell: MarkupElement) -> MarkupElement {
        var cell = cell
        let places = cell.children.indices.filter { cell.children[$0].element?.name == "w:p" }
        let paragraphs = places.compactMap { cell.children[$0].element.map(JoinedParagraph.init) }
        let lonely = Self.lonely(paragraphs)
        for (index, paragraph) in paragraphs.enumerated() {
            let marks = lonely.filter { $0.paragraph == index }
            guard !marks.isEmpty else { continue }
            for found in marks {
                let mark = paragraph.text.marks[found.mark].mark
                if case .open = mark { opening.append(mark) } else { closing.append(mark) }
            }
            cell.children[places[index]] = .element(paragraph.removing(Set(marks.map(\.mark))))
        }
        return cell
    }

    private struct Spot { let paragraph: Int; let mark: Int }

    private static func lonely(_ paragraphs: [JoinedParagraph]) -> [Spot] {
        var open: [(block: TemplateMark.Block, spot: Spot)] = []
        var lonely: [Spot] = []
        for (index, paragraph) in paragraphs.enumerated() {
            for (place, found) in paragraph.text.marks.enumerated() {
                let spot = Spot(paragraph: index, mark: place)
                switch found.mark {
                case .open(let block, _): open.append((block, spot))
                case .close(let block):
                    if open.last?.block == block { open.removeLast() } else { lonely.append(spot) }
                case .value, .unknown: break
                }
            }
        }
        return open.map(\.spot) + lonely
    }
}
