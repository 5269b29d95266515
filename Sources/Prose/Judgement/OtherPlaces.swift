package import Planning

/// Tells whether a sentence speaks of another unit than the one whose figures are at hand.
package struct OtherPlaces: Sendable {
    private let name: [String]
    private let kind: UnitKind

    package init(_ unit: UnitVersion) {
        name = ProseTokens.keys(unit.name)
        kind = unit.kind
    }

    private static let kinds = PhraseTable<Bool>(
        "xã|thị trấn|phường|huyện|quận|thị xã|thành phố|tp|tỉnh|thôn|bản|đặc khu")
    private static let wholes = PhraseTable<[UnitKind]>([
        ("toàn tỉnh", [.province]), ("cả tỉnh", [.province]), ("toàn quốc", [.nation]), ("cả nước", [.nation]),
        ("toàn xã", [.commune]), ("toàn huyện", [.district]), ("toàn thành phố", [.province, .district]),
    ])

    /// Whether the last place that the sentence names before a code point is another one: "xã Tân Trào", "toàn tỉnh".
    func isNamed(before place: Int, in prose: ReadProse) -> Bool {
        let words = prose.sentence(before: place)
        let tokens = prose.scan.tokens
        for index in words.indices.reversed() {
            if let whole = Self.wholes.match(tokens, at: index) { return !whole.meaning.contains(kind) }
            guard let found = Self.kinds.match(tokens, at: index), found.end < tokens.count,
                tokens[found.end].isCapital,
                found.end < words.endIndex
            else { continue }
            return !isOwnName(tokens, at: found.end)
        }
        return false
    }

    private func isOwnName(_ tokens: [ProseToken], at start: Int) -> Bool {
        // The name of the unit may begin with its kind.
        for skipped in 0..<min(3, max(1, name.count)) {
            let rest = name.dropFirst(skipped)
            guard !rest.isEmpty, start + rest.count <= tokens.count else { continue }
            if zip(rest, tokens[start..<start + rest.count]).allSatisfy({ $0 == $1.key }) { return true }
        }
        return false
    }
}
