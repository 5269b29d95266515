package import HTML
package import Prose

/// Behind a one-time link: the first password of an account, or a new one.
package struct SetPasswordPage: Sendable {
    let language: Language
    let chosen: Language?
    /// The secret of the link, which goes with the form.
    let link: String
    /// The name that the account signs in with.
    let name: String
    let shortest: Int
    /// What was wrong, in a sentence.
    let problem: String?

    package init(
        language: Language, chosen: Language?, link: String, name: String, shortest: Int, problem: String? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.link = link
        self.name = name
        self.shortest = shortest
        self.problem = problem
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.choosePassword, home: .home(language: chosen),
            otherLanguage: .people(.link(link, language: other.rawValue)), isQuiet: true, content: content
        ).document
    }

    private var phrases: PeoplePhrases { PeoplePhrases(language) }

    private var content: Markup {
        """
        <section class="gate"><h1>\(phrases.choosePassword)</h1>
        \(optional: problem, { Told.wrong($0) })
        <form method="post" action="\(Route.people(.link(nil, language: chosen?.rawValue)))">\
        \(Control.hidden(name: PeopleRoute.Field.link, value: link))\
        <div class="field"><label for="who">\(phrases.name)</label><input id="who" type="text" \
        name="\(PeopleRoute.Field.name)" value="\(name)" autocomplete="username" readonly></div>\
        \(Control.newPassword(phrases, shortest: shortest))\
        <button>\(phrases.keep)</button></form></section>
        """
    }
}

extension Control {
    /// The two lines in which a new password is typed.
    static func newPassword(_ phrases: PeoplePhrases, shortest: Int) -> Markup {
        """
        \(secretLine(
            id: "new", name: PeopleRoute.Field.newPassword, label: phrases.newPassword, kind: .new,
            hint: phrases.passwordHint(shortest)))\
        \(secretLine(id: "again", name: PeopleRoute.Field.again, label: phrases.again, kind: .new))
        """
    }
}
