import Quantities

extension ClaimReader {
    /// A part of a whole; with the words of the whole, where they stand behind it.
    mutating func share(_ index: Int, level: Int?, _ neighbour: Int?, _ phrase: Int? = nil) {
        var level = isRate(level) ? nil : level
        var start = shapes[index].start
        var end = phrase ?? scan.figures[index].tokens.upperBound
        if phrase == nil, shapes[index].verb != nil, let found = sharePhrase(behind: index, isLong: true) {
            end = found
        }
        if let known = level, isOfOtherKind(known, phraseFrom: scan.figures[index].tokens.upperBound, to: end) {
            level = nil
        }
        compare(index, .ofTotal, .share, level: level, direction: nil)
        // "28/31 xã (90,3%)" says one thing.
        if let level, scan.figures[level].whole != nil, drafts[level].role == .level,
            level == index - 1 || neighbour == level,
            phrase == nil
        {
            start = drafts[level].range.lowerBound
            drafts[level].role = .merged
            drafts[level].level = level
            if token(end)?.isMark(")") == true { end += 1 }
        }
        drafts[index].range = min(start, end)..<end
    }

    private static let phraseStops = wordSet(
        """
        và|nhưng|tăng|giảm|đạt|được|có|đã|sử|tham|trong|do|nhờ|bằng|chiếm|song|so|là|còn|hoàn|đang|thì|trở|không|bị|để|với|cho|tại|ở|từ|kể|theo|\
        đều|biết|hưởng
        """)
    private static let opening = wordSet("toàn|tổng|số|các|cả|mức|tất")

    /// The end of the noun phrase behind a percent: "88% dân số toàn tỉnh", "100% trường học".
    func sharePhrase(behind index: Int, isLong: Bool) -> Int? {
        let start = scan.figures[index].tokens.upperBound
        guard let first = token(start), first.kind == .word, !first.opensLine, scan.owners[start] == .nobody,
            !first.isWord(UnitWords.stops) || first.isWord(Self.opening), !first.isWord(Self.phraseStops),
            scan.sentences[start] == sentence(index)
        else { return nil }
        let isOwned = shapes[index].verb == .share || isLong && shapes[index].verb != nil
        let limit = isOwned ? 16 : 5
        var end = start + 1
        while end < scan.tokens.count, end < start + limit, scan.tokens[end].kind == .word, !scan.tokens[end].opensLine,
            scan.owners[end] == .nobody
        {
            let word = scan.tokens[end]
            if shapes[index].verb == .share ? word.isWord(Self.conjunctions) : word.isWord(Self.phraseStops) { break }
            end += 1
        }
        if !isOwned, let unit = UnitWords.match(scan.tokens, at: start) {
            return max(unit.end, min(end, start + 2))
        }
        return end
    }

    private static let wholes = wordSet("dân|số|tổng|toàn|diện|lực|quân")

    /// "…, 86,5% dân số": what stands behind is the whole of the level before.
    func namesWhole(_ index: Int) -> Bool {
        token(scan.figures[index].tokens.upperBound)?.isWord(Self.wholes) ?? false
    }

    private static let numberOf = wordSet("số|tổng")

    /// "thu 500 tỷ đồng, 100% số xã …": communes are no part of money.
    func isOfOtherNoun(_ index: Int, _ level: Int?) -> Bool {
        guard let level, scan.figures[level].kind == .measure, case .named(let unit) = scan.figures[level].unit else {
            return false
        }
        var place = scan.figures[index].tokens.upperBound
        while token(place)?.isWord(Self.numberOf) == true { place += 1 }
        guard let noun = UnitWords.match(scan.tokens, at: place), noun.meaning != .measure else { return false }
        return !unit.contains(scan.tokens[place].key)
    }

    private static let origins = wordSet("từ|ở|tại|thuộc|trong")

    /// "hơn 60% từ các tỉnh khác": the words of where they come from.
    func originPhrase(behind index: Int) -> Int? {
        let start = scan.figures[index].tokens.upperBound
        guard token(start)?.isWord(Self.origins) == true else { return nil }
        var end = start + 1
        while end < start + 5, let next = token(end), next.kind == .word, scan.owners[end] == .nobody,
            scan.sentences[end] == sentence(index), !next.isWord(Self.conjunctions)
        {
            end += 1
        }
        return end
    }

