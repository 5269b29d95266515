import Quantities

/// Tells a figure that claims something from one that only describes, limits or locates.
struct FigureSense {
    private let tokens: [ProseToken]

    init(_ tokens: [ProseToken]) {
        self.tokens = tokens
    }

    // MARK: ranks and multiples

    private static let ranks = PhraseTable<Bool>(
        """
        xếp thứ|đứng thứ|xếp hạng|xếp hạng thứ|xếp vị trí thứ|đứng vị trí thứ|vị trí thứ|đứng hàng thứ|xếp vị thứ|xếp thứ hạng|đứng ở vị trí thứ|\
        xếp ở vị trí thứ|xếp vị trí|thứ hạng|lên vị trí thứ|xuống vị trí thứ|ở vị trí thứ|thứ hạng thứ|xếp ở thứ|hạng
        """)
    private static let ordinal = WordCode("thứ")

    /// "xếp thứ 9", "đứng thứ 24/63", "thứ 3/14".
    func rank(at place: Int, _ floor: Int, _ quantities: QuantityReader) -> WrittenQuantity? {
        guard tokens[place].kind == .number, let number = WrittenNumber(tokens[place].key), number.small != nil else {
            return nil
        }
        let isSlash = place + 2 < tokens.count && tokens[place + 1].isMark("/") && tokens[place + 2].kind == .number
        let whole = isSlash ? WrittenNumber(tokens[place + 2].key) : nil
        var start: Int
        if let found = Self.ranks.match(tokens, endingBefore: place), found.start >= floor {
            start = found.start
        } else if place > floor, tokens[place - 1].code == Self.ordinal, whole != nil {
            start = place - 1
        } else {
            return nil
        }
        let end = whole == nil ? place + 1 : place + 3
        start = max(start, floor)
        return WrittenQuantity(
            span: tokens[start].start..<tokens[end - 1].end, bareSpan: tokens[place].start..<tokens[end - 1].end,
            number: number, upper: nil, whole: whole, scale: 0, unit: .rank, qualifier: nil, tokens: start..<end,
            numberToken: place, kind: .count)
    }

    private static let fold = WordCode("gấp")
    private static let twice = WordCode("đôi")
    private static let oneAndHalf = WordCode("rưỡi")
    private static let times = WordCode("lần")

    /// "gấp đôi", "gấp rưỡi", "gấp ba lần".
    func multiple(at place: Int, _ floor: Int) -> WrittenQuantity? {
        guard place > floor, tokens[place - 1].code == Self.fold else { return nil }
        var end = place + 1
        let number: WrittenNumber
        if tokens[place].code == Self.twice {
            number = WrittenNumber(value: 2, decimals: 0)
        } else if tokens[place].code == Self.oneAndHalf {
            number = WrittenNumber(value: ExactDecimal(coefficient: 15, scale: 1) ?? 1, decimals: 1)
        } else if let digit = NumberWords.digit(tokens[place]), digit > 1 {
            number = WrittenNumber(value: ExactDecimal(digit), decimals: 0)
        } else {
            return nil
        }
        if end < tokens.count, tokens[end].code == Self.times { end += 1 }
        return WrittenQuantity(
            span: tokens[place].start..<tokens[end - 1].end, bareSpan: tokens[place].start..<tokens[end - 1].end,
            number: number, upper: nil, whole: nil, scale: 0, unit: .times, qualifier: nil, tokens: place..<end,
            numberToken: place, kind: .count)
    }

    // MARK: what claims nothing

    /// Why the figure claims nothing; `nil` when it claims something.
    func plainKind(of figure: WrittenQuantity, _ floor: Int, after last: WrittenQuantity?) -> PlainKind? {
        if thresholdEnd(after: figure.tokens.upperBound) != nil { return .threshold }
        if isPartOfCode(figure) { return .name }
        if figure.kind == .description { return isLifetime(figure) ? nil : .description }
        if isPerUnit(figure) || isOfRounding(figure) { return .description }
        if isPlace(figure) { return .place }
        if let last, isThreshold(figure, after: last) { return .threshold }
        if figure.unit == .none, figure.scale == 0, figure.whole == nil, !isSaid(figure) { return .bare }
        return nil
    }

    private static let scales = wordSet("nghìn|triệu|tỷ")

    /// "4b7e1bfc", "2N": letters hang on the number and are no unit.
    private func isPartOfCode(_ figure: WrittenQuantity) -> Bool {
        let next = figure.numberToken + 1
        guard tokens[figure.numberToken].kind == .number, next < tokens.count, tokens[next].touches,
            tokens[next].kind == .word, !tokens[next].isWord(Self.scales)
        else { return false }
        return UnitWords.match(tokens, at: next) == nil
    }

    private static let upward = PhraseTable<Bool>("trở lên|trở xuống|trở đi")

    /// "từ 10 tiêu chí trở lên".
    func thresholdEnd(after end: Int) -> Int? {
        Self.upward.match(tokens, at: end)?.end
    }

