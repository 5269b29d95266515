import Quantities

extension ClaimReader {
    mutating func decidePercent(_ index: Int) {
        // "chiếm 8% dự toán thu": a part of it.
        if let base = base(index), shapes[index].verb != .share || base.relation != .plan {
            percent(index, of: base)
        } else {
            percentAlone(index)
        }
    }

    // MARK: with a base

    private mutating func percent(_ index: Int, of base: ComparisonBase) {
        let neighbour = neighbour(index)
        let level = level(of: neighbour)
        let verb = shapes[index].verb
        if verb == .become {
            stateOrCompare(index, base)
            return
        }
        if let verb, verb.isChange {
            let measure: ClaimMeasure = changesRate(neighbour, level, index) ? .points : .change
            compare(index, base.relation, measure, level: level, base: base, direction: verb.direction)
            return
        }
        if verb == .reach, scan.figures[index].isPercent, let value = base.value, value.isPercent, level == nil {
            // "đạt 38,05% so với chỉ tiêu 38%"
            compareWithNumber(index, base, value)
            return
        }
        if let neighbour, isEquivalent(index, to: neighbour) {
            compare(
                index, base.relation, .change, level: level, base: base, direction: drafts[neighbour].direction,
                isImplied: shapes[index].base == nil)
            return
        }
        if verb == nil, let neighbour, drafts[neighbour].role == .comparison,
            drafts[neighbour].measure == .change || drafts[neighbour].measure == .points,
            base.relation != .plan || drafts[neighbour].relation == .plan
        {
            compare(
                index, base.relation, drafts[neighbour].measure, level: level, base: base,
                direction: drafts[neighbour].direction)
            return
        }
        compare(index, base.relation, .ratio, level: level, base: base, direction: nil)
    }

    /// A level with a base but without its number is a level.
    private mutating func stateOrCompare(_ index: Int, _ base: ComparisonBase) {
        guard let value = base.value else { return }
        compareWithNumber(index, base, value)
    }

    mutating func compareWithNumber(_ index: Int, _ base: ComparisonBase, _ value: WrittenQuantity) {
        compare(
            index, base.relation, nil, level: index, base: base,
            direction: direction(from: value, to: scan.figures[index]))
    }

    /// Whether a difference of percentages is meant, though the text writes "%".
    private func changesRate(_ neighbour: Int?, _ level: Int?, _ index: Int) -> Bool {
        if isRate(level) { return true }
        if let neighbour, drafts[neighbour].measure == .share || drafts[neighbour].measure == .points { return true }
        // "1.021 xã (chiếm 61,5%), vượt 11,5%"
        if let level, index > level + 1, drafts[index - 1].measure == .share, drafts[index - 1].level == level {
            return true
        }
        return level == nil && isRateSubject(index)
    }

    private static let knownRates = PhraseTable<Bool>(
        """
        tỷ lệ hộ nghèo|tỷ lệ nghèo|tỷ lệ hộ cận nghèo|hộ nghèo giảm|tỷ lệ thất nghiệp|tỷ lệ thiếu việc làm|tỷ lệ che phủ|tỷ lệ suy dinh dưỡng|\
        độ che phủ|tỷ lệ bao phủ|tỷ suất
        """)

    private func isRateSubject(_ index: Int) -> Bool {
        let end = shapes[index].start
        for place in max(0, end - 14)..<end where scan.sentences[place] == sentence(index) {
            if Self.knownRates.match(scan.tokens, at: place) != nil { return true }
        }
        return false
    }

    // MARK: without a base

    private mutating func percentAlone(_ index: Int) {
        let neighbour = neighbour(index)
        let level = level(of: neighbour)
        switch shapes[index].verb {
        case .share: share(index, level: level, neighbour)
        case .rise, .fall, .riseBy: change(index, neighbour, level)
        case .exceed: impliedPlan(index, isRate(level) ? .points : .change, level, direction: .up)
        case .higher, .lower:
            let relation = last.map(\.relation) ?? .plan
            guard level != nil || neighbour != nil else { return }
            compare(
                index, relation,
                isRate(level) || neighbour.map { drafts[$0].measure == .share } ?? false ? .points : .change,
                level: level, base: last?.base, direction: shapes[index].verb?.direction, isImplied: true)
        case .reach, .multiply: reach(index, neighbour, level)
        case .become: break
        case nil: unverbed(index, neighbour, level)
        }
    }

    private mutating func impliedPlan(_ index: Int, _ measure: ClaimMeasure, _ level: Int?, direction: ClaimDirection?)
    {
        let base = last.flatMap { $0.relation == .plan ? $0.base : nil } ?? ComparisonBase(relation: .plan)
        compare(index, .plan, measure, level: level, base: base, direction: direction, isImplied: true)
    }

