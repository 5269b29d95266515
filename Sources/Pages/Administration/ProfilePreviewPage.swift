package import HTML
import Planning
package import Prose

/// What a profile that is to be taken in would change, and the form that records it.
package struct ProfilePreviewPage: Sendable {
    /// A line that differs from the profile in use.
    package struct Difference: Sendable, Hashable {
        let place: String
        let before: String?
        let after: String?

        package init(place: String, before: String?, after: String?) {
            self.place = place
            self.before = before
            self.after = after
        }
    }

    /// Why it stands here again.
    package enum News: Sendable, Hashable {
        case moved, reasonNeeded, outOfReach
    }

    let language: Language
    let chosen: Language?
    let profile: ProfileListPage.Line
    /// The text of the file, as it is sent again.
    let text: String
    let file: String
    /// The profile that it is compared with; nothing where none is in force.
    let compared: String?
    let differences: [Difference]
    let isInForce: Bool
    /// Whether it takes the place of a recorded one.
    let needsReason: Bool
    let fingerprint: String
    let news: News?
    let paper: String
    let reason: String

    package init(
        language: Language, chosen: Language?, profile: ProfileListPage.Line, text: String, file: String,
        compared: String?, differences: [Difference], isInForce: Bool, needsReason: Bool, fingerprint: String,
        news: News? = nil, document: String = "", reason: String = ""
    ) {
        self.language = language
        self.chosen = chosen
        self.profile = profile
        self.text = text
        self.file = file
        self.compared = compared
        self.differences = differences
        self.isInForce = isInForce
        self.needsReason = needsReason
        self.fingerprint = fingerprint
        self.news = news
        paper = document
        self.reason = reason
    }

    package var document: Markup {
        AdministrationFrame(
            language: language, chosen: chosen, title: "\(phrases.preview): \(profile.key.name)", lead: lead,
            other: { .administration(.profiles(language: $0)) },
            above: (phrases.title, .administration(.profiles(language: chosen))), isAnswer: news == nil,
            content: content
        ).document
    }

    private typealias Field = AdministrationRoute.Field
    private var phrases: ProfilePhrases { ProfilePhrases(language) }

    private var lead: String {
        [
            profile.title, phrases.layout(isParty: profile.isParty),
            ProfilePage.term(profile.from, profile.to, language), profile.holder,
        ].compactMap { $0 }.joined(separator: " · ")
    }

    private var content: Markup {
        """
        \(optional: news, { Told.wrong(sentence($0)) })\
        \("<p>\(phrases.notInForce)</p>", when: !isInForce)\
        <section aria-labelledby="changes"><h2 id="changes">\(phrases.differences(differences.count))</h2>\
        \(optional: compared, { "<p>\(differences.isEmpty ? phrases.same : phrases.comparedWith($0))</p>" })\
        \(table, when: !differences.isEmpty)</section>\(form)
        """
    }

    private func sentence(_ news: News) -> String {
        let messages = ProfileMessages(language)
        return switch news {
        case .moved: messages.moved
        case .reasonNeeded: messages.reasonNeeded
        case .outOfReach: messages.outOfReach
        }
    }

    private var table: Markup {
        """
        <div class="tablebox" role="group" aria-labelledby="changes" tabindex="0"><table class="list diff"><thead><tr>\
        <th scope="col">\(phrases.what)</th><th scope="col">\(phrases.before)</th><th scope="col">\(phrases.after)</th>\
        </tr></thead><tbody>\(differences, each: row)</tbody></table></div>
        """
    }

    private func row(_ difference: Difference) -> Markup {
        let places = ProfilePlaces(words: Words(language))
        let before: Markup = difference.before.map { "<del>\(places.value($0, at: difference.place))</del>" } ?? .empty
        let after: Markup = difference.after.map { "<ins>\(places.value($0, at: difference.place))</ins>" } ?? .empty
        return """
            <tr><th scope="row">\(places.label(difference.place))</th><td>\(before)</td><td>\(after)</td></tr>
            """
    }

    private var form: Markup {
        let pieces = ReferencePreviewPage.chunks(text).map { Control.hidden(name: Field.table, value: $0) }
        let document = Control.line(
            id: "document", name: Field.document, label: phrases.document, value: paper)
        let why: Markup = """
            <div class="field"><label for="reason">\(phrases.reason)</label><input id="reason" name="\(Field.reason)" type="text" \
            value="\(reason)" maxlength="400" aria-describedby="reason-hint" autocomplete="off"\(" required", when: needsReason)>\
            <small id="reason-hint">\(phrases.reasonHint)</small></div>
            """
        return PostForm.markup(
            .administration(.recordProfile),
            """
            \(Markup(joining: pieces))\(Control.hidden(name: Field.shown, value: fingerprint))\
            \(Control.hidden(name: Field.file, value: file))\
            \(optional: profile.key.unit, { Control.hidden(name: Field.holder, value: $0.text) })\
            \(document)\(why)<button>\(phrases.record)</button>
            """)
    }
}
