import Quantities

extension ClaimReader {
    mutating func decidePoints(_ index: Int) {
        let neighbour = neighbour(index)
        let level = level(of: neighbour)
        // "đóng góp 0,9 điểm phần trăm"
        if shapes[index].verb == .share { return }
        let direction = shapes[index].verb?.direction ?? neighbour.flatMap { drafts[$0].direction }
        if let base = base(index) {
            compare(index, base.relation, .points, level: level, base: base, direction: direction)
            return
        }
        if let level, let stated = statedEarlier(index, level) {
            compare(index, stated.relation, .points, level: level, base: stated, direction: direction)
            return
        }
        let forward = forwardBase(index) { $0 != .ofTotal }
        let isPlan = shapes[index].verb == .exceed
        let relation = forward?.relation ?? (isPlan ? .plan : last?.relation ?? .samePeriod)
        compare(
            index, relation, .points, level: level, base: forward ?? last?.base, direction: direction,
            isImplied: forward == nil)
    }

    mutating func decideTimes(_ index: Int) {
        let verb = shapes[index].verb
        let base = base(index)
        guard verb != nil && verb != .reach && verb != .become || base != nil else { return }
        let level = level(of: neighbour(index))
        let relation =
            base?.relation ?? forwardBase(index, where: { $0 != .ofTotal })?.relation ?? last?.relation ?? .samePeriod
        let direction = verb?.direction
        compare(
            index, relation, .ratio, level: level, base: base ?? ComparisonBase(relation: relation),
            direction: direction, isImplied: base == nil)
        if verb == .riseBy, relation == .plan, base == nil { drafts[index].relation = .samePeriod }
    }

    mutating func decideAmount(_ index: Int) {
        guard let verb = shapes[index].verb else {
            listedDifference(index)
            return
        }
        let base = base(index)
        if !verb.isChange {
            if let base, base.relation == .plan, scan.figures[index].isPortion {
                // "bằng một phần ba dự toán"
                compare(index, .plan, .ratio, level: level(of: neighbour(index)), base: base, direction: nil)
            } else if let base, let value = base.value, shapes[index].base != nil {
                compareWithNumber(index, base, value)
            }
            return
        }
        let neighbour = neighbour(index)
        let level = comparable(index, level(of: neighbour), neighbour)
        if let base {
            compare(index, base.relation, .difference, level: level, base: base, direction: verb.direction)
            return
        }
        if let level, let stated = statedEarlier(index, level) {
            compare(index, stated.relation, .difference, level: level, base: stated, direction: verb.direction)
            return
        }
        let isMove = verb == .rise || verb == .fall
        guard isMove || level != nil else { return }
        if let forward = forwardBase(index, where: { $0 != .ofTotal }) {
            compare(index, forward.relation, .difference, level: level, base: forward, direction: verb.direction)
            return
        }
        let relation: ClaimRelation =
            isMove ? last.flatMap { $0.relation == .plan ? nil : $0.relation } ?? usualRelation(index) : .plan
        compare(
            index, relation, .difference, level: level, base: ComparisonBase(relation: relation),
            direction: verb.direction, isImplied: true)
    }

    /// "tăng 6 vụ, 9 đối tượng": the verb and the base of the figure before hold for this one, too.
    private mutating func listedDifference(_ index: Int) {
        guard index > 0, sentence(index - 1) == sentence(index), drafts[index - 1].measure == .difference,
            isList(index - 1, index), let level = alike(index), sentence(level) == sentence(index),
            !isSameUnit(index - 1, index)
        else { return }
        let earlier = drafts[index - 1]
        compare(
            index, earlier.relation, .difference, level: level, base: earlier.base, direction: earlier.direction,
            isImplied: true)
    }

    /// The level in the same unit: the neighbour's, or one nearby that counts the same.
    private func comparable(_ index: Int, _ level: Int?, _ neighbour: Int?) -> Int? {
        // "thu lệ phí đạt 44%, hụt 2,3 tỷ đồng": a thing whose level nobody says.
        if level == nil, let neighbour, scan.figures[neighbour].isPercent, drafts[neighbour].relation == .plan,
            drafts[neighbour].level == nil
        {
            return nil
        }
        // "giảm một nửa"
        if let level, scan.figures[index].isPortion { return level }
        if let level, isSameUnit(level, index) || lacksUnit(level, index) {
            if noun(behind: level) == noun(behind: index) || noun(behind: index) == nil { return level }
            return alike(index) ?? level
        }
        if let level, isStep(index), scan.figures[level].unit == .rank { return level }
        if isStep(index) { return nearRank(index) }
        return alike(index)
    }

