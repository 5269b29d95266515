/// Reads dates, years, periods and lengths of time, in the forms that reports and newspapers use.
struct TimeReader {
    private let tokens: [ProseToken]

    init(_ tokens: [ProseToken]) {
        self.tokens = tokens
    }

    /// The time that begins at a token.
    func read(at start: Int) -> (time: TimeMention, end: Int)? {
        let token = tokens[start]
        if token.kind == .number { return numbered(at: start) }
        guard token.kind == .word else { return nil }
        switch token.code {
        case Key.day: return day(at: start + 1)
        case Key.morning, Key.afternoon, Key.evening, Key.noon, Key.night: return dayPart(at: start)
        case Key.month: return month(at: start)
        case Key.quarter: return quarter(at: start)
        case Key.year: return years(at: start)
        case Key.half: return firstHalf(at: start)
        case Key.stage, Key.term, Key.age, Key.crop, Key.season: return stage(at: start)
        default: return monthsInWords(at: start)
        }
    }

    private enum Key {
        static let day = key("ngày")
        static let morning = key("sáng")
        static let afternoon = key("chiều")
        static let evening = key("tối")
        static let noon = key("trưa")
        static let night = key("đêm")
        static let month = key("tháng")
        static let quarter = key("quý")
        static let year = key("năm")
        static let half = key("nửa")
        static let stage = key("giai")
        static let term = key("nhiệm")
        static let age = key("niên")
        static let crop = key("vụ")
        static let season = key("mùa")
        static let hour = key("giờ")
        static let minute = key("phút")
        static let end = key("cuối")
        static let school = key("học")
        static let and = key("và")
        static let each = wordSet("hằng|hàng|mỗi")
        static let lengths = wordSet("ngày|giờ|phút|giây|tuần|năm|tiếng|thập|thế|h")
        static let after = wordSet("đầu|cuối|qua|gần|tiếp|còn|đã|của|trước|năm|đầu tiên")

        static let work = key("công")
        static let start = key("đầu")

        static func key(_ word: String) -> WordCode { WordCode(word) }
    }

    // MARK: what begins with a number

    private func numbered(at start: Int) -> (time: TimeMention, end: Int)? {
        if let date = date(at: start, isCertain: false) { return date }
        guard let value = number(start) else { return nil }
        if let clock = clock(at: start) { return clock }
        if isWord(start + 1, Key.month), (1...12).contains(value), !isMark(start + 2, "/") {
            return months(value, at: start)
        }
        if isYear(start) { return yearSpan(at: start) }
        guard start + 1 < tokens.count, tokens[start + 1].isWord(Key.lengths), !isWorkUnit(start + 1) else {
            return nil
        }
        return (TimeMention(part: .duration, year: nil), start + 2)
    }

    /// "ngày công", "ngày/hồ sơ": a unit.
    private func isWorkUnit(_ place: Int) -> Bool {
        isMark(place + 1, "/") || isWord(place + 1, Key.work)
    }

    /// "6 tháng đầu năm 2023", "9 tháng năm 2023", "10 tháng".
    private func months(_ count: Int, at start: Int) -> (time: TimeMention, end: Int)? {
        var place = start + 2
        var part = TimeMention.Part.months(count)
        if place < tokens.count, tokens[place].isWord(Key.after) {
            if isWord(place, Key.end), count == 6 { part = .half(2) }
            if isWord(place, Key.end), count == 3 { part = .quarter(4) }
            if isWord(place, Key.year) {
                let year = isYear(place + 1) ? number(place + 1) : nil
                return (TimeMention(part: part, year: year), place + (year == nil ? 0 : 2))
            }
            place += 1
        }
        let tail = yearTail(at: place)
        return (TimeMention(part: part, year: tail.year), tail.end)
    }

    /// "sáu tháng đầu năm".
    private func monthsInWords(at start: Int) -> (time: TimeMention, end: Int)? {
        guard isWord(start + 1, Key.month), let count = NumberWords.digit(tokens[start]), count > 1 else { return nil }
        // "năm tháng" may be "year and month".
        return months(count, at: start)
    }

    /// "17 giờ ngày 30/6", "16 giờ 30 phút", "7h30".
    private func clock(at start: Int) -> (time: TimeMention, end: Int)? {
        guard let hour = number(start), hour <= 24 else { return nil }
        var place = start + 1
        if isWord(place, Key.hour) {
            place += 1
            if number(place) != nil, isWord(place + 1, Key.minute) { place += 2 }
        } else if place < tokens.count, tokens[place].touches, tokens[place].kind == .word,
            tokens[place].key.first == "h", tokens[place].key.dropFirst().allSatisfy(\.isNumber)
        {
            place += 1
        } else {
            return nil
        }
        if isMark(place, ","), let date = dated(at: place + 1) { return date }
        return dated(at: place) ?? (TimeMention(part: .duration, year: nil), place)
    }

