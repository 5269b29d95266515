package import HTML
import Planning
package import Prose
import Quantities

/// One profile: what it says, and, where it is an office's own, the way to take it back.
package struct ProfilePage: Sendable {
    /// A line of the file: "page.left", "30 mm".
    package struct Line: Sendable, Hashable {
        let place: String
        let text: String

        package init(place: String, text: String) {
            self.place = place
            self.text = text
        }
    }

    let language: Language
    let chosen: Language?
    let profile: ProfileListPage.Line
    let lines: [Line]
    /// Whether it is recorded and whoever looks may take it back.
    let mayWithdraw: Bool
    let news: AdministrationRoute.Done?
    let problem: String?

    package init(
        language: Language, chosen: Language?, profile: ProfileListPage.Line, lines: [Line], mayWithdraw: Bool,
        news: AdministrationRoute.Done? = nil, problem: String? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.profile = profile
        self.lines = lines
        self.mayWithdraw = mayWithdraw
        self.news = news
        self.problem = problem
    }

    package var document: Markup {
        let key = profile.key
        return AdministrationFrame(
            language: language, chosen: chosen, title: key.name, lead: lead,
            other: { .administration(.profile(key, language: $0)) },
            above: (phrases.title, .administration(.profiles(language: chosen))), content: content
        ).document
    }

    private typealias Field = AdministrationRoute.Field
    private var phrases: ProfilePhrases { ProfilePhrases(language) }
    private var places: ProfilePlaces { ProfilePlaces(words: Words(language)) }

    private var lead: String {
        [
            profile.title, phrases.layout(isParty: profile.isParty), Self.term(profile.from, profile.to, language),
            profile.holder ?? phrases.shipped, profile.isChecked ? nil : phrases.unchecked,
        ].compactMap { $0 }.joined(separator: " · ")
    }

    private var content: Markup {
        """
        \(optional: news, { Told.well($0 == .saved ? phrases.recorded : AccountPhrases(language).done($0)) })\
        \(optional: problem, Told.wrong)
        <p class="tools"><a class="do" href="\(Route.administration(.profileFile(profile.key)))" download>\(phrases.download)</a>\
        <a href="\(Self.journal(chosen))">\(phrases.journal)</a></p>
        \(ProfilePlaces.Group.allCases, each: section)\(withdrawal, when: mayWithdraw)
        """
    }

    private func section(_ group: ProfilePlaces.Group) -> Markup {
        let inside = lines.filter { places.group(of: $0.place) == group }
        let (id, name) =
            switch group {
            case .general: ("general", phrases.general)
            case .page: ("page", phrases.page)
            case .wording: ("wording", phrases.wording)
            case .styles: ("styles", phrases.styles)
            }
        let rows = group == .styles ? Markup(joining: styleRows(inside)) : Markup(joining: inside.map(row))
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(name)</h2>\
            <div class="tablebox" role="group" aria-labelledby="\(id)" tabindex="0"><table class="list tight"><thead><tr>\
            <th scope="col">\(phrases.what)</th><th scope="col">\(phrases.value)</th></tr></thead><tbody>\(rows)</tbody></table></div></section>
            """
    }

    private func row(_ line: Line) -> Markup {
        "<tr><th scope=\"row\">\(places.label(line.place))</th><td>\(places.value(line.text, at: line.place))</td></tr>"
    }

    /// A style on a row: its name, then what it sets.
    private func styleRows(_ lines: [Line]) -> [Markup] {
        let byRole = Dictionary(grouping: lines) { line in
            line.place.split(separator: ".").dropFirst().first.map(String.init) ?? ""
        }
        return byRole.keys.sorted().map { role in
            let own = byRole[role] ?? []
            let name = own.first { $0.place.hasSuffix(".name") }?.text ?? role
            let sets = own.filter { !$0.place.hasSuffix(".name") }.map { line in
                let last = line.place.split(separator: ".").last.map(String.init) ?? line.place
                return line.text == "true"
                    ? places.label(last) : "\(places.label(last)) \(places.value(line.text, at: line.place))"
            }
            return """
                <tr><th scope="row">\(name) <span class="m">\(role)</span></th><td>\(sets.joined(separator: " · "))</td></tr>
                """
        }
    }

    private var withdrawal: Markup {
        let reason = Control.line(
            id: "reason", name: Field.reason, label: phrases.reason, value: "", hint: phrases.reasonHint)
        let form = PostForm.markup(
            .administration(.withdrawProfile),
            """
            <p class="m">\(phrases.withdrawLead)</p>\(Control.hidden(name: Field.name, value: profile.key.name))\
            \(optional: profile.key.unit, { Control.hidden(name: Field.holder, value: $0.text) })\(reason)<button>\(phrases.withdraw)</button>
            """)
        return """
            <details class="more"\(" open", when: problem != nil)><summary>\(phrases.withdraw)</summary>\(form)</details>
            """
    }

    static func term(_ from: Day, _ to: Day?, _ language: Language) -> String {
        let words = Words(language)
        return ProfilePhrases(language).term(words.day(from), to.map { words.day($0) })
    }

    /// Where its changes stand, with their reasons.
    static func journal(_ chosen: Language?) -> String {
        var query = QueryText()
        query.add("act", ChangeNote.Act.setProfile.rawValue)
        query.add("lang", chosen?.rawValue)
        return "/journal" + query.text
    }
}
