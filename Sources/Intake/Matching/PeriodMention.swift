import Planning
import Quantities

/// A period that a header or a title names, as far as it names one: "6 tháng đầu năm 2023", "năm 2022", "quý II".
struct PeriodMention: Equatable {
    var part: Period.Part?
    var year: Int?

    init(_ text: String) {
        let tokens = NameFolding.folded(text).split(separator: " ").prefix(80).map(String.init)
        for (place, token) in tokens.enumerated() {
            let next = tokens.indices.contains(place + 1) ? tokens[place + 1] : ""
            let then = tokens.indices.contains(place + 2) ? tokens[place + 2] : ""
            let before = place > 0 ? tokens[place - 1] : ""
            if year == nil, let number = Int(token), (1990...2100).contains(number), token.count == 4 { year = number }
            if part == nil { part = Self.part(token, next: next, then: then, before: before) }
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
            let mention = PeriodMention(line)
            if result.part == nil, mention.part != nil {
                result.part = mention.part
                // The year beside the part is the one meant, not that of a decision further up.
                if let year = mention.year { result.year = year }
            }
        }
        // A line about the year: "năm 2023" in capitals or not, but no number of a document.
        if result.year == nil {
            result.year =
                lines.lazy.filter { !$0.contains("/Q") && !$0.contains("/N") }.compactMap {
                    PeriodMention($0).year
                }.first
        }
        return result
    }
}