    private func dated(at start: Int) -> (time: TimeMention, end: Int)? {
        guard start < tokens.count, isWord(start, Key.day) else { return nil }
        return day(at: start + 1)
    }

    // MARK: dates

    private func day(at start: Int) -> (time: TimeMention, end: Int)? {
        guard start < tokens.count, tokens[start].kind == .number else { return nil }
        if let date = date(at: start, isCertain: true) { return date }
        guard let day = number(start), (1...31).contains(day) else { return nil }
        var place = start + 1
        if isWord(place, Key.month), let month = number(place + 1), (1...12).contains(month) {
            place += 2
            let tail = yearTail(at: place)
            return (TimeMention(part: .day(day, month: month), year: tail.year), tail.end)
        }
        if place < tokens.count, tokens[place].isWord(Key.each), isWord(place + 1, Key.month) { place += 2 }
        // "ngày 10 - 12/9", "14 và 15-7"
        if isMark(place, "-") || isWord(place, Key.and), place + 1 < tokens.count,
            let date = date(at: place + 1, isCertain: true)
        {
            return date
        }
        return (TimeMention(part: .day(day, month: nil), year: nil), place)
    }

    private func dayPart(at start: Int) -> (time: TimeMention, end: Int)? {
        let place = isWord(start + 1, Key.day) ? start + 2 : start + 1
        guard place < tokens.count, tokens[place].kind == .number else { return nil }
        return date(at: place, isCertain: true)
    }

    private static let dateWords = wordSet("ngày|đến|từ|trước|sau|lễ|dịp|và|hôm|tết|sáng|chiều|tối|nay|là|tới|tính|hết")

    /// "14-7", "14/7/2023", "14.7.2023"; without a year only where a word or the missing unit says that it is a date.
    private func date(at start: Int, isCertain: Bool) -> (time: TimeMention, end: Int)? {
        if let dotted = dotted(at: start, isCertain: isCertain) { return dotted }
        guard let first = number(start), start + 2 < tokens.count, tokens[start + 1].touches, tokens[start + 2].touches,
            isMark(start + 1, "/") || isMark(start + 1, "-"), let second = number(start + 2)
        else { return nil }
        let mark: Unicode.Scalar = isMark(start + 1, "/") ? "/" : "-"
        if (1...31).contains(first), (1...12).contains(second), isMark(start + 3, mark), tokens[start + 3].touches,
            isYear(start + 4)
        {
            return (TimeMention(part: .day(first, month: second), year: number(start + 4)), start + 5)
        }
        if (1...12).contains(first), isYear(start + 2), mark == "/" {
            return (TimeMention(part: .month(first), year: second), start + 3)
        }
        guard (1...31).contains(first), (1...12).contains(second), !isMark(start + 3, "%"),
            isCertain || isDateByWords(start, mark: mark)
        else { return nil }
        return (TimeMention(part: .day(first, month: second), year: nil), start + 3)
    }

    private func isDateByWords(_ start: Int, mark: Unicode.Scalar) -> Bool {
        guard start > 0, tokens[start - 1].isWord(Self.dateWords) else { return false }
        guard start + 3 < tokens.count, tokens[start + 3].kind == .word else { return true }
        return UnitWords.match(tokens, at: start + 3) == nil && !tokens[start + 3].isWord(Self.scales)
    }

    private static let scales = wordSet("nghìn|triệu|tỷ")

    private func dotted(at start: Int, isCertain: Bool) -> (time: TimeMention, end: Int)? {
        let parts = tokens[start].key.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3 || (parts.count == 2 && isCertain), parts.allSatisfy({ $0.count <= 4 }),
            parts[1].count <= 2, let day = Int(parts[0]), let month = Int(parts[1]), (1...31).contains(day),
            (1...12).contains(month)
        else { return nil }
        let year = parts.count == 3 ? Int(parts[2]) : nil
        if let year, !(1900...2100).contains(year) { return nil }
        return (TimeMention(part: .day(day, month: month), year: year), start + 1)
    }

    // MARK: months, quarters, years

