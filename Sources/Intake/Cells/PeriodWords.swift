import Planning
import Quantities

/// Periods as offices write them: "6 tháng đầu năm 2023", "quý II/2023", "tháng 6/2023", "2023-S1".
enum PeriodWords {
    static func period(_ text: String) -> Period? {
        if let period = Period(text.uppercased()) { return period }
        var words = NameFolding.folded(text).split(separator: " ").map(String.init)
        words.removeAll { $0 == "nam" || $0 == "ky" || $0 == "ca" || $0 == "of" }
        guard let year = words.last.flatMap(Int.init), year >= 1900 else { return nil }
        words.removeLast()
        return part(words).flatMap { Period(year: year, part: $0) }
    }

    private static func part(_ words: [String]) -> Period.Part? {
        switch words {
        case []: .year
        case ["6", "thang"], ["6", "thang", "dau"], ["nua", "dau"], ["s1"]: .half(1)
        case ["6", "thang", "cuoi"], ["nua", "cuoi"], ["s2"]: .half(2)
        case ["9", "thang"], ["9", "thang", "dau"], ["9m"]: .nineMonths
        default: quarterOrMonth(words)
        }
    }

    private static func quarterOrMonth(_ words: [String]) -> Period.Part? {
        if words.count == 2, words[0] == "quy" {
            return (["i", "ii", "iii", "iv"].firstIndex(of: words[1]).map { $0 + 1 } ?? Int(words[1])).map {
                .quarter($0)
            }
        }
        if words.count == 2, words[0] == "thang" { return Int(words[1]).map { .month($0) } }
        guard words.count == 1, let word = words.first else { return nil }
        if word.hasPrefix("q") { return Int(word.dropFirst()).map { .quarter($0) } }
        if word.hasPrefix("t") { return Int(word.dropFirst()).map { .month($0) } }
        return word.count <= 2 ? Int(word).map { .month($0) } : nil
    }
}
