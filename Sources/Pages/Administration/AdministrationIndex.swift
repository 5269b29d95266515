package import HTML
package import Planning
package import Prose
import Quantities

/// What can be administered: how much there is of each, and when it was last changed.
package struct AdministrationIndex: Sendable {
    package enum Subject: Sendable, Hashable {
        case people
        case profiles
        case records(ReferenceKind)
    }

    package struct Tile: Sendable {
        let subject: Subject
        let count: Int
        let last: Commit?

        package init(subject: Subject, count: Int, last: Commit? = nil) {
            self.subject = subject
            self.count = count
            self.last = last
        }
    }

    let language: Language
    let chosen: Language?
    let tiles: [Tile]

    package init(language: Language, chosen: Language?, tiles: [Tile]) {
        self.language = language
        self.chosen = chosen
        self.tiles = tiles
    }

    package var document: Markup {
        AdministrationFrame(
            language: language, chosen: chosen, title: phrases.administration, lead: phrases.lead,
            other: { .administration(.index(language: $0)) }, isIndex: true,
            content:
                "\(tools, when: tiles.contains { $0.subject != .people })<ul class=\"tiles\">\(tiles, each: tile)</ul>"
        ).document
    }

    private var phrases: AdministrationPhrases { AdministrationPhrases(language) }
    private var words: Words { Words(language) }

    /// What is about several kinds at once.
    private var tools: Markup {
        let seasons = words.say("Mùa vụ", "Season profiles")
        return """
            <p class="tools"><a href="\(Route.administration(.importing(language: chosen)))">\(ReferencePhrases(language).importing)</a>\
            <a href="\(Route.administration(.breakdown(language: chosen)))">\(BreakdownPhrases(language).title)</a>\
            <a href="\(Route.administration(.seasons(language: chosen)))">\(seasons)</a></p>
            """
    }

    private func tile(_ tile: Tile) -> Markup {
        let (name, lead, route) = subject(tile.subject)
        return """
            <li><a href="\(Route.administration(route))">\(name)</a><p>\(lead)</p><p class="m">\(words.number(ExactDecimal(tile.count))) \(tile.subject == .people ? phrases.accounts : ReferencePhrases(language).rows)\
            \(optional: tile.last, { " · \(phrases.lastChange): \(words.moment($0.at)), \($0.note.author)" })</p></li>
            """
    }

    private func subject(_ subject: Subject) -> (String, String, AdministrationRoute) {
        switch subject {
        case .people:
            (
                AccountPhrases(language).people,
                words.say(
                    "Ai đăng nhập, với vai trò nào, ở đơn vị nào", "Who signs in, with which role, for which unit"),
                .people(language: chosen)
            )
        case .profiles:
            (
                ProfilePhrases(language).title,
                words.say(
                    "Lề trang, cỡ chữ, từ ngữ của văn bản; thể thức riêng của cơ quan",
                    "Margins, type sizes, wording of documents; an office's own profile"),
                .profiles(language: chosen)
            )
        case .records(let kind):
            (
                ReferencePhrases(language).name(kind), ReferencePhrases(language).lead(kind),
                .records(kind, language: chosen)
            )
        }
    }
}
