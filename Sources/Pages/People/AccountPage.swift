package import HTML
package import Planning
package import Prose
package import Quantities

/// One's own account: roles, password, sessions, API tokens.
package struct AccountPage: Sendable {
    /// A role as the page shows it.
    package struct RoleLine: Sendable {
        let role: Role
        let unit: String
        let until: Day?
        let isDelegated: Bool

        package init(role: Role, unit: String, until: Day?, isDelegated: Bool) {
            self.role = role
            self.unit = unit
            self.until = until
            self.isDelegated = isDelegated
        }
    }

    /// A right to approve that was handed on, or can be.
    package struct Delegation: Sendable {
        let grant: GrantNumber
        let unit: String
        /// To whom; nothing for a right that can be handed on.
        let account: String?
        let from: Day?
        let to: Day?
        /// To whom it may be handed on, as the list offers them; others can be written.
        let offers: [String]

        package init(
            grant: GrantNumber, unit: String, account: String? = nil, from: Day? = nil, to: Day? = nil,
            offers: [String] = []
        ) {
            self.grant = grant
            self.unit = unit
            self.account = account
            self.from = from
            self.to = to
            self.offers = offers
        }
    }

    /// A right that was to be handed on, as it was typed.
    package struct DelegationDraft: Sendable, Hashable {
        let grant: String
        let name: String
        let from: String
        let to: String

        package init(grant: String, name: String, from: String, to: String) {
            self.grant = grant
            self.name = name
            self.from = from
            self.to = to
        }
    }

    /// What was just done.
    package enum News: Sendable, Hashable {
        case passwordChanged
        case saved
        /// To whom a right was handed on, and until when.
        case handedOn(to: String, until: Day)
        /// A new token, which is shown this once.
        case token(String)
        /// What was refused, in a sentence.
        case refused(String)
    }

    let language: Language
    let chosen: Language?
    let account: Account
    let roles: [RoleLine]
    let sessions: [Session]
    /// The session that looks at the page.
    let current: SecretNumber?
    let tokens: [APIToken]
    /// What a token may be made for.
    let scopes: [Permission]
    /// One's own rights to approve, and those that were handed on.
    let delegations: [Delegation]
    /// What was typed to hand a right on, and refused.
    let delegationDraft: DelegationDraft?
    let shortestPassword: Int
    let news: News?
    /// An identity provider: its name, and whether the account is tied to it.
    let provider: (button: String, isTied: Bool)?

    package init(
        language: Language, chosen: Language?, account: Account, roles: [RoleLine], sessions: [Session],
        current: SecretNumber?, tokens: [APIToken], scopes: [Permission], delegations: [Delegation],
        delegationDraft: DelegationDraft? = nil, shortestPassword: Int, news: News?,
        provider: (button: String, isTied: Bool)? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.account = account
        self.roles = roles
        self.sessions = sessions
        self.current = current
        self.tokens = tokens
        self.scopes = scopes
        self.delegations = delegations
        self.delegationDraft = delegationDraft
        self.shortestPassword = shortestPassword
        self.news = news
        self.provider = provider
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.yourAccount, home: .home(language: chosen),
            otherLanguage: .people(.account(language: other.rawValue)), content: content
        ).document
    }

    var phrases: PeoplePhrases { PeoplePhrases(language) }
    var words: Words { Words(language) }

    private var content: Markup {
        """
        <div class="account"><header class="mast"><h1>\(account.displayName)<span>\(account.signInName)</span></h1></header>
        \(optional: news, told)
        \(roleSection)\(delegationSection, when: !delegations.isEmpty)\(languageSection)\(passwordSection)\(identitySection)\(sessionSection)\(tokenSection)</div>
        """
    }

    private func told(_ news: News) -> Markup {
        switch news {
        case .passwordChanged: Told.well(phrases.passwordChanged)
        case .saved: Told.well(phrases.saved)
        case .handedOn(let to, let until): Told.well(phrases.handedOn(to, words.day(until)))
        case .token(let secret):
            "<p\(Told.done)>\(phrases.tokenMade) <code>\(secret)</code></p>"
        case .refused(let sentence): Told.wrong(sentence)
        }
    }

    private var roleSection: Markup {
        """
        <section aria-labelledby="roles"><h2 id="roles">\(phrases.roles)</h2>\
        \(roles.isEmpty ? "<p>\(phrases.noRoles)</p>" : roleTable)</section>
        """
    }

    private var roleTable: Markup {
        """
        <div class="tablebox" role="group" aria-labelledby="roles" tabindex="0"><table class="list tight"><thead><tr><th scope="col">\(phrases.role)</th>\
        <th scope="col">\(phrases.unit)</th><th scope="col">\(phrases.until)</th></tr></thead>\
        <tbody>\(roles, each: roleRow)</tbody></table></div>
        """
    }

    private func roleRow(_ line: RoleLine) -> Markup {
        """
        <tr><td>\(words.role(line.role))\(" (\(phrases.delegated))", when: line.isDelegated)</td><td>\(line.unit)</td>\
        <td>\(line.until.map { words.day($0) } ?? phrases.open)</td></tr>
        """
    }

    private var languageSection: Markup {
        let choices =
            [Choice(value: "", label: phrases.byBrowser)]
            + Language.allCases.map { Choice(value: $0.rawValue, label: $0.ownName) }
        let list = Control.select(
            id: "language", name: PeopleRoute.Field.lang, label: phrases.language,
            groups: [ChoiceGroup(choices: choices)], selected: account.languageTag ?? "")
        return """
            <section aria-labelledby="tongue"><h2 id="tongue">\(phrases.language)</h2>\
            \(PostForm.markup(.people(.language), "\(list)<button>\(phrases.keep)</button>"))</section>
            """
    }

    private var passwordSection: Markup {
        let present = Control.secretLine(
            id: "present", name: PeopleRoute.Field.password, label: phrases.presentPassword, kind: .present)
        let new = Control.newPassword(phrases, shortest: shortestPassword)
        return """
            <section aria-labelledby="change"><h2 id="change">\(phrases.changePassword)</h2>\
            \(PostForm.markup(.people(.password), "\(present)\(new)<button>\(phrases.changePassword)</button>"))</section>
            """
    }
}

extension Language {
    /// What the language calls itself.
    var ownName: String { pick("Tiếng Việt", "English") }
}
