/// Of what time each figure speaks, and what a base of comparison is to it.
struct TimeContext {
    private let scan: ProseScan
    private let bases: BaseReader
    /// Mentions of periods that are no bases, by their first token.
    private let mentions: [(token: Int, time: TimeMention)]
    /// "So với cùng kỳ năm trước, …" at the start of a clause, by sentence.
    private var fronted: [Int: (base: BaseFound, from: Int)] = [:]

    init(_ scan: ProseScan, _ shapes: [FigureShape]) {
        self.scan = scan
        bases = BaseReader(scan)
        var inBase = Set<Int>()
        for shape in shapes { if let base = shape.base { inBase.formUnion(base.tokens) } }
        var found: [(token: Int, time: TimeMention)] = []
        for mention in scan.plain {
            guard let time = mention.time, time.isPeriod, !scan.isInCell(mention.tokens.lowerBound) else { continue }
            if !inBase.contains(mention.tokens.lowerBound) { found.append((mention.tokens.lowerBound, time)) }
        }
        mentions = found
        readFronted(inBase)
    }

    private static let so = WordCode("so")

    private mutating func readFronted(_ inBase: Set<Int>) {
        for (place, token) in scan.tokens.enumerated() where token.code == Self.so && !inBase.contains(place) {
            let isFirst = place == 0 || scan.sentences[place - 1] != scan.sentences[place]
            guard let base = bases.read(at: place), base.isCompared, base.base.relation != .none else { continue }
            // "Các khoản thu đạt khá so với dự toán: …"
            let end = base.tokens.upperBound
            let isHeading = end < scan.tokens.count && scan.tokens[end].isMark(":")
            guard isFirst || isHeading || scan.tokens[place - 1].kind == .mark else { continue }
            fronted[scan.sentences[place]] = (base, place)
        }
    }

    /// The base that a sentence names before its figures.
    func fronted(_ index: Int) -> ComparisonBase? {
        let place = scan.figures[index].tokens.lowerBound
        guard let found = fronted[scan.sentences[place]], found.from < place else { return nil }
        var base = found.base.base
        base.relation = relation(of: found.base, at: index)
        return base
    }

    // MARK: times

    /// The time of a figure: the one right behind it, or the last that its sentence names before it.
    func time(of index: Int) -> TimeMention? {
        if let behind = following(index) { return behind }
        let place = scan.figures[index].tokens.lowerBound
        var found = lastIndex(before: place)
        while let current = found, scan.sentences[mentions[current].token] == scan.sentences[place] {
            // What a bracket says of its time holds only there.
            let bracket = scan.brackets[mentions[current].token]
            if bracket < 0 || bracket == scan.brackets[place] { return mentions[current].time }
            found = current > 0 ? current - 1 : nil
        }
        return nil
    }

    /// The time of which the text speaks at a figure, be it from an earlier sentence.
    private func context(of index: Int) -> TimeMention? {
        time(of: index) ?? lastMention(before: scan.figures[index].tokens.lowerBound)?.time
    }

    /// "58,4 triệu đồng năm 2020"
    func following(_ index: Int) -> TimeMention? {
        let end = scan.figures[index].tokens.upperBound
        for place in end..<min(end + 2, scan.tokens.count) {
            if case .plain(let mention) = scan.owners[place], let time = scan.plain[mention].time, time.isPeriod {
                return time
            }
            guard scan.tokens[place].code == Self.into else { return nil }
        }
        return nil
    }

    private static let into = WordCode("vào")

    /// The year in which a figure lies, from its own time or from one before.
    func year(of index: Int) -> Int? {
        if let year = time(of: index)?.year { return year }
        var place = lastIndex(before: scan.figures[index].tokens.lowerBound)
        while let current = place, current >= 0 {
            if let year = mentions[current].time.year { return year }
            place = current > 0 ? current - 1 : nil
        }
        return nil
    }

    private func lastMention(before token: Int) -> (token: Int, time: TimeMention)? {
        lastIndex(before: token).map { mentions[$0] }
    }

