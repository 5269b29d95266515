/// How a row is numbered, which says how deep it stands.
struct NumberingStyle {
    enum Style: Hashable {
        case letter, roman, number
        /// "1.1" has two parts.
        case dotted(Int)
        case small, dash, plus, star, none
        /// Without a number, moved to the right by so much.
        case step(Int)

        /// Marks that say what is below, but not how deep.
        var isLoose: Bool {
            switch self {
            case .dash, .plus, .star, .none, .step: true
            case .letter, .roman, .number, .dotted, .small: false
            }
        }
    }

    let style: Style
    /// As it stands in the file.
    let text: String

    /// A cell of the column of numbers.
    init?(_ text: String, after previousLetter: Character?) {
        let bare = text.trimmed(of: ".)(:/ ")
        switch text.trimmed() {
        case "-", "–", "—", "--": self.init(.dash, text)
        case "+": self.init(.plus, text)
        case "*", "•", "·", "o": self.init(.star, text)
        default:
            guard !bare.isEmpty, bare.count <= 12, let style = Self.style(bare, previousLetter) else { return nil }
            self.init(style, text)
        }
    }

    private init(_ style: Style, _ text: String) {
        self.style = style
        self.text = text
    }

    private static func style(_ bare: String, _ previousLetter: Character?) -> Style? {
        let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count > 1 {
            let isDotted = parts.allSatisfy {
                !$0.isEmpty && $0.count <= 4 && $0.allSatisfy { $0.isLetter || $0.isNumber }
            }
            return isDotted && parts.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) || $0.count == 1 }
                ? .dotted(parts.count) : nil
        }
        if bare.allSatisfy(\.isNumber) { return bare.count <= 5 ? .number : nil }
        guard bare.allSatisfy(\.isLetter) else { return nil }
        if bare.count == 1, let letter = bare.first {
            if letter.isLowercase { return .small }
            if let before = previousLetter, follows(letter, before) { return .letter }
            return "IVX".contains(letter) ? .roman : .letter
        }
        if bare.allSatisfy({ "IVXLC".contains($0) }) { return .roman }
        return bare.lowercased().allSatisfy({ "ivx".contains($0) }) ? .roman : nil
    }

    private static func follows(_ letter: Character, _ before: Character) -> Bool {
        guard let one = before.asciiValue, let next = letter.asciiValue else { return false }
        return next == one + 1
    }

    /// A number in front of the label where the table has no column for it: "1. Thu nội địa", "- Lợn nái".
    static func split(_ label: String, after previousLetter: Character?) -> (NumberingStyle, rest: String)? {
        if let first = label.first, "-–+*•".contains(first) {
            let rest = String(label.dropFirst()).trimmed()
            guard rest.first?.isNumber == false, let style = NumberingStyle(String(first), after: nil) else {
                return nil
            }
            return (style, rest)
        }
        guard let cut = label.firstIndex(where: { $0.isWhitespace || $0 == ")" || $0 == "/" || $0 == "-" }),
            cut > label.startIndex
        else { return nil }
        let head = label[..<cut]
        let isClosed = label[cut] == ")" || label[cut] == "/" || label[cut] == "-" || head.last == "."
        guard isClosed, head.count <= 8, let style = NumberingStyle(String(head), after: previousLetter) else {
            return nil
        }
        let rest = String(label[label.index(after: cut)...]).trimmed()
        return rest.isEmpty ? nil : (style, rest)
    }
}