    private static let harvest = PhraseTable<Bool>("sản lượng")
    private static let areas: Set<FigureUnit> = [.named("ha"), .named("m2"), .named("km2")]

    /// "16.000 ha (chiếm 60% tổng sản lượng)": an area is no part of a harvest.
    private func isOfOtherKind(_ level: Int, phraseFrom start: Int, to end: Int) -> Bool {
        guard Self.areas.contains(scan.figures[level].unit), end - start >= 2 else { return false }
        return (start..<end - 1).contains {
            Self.harvest.match(scan.tokens, at: $0) != nil
        }
    }

    private static let conjunctions = wordSet("và|tăng|giảm|nhưng|so|song|còn")

    private static let clauseOpeners = wordSet("đó|có|với|và|gồm|trong|khoảng|là|thì|còn|đến|cho")

    /// Nothing that could be its subject stands before it.
    func opensClause(_ index: Int) -> Bool {
        let start = scan.figures[index].tokens.lowerBound
        guard let before = token(start - 1), scan.sentences[start - 1] == sentence(index) else { return true }
        return before.isMark(",", ";", ":", "-", "(", "\"", "+") || before.isWord(Self.clauseOpeners)
    }

    private static let growth = PhraseTable<Bool>("tăng trưởng")

    func isVerbBehind(_ index: Int) -> Bool {
        let end = scan.figures[index].tokens.upperBound
        // "Trong 7,4% tăng trưởng chung": a noun.
        if Self.growth.match(scan.tokens, at: end) != nil { return false }
        guard let next = token(end), scan.sentences[end] == sentence(index) else { return false }
        return next.kind == .word && !next.isWord(Self.noVerbs)
    }

    private static let noVerbs = wordSet("và|so|trong|ở|tại|do|nhờ|nhưng|vào|để|của|cho|khi")

    /// Whether the percent is what the level is of its whole, or of an earlier level in the same unit: then that is
    /// meant, not a plan.
    func wholeByNumbers(_ index: Int, of level: Int) -> Int? {
        let figure = scan.figures[index]
        guard let part = scan.figures[level].base else { return nil }
        if let whole = scan.figures[level].whole {
            return isPercent(figure, scan.figures[level].number.value, whole.value) ? level : nil
        }
        var other = level - 1
        while other >= 0, other >= level - 4, sentence(level) - sentence(other) <= 1 {
            if scan.figures[other].unit == scan.figures[level].unit || isSameUnit(other, level),
                let whole = scan.figures[other].base, isPercent(figure, part, whole)
            {
                return other
            }
            other -= 1
        }
        return nil
    }

    private static let assigned = PhraseTable<Bool>("chỉ tiêu|kế hoạch|giao|dự toán|phấn đấu|mục tiêu|nghị quyết")

    /// "chỉ tiêu giao 3.000 người", "phấn đấu trồng 1.250 ha"
    func isAssigned(_ level: Int) -> Bool {
        let start = scan.figures[level].tokens.lowerBound
        return (max(0, start - 8)..<start).contains {
            scan.sentences[$0] == sentence(level) && Self.assigned.match(scan.tokens, at: $0) != nil
        }
    }

    private func isPercent(_ percent: WrittenQuantity, _ part: ExactDecimal, _ whole: ExactDecimal) -> Bool {
        guard whole.signum > 0, part <= whole, let ratio = try? part.divided(by: whole),
            let hundredfold = try? ratio.multiplied(by: Ratio(100)),
            let near = try? Interval.ofRounded(value: percent.number.value, places: percent.number.decimals)
        else { return false }
        return near.contains(hundredfold)
    }

    private static let holder = FigureUnit.named(ProseTokens.keys("đơn vị").joined(separator: " "))

    func isSameUnit(_ first: Int, _ second: Int) -> Bool {
        if scan.figures[first].unit.isLike(scan.figures[second].unit) { return true }
        // "28/31 xã, thị trấn …, tăng 1 đơn vị"
        return scan.figures[first].kind == .place && scan.figures[second].unit == Self.holder
    }
}
