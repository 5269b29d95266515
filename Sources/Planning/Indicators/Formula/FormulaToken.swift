/// A word of a formula and the character, from 1, at which it starts.
struct FormulaToken: Equatable {
    enum Kind: Equatable {
        case number(String), name(String), symbol(String)
    }

    let kind: Kind
    let position: Int
}

/// Cuts a formula into words. A hyphen inside a name belongs to the name, so a minus between names has spaces.
struct FormulaLexer {
    private let characters: [Character]
    private var index = 0

    init(_ text: String) {
        characters = Array(text)
    }

    mutating func tokens() throws(FormulaFault) -> [FormulaToken] {
        var found: [FormulaToken] = []
        while index < characters.count {
            let character = characters[index]
            if character.isWhitespace {
                index += 1
            } else if character.isASCII, character.isNumber {
                found.append(number())
            } else if character.isASCII, character.isLetter {
                found.append(name())
            } else {
                found.append(try symbol())
            }
        }
        return found
    }

    private mutating func number() -> FormulaToken {
        let start = index
        while index < characters.count, characters[index].isASCII,
            characters[index].isNumber || characters[index] == "."
        {
            index += 1
        }
        return FormulaToken(kind: .number(String(characters[start..<index])), position: start + 1)
    }

    private mutating func name() -> FormulaToken {
        let start = index
        while index < characters.count, isPartOfName(at: index) {
            index += 1
        }
        return FormulaToken(kind: .name(String(characters[start..<index])), position: start + 1)
    }

    private func isPartOfName(at index: Int) -> Bool {
        let character = characters[index]
        guard character.isASCII else { return false }
        if character.isLetter || character.isNumber { return true }
        guard character == "-", index + 1 < characters.count else { return false }
        let next = characters[index + 1]
        return next.isASCII && (next.isLetter || next.isNumber)
    }

    private mutating func symbol() throws(FormulaFault) -> FormulaToken {
        let start = index
        let character = characters[index]
        index += 1
        let written: [Character: String] = ["−": "-", "×": "*", "÷": "/", "≥": ">=", "≤": "<="]
        if let plain = written[character] {
            return FormulaToken(kind: .symbol(plain), position: start + 1)
        }
        if character == ">" || character == "<", index < characters.count, characters[index] == "=" {
            index += 1
            return FormulaToken(kind: .symbol("\(character)="), position: start + 1)
        }
        guard "+-*/()<>=".contains(character) else {
            throw FormulaFault(.unexpected(String(character)), at: start + 1)
        }
        return FormulaToken(kind: .symbol(String(character)), position: start + 1)
    }
}
