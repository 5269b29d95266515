extension ReadProse {
    /// The tokens of a span of code points.
    func tokens(in span: Range<Int>) -> ArraySlice<ProseToken> {
        let start = firstToken(from: span.lowerBound)
        var end = start
        while end < scan.tokens.count, scan.tokens[end].start < span.upperBound { end += 1 }
        return scan.tokens[start..<end]
    }

    /// The sentence up to a place; with the one before where it goes on with it ("Trong đó: …").
    func sentence(before place: Int) -> ArraySlice<ProseToken> {
        let end = firstToken(from: place)
        guard end > 0 else { return [] }
        let number = scan.sentences[min(end, scan.tokens.count - 1)]
        var start = end
        while start > 0, end - start < 120, number - scan.sentences[start - 1] <= 1 {
            if scan.sentences[start - 1] != number, !goesOn(start, number) { break }
            start -= 1
        }
        return scan.tokens[start..<end]
    }

    private static let goingOn = wordSet("trong|cụ")

    private func goesOn(_ start: Int, _ number: Int) -> Bool {
        scan.sentences[start] != number || scan.tokens[start].isWord(Self.goingOn)
    }

    /// The words just before a figure, within its sentence.
    func words(before figure: WrittenQuantity, count: Int) -> [WordCode] {
        var words: [WordCode] = []
        var place = figure.numberToken - 1
        while place >= 0, figure.numberToken - place <= count,
            scan.sentences[place] == scan.sentences[figure.numberToken]
        {
            if case .figure(let other) = scan.owners[place], scan.figures[other] != figure { break }
            words.append(scan.tokens[place].code)
            place -= 1
        }
        return words
    }

    /// "bằng 40% mức tối đa của cả năm"
    func isCeiling(behind claim: Claim) -> Bool {
        tokens(in: claim.span).contains { $0.code == Self.most }
    }

    private static let most = WordCode("tối")

    private func firstToken(from place: Int) -> Int {
        var (low, high) = (0, scan.tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if scan.tokens[middle].start < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
