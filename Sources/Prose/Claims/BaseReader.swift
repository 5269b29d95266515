/// A base of comparison with its place among the tokens.
struct BaseFound {
    var base: ComparisonBase
    /// Tokens from "so với" to the last word.
    let tokens: Range<Int>
    /// Whether "so với" introduces it.
    let isCompared: Bool
    /// "cả năm 2017"
    let isWholeYear: Bool
    /// "cuối năm 2022", "31/12/2022": a point of time.
    let isPoint: Bool
    /// "năm trước" of "so với năm trước".
    let isLastYear: Bool
}

/// Reads the base of a comparison: "so với cùng kỳ năm 2022", "kế hoạch tỉnh giao", "so với tháng trước".
struct BaseReader {
    private let scan: ProseScan
    private var tokens: [ProseToken] { scan.tokens }
    private let times: TimeReader

    init(_ scan: ProseScan) {
        self.scan = scan
        times = TimeReader(scan.tokens)
    }

    private enum Term { case plan, same, before, lastYear, point }

    private static let terms = PhraseTable<Term>(
        list(
            "kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết|mục tiêu|quy hoạch|kịch bản|chỉ tiêu kế hoạch|kế hoạch vốn|tiến độ kế hoạch|tiến độ cam kết|tiến độ đề ra|dự toán thu|"
                + "dự toán chi|nq|số giao|dt|mục tiêu kế hoạch|chỉ tiêu nghị quyết|tổng kế hoạch|tổng dự toán|tổng kế hoạch vốn|định mức kế hoạch|mức tối đa của kế hoạch|mức tối đa của cả năm|mức tối đa|mức cho phép|mức trần",
            .plan)
            + list(
                "cùng kỳ|cùng thời điểm|cùng thời gian|cùng vụ|cùng giai đoạn|cùng quý|cùng tháng|ck|số cùng kỳ", .same)
            + list(
                "tháng trước|quý trước|vụ trước|nhiệm kỳ trước|kỳ trước|tuần trước|lần trước|giai đoạn trước|tháng liền kề|quý liền kề|khóa trước|"
                    + "đợt trước|ngày trước|hôm trước|tháng trước đó|năm trước đó|quý trước đó|kỳ báo cáo trước|nhiệm kỳ đầu",
                .before)
            + list(
                "năm trước|năm ngoái|năm học trước|vụ năm trước|niên vụ trước|mùa trước|năm liền kề|năm kế trước",
                .lastYear)
            + list(
                "đầu năm|cuối năm|cuối năm trước|cuối năm ngoái|đầu nhiệm kỳ|cuối tháng|đầu tháng|cuối nhiệm kỳ|đầu kỳ|cuối quý|cuối kỳ|hết năm|"
                    + "trước đây|ban đầu|trước khi sáp nhập|trước sáp nhập", .point))

    private static func list(_ text: String, _ term: Term) -> [(String, Term)] {
        text.split(separator: "|").map { (String($0), term) }
    }

    private static let connectives = PhraseTable<Bool>("so với|so|so sánh với|so với với|sánh với")
    private static let openers = wordSet("số|mức|của|với|và")

    private static let peers = PhraseTable<Bool>(
        "bình quân|bình quân chung|mức bình quân|trung bình|mức trung bình|mức chung|mặt bằng chung|định mức|quy định|nhu cầu|yêu cầu|"
            + "giá khởi điểm|mức tăng bình quân|cả nước|toàn quốc|toàn tỉnh")

    /// "bình quân chung của tỉnh", "giá khởi điểm": others, or a norm, right before the figure at `end`.
    func peer(at start: Int, before end: Int) -> BaseFound? {
        guard let found = Self.peers.match(tokens, at: start), found.end <= end,
            (found.end..<end).allSatisfy({ tokens[$0].kind == .word && scan.owners[$0] == .nobody })
        else { return nil }
        return BaseFound(
            base: ComparisonBase(relation: .none), tokens: start..<end, isCompared: true, isWholeYear: false,
            isPoint: false, isLastYear: false)
    }

    /// The base that begins at a token. Without "so với" only a plan, the same period or, where `allowsYear`, a year.
    func read(at start: Int, allowsYear: Bool = false) -> BaseFound? {
        guard start < tokens.count else { return nil }
        if let connective = Self.connectives.match(tokens, at: start) {
            return compared(start, from: connective.end)
        }
        var place = start
        if tokens[place].isWord(Self.openers), Self.terms.match(tokens, at: place) == nil { place += 1 }
        if let term = Self.terms.match(tokens, at: place) {
            switch term.meaning {
            case .plan, .same: return finish(term, start, isCompared: false)
            case .lastYear where allowsYear, .before where allowsYear: return finish(term, start, isCompared: false)
            case .before, .lastYear, .point: return nil
            }
        }
        guard allowsYear || tokens[start].code == Self.all else { return nil }
        return year(at: start)
    }

    private static let all = WordCode("cả")
    /// "mức tăng", "tốc độ tăng": nouns.
    private static let rateNouns = wordSet("mức|độ|lệ")
    private static let lastYears = PhraseTable<Bool>("năm trước|năm ngoái|của năm trước|của năm ngoái")
    private static let stops = wordSet("và|nhưng|tăng|giảm|đạt|bằng|chiếm|trong|thì|song|đồng|vượt|do|nhờ|nên|tuy")

