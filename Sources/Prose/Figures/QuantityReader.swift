import Quantities

/// Reads the figure that stands at a token, with what belongs to it on both sides.
struct QuantityReader {
    private let tokens: [ProseToken]

    init(_ tokens: [ProseToken]) {
        self.tokens = tokens
    }

    /// The figure whose first number is the token at `start`; `floor` is the first token that nobody has taken.
    func read(at start: Int, notBefore floor: Int) -> WrittenQuantity? {
        guard var core = core(at: start) else { return nil }
        let scaled = scale(at: core.end)
        core.end = scaled.end
        var upper: WrittenNumber?
        var scale = scaled.power
        if core.whole == nil, let sum = sum(core.number, scale, at: core.end) {
            (core.number, scale, core.end) = (sum.number, sum.scale, sum.end)
        }
        if core.whole == nil, let range = rangeEnd(after: core.end, lower: core.number, from: start, floor) {
            upper = range.number
            core.end = range.end
            let second = self.scale(at: core.end)
            core.end = second.end
            scale = max(scale, second.power)
        }
        var unit = unit(at: core.end, isFraction: core.whole != nil)
        if core.whole == nil, upper == nil, let found = wholeBehind(unit, scale) {
            (core.whole, unit.end) = (found.number, found.end)
        }
        // "hơn một phần ba": of what, nobody says.
        if core.whole != nil, tokens[start].kind == .word, unit.unit == .none {
            unit.unit = .named(WrittenQuantity.portion)
        }
        // The mark of an invented figure.
        let ending = isMark(unit.end, "*") && tokens[unit.end].touches ? unit.end + 1 : unit.end
        var begin = start
        var qualifier: Qualifier?
        if let found = Qualifier.read(tokens, endingBefore: start), found.start >= floor {
            (qualifier, begin) = (found.meaning, found.start)
        }
        if upper != nil, begin > floor, tokens[begin - 1].code == Self.from { begin -= 1 }
        if upper != nil, let found = Qualifier.read(tokens, endingBefore: begin), found.start >= floor {
            (qualifier, begin) = (found.meaning, found.start)
        }
        return WrittenQuantity(
            span: tokens[begin].start..<tokens[ending - 1].end, bareSpan: tokens[start].start..<tokens[ending - 1].end,
            number: core.number, upper: upper, whole: core.whole, scale: scale, unit: unit.unit, qualifier: qualifier,
            tokens: begin..<ending, numberToken: start, kind: unit.kind)
    }

    private static let from = WordCode("từ")
    private static let to = wordSet("đến|tới")
    private static let tenThousand = WordCode("vạn")
    private static let thousands: WordTable<Int> = {
        var table: [WordCode: Int] = [:]
        for (word, power) in [("nghìn", 3), ("triệu", 6), ("tỷ", 9), ("vạn", 4), ("chục", 1), ("trăm", 2)] {
            table[WordCode(word)] = power
        }
        return WordTable(table)
    }()

    // MARK: numbers

    private func core(at start: Int) -> (number: WrittenNumber, whole: WrittenNumber?, end: Int)? {
        guard tokens.indices.contains(start) else { return nil }
        if tokens[start].kind == .number {
            guard let number = WrittenNumber(tokens[start].key) else { return nil }
            if isMark(start + 1, "/"), tokens[start + 1].touches || isNumber(start + 2), isNumber(start + 2),
                let whole = WrittenNumber(tokens[start + 2].key), !isMark(start + 3, "/"), whole.value.signum > 0
            {
                return (number, whole, start + 3)
            }
            return (number, nil, start + 1)
        }
        return inWords(at: start)
    }

    /// Numbers in words count from ten on, or with a scale behind them, or as a fraction.
    private func inWords(at start: Int) -> (number: WrittenNumber, whole: WrittenNumber?, end: Int)? {
        if let fraction = NumberWords.fraction(tokens, at: start) {
            return (whole(fraction.0), whole(fraction.1), fraction.end)
        }
        guard let number = NumberWords.number(tokens, at: start) else { return nil }
        let isScaled = tokens.indices.contains(number.end) && Self.thousands[tokens[number.end].code] ?? 0 >= 3
        guard number.value >= 10 || isScaled else { return nil }
        return (whole(number.value), nil, number.end)
    }

