package import Planning
import Quantities

/// Finds the indicator that the words around a figure name, with a score that can be explained.
package struct IndicatorNames: Sendable {
    /// An indicator that may be meant.
    package struct Candidate: Sendable, Hashable {
        package let code: IndicatorCode
        /// 0…100.
        package let score: Int
    }

    /// What the text says around a figure.
    struct Context {
        /// The words of its clause, and the word of its unit.
        var near: Set<String>
        /// The words of the sentence before it.
        var wide: Set<String>
        var unit: FigureUnit?
        var isFraction: Bool
    }

    private struct Name: Sendable {
        let definition: Int
        let words: Set<String>
        let weight: Int
    }

    private let definitions: [IndicatorDefinition]
    private let measures: [WrittenQuantity?]
    private var names: [Name] = []
    private var weights: [String: Int] = [:]
    private var byWord: [String: [Int]] = [:]

    package init(_ definitions: [IndicatorDefinition]) {
        self.definitions = definitions
        measures = definitions.map { Self.measure(of: $0) }
        let spelled = definitions.enumerated().flatMap { index, definition in
            ([definition.name.vietnamese] + definition.aliases).map { (index, Self.words($0)) }
        }.filter { !$0.1.isEmpty }
        var counts: [String: Int] = [:]
        for (_, words) in spelled { for word in words { counts[word, default: 0] += 1 } }
        weights = counts.mapValues { max(1, 300 / (3 + $0)) }
        for (index, words) in spelled {
            for word in words { byWord[word, default: []].append(names.count) }
            names.append(Name(definition: index, words: words, weight: words.reduce(0) { $0 + (weights[$1] ?? 0) }))
        }
    }

    /// Words that say little in a name or around a figure.
    private static let stops = wordSet(
        """
        số|tổng|của|và|các|trong|năm|về|được|theo|lũy|kế|luỹ|trên|địa|bàn|có|đạt|ước|là|cho|tại|từ|đến|kỳ|tháng|quý|đã|mới|toàn|huyện|tỉnh|\
        cả|ở|với|thực|hiện|bằng|người
        """)

    static func words(_ text: String) -> Set<String> {
        words(ProseTokens(text).tokens[...])
    }

    static func words(_ tokens: ArraySlice<ProseToken>) -> Set<String> {
        var words = Set<String>()
        for token in tokens where token.kind == .word && !token.isWord(stops) { words.insert(token.key) }
        return words
    }

    /// The unit of measure as a figure of one: it has the scale, too.
    static func measure(of definition: IndicatorDefinition) -> WrittenQuantity? {
        let tokens = ProseTokens("1 " + definition.measure.vietnamese).tokens
        guard tokens.count > 1 else { return nil }
        return QuantityReader(tokens).read(at: 0, notBefore: 0)
    }

    func measure(of code: IndicatorCode) -> WrittenQuantity? {
        definitions.firstIndex { $0.code == code }.flatMap { measures[$0] }
    }

    /// The indicators whose names the context may mean, the likeliest first.
    func candidates(_ context: Context, limit: Int = 8) -> [Candidate] {
        let wide = context.near.union(context.wide)
        let said = context.near.reduce(0) { $0 + (weights[$1] ?? 20) }
        var best: [Int: Int] = [:]
        var seen = Set<Int>()
        for word in wide {
            for name in byWord[word] ?? [] where seen.insert(name).inserted {
                let score = score(names[name], context, wide: wide, said: said)
                let definition = names[name].definition
                if score > best[definition] ?? 0 { best[definition] = score }
            }
        }
        return best.filter { $0.value >= 40 }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
            .map { Candidate(code: definitions[$0.key].code, score: $0.value) }
    }

    /// How much of the name stands near the figure, how much in the sentence, and how much of what stands near the figure
    /// belongs to the name; then what the unit says.
    private func score(_ name: Name, _ context: Context, wide: Set<String>, said: Int) -> Int {
        guard name.weight > 0 else { return 0 }
        var (near, all) = (0, 0)
        for word in name.words where wide.contains(word) {
            let weight = weights[word] ?? 0
            all += weight
            if context.near.contains(word) { near += weight }
        }
        let fit = said > 0 ? min(100, near * 100 / said) : 0
        let words = (50 * near + 25 * all) / name.weight + fit / 4
        return max(0, min(100, words + unitBonus(name.definition, context)))
    }

    private func unitBonus(_ definition: Int, _ context: Context) -> Int {
        let isRecognition = definitions[definition].kind == .recognition
        if context.isFraction { return isRecognition ? 6 : -12 }
        guard let unit = context.unit else { return 0 }
        guard let measure = measures[definition]?.unit else { return unit == .percent ? -25 : 0 }
        if unit == .percent || measure == .percent { return unit == measure ? 4 : -30 }
        guard case .named(let one) = unit, case .named(let other) = measure else { return 0 }
        if one == other { return 6 }
        return one.hasPrefix(other) || other.hasPrefix(one) || one.hasSuffix(other) || other.hasSuffix(one) ? 2 : -14
    }
}
