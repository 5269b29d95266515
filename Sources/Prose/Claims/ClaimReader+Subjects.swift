/// The words that name the indicator of a claim.
extension ClaimReader {
    /// Code points of the words before the figure in its clause, and of those behind its unit.
    ///
    /// The number of a base speaks of what it is the base of.
    func subject(_ index: Int) -> [Range<Int>] {
        var index = index
        while index > 0, shapes[index].isBase, sentence(index - 1) == sentence(index) { index -= 1 }
        return [before(index), behind(index)].compactMap { $0 }
    }

    private static let longest = 32

    /// Back to the figure before, past commas and brackets without figures; out of a bracket that names nothing.
    private func before(_ index: Int) -> Range<Int>? {
        let end = shapes[index].start
        var start = end
        var isNamed = false
        while start > 0, end - start < Self.longest, scan.sentences[start - 1] == sentence(index) {
            let token = scan.tokens[start - 1]
            if case .figure = scan.owners[start - 1] { break }
            if token.isMark(";", ":") { break }
            if token.isMark("("), isNamed { break }
            if token.isMark(")") {
                let open = scan.brackets[start - 1]
                guard !hasFigure(from: open, to: start - 1) else { break }
                (start, isNamed) = (open, true)
                continue
            }
            if token.kind == .word, !shapes[index].statesPlan || !token.isWord(Self.planWords) { isNamed = true }
            start -= 1
        }
        return start < end ? scan.tokens[start].start..<scan.tokens[end - 1].end : nil
    }

    private static let planWords = wordSet("kế|hoạch|cả|năm|thêm|là|mức|tối|đa|của|chỉ|tiêu|tỉnh|giao")

    private func hasFigure(from start: Int, to end: Int) -> Bool {
        guard start >= 0, end - start < Self.longest else { return true }
        return (start..<end).contains { if case .figure = scan.owners[$0] { true } else { false } }
    }

    /// On to the next clause: a comma ends it unless the words behind it lead to another mark without a new verb.
    private func behind(_ index: Int) -> Range<Int>? {
        let first = scan.figures[index].tokens.upperBound
        let next = shapes.indices.contains(index + 1) ? shapes[index + 1].start : scan.tokens.count
        var end = first
        var comma: Int?
        while end < min(scan.tokens.count, next), end - first < Self.longest, scan.sentences[end] == sentence(index) {
            let token = scan.tokens[end]
            if token.isMark(";", ":", "(", ")", ".") { break }
            if token.isMark(","), comma == nil { comma = end }
            end += 1
        }
        let isClosed =
            end > first
            && (end >= scan.tokens.count || scan.tokens[end].kind == .mark || scan.tokens[end - 1].isMark(","))
        if !isClosed, let comma { end = comma }
        while end > first, scan.tokens[end - 1].isMark(",") { end -= 1 }
        return end > first ? scan.tokens[first].start..<scan.tokens[end - 1].end : nil
    }
}
