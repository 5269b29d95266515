package import HTML
package import Planning
package import Prose
package import Quantities

/// What was done with a table of people, and the links of those that are new: they are shown this once.
package struct PeopleLinksPage: Sendable {
    /// A new account and its link.
    package struct Line: Sendable, Hashable {
        let account: Account
        let address: String
        let until: Moment

        package init(account: Account, address: String, until: Moment) {
            self.account = account
            self.address = address
            self.until = until
        }
    }

    let language: Language
    let chosen: Language?
    let new: Int
    let changed: Int
    let lines: [Line]

    package init(language: Language, chosen: Language?, new: Int, changed: Int, lines: [Line]) {
        self.language = language
        self.chosen = chosen
        self.new = new
        self.changed = changed
        self.lines = lines
    }

    package var document: Markup {
        AdministrationFrame(
            language: language, chosen: chosen, title: phrases.done,
            other: { .administration(.people(language: $0)) },
            above: (AccountPhrases(language).people, .administration(.people(language: chosen))),
            copies: !lines.isEmpty, content: content
        ).document
    }

    private var phrases: PeopleTablePhrases { PeopleTablePhrases(language) }
    private var words: Words { Words(language) }

    private var content: Markup {
        """
        \(Told.well(new + changed == 0 ? phrases.nothingChanges : phrases.recorded(new, changed)))
        \(optional: lines.first, { links(until: $0.until) })
        <p><a href="\(Route.administration(.people(language: chosen)))">\(AccountPhrases(language).people)</a></p>
        """
    }

    private func links(until: Moment) -> Markup {
        """
        <section aria-labelledby="links"><h2 id="links">\(phrases.link)</h2>\
        <p>\(phrases.linksLead(words.moment(until)))</p>\
        <div class="tablebox" role="group" aria-labelledby="links" tabindex="0"><table class="list secrets"><thead><tr>\
        <th scope="col">\(words.head(.account))</th><th scope="col">\(words.head(.name))</th>\
        <th scope="col">\(words.head(.email))</th><th scope="col">\(phrases.link)</th></tr></thead>\
        <tbody>\(lines, each: row)</tbody></table></div><p class="m">\(phrases.lost)</p>\
        <div class="field screen"><label for="all-links">\(phrases.toCopy)</label><textarea id="all-links" class="copy" \
        rows="\(String(min(lines.count + 1, 12)))" readonly data-copy="\(phrases.copy)" data-copied="\(phrases.copied)">\(text)\
        </textarea></div></section>
        """
    }

    private func row(_ line: Line) -> Markup {
        """
        <tr><th scope="row">\(line.account.signInName)</th><td>\(line.account.displayName)</td>\
        <td>\(line.account.email ?? "")</td><td class="link">\(line.address)</td></tr>
        """
    }

    /// With tabs, as Excel takes it from the clipboard.
    private var text: String {
        lines.map { "\($0.account.signInName)\t\($0.account.displayName)\t\($0.account.email ?? "")\t\($0.address)" }
            .joined(separator: "\n")
    }
}