    /// One of the two leaves its unit to the other.
    private func lacksUnit(_ level: Int, _ index: Int) -> Bool {
        let (one, other) = (scan.figures[level], scan.figures[index])
        if one.unit == .none, one.whole == nil { return true }
        return one.kind == .measure && !one.isPercent && other.unit == .none && other.scale > 0
    }

    private static let steps: Set<FigureUnit> = [
        .named(ProseTokens.keys("bậc")[0]), .named(ProseTokens.keys("hạng")[0]),
    ]

    /// "tăng 6 bậc"
    private func isStep(_ index: Int) -> Bool { Self.steps.contains(scan.figures[index].unit) }

    private func nearRank(_ index: Int) -> Int? {
        guard index > 0, scan.figures[index - 1].unit == .rank, sentence(index - 1) == sentence(index) else {
            return nil
        }
        return index - 1
    }

    /// "28 vụ, 14 người chết, 21 người bị thương; … giảm 3 người chết": the level of the same kind.
    private func alike(_ index: Int) -> Int? {
        var candidate: Int?
        var other = index - 1
        let bracket = scan.brackets[scan.figures[index].tokens.lowerBound]
        while other >= 0, other >= index - 10, sentence(index) - sentence(other) <= 1 {
            let isOpen = [-1, bracket].contains(scan.brackets[scan.figures[other].tokens.lowerBound])
            if drafts[other].role == .level, !shapes[other].isBase, isOpen, isSameUnit(other, index) {
                let isSame = noun(behind: index) != nil && noun(behind: other) == noun(behind: index)
                if isSame || isNamed(other, by: noun(behind: index)) || sharesSubject(other, index) { return other }
                if candidate == nil { candidate = other }
            }
            other -= 1
        }
        return noun(behind: index) == nil ? candidate : nil
    }

    /// The word behind the unit that tells two counts apart: "chết", "bị".
    private func noun(behind index: Int) -> WordCode? {
        let end = scan.figures[index].tokens.upperBound
        guard let next = token(end), next.kind == .word, scan.sentences[end] == sentence(index),
            !next.isWord(Self.noNouns)
        else { return nil }
        return next.code
    }

    /// With what a change is compared where the text does not say: prices with what they were before, all else with the
    /// year before.
    func usualRelation(_ index: Int) -> ClaimRelation {
        let start = shapes[index].start
        let isPrice = (max(0, start - 8)..<start).contains {
            scan.sentences[$0] == sentence(index) && scan.tokens[$0].code == Self.price
                && !(token($0 + 1)?.isWord(Self.noPrices) ?? false)
        }
        return isPrice ? .previous : .samePeriod
    }

    private static let price = WordCode("giá")
    private static let noPrices = wordSet("trị|so|cố|hiện")

    /// "số người chết giảm 41 người": a word before the verb stands beside the level, too.
    private func sharesSubject(_ level: Int, _ index: Int) -> Bool {
        let start = shapes[index].start
        for place in stride(from: start - 1, through: max(0, start - 4), by: -1) {
            guard scan.tokens[place].kind == .word, scan.owners[place] == .nobody else { return false }
            let key = scan.tokens[place].code
            if Self.counted.contains(key) { continue }
            if noun(behind: level) == key || isNamed(level, by: key) { return true }
        }
        return false
    }

    private static let counted = wordSet("số|người|vụ|lượt|tổng|các|bị|làm|ca|hộ|con|tai|nạn")

    /// "làm chết 14 người": the word that tells the count apart stands before it.
    private func isNamed(_ index: Int, by noun: WordCode?) -> Bool {
        let start = scan.figures[index].tokens.lowerBound
        guard let noun else { return false }
        for place in stride(from: start - 1, through: max(0, start - 3), by: -1) {
            guard scan.tokens[place].kind == .word, scan.owners[place] == .nobody else { return false }
            if scan.tokens[place].code == noun { return true }
        }
        return false
    }

    private static let noNouns = wordSet("so|và|với|trong|tai|vi|nhưng|tại|đã|trên|của|cho|được")

    // MARK: two levels side by side

    private static let from = WordCode("từ")

