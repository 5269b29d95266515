extension ClaimReader {
    /// The claims of all drafts, in the order of the text.
    func claims() -> [Claim] {
        var isCompared = [Bool](repeating: false, count: drafts.count)
        for (index, draft) in drafts.enumerated() where draft.role == .comparison {
            if let level = draft.level, level != index { isCompared[level] = true }
        }
        return drafts.indices.compactMap { index in
            switch drafts[index].role {
            case .merged: nil
            case .comparison: claim(index)
            case .level: isCompared[index] && !isFraction(index) ? nil : statement(index)
            }
        }
    }

    /// "28/31 xã"; a score "40,62/80 điểm" and a rank "38/63" are no parts.
    private func isFraction(_ index: Int) -> Bool {
        let figure = scan.figures[index]
        return figure.whole != nil && figure.unit != .rank && figure.unit != .named(Self.score)
    }

    private static let score = ProseTokens.keys("điểm")[0]

    private func statement(_ index: Int) -> Claim {
        let isPart = isFraction(index)
        let range = drafts[index].range
        let phrase = scan.figures[index].isPortion ? sharePhrase(behind: index, isLong: true) : nil
        return Claim(
            span: span(range.lowerBound..<(phrase ?? range.upperBound)), level: scan.figures[index],
            relation: isPart ? .ofTotal : .none,
            measure: isPart ? .share : nil, figure: nil, direction: nil, base: drafts[index].base, isBaseImplied: false,
            isEstimate: isEstimate(index),
            isTarget: shapes[index].statesPlan || drafts[index].base?.relation == .plan || isPlanned(index),
            subject: subject(index), time: times.time(of: index))
    }

    private func claim(_ index: Int) -> Claim {
        let draft = drafts[index]
        let own = draft.level == index
        let level = draft.level.map { scan.figures[$0] }
        return Claim(
            span: span(draft.range), level: level, relation: draft.relation, measure: draft.measure,
            figure: own ? nil : qualified(index), direction: draft.direction, base: draft.base,
            isBaseImplied: draft.isBaseImplied, isEstimate: isEstimate(draft.level ?? index),
            isTarget: isPlanned(index), subject: subject(draft.level ?? index),
            time: times.time(of: draft.level ?? index))
    }

    private func qualified(_ index: Int) -> WrittenQuantity {
        guard let qualifier = shapes[index].qualifier else { return scan.figures[index] }
        return scan.figures[index].qualified(qualifier)
    }

    private func span(_ range: Range<Int>) -> Range<Int> {
        scan.tokens[range.lowerBound].start..<scan.tokens[range.upperBound - 1].end
    }

    // MARK: what the words around say

    private static let estimating = wordSet("ước")
    private static let planning = PhraseTable<Bool>(
        "phấn đấu|mục tiêu đến|mục tiêu là|chỉ tiêu giao|đặt mục tiêu|đề ra mục tiêu")

    private func isEstimate(_ index: Int) -> Bool {
        let start = shapes[index].start
        return (max(0, start - 4)..<scan.figures[index].tokens.lowerBound).contains {
            scan.sentences[$0] == sentence(index) && scan.tokens[$0].isWord(Self.estimating)
        }
    }

    private func isPlanned(_ index: Int) -> Bool {
        let start = shapes[index].start
        for place in stride(from: start - 1, through: max(0, start - 40), by: -1) {
            guard scan.sentences[place] == sentence(index), !scan.tokens[place].isMark(";") else { return false }
            if Self.planning.match(scan.tokens, at: place) != nil { return true }
        }
        return false
    }
}