    private func whole(_ value: Int) -> WrittenNumber {
        WrittenNumber(value: ExactDecimal(value), decimals: 0)
    }

    private func rangeEnd(
        after end: Int, lower: WrittenNumber, from start: Int, _ floor: Int
    ) -> (number: WrittenNumber, end: Int)? {
        var place = end
        // "10% - 12%"
        if isMark(place, "%") { place += 1 }
        let isDash = isMark(place, "-")
        let isWords =
            start > floor && tokens[start - 1].code == Self.from && tokens.indices.contains(place)
            && tokens[place].isWord(Self.to)
        guard isDash || isWords, isNumber(place + 1), let number = WrittenNumber(tokens[place + 1].key),
            number.value > lower.value, !isMark(place + 2, "/")
        else { return nil }
        return (number, place + 2)
    }

    /// "186 tỷ 500 triệu": the second number counts in the smaller scale.
    private func sum(
        _ first: WrittenNumber, _ scale: Int, at start: Int
    ) -> (number: WrittenNumber, scale: Int, end: Int)? {
        guard scale > 3, isNumber(start), first.decimals == 0, let second = WrittenNumber(tokens[start].key),
            second.small.map({ $0 < 1000 }) == true
        else { return nil }
        let smaller = self.scale(at: start + 1)
        guard smaller.power >= 3, smaller.power < scale, scale - smaller.power <= 9,
            let shift = ExactDecimal(
                coefficient: [3: 1_000, 6: 1_000_000, 9: 1_000_000_000][scale - smaller.power] ?? 1, scale: 0),
            let shifted = try? first.value.multiplied(by: shift), let total = try? shifted.adding(second.value)
        else { return nil }
        return (WrittenNumber(value: total, decimals: 0), smaller.power, smaller.end)
    }

    private func scale(at start: Int) -> (power: Int, end: Int) {
        var place = start
        if isMark(place, "*") { place += 1 }
        var power = 0
        var end = start
        while tokens.indices.contains(place), let more = Self.thousands[tokens[place].code], power < 15 {
            // "chục", "trăm" and "vạn" only before a larger one: "vạn dân" is a unit.
            let isLarge = [3, 6, 9].contains(more)
            let next = tokens.indices.contains(place + 1) ? Self.thousands[tokens[place + 1].code] : nil
            guard isLarge || next != nil else { break }
            power += more
            place += 1
            end = place
        }
        return (power, end)
    }

    /// "36,8 ha/52,1 ha": the part and the whole each with the unit.
    private func wholeBehind(_ unit: UnitFound, _ scale: Int) -> (number: WrittenNumber, end: Int)? {
        guard case .named = unit.unit, isMark(unit.end, "/"), isNumber(unit.end + 1),
            let number = WrittenNumber(tokens[unit.end + 1].key), number.value.signum > 0
        else { return nil }
        let scaled = self.scale(at: unit.end + 2)
        let second = self.unit(at: scaled.end, isFraction: false)
        guard scaled.power == scale, second.unit == unit.unit else { return nil }
        return (number, second.end)
    }

    // MARK: units

    private typealias UnitFound = (unit: FigureUnit, kind: UnitWords.Kind?, end: Int)

    private static let point = WordCode("điểm")
    private static let times = WordCode("lần")
    private static let wholes = wordSet("số|tổng|diện|dân|chiều|khối|sản")
    private static let part = WordCode("phần")
    private static let hundred = WordCode("trăm")

