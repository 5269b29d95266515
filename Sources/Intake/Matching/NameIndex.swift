import Planning

/// Names ready for being looked up by what offices make of them.
struct NameIndex {
    /// A way of writing one of the things that are looked for.
    private struct Form {
        let thing: Int
        let tokens: Set<Substring>
        let folded: String
    }

    struct Hit: Hashable {
        let thing: Int
        let score: Int
        let reason: NameMatch.Reason
    }

    private var forms: [Form] = []
    private var bySpelling: [String: Set<Int>] = [:]
    private var byFolding: [String: Set<Int>] = [:]
    private var byLetters: [String: Set<Int>] = [:]
    private var byWords: [String: Set<Int>] = [:]
    private var byInitials: [String: Set<Int>] = [:]
    private var withoutTotal: [String: Set<Int>] = [:]
    private var byToken: [Substring: [Int]] = [:]

    /// Words in more names than this say little, and would make every comparison long.
    private static let common = 400

    /// The ways of writing each thing, by its number.
    init(_ names: [[String]]) {
        for (thing, texts) in names.enumerated() {
            for text in Set(texts) where !text.isEmpty { add(text, thing) }
        }
    }

    private mutating func add(_ text: String, _ thing: Int) {
        let folded = NameFolding.folded(text)
        guard !folded.isEmpty else { return }
        let tokens = folded.split(separator: " ")
        bySpelling[NameFolding.spelled(text), default: []].insert(thing)
        byFolding[folded, default: []].insert(thing)
        byLetters[folded.filter { $0 != " " }, default: []].insert(thing)
        byWords[tokens.sorted().joined(separator: " "), default: []].insert(thing)
        withoutTotal[Self.withoutTotal(folded), default: []].insert(thing)
        for initials in Self.initials(tokens) { byInitials[initials, default: []].insert(thing) }
        for token in Set(tokens) { byToken[token, default: []].append(forms.count) }
        forms.append(Form(thing: thing, tokens: Set(tokens), folded: folded))
    }

    /// "tt hue", "brvt", "d nai": the first words by their initials, or all of them.
    private static func initials(_ tokens: [Substring]) -> Set<String> {
        guard (2...7).contains(tokens.count) else { return [] }
        var all: Set<String> = []
        for count in 1...tokens.count {
            let letters = tokens[..<count].compactMap(\.first).map(String.init)
            let rest = tokens[count...].map(String.init)
            all.insert(([letters.joined()] + rest).joined(separator: " "))
            if count > 1 { all.insert((letters + rest).joined(separator: " ")) }
        }
        return all.filter { $0.count >= 2 && $0 != tokens.joined(separator: " ") }
    }

    private static func withoutTotal(_ folded: String) -> String {
        for word in ["tong so ", "tong "] where folded.hasPrefix(word) { return String(folded.dropFirst(word.count)) }
        return folded
    }

    /// All that a text may mean; each thing once, with its best score.
    func hits(_ text: String) -> [Hit] {
        let folded = NameFolding.folded(text)
        guard !folded.isEmpty, folded.utf8.count <= 400 else { return [] }
        let spelled = NameFolding.spelled(text)
        var best: [Int: Hit] = [:]
        func take(_ things: Set<Int>?, _ score: Int, _ reason: NameMatch.Reason) {
            for thing in things ?? [] where (best[thing]?.score ?? 0) < score {
                best[thing] = Hit(thing: thing, score: score, reason: reason)
            }
        }
        let tokens = folded.split(separator: " ")
        let hasDiacritics = spelled != folded
        take(bySpelling[spelled], 100, .spelling)
        // "Tân Trào" for "Tân Trạo" is another word, "Tan Trao" is one that lost its marks.
        take(byFolding[folded], hasDiacritics ? 88 : 94, .diacriticsLost)
        take(byLetters[folded.filter { $0 != " " }], 86, .spacing)
        if tokens.count > 1 { take(byWords[tokens.sorted().joined(separator: " ")], 86, .wordOrder) }
        take(byInitials[folded], 85, .abbreviation)
        // "Tổng đàn lợn" and "Đàn lợn".
        take(withoutTotal[Self.withoutTotal(folded)], 90, .totalLeftOut)
        if best.isEmpty { for hit in near(folded, tokens) { take([hit.thing], hit.score, hit.reason) } }
        return Array(best.values)
    }

    /// Names with some of the words, and those with a slip of one or two letters.
    private func near(_ folded: String, _ tokens: [Substring]) -> [Hit] {
        var shared: [Int: Int] = [:]
        for token in Set(tokens) {
            guard let known = byToken[token], known.count <= Self.common else { continue }
            for form in known { shared[form, default: 0] += 1 }
        }
        let count = Set(tokens).count
        // "Trâu" is in one name only, "Diện tích" in twenty.
        let whole = Set(shared.lazy.filter { $0.value == count }.map { forms[$0.key].thing })
        let isTelling = (1...3).contains(whole.count) && folded.utf8.count >= 2
        let letters = Array(folded.utf8)
        return shared.sorted { $0.value > $1.value }.prefix(40).compactMap { place, same in
            let form = forms[place]
            if letters.count >= 6, letters.count <= 80, let edits = slips(letters, form) {
                return Hit(thing: form.thing, score: edits == 1 ? 80 : 74, reason: .slip)
            }
            let likeness = max(200 * same / (count + form.tokens.count), isTelling && same == count ? 75 : 0)
            return likeness >= 50 ? Hit(thing: form.thing, score: 30 + likeness * 45 / 100, reason: .someWords) : nil
        }
    }

    private func slips(_ letters: [UInt8], _ form: Form) -> Int? {
        // A digit changed is another thing, not a slip.
        guard letters.filter({ (0x30...0x39).contains($0) }) == form.folded.utf8.filter({ (0x30...0x39).contains($0) })
        else { return nil }
        return EditDistance.between(letters, Array(form.folded.utf8), atMost: letters.count >= 12 ? 2 : 1)
    }
}