    private func lastIndex(before token: Int) -> Int? {
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].token < token { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    // MARK: relations

    private static let same = PhraseTable<Bool>("cùng kỳ|cùng thời điểm|năm trước|năm ngoái")

    /// What an earlier level is to a later one: by the words before it, or by the times of both.
    func relation(ofLevel earlier: Int, at index: Int) -> ClaimRelation? {
        let place = scan.figures[earlier].tokens.lowerBound
        for before in stride(from: place - 1, through: max(0, place - 16), by: -1) {
            guard scan.sentences[before] == scan.sentences[place] else { break }
            if case .figure = scan.owners[before] { break }
            if Self.same.match(scan.tokens, at: before) != nil { return .samePeriod }
        }
        guard let time = time(of: earlier), time != self.time(of: index) else { return nil }
        let base = BaseFound(
            base: ComparisonBase(relation: .previous, time: time), tokens: place..<place + 1, isCompared: true,
            isWholeYear: false, isPoint: true, isLastYear: false)
        return relation(of: base, at: index)
    }

    private static let now = wordSet("hiện|nay")
    private static let notNow = wordSet("thực|phát|thể|xuất|biểu|ngày|xưa|năm")

    /// Exactly a year before is the same period; any other earlier time is not.
    func relation(of found: BaseFound, at index: Int) -> ClaimRelation {
        guard found.base.relation == .previous, let time = found.base.time else { return found.base.relation }
        let current = context(of: index)
        // "so với quý III năm trước"
        if found.isLastYear, time.year == nil {
            return current.map { $0.part == time.part } ?? true ? .samePeriod : .previous
        }
        guard let year = time.year else { return .previous }
        guard let mine = self.year(of: index) else { return withoutYear(time, found, index) }
        switch (time.part, current?.part) {
        case (.year, _) where found.isPoint: return year == mine - 1 && isYearEnd(index) ? .samePeriod : .previous
        case (.year, .year): return year == mine - 1 ? .samePeriod : .previous
        case (.year, .years): return .previous
        case (.year, _): return year == mine - 1 && !found.isWholeYear ? .samePeriod : .previous
        case (.years(let last), .years(let mineLast)):
            return last == mineLast - 1 && last - year == mineLast - mine ? .samePeriod : .previous
        case (let one, let other?): return one == other && year == mine - 1 ? .samePeriod : .previous
        default: return .previous
        }
    }

    /// The text does not say of which year it speaks.
    private func withoutYear(_ time: TimeMention, _ found: BaseFound, _ index: Int) -> ClaimRelation {
        if case .years(let last) = time.part, last == (time.year ?? 0) + 1 { return .samePeriod }
        if case .months = time.part { return .samePeriod }
        // "quý I … so với quý I/2023"
        if time.part != .year, context(of: index)?.part == time.part { return .samePeriod }
        guard time.part == .year, !found.isPoint, !found.isWholeYear else { return .previous }
        let place = scan.figures[index].tokens.lowerBound
        let isNow = (max(0, place - 40)..<place).contains {
            scan.sentences[$0] == scan.sentences[place] && scan.tokens[$0].isWord(Self.now)
                && !($0 > 0 && scan.tokens[$0 - 1].isWord(Self.notNow))
        }
        return isNow ? .previous : .samePeriod
    }

    private static let ends = wordSet("cuối|hết")

    /// "đến hết năm 2017", "31/12/2021"
    private func isYearEnd(_ index: Int) -> Bool {
        guard let last = lastMention(before: scan.figures[index].tokens.lowerBound) else { return false }
        if last.time.part == .day(31, month: 12) { return true }
        return last.time.part == .year && last.token > 0 && scan.tokens[last.token - 1].isWord(Self.ends)
    }

    // MARK: a base with its number

    private static let equal = wordSet("là")
    private static let leads = PhraseTable<Bool>("trong khi|trong lúc|so với")

    private static let reached = wordSet("không|chưa|đạt|vượt|thấp|cao|hơn|được|đã|và|đều|so|với")

    private func isOnlyReached(_ range: Range<Int>) -> Bool {
        !range.isEmpty && range.allSatisfy { scan.tokens[$0].isMark(",") || scan.tokens[$0].isWord(Self.reached) }
    }

    /// The base that stands right before a figure, in a bracket or behind "trong khi", and the figure before it.
    func baseBefore(_ index: Int, after earlier: Int) -> ComparisonBase? {
        let first = scan.figures[index].tokens.lowerBound
        let floor = scan.figures[earlier].tokens.upperBound
        guard first - floor <= 12 else { return nil }
        for place in floor..<first {
            guard let base = bases.read(at: place), base.base.relation == .plan || base.base.relation == .samePeriod
            else {
                continue
            }
            var end = base.tokens.upperBound
            if end < first, scan.tokens[end].isWord(Self.equal) || scan.tokens[end].isMark(":") { end += 1 }
            // "7,5%, không đạt kế hoạch (8%)"
            if end == first - 1, scan.tokens[end].isMark("("), isOnlyReached(floor..<place) { return base.base }
            guard end == first else { return nil }
            let isBracket = place == floor + 1 && scan.tokens[floor].isMark("(")
            let isLed = place > floor && Self.leads.match(scan.tokens, endingBefore: place)?.start == floor
            return isBracket || isLed ? base.base : nil
        }
        return nil
    }
}
