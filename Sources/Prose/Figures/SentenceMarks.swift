/// Where sentences and brackets begin and end.
enum SentenceMarks {
    /// The number of the sentence of each token; a line always ends one, and so does the cell of a table.
    static func sentences(_ tokens: [ProseToken]) -> [Int] {
        var number = 0
        var numbers: [Int] = []
        numbers.reserveCapacity(tokens.count)
        for index in tokens.indices {
            if index > 0, tokens[index].opensLine || ends(tokens, index - 1) { number += 1 }
            numbers.append(number)
        }
        return numbers
    }

    /// A full stop ends a sentence unless it shortens a word ("TP. Hà Tĩnh") or stands inside one.
    private static func ends(_ tokens: [ProseToken], _ place: Int) -> Bool {
        let token = tokens[place]
        guard token.kind == .mark else { return false }
        switch token.key {
        case "!", "?", "…", "|": return true
        case ".":
            let next = tokens[place + 1]
            guard !next.touches else { return false }
            guard place > 0 else { return true }
            let before = tokens[place - 1]
            let isShort = before.kind == .word && before.isCapital && before.end - before.start <= 2
            return !(isShort && next.isCapital)
        default: return false
        }
    }

    /// The opening bracket around each token, −1 where there is none; a bracket that is never closed ends with its
    /// sentence.
    static func brackets(_ tokens: [ProseToken], _ sentences: [Int]) -> [Int] {
        var open: [Int] = []
        var result: [Int] = []
        result.reserveCapacity(tokens.count)
        for index in tokens.indices {
            if index > 0, sentences[index] != sentences[index - 1] { open = [] }
            if tokens[index].isMark("(", "["), open.count < 8 {
                open.append(index)
                result.append(index)
            } else {
                result.append(open.last ?? -1)
                if tokens[index].isMark(")", "]") { _ = open.popLast() }
            }
        }
        return result
    }
}
