/// The items of a list behind a count of targets: "Còn 4 chỉ tiêu chậm so với tiến độ: …; …; …; …."
enum ListedItems {
    private static let noun = FigureUnit.named(ProseTokens.keys("chỉ tiêu").joined(separator: " "))

    /// `nil` where no list with semicolons follows.
    static func count(behind level: WrittenQuantity, _ prose: ReadProse) -> Int? {
        guard level.unit == noun, level.whole == nil else { return nil }
        let scan = prose.scan
        let sentence = scan.sentences[level.numberToken]
        var place = level.tokens.upperBound
        while place < scan.tokens.count, place < level.tokens.upperBound + 12, scan.sentences[place] == sentence,
            !scan.tokens[place].isMark(":")
        {
            guard scan.tokens[place].kind == .word else { return nil }
            place += 1
        }
        guard place < scan.tokens.count, scan.tokens[place].isMark(":"), scan.sentences[place] == sentence else {
            return nil
        }
        var items = 1
        // The longest list of a report; nothing is looked at twice.
        for token in (place + 1)..<min(scan.tokens.count, place + 3_000) where token > place {
            guard scan.sentences[token] == sentence else { break }
            if scan.tokens[token].isMark(";"), scan.brackets[token] < 0 { items += 1 }
        }
        return items > 1 ? items : nil
    }
}