    /// Behind "so với" the term may stand some words later: "so với sản lượng của năm 2018".
    private func compared(_ start: Int, from first: Int) -> BaseFound? {
        var place = first
        while place < tokens.count, place < first + 8, tokens[place].kind == .word || isTime(place),
            place == first || !tokens[place].opensLine
        {
            if let term = Self.terms.match(tokens, at: place) { return finish(term, start, isCompared: true) }
            if let found = year(at: place, from: start) { return found }
            if place > first, tokens[place].isWord(Self.stops), !tokens[place - 1].isWord(Self.rateNouns) { break }
            if case .figure = scan.owners[place] { break }
            place += 1
        }
        guard place > first else { return nil }
        return BaseFound(
            base: ComparisonBase(relation: .none), tokens: start..<place, isCompared: true, isWholeYear: false,
            isPoint: false, isLastYear: false)
    }

    private func isTime(_ place: Int) -> Bool {
        if case .plain(let index) = scan.owners[place] { return scan.plain[index].time != nil }
        return false
    }

    // MARK: what follows the term

    private func finish(_ term: (meaning: Term, end: Int), _ start: Int, isCompared: Bool) -> BaseFound {
        switch term.meaning {
        case .plan:
            let tail = planTail(from: term.end)
            let base = ComparisonBase(relation: .plan, owner: tail.owner)
            return found(base, start..<tail.end, isCompared)
        case .same:
            let tail = timeTail(from: term.end)
            return found(ComparisonBase(relation: .samePeriod, time: tail.time), start..<tail.end, isCompared)
        case .before: return found(ComparisonBase(relation: .previous), start..<term.end, isCompared)
        case .lastYear:
            return found(ComparisonBase(relation: .samePeriod), start..<term.end, isCompared, isLastYear: true)
        case .point:
            let tail = timeTail(from: term.end)
            return found(
                ComparisonBase(relation: .previous, time: tail.time), start..<tail.end, isCompared, isPoint: true)
        }
    }

    private func found(
        _ base: ComparisonBase, _ range: Range<Int>, _ isCompared: Bool, isPoint: Bool = false, isLastYear: Bool = false
    ) -> BaseFound {
        BaseFound(
            base: base, tokens: range, isCompared: isCompared, isWholeYear: false, isPoint: isPoint,
            isLastYear: isLastYear)
    }

    /// "năm 2022", "cả năm 2022", "quý I/2025", "tháng 12/2022", "31/12/2022".
    private func year(at start: Int, from begin: Int? = nil) -> BaseFound? {
        let isWhole = tokens[start].code == Self.all
        let place = isWhole ? start + 1 : start
        guard place < tokens.count, case .plain(let index) = scan.owners[place], let time = scan.plain[index].time,
            time.isPeriod, scan.plain[index].tokens.lowerBound == place || begin != nil
        else { return nil }
        let end = scan.plain[index].tokens.upperBound
        let isPoint = if case .day = time.part { true } else { false }
        let lastYear = Self.lastYears.match(tokens, at: end)?.end
        return BaseFound(
            base: ComparisonBase(relation: .previous, time: time), tokens: (begin ?? start)..<(lastYear ?? end),
            isCompared: begin != nil, isWholeYear: isWhole, isPoint: isPoint, isLastYear: lastYear != nil)
    }

    private static let planWords = wordSet(
        """
        vốn|năm|cả|đề|ra|giao|được|tỉnh|huyện|xã|phường|trung|ương|tw|hđnd|ubnd|thủ|tướng|chính|phủ|bộ|thành|phố|đại|hội|đảng|của|ủy|uỷ|ban|\
        cấp|trên|pháp|lệnh|phấn|đấu|hội|đồng|nhân|dân|địa|phương|điều|chỉnh|đã|nghị|quyết|chỉ|tiêu|ttg|bộ|ngành|tài|đầu|tư|công|giao đầu
        """)
    private static let assigned = WordCode("giao")
    private static let ownerStops = wordSet("vốn|năm|cả|được|của|đã|điều|chỉnh|nghị|quyết|chỉ|tiêu|pháp|lệnh")

    /// "vốn tỉnh giao", "năm 2023 HĐND huyện giao", "đề ra", "Nghị quyết Đại hội".
    private func planTail(from start: Int) -> (owner: String?, end: Int) {
        var place = start
        var ownerStart = start
        while place < tokens.count, place < start + 12, !tokens[place].opensLine {
            if case .plain(let index) = scan.owners[place], scan.plain[index].kind == .time {
                place = scan.plain[index].tokens.upperBound
                ownerStart = place
                continue
            }
            guard tokens[place].isWord(Self.planWords), scan.owners[place] == .nobody else { break }
            if tokens[place].code == Self.assigned {
                let words = tokens[ownerStart..<place]
                let owner = words.isEmpty ? nil : scan.text.text(words[ownerStart].start..<words[place - 1].end)
                return (owner, place + 1)
            }
            place += 1
            if tokens[place - 1].isWord(Self.ownerStops) { ownerStart = place }
        }
        return (nil, withoutLooseEnd(start, place))
    }

    /// A last "của", "được" or "trên" belongs to what follows.
    private func withoutLooseEnd(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, tokens[end - 1].isWord(Self.loose), scan.owners[end - 1] == .nobody { end -= 1 }
        return end
    }

    private static let loose = wordSet("của|được|trên|đã|cả")
    private static let timeWords = wordSet("năm|trước|ngoái|của|liền|kề|đó|tháng|vụ|nhiệm|kỳ|học")

    private func timeTail(from start: Int) -> (time: TimeMention?, end: Int) {
        var place = start
        var time: TimeMention?
        while place < tokens.count, place < start + 6, !tokens[place].opensLine {
            if case .plain(let index) = scan.owners[place], let mention = scan.plain[index].time {
                time = mention
                place = scan.plain[index].tokens.upperBound
                break
            }
            guard tokens[place].isWord(Self.timeWords), scan.owners[place] == .nobody else { break }
            place += 1
        }
        while place > start, time == nil, tokens[place - 1].code == Self.of { place -= 1 }
        return (time, place)
    }

    private static let of = WordCode("của")
}
