import Planning
import Quantities

/// A period that a header or a title names, as far as it names one: "6 tháng đầu năm 2023", "năm 2022", "quý II", or by
/// its last day, "30/6/2023".
struct PeriodMention: Equatable {
    var part: Period.Part?
    var year: Int?
    /// More than one year: "2021-2025"; the year is the last one then.
    var isSpan = false
    /// A day that ends no period.
    var otherDay: Day?

    /// - Parameter withDays: Whether a day may say for which period figures are; that of a document never does.
    init(_ text: String, withDays: Bool = true) {
        let tokens = NameFolding.folded(text).split(separator: " ").prefix(80).map(String.init)
        let ofDocument = DayMention.namesDocument(tokens)
        var day: Day?
        var place = 0
        while place < tokens.count {
            if let mention = DayMention(tokens, at: place) {
                if withDays, !(ofDocument && mention.followsWord) { day = mention.day }
                place += mention.length
                continue
            }
            let next = tokens.indices.contains(place + 1) ? tokens[place + 1] : ""
            let then = tokens.indices.contains(place + 2) ? tokens[place + 2] : ""
            let before = place > 0 ? tokens[place - 1] : ""
            let token = tokens[place]
            if year == nil, let number = Self.year(token) { take(number, next, then) }
            if part == nil { part = Self.part(token, next: next, then: then, before: before) }
            place += 1
        }
        if let day { take(day) }
    }

    private mutating func take(_ first: Int, _ next: String, _ then: String) {
        let last = Self.year(next == "den" ? then : next) ?? first
        isSpan = last > first
        year = max(first, last)
    }

    private static func year(_ token: String) -> Int? {
        token.count == 4 ? Int(token).flatMap { (1990...2100).contains($0) ? $0 : nil } : nil
    }

    /// What words say goes before the day until which they say it.
    private mutating func take(_ day: Day) {
        if part == nil {
            part = Self.part(endingOn: day)
            if part == nil { otherDay = day } else { year = day.year }
        }
        year = year ?? day.year
    }

    /// The period that a report closes on the day: on its last day, or in the middle of its last month.
    private static func part(endingOn day: Day) -> Period.Part? {
        let isEnd = [14, 15].contains(day.day) || day.day == Day.lengthOfMonth(day.month, in: day.year)
        guard isEnd else { return nil }
        return switch day.month {
        case 3: .quarter(1)
        case 6: .half(1)
        case 9: .nineMonths
        case 12: .year
        default: nil
        }
    }

    private static func part(_ token: String, next: String, then: String, before: String) -> Period.Part? {
        switch (token, next) {
        case ("6", "thang"): return then == "cuoi" ? .half(2) : .half(1)
        case ("9", "thang"): return .nineMonths
        case ("12", "thang"), ("ca", "nam"): return .year
        case ("nua", "dau"): return .half(1)
        case ("nua", "cuoi"): return .half(2)
        case ("6t", _): return .half(1)
        case ("9t", _): return .nineMonths
        case ("quy", let name):
            let roman = ["i", "ii", "iii", "iv"].firstIndex(of: name).map { $0 + 1 }
            return (roman ?? Int(name)).flatMap { (1...4).contains($0) ? .quarter($0) : nil }
        case ("thang", let name) where Int(before) == nil:
            return Int(name).flatMap { (1...12).contains($0) ? .month($0) : nil }
        default: return nil
        }
    }

    /// The first that the lines name together: the part and the year may stand in different lines.
    static func first(in lines: [String]) -> PeriodMention {
        var result = PeriodMention("")
        for line in lines {
            let mention = PeriodMention(line, withDays: DayMention.isAsOf(line))
            if result.part == nil, mention.part != nil {
                result.part = mention.part
                // The year beside the part is the one meant, not that of a decision further up.
                if let year = mention.year { result.year = year }
            }
            result.otherDay = result.otherDay ?? mention.otherDay
        }
        // A line about the year: "năm 2023" in capitals or not, but no number of a document.
        if result.year == nil {
            result.year =
                lines.lazy.filter { !$0.contains("/Q") && !$0.contains("/N") }.compactMap {
                    PeriodMention($0, withDays: DayMention.isAsOf($0)).year
                }.first
        }
        if result.part != nil { result.otherDay = nil }
        return result
    }
}

/// A day among the words of a line: "30/6/2023", "2023-06-30", "14 tháng 6 năm 2023".
struct DayMention {
    let day: Day
    /// Words that it takes.
    let length: Int
    /// "ngày" stands in front of it.
    let followsWord: Bool

    init?(_ tokens: [String], at place: Int) {
        func number(_ offset: Int) -> Int? {
            tokens.indices.contains(place + offset) ? Int(tokens[place + offset]) : nil
        }
        func word(_ offset: Int) -> String { tokens.indices.contains(place + offset) ? tokens[place + offset] : "" }
        guard let first = number(0) else { return nil }
        if first > 31 {
            guard let month = number(1), let last = number(2), let day = Self.day(first, month, last) else {
                return nil
            }
            (self.day, length) = (day, 3)
        } else if let month = number(1), let year = number(2), let day = Self.day(year, month, first) {
            (self.day, length) = (day, 3)
        } else if word(1) == "thang", let month = number(2), word(3) == "nam", let year = number(4),
            let day = Self.day(year, month, first)
        {
            (self.day, length) = (day, 5)
        } else {
            return nil
        }
        followsWord = place > 0 && tokens[place - 1] == "ngay"
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
        (1990...2100).contains(year) ? Day(year: year, month: month, day: day) : nil
    }

    /// "Quyết định số 12 ngày …": the day is that of the document.
    static func namesDocument(_ tokens: [String]) -> Bool {
        let text = " " + tokens.joined(separator: " ") + " "
        return [
            " qd ", " quyet dinh ", " nq ", " nghi quyet ", " so ", " cv ", " cong van ", " thong bao ", " to trinh ",
            " kem theo ",
        ].contains(where: text.contains)
    }

    /// A line above a table says until when its figures reach.
    static func isAsOf(_ line: String) -> Bool {
        let folded = NameFolding.folded(line)
        let text = " " + folded + " "
        if [" den ngay ", " tinh den ", " den het ", " thoi diem "].contains(where: text.contains) { return true }
        let tokens = folded.split(separator: " ").map(String.init)
        return tokens.indices.contains { tokens[$0] == "den" && DayMention(tokens, at: $0 + 1) != nil }
    }
}