    private mutating func change(_ index: Int, _ neighbour: Int?, _ level: Int?) {
        // "cắt giảm 10% kinh phí hội nghị": what is behind it changes, not what was said before.
        let isOfOther =
            neighbour != nil && scan.figures[index].isPercent && sharePhrase(behind: index, isLong: false) != nil
        let (neighbour, level) = isOfOther ? (nil, nil) : (neighbour, level)
        let measure: ClaimMeasure = changesRate(neighbour, level, index) ? .points : .change
        let direction = shapes[index].verb?.direction
        if let base = forwardBase(index, where: { $0 == .samePeriod || $0 == .previous }) {
            compare(index, base.relation, measure, level: level, base: base, direction: direction)
            return
        }
        if let level, let stated = statedEarlier(index, level) {
            compare(index, stated.relation, measure, level: level, base: stated, direction: direction)
            return
        }
        let carried = last.flatMap { carried in
            (carried.relation == .samePeriod || carried.relation == .previous)
                && sentence(index) - carried.sentence <= 2
                ? carried : nil
        }
        let relation = carried?.relation ?? usualRelation(index)
        compare(
            index, relation, measure, level: level, base: carried?.base ?? ComparisonBase(relation: relation),
            direction: direction, isImplied: true)
    }

    private mutating func reach(_ index: Int, _ neighbour: Int?, _ level: Int?) {
        if let phrase = sharePhrase(behind: index, isLong: true) {
            if level == nil, isComparedNext(index) || isRateNamed(index) { return }
            if isNorm(index) {
                compare(index, .none, .ratio, level: level, direction: nil)
                drafts[index].range = shapes[index].start..<phrase
                return
            }
            share(index, level: isRate(level) ? nil : level, neighbour, phrase)
            return
        }
        if let base = forwardBase(index, isListed: true, where: { $0 == .plan }) {
            compare(index, .plan, .ratio, level: level, base: base, direction: nil)
            return
        }
        if let neighbour, isEquivalent(index, to: neighbour) {
            compare(
                index, drafts[neighbour].relation, .change, level: level, base: drafts[neighbour].base,
                direction: drafts[neighbour].direction, isImplied: true)
            return
        }
        guard let level else {
            if isQuantityNamed(index) || isListedPlan(index) { impliedPlan(index, .ratio, nil, direction: nil) }
            return
        }
        if isWholeNamedNext(index, level) {
            share(index, level: level, neighbour)
            return
        }
        if let whole = wholeByNumbers(index, of: level), !isAssigned(whole) {
            share(index, level: level, neighbour)
        } else {
            impliedPlan(index, .ratio, level, direction: nil)
        }
    }

    /// "… đạt 53,2% kế hoạch, tăng 11,7%; thương mại đạt 51,4%": the next of a list without levels of their own.
    private func isListedPlan(_ index: Int) -> Bool {
        var other = index - 1
        while other >= 0, other >= index - 4, sentence(other) == sentence(index) {
            if drafts[other].relation == .plan, drafts[other].measure == .ratio {
                let isBare = drafts[other].level == nil && shapes[other].verb == .reach
                let isBracketed = scan.brackets[scan.figures[other].tokens.lowerBound] >= 0
                return (isBare || isBracketed) && !isRateNamed(index)
            }
            if drafts[other].role == .level { return false }
            other -= 1
        }
        return false
    }

    /// "17 xã đạt, bằng 56,7%; … 19 xã đạt, bằng 63,3% tổng số xã": the next clause names the whole of both.
    private func isWholeNamedNext(_ index: Int, _ level: Int) -> Bool {
        for next in (index + 2)..<max(index + 2, min(index + 5, scan.figures.count)) {
            guard sentence(next) == sentence(index) else { return false }
            guard scan.figures[next].isPercent, shapes[next].verb == .reach else { continue }
            return namesWhole(next) && sharePhrase(behind: next, isLong: true) != nil && isSameUnit(level, next - 1)
        }
        return false
    }

    /// "giảm 41 người, tương đương 0,68%"
    private func isEquivalent(_ index: Int, to neighbour: Int) -> Bool {
        drafts[neighbour].measure == .difference && scan.tokens[shapes[index].start].code == Self.equivalent
    }

    private static let equivalent = WordCode("tương")
    private static let norms = PhraseTable<Bool>("mức bình quân|bình quân|trung bình|mức trung bình|nhu cầu bình quân")

    /// "bằng khoảng 85% mức bình quân của tỉnh": no part of it.
    private func isNorm(_ index: Int) -> Bool {
        Self.norms.match(scan.tokens, at: scan.figures[index].tokens.upperBound) != nil
    }

    private static let quantities = PhraseTable<Bool>(
        "thu|chi|tổng thu|tổng chi|giải ngân|sản lượng|diện tích|doanh thu|kim ngạch|giá trị sản xuất|vốn")
    private static let noQuantities = PhraseTable<Bool>("thu nhập|thu hút|thu hoạch|chi bộ|chi hội|chi cục")
    private static let rates = wordSet("tỷ|tỉ|tốc|độ|mức|trọng|cơ|trưởng")

