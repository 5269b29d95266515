/// "bằng 78% về số dự án và bằng 121% về vốn so với cùng kỳ": each says itself of which level it speaks.
extension ClaimReader {
    private static let about = WordCode("về")
    private static let counting = wordSet("số|tổng|mặt|lượng")

    mutating func tieAspects() {
        for index in drafts.indices where drafts[index].role == .comparison {
            guard let level = levelOfAspect(index) else { continue }
            drafts[index].level = level
            takeBase(index)
        }
    }

    private mutating func levelOfAspect(_ index: Int) -> Int? {
        if let word = aspect(index), let level = levelNamed(word, before: index) { return level }
        guard let isMoney = aspectOfMoney(index) else { return nil }
        let end = scan.figures[index].tokens.upperBound
        var other = index - 1
        while other >= 0, other >= index - 6, sentence(other) == sentence(index) {
            let figure = scan.figures[other]
            if drafts[other].role == .level, !shapes[other].isBase, !figure.isPercent, figure.unit.isMoney == isMoney {
                drafts[index].range = drafts[index].range.lowerBound..<max(drafts[index].range.upperBound, end + 2)
                return other
            }
            other -= 1
        }
        return nil
    }

    private static let amounts = wordSet("lượng|khối|sản|số")
    private static let values = wordSet("giá|trị|kim|doanh|vốn|tiền")

    /// "về lượng", "về giá trị": which of the two it is; `nil` where it is something else.
    private func aspectOfMoney(_ index: Int) -> Bool? {
        let place = scan.figures[index].tokens.upperBound
        guard token(place)?.code == Self.about, let word = token(place + 1) else { return nil }
        return word.isWord(Self.values) ? true : word.isWord(Self.amounts) ? false : nil
    }

    /// The first word that says something behind "về".
    private func aspect(_ index: Int) -> ProseToken? {
        var place = scan.figures[index].tokens.upperBound
        guard token(place)?.code == Self.about else { return nil }
        place += 1
        while token(place)?.isWord(Self.counting) == true { place += 1 }
        guard let word = token(place), word.kind == .word, scan.owners[place] == .nobody else { return nil }
        return word
    }

    /// The last level of the sentence that has the word in its unit or before its number.
    private func levelNamed(_ word: ProseToken, before index: Int) -> Int? {
        var other = index - 1
        while other >= 0, other >= index - 6, sentence(other) == sentence(index) {
            let tokens = scan.figures[other].tokens
            let around = max(0, tokens.lowerBound - 5)..<tokens.upperBound
            let isNamed = around.contains { scan.tokens[$0].code == word.code && scan.sentences[$0] == sentence(index) }
            if drafts[other].role == .level, !shapes[other].isBase, isNamed { return other }
            other -= 1
        }
        return nil
    }

    /// A base that only the next of them names holds for this one, too.
    private mutating func takeBase(_ index: Int) {
        let next = index + 1
        guard shapes[index].base == nil, next < drafts.count, drafts[next].role == .comparison, aspect(next) != nil,
            sentence(next) == sentence(index), let base = drafts[next].base, !drafts[next].isBaseImplied
        else { return }
        drafts[index].relation = drafts[next].relation
        drafts[index].base = base
        drafts[index].isBaseImplied = false
    }
}

extension FigureUnit {
    private static let currencies: Set<FigureUnit> = Set(
        ["đồng", "usd", "đô la", "đô la mỹ", "euro", "eur", "vnđ", "vnd"].map {
            .named(ProseTokens.keys($0).joined(separator: " "))
        })

    fileprivate var isMoney: Bool { Self.currencies.contains(self) }
}
