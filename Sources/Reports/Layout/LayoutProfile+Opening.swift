package import Office

extension LayoutProfile {
    /// The boxes above the text: titles, bodies, number, place and date, type and abstract, addressees, bases.
    package func opening(_ letter: OfficialLetter) -> [Block] {
        var blocks = [Block.table(titleTable(letter))]
        if let type = letter.typeName { blocks += [paragraph(.typeName, type)] + abstract(letter.abstract) }
        return blocks + addressees(letter) + bases(letter)
    }

    private func titleTable(_ letter: OfficialLetter) -> DocumentTable {
        var under = [paragraph(.number, words.number + letter.reference(words))]
        if letter.typeName == nil { under.append(paragraph(.letterAbstract, words.letterAbstract + letter.abstract)) }
        for mark in [letter.secrecy, letter.urgency].compactMap({ $0 }) {
            let text = cased(.urgency, "\u{00A0}\(mark)\u{00A0}")
            under.append(.paragraph(Paragraph(style(.urgency), [.text(text, .boxed)])))
        }
        let dated = [paragraph(.placeDate, "\(letter.place), \(letter.date.long)")]
        return table(openingColumns, [[bodies(letter), titles], [under, dated]], summary: "Phần đầu văn bản")
    }

    private func bodies(_ letter: OfficialLetter) -> [Block] {
        var blocks: [Block] = []
        if let superior = letter.superior {
            blocks += lines(.superior, superior, in: openingColumns[0]).map { paragraph(.superior, $0) }
        }
        let issuer = lines(.issuer, letter.issuer, in: openingColumns[0])
        blocks += issuer.map { paragraph(.issuer, $0) }
        if let mark = words.issuerMark { blocks.append(paragraph(.issuerMark, mark)) }
        return blocks + rule(rules.issuer, under: issuer.last ?? "", .issuer)
    }

    private var titles: [Block] {
        let title = words.nationalTitle
        guard let motto = words.motto else {
            return [paragraph(.nationalTitle, title)] + rule(rules.title, under: title, .nationalTitle)
        }
        return [paragraph(.nationalTitle, title), paragraph(.motto, motto)] + rule(rules.title, under: motto, .motto)
    }

    private func abstract(_ text: String) -> [Block] {
        let lines = lines(.abstract, text, in: page.textWidth)
        let mark = words.abstractMark.map { [paragraph(.abstractMark, $0)] } ?? []
        let shortest = lines.count > 1 ? lines.last ?? text : text
        return lines.map { paragraph(.abstract, $0) } + mark + rule(rules.abstract, under: shortest, .abstract)
    }

    private func addressees(_ letter: OfficialLetter) -> [Block] {
        let word = letter.kindSymbol.flatMap { words.addresseeByKind[$0] } ?? words.addressee
        switch letter.addressees.count {
        case 0: return []
        case 1: return [paragraph(.addressee, "\(word) \(letter.addressees[0])")]
        default:
            let last = letter.addressees.count - 1
            return [paragraph(.addressee, word)]
                + letter.addressees.enumerated().map { paragraph(.addresseeItem, "- \($1)\($0 == last ? "." : ";")") }
        }
    }

    private func bases(_ letter: OfficialLetter) -> [Block] {
        let last = letter.bases.count - 1
        return letter.bases.enumerated().map { index, basis in
            paragraph(.basis, words.basisPrefix + basis + (index == last ? words.basisEnd : words.basisSeparator))
        }
    }

    // MARK: Pieces

    func paragraph(_ role: StyleRole, _ text: String) -> Block {
        .paragraph(Paragraph(style(role), cased(role, text)))
    }

    /// In capitals where the role demands them.
    func cased(_ role: StyleRole, _ text: String) -> String {
        looks[role]?.isUpperCase == true ? text.uppercased() : text
    }

    func table(_ columns: [Length], _ rows: [[[Block]]], summary: String) -> DocumentTable {
        let rows = rows.map { cells in
            DocumentTable.Row(
                cells.map { blocks in
                    var cell = DocumentTable.Cell(blocks)
                    cell.vertical = .top
                    return cell
                })
        }
        return DocumentTable(columns: columns, headerRows: 0, rows: rows, border: .none, summary: summary)
    }

    /// A line as long as so many percent of the text above it.
    private func rule(_ percent: Int?, under text: String, _ role: StyleRole) -> [Block] {
        guard let percent, let look = looks[role] else { return [] }
        let width = TextWidth.shared?.width(cased(role, text), halfPoints: look.halfPoints, isBold: look.isBold)
        return [
            .rule(width: Length(emu: (width ?? .zero).emu * percent / 100), alignment: .centre, style: style(.rule))
        ]
    }

    private func lines(_ role: StyleRole, _ text: String, in width: Length) -> [String] {
        let text = cased(role, text)
        guard let look = looks[role], let measure = TextWidth.shared else { return [text] }
        return measure.lines(text, in: width, halfPoints: look.halfPoints, isBold: look.isBold)
    }
}