    /// "thu ngân sách đạt 61%": what is no rate itself has reached a part of its plan.
    private func isQuantityNamed(_ index: Int) -> Bool {
        var place = shapes[index].start - 1
        var isNamed = false
        while place >= max(0, shapes[index].start - 12), scan.sentences[place] == sentence(index),
            scan.tokens[place].kind == .word, scan.owners[place] == .nobody
        {
            if scan.tokens[place].isWord(Self.rates) { return false }
            if Self.quantities.match(scan.tokens, at: place) != nil,
                Self.noQuantities.match(scan.tokens, at: place) == nil
            {
                isNamed = true
            }
            place -= 1
        }
        return isNamed
    }

    private static let rateWords = wordSet("tỷ|bao|che|độ|mức")

    /// "tỷ lệ … đạt 94,15% dân số" is a level.
    private func isRateNamed(_ index: Int) -> Bool {
        let end = shapes[index].start
        return (max(0, end - 16)..<end).contains {
            scan.sentences[$0] == sentence(index) && scan.tokens[$0].isWord(Self.rateWords)
                && scan.owners[$0] == .nobody
        }
    }

    /// Whether the next figure compares this one: ", thấp hơn 5,25% so với chỉ tiêu".
    private func isComparedNext(_ index: Int) -> Bool {
        guard index + 1 < shapes.count, sentence(index + 1) == sentence(index) else { return false }
        return shapes[index + 1].verb?.isChange == true && shapes[index + 1].base != nil
            && ties.neighbour(before: shapes[index + 1].start, of: index + 1) == index
    }

    private mutating func unverbed(_ index: Int, _ neighbour: Int?, _ level: Int?) {
        if let start = bracketStart(index) {
            let outside = neighbour ?? ties.neighbour(before: start, of: index)
            bracketed(index, outside, self.level(of: outside))
            return
        }
        if let neighbour, drafts[neighbour].role == .comparison, isList(neighbour, index),
            drafts[neighbour].measure != .share,
            sharePhrase(behind: index, isLong: false) == nil
        {
            compare(
                index, drafts[neighbour].relation, drafts[neighbour].measure, level: nil, base: drafts[neighbour].base,
                direction: drafts[neighbour].direction, isImplied: true)
            return
        }
        if let phrase = sharePhrase(behind: index, isLong: false) {
            let isOfLevel = namesWhole(index) && !isRate(level) && !isOfOtherNoun(index, level)
            share(index, level: isOfLevel ? level : nil, neighbour, phrase)
        } else if isUnderWhole(index) {
            share(index, level: nil, nil)
        } else if opensClause(index), isVerbBehind(index) {
            share(index, level: nil, nil, originPhrase(behind: index))
        }
    }

    private static let ofWhich = PhraseTable<Bool>("trong đó")

    /// "…, trong đó đúng hạn 99,4%" behind a count.
    private func isUnderWhole(_ index: Int) -> Bool {
        guard index > 0, sentence(index - 1) == sentence(index), drafts[index - 1].role == .level,
            scan.figures[index - 1].kind == .count
        else { return false }
        let range = scan.figures[index - 1].tokens.upperBound..<scan.figures[index].tokens.lowerBound
        return range.count <= 14 && range.contains { Self.ofWhich.match(scan.tokens, at: $0) != nil }
    }

    /// Where its words begin, if it stands alone in a bracket.
    private func bracketStart(_ index: Int) -> Int? {
        let tokens = scan.figures[index].tokens
        var start = tokens.lowerBound
        // "(tỷ lệ 75%)"
        while start > tokens.lowerBound - 2, token(start - 1)?.isWord(Self.ratioWords) == true { start -= 1 }
        let isAlone = token(start - 1)?.isMark("(") == true && token(tokens.upperBound)?.isMark(")", ";", ",") == true
        return isAlone ? start : nil
    }

    private static let ratioWords = wordSet("tỷ|tỉ|lệ")

    /// "tăng 8 vụ (9,1%)", "200 tỷ đồng (70,2%)", "xuất khẩu lao động (48%)".
    private mutating func bracketed(_ index: Int, _ neighbour: Int?, _ level: Int?) {
        if let neighbour, drafts[neighbour].measure == .difference {
            compare(
                index, drafts[neighbour].relation, .change, level: level, base: drafts[neighbour].base,
                direction: drafts[neighbour].direction, isImplied: true)
        } else if let last, last.relation == .plan, last.isInBracket, last.sentence == sentence(index), level == nil {
            impliedPlan(index, .ratio, nil, direction: nil)
        } else if let level, wholeByNumbers(index, of: level).map(isAssigned) == true {
            impliedPlan(index, .ratio, level, direction: nil)
        } else if let level, !isRate(level) {
            share(index, level: level, neighbour)
        }
    }

    /// Only commas and "và" between the two.
    func isList(_ first: Int, _ second: Int) -> Bool {
        let end = max(shapes[first].end, scan.figures[first].tokens.upperBound)
        guard end <= shapes[second].start else { return true }
        return scan.tokens[end..<shapes[second].start].allSatisfy { $0.isMark(",") || $0.code == Self.and }
    }

    private static let and = WordCode("và")
}
