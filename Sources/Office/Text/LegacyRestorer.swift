/// Gives the texts of one file in Unicode, whichever way they are written, and remembers what it has changed.
final class LegacyRestorer {
    /// The ways that have been found in what was read so far.
    private(set) var found: Set<LegacyText> = []
    private let votes: LegacyVotes
    private let verdict: LegacyText?
    private let knowsFonts: Bool

    /// - Parameters:
    ///   - votes: Those of a sample of the file.
    ///   - knowsFonts: Whether some text of the file says that it is in an old font. A text that does not say so is then
    ///     changed only if it makes no sense otherwise.
    init(_ votes: LegacyVotes, knowsFonts: Bool) {
        self.votes = votes
        self.knowsFonts = knowsFonts
        verdict = votes.verdict
        isIdle = verdict == nil && !knowsFonts
    }

    /// Whether nothing in the file can need a change.
    let isIdle: Bool

    /// A text of a cell whose font is known to be an old one, or says nothing.
    func restored(_ text: String, _ font: LegacyFont?) -> String {
        if let font { return restored(text, in: font) }
        guard let verdict, LegacyVotes.isWorthALook(text), !LegacyVotes.isCertainlyUnicode(text) else { return text }
        let own = LegacyVotes(text)
        let isPure = votes.unicode == 0 && !knowsFonts
        let isClear = own[verdict] > 0 && own.unicode == 0
        return isClear || (isPure && isReadable(text, verdict)) ? changed(text, verdict, verdict.unicode(text)) : text
    }

    private func restored(_ text: String, in font: LegacyFont) -> String {
        if LegacyVotes.isCertainlyUnicode(text) { return text }
        if LegacyVotes.isWorthALook(text) {
            let own = LegacyVotes(text)
            // Somebody typed Unicode into a cell of an old font.
            let isUnicode =
                own.unicode == own[font.code] ? votes.unicode > votes[font.code] : own.unicode > own[font.code]
            if isUnicode { return text }
        }
        return changed(text, font.code, font.unicode(text))
    }

    private func isReadable(_ text: String, _ code: LegacyText) -> Bool {
        LegacyVotes.words(text).allSatisfy { word in
            code.reading(String(word)).map(VietnameseSyllable.isPlausible) ?? false
        }
    }

    private func changed(_ text: String, _ code: LegacyText, _ result: String) -> String {
        if result != text, LegacyVotes.isWorthALook(text) { found.insert(code) }
        return result
    }
}
