package import HTML
package import Planning
package import Prose

/// Where people sign in: a name, a password, and what to do without them.
package struct SignInPage: Sendable {
    let language: Language
    let chosen: Language?
    /// Where somebody goes afterwards.
    let back: String?
    /// The name that was tried.
    let name: String
    /// What was wrong, in a sentence.
    let problem: String?
    /// Whether there is anybody who could sign in.
    let hasAccounts: Bool
    /// What stands on the button of an identity provider.
    let provider: Bilingual?
    /// Whether the password has just been set by a one-time link.
    let hasSetPassword: Bool

    package init(
        language: Language, chosen: Language?, back: String?, name: String = "", problem: String? = nil,
        hasAccounts: Bool = true, provider: Bilingual? = nil, hasSetPassword: Bool = false
    ) {
        self.language = language
        self.chosen = chosen
        self.back = back
        self.name = name
        self.problem = problem
        self.hasAccounts = hasAccounts
        self.provider = provider
        self.hasSetPassword = hasSetPassword
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.signIn, home: .home(language: chosen),
            otherLanguage: .people(.signIn(back: back, language: other.rawValue)), isQuiet: true, content: content
        ).document
    }

    private var phrases: PeoplePhrases { PeoplePhrases(language) }

    private var content: Markup {
        """
        <section class="gate"><h1>\(phrases.signIn)</h1>
        \(optional: problem, { Told.wrong($0) })\
        \(Told.well(phrases.passwordIsSet), when: hasSetPassword)
        \(hasAccounts ? form : howToBegin)\(optional: provider, other)</section>
        """
    }

    private var form: Markup {
        """
        <form method="post" action="\(Route.people(.signIn(back: nil, language: chosen?.rawValue)))">\
        \(optional: back, { Control.hidden(name: PeopleRoute.Field.back, value: $0) })\
        \(Control.secretLine(id: "name", name: PeopleRoute.Field.name, label: phrases.name, value: name, kind: .name,
            isFirst: problem == nil))\
        \(Control.secretLine(id: "password", name: PeopleRoute.Field.password, label: phrases.password, kind: .present))\
        <button>\(phrases.signIn)</button></form>
        <p class="m">\(phrases.forgotten)</p>
        """
    }

    private func other(_ button: Bilingual) -> Markup {
        """

        <p class="or">\(phrases.or)</p>
        <p><a class="other" href="\(Route.people(.openID(back: back, language: chosen?.rawValue)))">\(phrases.words.name(button))</a></p>
        """
    }

    private var howToBegin: Markup {
        "<p>\(phrases.noAccounts)</p><p><code>\(phrases.firstAccount)</code></p>"
    }
}
