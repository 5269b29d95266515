import Planning

/// The words that a column takes, each with what offices write for it.
struct ClosedWords<Value: Sendable>: Sendable {
    /// What a message lists.
    let allowed: [String]
    private let values: [String: Value]

    /// - Parameter allowed: What a message lists, where that is not the code names.
    init(_ words: [(code: String, value: Value, others: [String])], allowed: [String]? = nil) {
        self.allowed = allowed ?? words.map(\.code)
        var values: [String: Value] = [:]
        for word in words {
            for text in [word.code] + word.others { values[NameFolding.folded(text)] = word.value }
            values[word.code] = word.value
        }
        for (word, text) in zip(words, self.allowed) { values[NameFolding.folded(text)] = word.value }
        self.values = values
    }

    func value(of text: String) -> Value? {
        values[text] ?? values[NameFolding.folded(text)]
    }
}

extension ClosedWords where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// All cases by their raw value, with other words for some of them.
    init(_ type: Value.Type, _ others: [String: [String]] = [:]) {
        self.init(Value.allCases.map { ($0.rawValue, $0, others[$0.rawValue] ?? []) })
    }
}
