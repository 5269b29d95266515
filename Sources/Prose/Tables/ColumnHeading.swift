/// What the headings above a column say of it.
struct ColumnHeading {
    enum Kind: Sendable, Hashable {
        /// Running numbers.
        case numbering
        /// In what the row is counted.
        case unit
        case plan
        case actual
        /// What there was a year before.
        case before
        case percentOfPlan
        /// "so với cùng kỳ (%)": an index, or a growth.
        case percentOfBefore
        /// "tăng, giảm so với cùng kỳ (%)"
        case growth
        /// A percent of something that the heading does not name.
        case ratio
        case other

        var isComparison: Bool {
            switch self {
            case .percentOfPlan, .percentOfBefore, .growth, .ratio: true
            case .numbering, .unit, .plan, .actual, .before, .other: false
            }
        }
    }

    var kind: Kind
    /// The period that it names.
    let time: TimeMention?
    /// Who assigned the plan, as written.
    let owner: String?
    /// "Ước cả năm"
    let isYearEstimate: Bool
    /// The cell above several columns that names what they are about: "Diện tích trồng rừng (ha)".
    let topic: Range<Int>?
    /// The highest cell: columns under one belong together.
    let top: Range<Int>?

    /// The cells stand in the order from the top.
    init(_ cells: [Range<Int>], _ scan: ProseScan) {
        let words = HeadingWords(scan)
        kind = words.kind(cells)
        time = words.time(cells)
        owner = [.plan, .percentOfPlan].contains(kind) ? words.owner(cells) : nil
        isYearEstimate = kind == .actual && words.isYearEstimate(cells, time)
        top = cells.count > 1 ? cells.first : nil
        topic = top.flatMap { words.kind([$0]) == .other && words.time([$0]) == nil ? $0 : nil }
    }
}

/// Reads the words of headings.
private struct HeadingWords {
    private let scan: ProseScan

    init(_ scan: ProseScan) {
        self.scan = scan
    }

    private static let numbering = PhraseTable<Bool>("stt|tt|số tt|số thứ tự")
    private static let units = PhraseTable<Bool>("đơn vị tính|đvt|đv tính|đơn vị|đv")
    private static let plans = PhraseTable<Bool>(
        "kế hoạch|kh|dự toán|dt năm|so dt|chỉ tiêu giao|chỉ tiêu năm|mục tiêu|nghị quyết|nq|được giao|tỉnh giao|huyện giao|hđnd giao|"
            + "trung ương giao|tw giao|phấn đấu")
    private static let before = PhraseTable<Bool>("cùng kỳ|ck|năm trước|năm ngoái|cùng thời điểm")
    private static let ratios = PhraseTable<Bool>("tỷ lệ|tỉ lệ|so sánh|so với|so|tốc độ|đạt tỷ lệ")
    private static let comparing = PhraseTable<Bool>("so sánh|so với|so")
    private static let changes = PhraseTable<Bool>("tăng|giảm|tốc độ|chênh lệch")
    private static let parts = PhraseTable<Bool>("tỷ trọng|cơ cấu|bình quân|còn lại|chưa")
    private static let results = PhraseTable<Bool>(
        "thực hiện|ước|ước tính|kết quả|th|ưth|đạt được|số liệu|lũy kế|luỹ kế|giải ngân|đã thực hiện")
    private static let estimates = PhraseTable<Bool>("ước|ưth|ước tính|dự kiến")
    private static let wholeYears = PhraseTable<Bool>("cả năm|hết năm")

    // MARK: the kind

    /// The lowest heading decides; where it says nothing, the ones above it do.
    func kind(_ cells: [Range<Int>]) -> ColumnHeading.Kind {
        guard let last = cells.last else { return .other }
        let above = cells.dropLast()
        let isCompared = above.contains { has(Self.comparing, $0) }
        let own = kind(last, isCompared: isCompared)
        guard own == .other, !above.isEmpty, !has(Self.parts, last) else { return own }
        return kind(Array(above))
    }

    private func kind(_ cell: Range<Int>, isCompared: Bool) -> ColumnHeading.Kind {
        let isRatio = isCompared || has(Self.ratios, cell) || cell.contains { scan.tokens[$0].isMark("%") }
        if has(Self.numbering, cell) { return .numbering }
        if has(Self.parts, cell) { return .other }
        if isRatio {
            if has(Self.before, cell) { return has(Self.changes, cell) ? .growth : .percentOfBefore }
            if has(Self.plans, cell) { return has(Self.changes, cell) ? .other : .percentOfPlan }
            return has(Self.changes, cell) ? .other : .ratio
        }
        if has(Self.changes, cell) { return .other }
        if has(Self.before, cell) { return .before }
        if has(Self.results, cell) { return .actual }
        if has(Self.plans, cell) { return .plan }
        return has(Self.units, cell) ? .unit : .other
    }

    private func has(_ phrases: PhraseTable<Bool>, _ cell: Range<Int>) -> Bool {
        cell.contains { phrases.match(scan.tokens, at: $0).map { $0.end <= cell.upperBound } ?? false }
    }

    // MARK: what else they say

    /// The lowest time counts: "Thực hiện" over "6 tháng 2023".
    func time(_ cells: [Range<Int>]) -> TimeMention? {
        for cell in cells.reversed() {
            let year = cell.lazy.compactMap { self.year(scan.tokens[$0]) }.first
            for place in cell {
                guard case .plain(let index) = scan.owners[place], let time = scan.plain[index].time, time.isPeriod
                else { continue }
                // "6 tháng 2022"
                return time.year == nil ? TimeMention(part: time.part, year: year) : time
            }
            if let year { return TimeMention(part: .year, year: year) }
        }
        return nil
    }

    /// A heading that holds a number like a year means one: "TH 2022".
    private func year(_ token: ProseToken) -> Int? {
        guard token.kind == .number, token.key.utf8.count == 4, let year = Int(token.key), (1990...2100).contains(year)
        else { return nil }
        return year
    }

    func isYearEstimate(_ cells: [Range<Int>], _ time: TimeMention?) -> Bool {
        guard cells.contains(where: { has(Self.estimates, $0) }) else { return false }
        return time?.part == .year || time == nil && cells.contains { has(Self.wholeYears, $0) }
    }

    private static let assigned = WordCode("giao")
    private static let planWords = wordSet("kh|kế|hoạch|dự|toán|chỉ|tiêu|năm|so|với|thực|hiện|th|được|tỷ|lệ|đạt|mức|số")

    /// "KH tỉnh giao", "HĐND giao".
    func owner(_ cells: [Range<Int>]) -> String? {
        for cell in cells.reversed() {
            guard let end = cell.first(where: { scan.tokens[$0].code == Self.assigned }) else { continue }
            var start = end
            while start > cell.lowerBound, isOwner(scan.tokens[start - 1]) { start -= 1 }
            guard start < end else { continue }
            return scan.text.text(scan.tokens[start].start..<scan.tokens[end - 1].end)
        }
        return nil
    }

    private func isOwner(_ token: ProseToken) -> Bool { token.kind == .word && !token.isWord(Self.planWords) }
}