    private func month(at start: Int) -> (time: TimeMention, end: Int)? {
        guard start + 1 < tokens.count, let month = number(start + 1), (1...12).contains(month) else { return nil }
        if let date = date(at: start + 1, isCertain: false), case .month = date.time.part { return date }
        var place = start + 2
        // "tháng 7, 8", "tháng 1 - 3"
        while isMark(place, ",") || isWord(place, Key.and) || isMark(place, "-"), let more = number(place + 1),
            (1...12).contains(more), !isUnit(place + 2)
        {
            place += 2
        }
        let tail = yearTail(at: place)
        return (TimeMention(part: .month(month), year: tail.year), tail.end)
    }

    private static let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

    private func quarter(at start: Int) -> (time: TimeMention, end: Int)? {
        guard start + 1 < tokens.count else { return nil }
        guard let quarter = Self.roman[tokens[start + 1].key] ?? number(start + 1), (1...4).contains(quarter) else {
            return nil
        }
        var place = start + 2
        if isMark(place, "/") || isMark(place, "-"), isYear(place + 1) {
            return (TimeMention(part: .quarter(quarter), year: number(place + 1)), place + 2)
        }
        if isMark(place, "."), isYear(place + 1) { place += 1 }
        let tail = yearTail(at: place)
        return (TimeMention(part: .quarter(quarter), year: tail.year), tail.end)
    }

    private func firstHalf(at start: Int) -> (time: TimeMention, end: Int)? {
        let isFirst = isWord(start + 1, Key.start)
        guard isFirst || isWord(start + 1, Key.end), isWord(start + 2, Key.year) else { return nil }
        let year = isYear(start + 3) ? number(start + 3) : nil
        return (TimeMention(part: .half(isFirst ? 1 : 2), year: year), start + (year == nil ? 3 : 4))
    }

    /// "năm 2023", "năm học 2022-2023", "năm 2021, 2022".
    private func years(at start: Int) -> (time: TimeMention, end: Int)? {
        var place = start + 1
        if isWord(place, Key.school) { place += 1 }
        guard isYear(place) else { return monthsInWords(at: start) }
        return yearSpan(at: place)
    }

    /// "2021-2025", "2021 - 2025", "2021".
    private func yearSpan(at start: Int) -> (time: TimeMention, end: Int)? {
        guard let first = number(start) else { return nil }
        if isMark(start + 1, "-") || isMark(start + 1, "/"), isYear(start + 2), let last = number(start + 2) {
            return (TimeMention(part: .years(through: last), year: first), start + 3)
        }
        return (TimeMention(part: .year, year: first), start + 1)
    }

    /// "giai đoạn 2021-2025", "nhiệm kỳ 2020 - 2025", "vụ đông xuân 2023 - 2024".
    private func stage(at start: Int) -> (time: TimeMention, end: Int)? {
        for place in (start + 1)..<max(start + 2, min(start + 5, tokens.count)) where place < tokens.count {
            if isYear(place), let span = yearSpan(at: place) { return span }
            guard tokens[place].kind == .word, tokens[place].code != Key.crop else { return nil }
            if isWord(place, Key.year), !isYear(place + 1) { return nil }
        }
        return nil
    }

    private func yearTail(at start: Int) -> (year: Int?, end: Int) {
        if isMark(start, "/") || isMark(start, "-"), isYear(start + 1) { return (number(start + 1), start + 2) }
        if isWord(start, Key.year), isYear(start + 1) { return (number(start + 1), start + 2) }
        if isWord(start, Key.year), !(start + 1 < tokens.count && tokens[start + 1].isWord(Self.beforeYear)) {
            return (nil, start + 1)
        }
        return (nil, start)
    }

    private static let beforeYear = wordSet("trước|ngoái|học|nay")

    // MARK: tokens

    private func number(_ place: Int) -> Int? {
        guard tokens.indices.contains(place), tokens[place].kind == .number, tokens[place].key.utf8.count <= 4 else {
            return nil
        }
        return Int(tokens[place].key)
    }

    private func isYear(_ place: Int) -> Bool {
        guard tokens.indices.contains(place), tokens[place].key.utf8.count == 4, let year = number(place) else {
            return false
        }
        return (1900...2100).contains(year) && !isMark(place + 1, "%")
    }

    private func isUnit(_ place: Int) -> Bool {
        tokens.indices.contains(place) && (isMark(place, "%") || UnitWords.match(tokens, at: place) != nil)
    }

    private func isMark(_ place: Int, _ mark: Unicode.Scalar) -> Bool {
        tokens.indices.contains(place) && tokens[place].isMark(mark)
    }

    private func isWord(_ place: Int, _ word: WordCode) -> Bool {
        tokens.indices.contains(place) && tokens[place].kind == .word && tokens[place].code == word
    }
}