    private static let age = WordCode("tuổi")
    private static let life = WordCode("thọ")

    private func isLifetime(_ figure: WrittenQuantity) -> Bool {
        let end = figure.tokens.upperBound
        guard tokens[end - 1].code == Self.age else { return false }
        let start = figure.tokens.lowerBound
        return tokens[max(0, start - 7)..<start].contains { $0.code == Self.life }
    }

    private static let rounding = PhraseTable<Bool>("làm tròn")

    /// "Tỷ lệ được làm tròn để tổng đúng bằng 100%": how numbers are written, nothing that was reached.
    private func isOfRounding(_ figure: WrittenQuantity) -> Bool {
        let start = figure.tokens.lowerBound
        for place in stride(from: start - 1, through: max(0, start - 24), by: -1) {
            if Self.rounding.match(tokens, at: place) != nil { return true }
            if tokens[place].opensLine || tokens[place].isMark(".") { return false }
        }
        return false
    }

    private static let on = wordSet("trên|mỗi|một")

    /// "trên 1 ha đất": what a value is reckoned for.
    private func isPerUnit(_ figure: WrittenQuantity) -> Bool {
        let start = figure.numberToken
        return figure.kind != nil && !figure.isPercent && figure.scale == 0 && figure.number.value == 1 && start > 0
            && tokens[start - 1].isWord(Self.on)
    }

    private static let within = wordSet("thuộc")
    private static let at = wordSet("tại|ở|của|từ|bàn|khắp")

    /// "thuộc 13 tỉnh thành", "tại 24 quận, huyện".
    private func isPlace(_ figure: WrittenQuantity) -> Bool {
        let start = figure.tokens.lowerBound
        guard figure.whole == nil, start > 0, figure.scale == 0, figure.number.decimals == 0 else { return false }
        let before = tokens[start - 1]
        if before.isWord(Self.within) { return figure.kind != nil && figure.kind != .measure }
        return figure.kind == .place && before.isWord(Self.at)
    }

    private static let limits = wordSet("đạt|dưới|trên|từ|có|hoàn|được|thành|quá|chưa|đến")
    private static let criteria = ProseTokens.keys("tiêu chí").joined(separator: " ")

    /// "6 xã đạt 19/19 tiêu chí": who is counted, not what they reached.
    private func isThreshold(_ figure: WrittenQuantity, after last: WrittenQuantity) -> Bool {
        guard last.kind == .place || last.kind == .bearer, !last.isPercent,
            last.tokens.upperBound < figure.tokens.lowerBound
        else { return false }
        let between = tokens[last.tokens.upperBound..<figure.tokens.lowerBound]
        guard between.count <= 24, between.allSatisfy({ $0.kind == .word && !$0.opensLine }),
            let nearest = between.last,
            nearest.isWord(Self.limits) || isBound(figure) && !nearest.isWord(Self.linking)
        else { return false }
        let isOfCriteria = figure.unit == .named(Self.criteria)
        guard figure.isPercent || isOfCriteria else { return false }
        if figure.isPercent, isShareOf(last, figure) { return false }
        return isOfCriteria || last.kind == .place || figure.qualifier != nil || figure.isRange
    }

    private static let linking = wordSet("bằng|chiếm|là|tăng|giảm")

    /// "8 xã giải ngân trên 60% kế hoạch"
    private func isBound(_ figure: WrittenQuantity) -> Bool {
        switch figure.qualifier {
        case .above, .below, .atLeast, .atMost: true
        case .nearly, .about, nil: false
        }
    }

    /// "28/31 xã đạt 90,3%" says the same twice.
    private func isShareOf(_ count: WrittenQuantity, _ percent: WrittenQuantity) -> Bool {
        guard let whole = count.whole, let ratio = try? count.number.value.divided(by: whole.value),
            let shown = try? ratio.multiplied(by: Ratio(100)).rounded(to: percent.number.decimals)
        else { return false }
        return shown == percent.number.value
    }

    private static let saying = wordSet("là|đạt|có|lên|còn|được|thu|bằng|xuống|tăng|giảm|cộng|gồm|bán|số|hơn")

    /// A number without a noun is a figure behind a verb, and in lists such as "(khiển trách 15, cảnh cáo 6)".
    private func isSaid(_ figure: WrittenQuantity) -> Bool {
        let start = figure.numberToken
        // A cell of a table.
        if start > 0, tokens[start - 1].isMark("|") { return false }
        if figure.qualifier != nil || figure.number.decimals > 0 { return true }
        guard start > 0 else { return false }
        let before = tokens[start - 1]
        if before.isMark(":") { return true }
        guard before.kind == .word else { return false }
        if before.isWord(Self.saying) { return true }
        if before.isCapital { return false }
        let end = figure.tokens.upperBound
        return end < tokens.count && tokens[end].isMark(",", ")", ";")
    }
}