    /// "từ 30,23% xuống còn 25,93%"
    mutating func movement(_ index: Int) -> Bool {
        guard index > 0, shapes[index].verb == .become || shapes[index].verb == .rise && false,
            sentence(index - 1) == sentence(index), drafts[index - 1].role == .level,
            scan.figures[index].tokens.lowerBound - scan.figures[index - 1].tokens.upperBound <= 14,
            let before = token(scan.figures[index - 1].tokens.lowerBound - 1),
            before.code == Self.from
                || scan.tokens[scan.figures[index - 1].tokens.lowerBound].code == Self.from,
            isSameUnit(index - 1, index) || scan.figures[index - 1].unit == .none
        else { return false }
        let earlier = scan.figures[index - 1]
        var base = ComparisonBase(relation: .previous, value: earlier)
        base.time = times.following(index - 1)
        compare(
            index, .previous, nil, level: index, base: base,
            direction: direction(from: earlier, to: scan.figures[index]))
        let start = before.code == Self.from ? earlier.tokens.lowerBound - 1 : earlier.tokens.lowerBound
        drafts[index].range = start..<scan.figures[index].tokens.upperBound
        return true
    }

    /// "342.150 tấn (kế hoạch 338.000 tấn)", "7,15% trong khi kế hoạch đề ra là 7,5-8%".
    mutating func statedBase(_ index: Int) -> Bool {
        guard index > 0, sentence(index - 1) == sentence(index), drafts[index - 1].role == .level,
            shapes[index].verb == nil,
            shapes[index].base == nil, let base = times.baseBefore(index, after: index - 1),
            isSameUnit(index - 1, index) || scan.figures[index].unit == .none
        else { return false }
        var stated = base
        stated.value = scan.figures[index]
        compare(
            index - 1, base.relation, nil, level: index - 1, base: stated,
            direction: direction(from: scan.figures[index], to: scan.figures[index - 1]))
        drafts[index - 1].range = scan.figures[index - 1].tokens.lowerBound..<scan.figures[index].tokens.upperBound
        drafts[index].range = scan.figures[index].tokens
        drafts[index].base = ComparisonBase(relation: base.relation)
        return true
    }

    func direction(from base: WrittenQuantity, to level: WrittenQuantity) -> ClaimDirection? {
        guard let low = base.based(base.number), let high = base.based(base.upper ?? base.number),
            let value = level.based(level.number)
        else { return nil }
        return value < low ? .down : value > high ? .up : nil
    }

    private static let inTurn = PhraseTable<Bool>("lần lượt|tương ứng")

    /// "A 11,2 nghìn tấn và B 2,7 nghìn tấn, lần lượt tăng 5,6% và giảm 1,8%": each to its own.
    mutating func tieInTurn() {
        for index in drafts.indices where drafts[index].role == .comparison && isInTurn(index) {
            var end = index + 1
            while end < drafts.count, drafts[end].role == .comparison, sentence(end) == sentence(index),
                ties.neighbour(before: shapes[end].start, of: end) == end - 1, shapes[end - 1].baseFigure == nil
            {
                end += 1
            }
            let levels = levels(before: index, count: end - index)
            guard levels.count == end - index, levels.count > 1 else { continue }
            for (offset, level) in levels.enumerated() { drafts[index + offset].level = level }
        }
    }

    private func isInTurn(_ index: Int) -> Bool {
        let end = scan.figures[index].tokens.lowerBound
        return (max(0, end - 4)..<end).contains {
            scan.sentences[$0] == sentence(index) && Self.inTurn.match(scan.tokens, at: $0) != nil
        }
    }

    /// The last levels of the sentence before a figure.
    private func levels(before index: Int, count: Int) -> [Int] {
        var found: [Int] = []
        var other = index - 1
        while other >= 0, found.count < count, sentence(other) == sentence(index) {
            if drafts[other].role == .level, !shapes[other].isBase { found.insert(other, at: 0) }
            other -= 1
        }
        return found
    }

    /// "tăng 18,53% so với cuối năm 2016, đạt gần 1,75 triệu tỉ đồng": the level stands behind.
    mutating func tieForward() {
        for index in drafts.indices.dropLast() {
            let next = index + 1
            guard drafts[index].role == .comparison, drafts[index].level == nil, drafts[index].relation != .ofTotal,
                drafts[next].role == .level, !shapes[next].isBase, sentence(index) == sentence(next),
                shapes[next].verb == .reach || shapes[next].verb == .become,
                !scan.hasSemicolon(between: index, and: next),
                scan.figures[next].unit != .rank, ties.neighbour(before: shapes[next].start, of: next) == index
            else { continue }
            drafts[index].level = next
            var earlier = index - 1
            while earlier >= 0, drafts[earlier].role == .comparison, drafts[earlier].level == nil,
                ties.neighbour(before: shapes[earlier + 1].start, of: earlier + 1) == earlier
            {
                drafts[earlier].level = next
                earlier -= 1
            }
        }
    }
}
