/// Sources by number, each once, in the order in which they are met.
struct Footnotes {
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    /// The number of a source; nothing for none.
    mutating func number(of text: String?) -> Int? {
        guard let text, !text.isEmpty else { return nil }
        if let known = numbers[text] { return known }
        texts.append(text)
        numbers[text] = texts.count
        return texts.count
    }
}