    private func unit(at start: Int, isFraction: Bool) -> UnitFound {
        var place = start
        if isMark(place, "*") { place += 1 }
        if isMark(place, "%") { return rate(.percent, .measure, "%", place + 1) }
        if isMark(place, "‰") { return rate(.permille, .measure, "‰", place + 1) }
        if isWord(place, Self.part), isWord(place + 1, Self.hundred) { return (.percent, .measure, place + 2) }
        if isWord(place, Self.point) {
            if isMark(place + 1, "%") { return (.points, .measure, place + 2) }
            if isWord(place + 1, Self.part), isWord(place + 2, Self.hundred) { return (.points, .measure, place + 3) }
        }
        if isFraction, tokens.indices.contains(place), tokens[place].isWord(Self.wholes) {
            return (.named(WrittenQuantity.portion), .measure, start)
        }
        if isWord(place, Self.times), !isFraction { return (.times, .count, place + 1) }
        return named(at: place) ?? (.none, nil, isMark(start, "*") ? start + 1 : start)
    }

    private func named(at start: Int) -> UnitFound? {
        guard tokens.indices.contains(start), tokens[start].kind == .word || isMark(start, "°") else { return nil }
        if let found = UnitWords.match(tokens, at: start) {
            var end = found.end
            if found.meaning == .place || found.meaning == .bearer { end = placeList(from: end) }
            let unit = FigureUnit.named(text(start, end))
            guard found.meaning != .description else { return (unit, .description, end) }
            return rate(unit, found.meaning, text(start, end), end)
        }
        guard !tokens[start].isWord(UnitWords.stops), !tokens[start].isCapital else { return nil }
        var end = start + 1
        // Most nouns have two syllables.
        if tokens.indices.contains(end), tokens[end].kind == .word, !tokens[end].isWord(UnitWords.stops),
            !tokens[end].isCapital, UnitWords.match(tokens, at: end) == nil
        {
            end += 1
        }
        return rate(.named(text(start, end)), .count, text(start, end), end)
    }

    /// "xã, phường, thị trấn"
    private func placeList(from end: Int) -> Int {
        var end = end
        while isMark(end, ","), let more = UnitWords.match(tokens, at: end + 1), more.meaning == .place {
            end = more.end
        }
        return end
    }

    /// "tạ/ha", "triệu đồng/người/năm", "giường/10.000 dân", "%/năm".
    private func rate(_ unit: FigureUnit, _ kind: UnitWords.Kind, _ name: String, _ start: Int) -> UnitFound {
        var end = start
        while isMark(end, "/"), tokens.indices.contains(end + 1), end - start < 8 {
            if tokens[end + 1].kind == .word {
                end = rateNoun(at: end + 1)
            } else if tokens[end + 1].kind == .number, tokens.indices.contains(end + 2), tokens[end + 2].kind == .word {
                // "36,8 ha/52,1 ha" is no rate.
                let first = scale(at: end + 2).end
                if end == start, text(first, rateNoun(at: first)) == name { break }
                end = rateNoun(at: end + 2)
            } else {
                break
            }
        }
        guard end > start else { return (unit, kind, start) }
        if unit == .percent || unit == .permille { return (unit, kind, end) }
        return (.named(name + text(start, end)), .measure, end)
    }

    private func rateNoun(at start: Int) -> Int {
        guard tokens.indices.contains(start) else { return start }
        if isWord(start, Self.tenThousand), tokens.indices.contains(start + 1) { return start + 2 }
        return UnitWords.match(tokens, at: start)?.end ?? start + 1
    }

    private func text(_ start: Int, _ end: Int) -> String {
        tokens[start..<end].reduce(into: "") { text, token in
            text += (text.isEmpty || token.touches || token.key == "," ? "" : " ") + token.key
        }
    }

    private func isNumber(_ place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].kind == .number }
    private func isMark(_ place: Int, _ mark: Unicode.Scalar) -> Bool {
        tokens.indices.contains(place) && tokens[place].isMark(mark)
    }
    private func isWord(_ place: Int, _ word: WordCode) -> Bool {
        tokens.indices.contains(place) && tokens[place].kind == .word && tokens[place].code == word
    }
}
