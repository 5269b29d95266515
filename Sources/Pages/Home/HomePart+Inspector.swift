import HTML
package import Planning
package import Prose
package import Quantities

/// The last time that something was done for the server, and how it ended.
package struct UpkeepLine: Sendable {
    let at: Moment
    let isFine: Bool

    package init(at: Moment, isFine: Bool) {
        self.at = at
        self.isFine = isFine
    }
}

extension HomePart {
    /// The newest changes, and by what the ledger is known to be whole.
    package static func inspector(
        _ journal: Journal, shown: Int, head: Commit?, verified: UpkeepLine?, _ language: Language, chosen: Language?
    ) -> HomePart {
        let (phrases, words) = (HomePhrases(language), Words(language))
        let said = JournalPhrases(language)
        let changes = journal.lines.prefix(shown).map { line in
            let about = JournalSubjects(line: line, journal: journal, language: language, chosen: chosen).texts
            return TodoLine(
                title: "\(line.commit.number). \(said.act(line.commit.note.act))",
                route: .reading(.changes(ChangesChoice(change: line.commit.number)), nil, language: chosen),
                notes: [
                    "\(line.commit.note.author), \(words.moment(line.commit.at))",
                    about.isEmpty
                        ? "\(line.figures > 0 ? said.figures(line.figures) : "")" : "\(about.joined(separator: "; "))",
                    line.commit.note.document.map { "\($0)" } ?? .empty,
                ])
        }
        let known: Markup =
            head.map { head in
                """
                <p>\(phrases.head(head.number.description, words.moment(head.at), String(head.hash.prefix(16))))\
                <small class="block">\(phrases.hashLead)</small></p>
                """
            } ?? .empty
        let checked = verified.map { phrases.verified(words.moment($0.at), isFine: $0.isFine) } ?? phrases.neverVerified
        let isBroken = verified.map { !$0.isFine } ?? false
        return HomePart(
            id: "ledger", title: phrases.ledger, isBroken ? .overdue : .calm,
            """
            \(known)<p\(" class=\"wrong\"", when: isBroken)>\(checked)</p>\(TodoLine.list(changes))\
            <p class="on"><a href="\(Route.reading(.journal(JournalChoice()), nil, language: chosen))">\(phrases.journal)</a></p>
            """)
    }
}
