/// Cuts markup into tokens, strictly: what a browser would forgive is a fault here.
struct MarkupReader {
    private let characters: [Character]
    private var place = 0
    private var line = 1
    private(set) var tokens: [MarkupToken] = []
    private(set) var faults: [MarkupFault] = []

    init(_ text: String) {
        // "\r\n" is one Character; the checker counts lines, nothing else.
        characters = Array(text)
        while place < characters.count { readNext() }
    }

    private mutating func readNext() {
        guard characters[place] == "<" else { return readText() }
        if starts(with: "<!--") { return readComment() }
        if starts(with: "<!") { return skip(past: ">", "declaration") }
        if starts(with: "</") { return readClosing() }
        readOpening()
    }

    private mutating func readText() {
        let start = line
        let text = take { $0 != "<" }
        checkReferences(in: text, line: start)
        if text.contains(">") { fault(.malformed, "a bare > in text", start) }
        tokens.append(.text(text, line: start))
    }

    private mutating func readComment() {
        let start = line
        while place < characters.count, !starts(with: "-->") { advance() }
        guard place < characters.count else { return fault(.malformed, "comment without end", start) }
        for _ in 0..<3 { advance() }
    }

    private mutating func readClosing() {
        let start = line
        place += 2
        let name = take { $0 != ">" && !$0.isWhitespace && $0 != "<" }
        guard !name.isEmpty, place < characters.count, characters[place] == ">" else {
            fault(.malformed, "</\(name)", start)
            return skip(past: ">", "closing tag")
        }
        advance()
        tokens.append(.close(name: name, line: start))
    }

    private mutating func readOpening() {
        let start = line
        place += 1
        let name = take { $0.isLetter || $0.isNumber || $0 == "-" || $0 == ":" }
        guard !name.isEmpty else {
            fault(.malformed, "a bare < in text", start)
            return
        }
        var attributes: [(name: String, value: String)] = []
        var closesItself = false
        while place < characters.count, characters[place] != ">" {
            if characters[place].isWhitespace {
                advance()
            } else if starts(with: "/>") {
                closesItself = true
                advance()
            } else if let attribute = readAttribute(of: name) {
                if attributes.contains(where: { $0.name == attribute.name }) {
                    fault(.duplicateAttribute, "\(name) \(attribute.name)", line)
                }
                attributes.append(attribute)
            } else {
                return skip(past: ">", "tag \(name)")
            }
        }
        guard place < characters.count else { return fault(.malformed, "<\(name) without >", start) }
        advance()
        tokens.append(.open(MarkupTag(name: name, attributes: attributes, closesItself: closesItself, line: start)))
    }

    private mutating func readAttribute(of tag: String) -> (name: String, value: String)? {
        let name = take { !$0.isWhitespace && !"=>\"'<".contains($0) && !($0 == "/") }
        guard !name.isEmpty else {
            fault(.malformed, "attributes of \(tag)", line)
            return nil
        }
        guard place < characters.count, characters[place] == "=" else { return (name, "") }
        advance()
        guard place < characters.count, characters[place] == "\"" else {
            fault(.unquotedAttribute, "\(tag) \(name)", line)
            return (name, take { !$0.isWhitespace && $0 != ">" })
        }
        advance()
        let start = line
        let value = take { $0 != "\"" }
        guard place < characters.count else {
            fault(.malformed, "\(tag) \(name) without closing quote", start)
            return nil
        }
        advance()
        if value.contains("<") { fault(.malformed, "< in \(tag) \(name)", start) }
        if place < characters.count, !characters[place].isWhitespace, !">/".contains(characters[place]) {
            fault(.malformed, "no space after \(tag) \(name)", start)
        }
        checkReferences(in: value, line: start)
        return (name, value)
    }

    /// Every & must begin a character reference that ends in a semicolon.
    private mutating func checkReferences(in text: String, line: Int) {
        for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let name = piece.prefix { $0 != ";" }
            let known = ["amp", "lt", "gt", "quot", "nbsp"].contains(String(name))
            let isNumber =
                name.first == "#" && name.count > 1 && name.dropFirst().allSatisfy { $0.isHexDigit || $0 == "x" }
            if !known && !isNumber || piece.count == name.count {
                fault(.badReference, "&\(piece.prefix(12))", line)
            }
        }
    }

    private mutating func take(while condition: (Character) -> Bool) -> String {
        var taken = ""
        while place < characters.count, condition(characters[place]) {
            taken.append(characters[place])
            advance()
        }
        return taken
    }

    private mutating func skip(past end: Character, _ what: String) {
        let start = line
        while place < characters.count, characters[place] != end { advance() }
        guard place < characters.count else { return fault(.malformed, "\(what) without \(end)", start) }
        advance()
    }

    private mutating func advance() {
        if characters[place].isNewline { line += 1 }
        place += 1
    }

    private func starts(with text: String) -> Bool {
        characters[place...].starts(with: text)
    }

    private mutating func fault(_ rule: MarkupFault.Rule, _ about: String, _ line: Int) {
        faults.append(MarkupFault(rule, about, line: line))
    }
}
