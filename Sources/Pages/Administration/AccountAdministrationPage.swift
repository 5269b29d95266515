package import HTML
package import Planning
package import Prose
package import Quantities

/// One account: its roles, how it signs in, where it is signed in, what happened to it.
package struct AccountAdministrationPage: Sendable {
    /// A role as the page shows it.
    package struct RoleLine: Sendable {
        let grant: Grant
        let unit: String
        /// Whether whoever looks may end it.
        let mayEnd: Bool

        package init(grant: Grant, unit: String, mayEnd: Bool) {
            self.grant = grant
            self.unit = unit
            self.mayEnd = mayEnd
        }
    }

    /// A line of the journal of access.
    package struct EventLine: Sendable {
        let event: AccessEvent
        /// Nothing on the server's own console.
        let by: String?
        let detail: String

        package init(event: AccessEvent, by: String?, detail: String) {
            self.event = event
            self.by = by
            self.detail = detail
        }
    }

    package enum News: Sendable, Hashable {
        case done(AdministrationRoute.Done)
        /// A link, which is shown this once.
        case link(String, until: Moment)
        case refused(String)
    }

    let language: Language
    let chosen: Language?
    let account: Account
    let roles: [RoleLine]
    /// Whether all of its roles are within reach.
    let isWhollyOurs: Bool
    let isOwn: Bool
    let sessions: [Session]
    let events: [EventLine]
    let units: [UnitVersion]
    let today: Day
    let news: News?
    let draft: Draft

    /// What was typed and refused, to be shown again.
    package struct Draft: Sendable, Hashable {
        package var shown: String?
        package var email: String?
        package var heir = ""
        package var isDisabling = true
        package var delegated = Delegated()

        /// The form by which a right to approve is handed on.
        package struct Delegated: Sendable, Hashable {
            package var grant = ""
            package var deputy = ""
            package var from = ""
            package var to = ""

            package init() {}
        }

        package init() {}
    }

    package init(
        language: Language, chosen: Language?, account: Account, roles: [RoleLine], isWhollyOurs: Bool, isOwn: Bool,
        sessions: [Session], events: [EventLine], units: [UnitVersion], today: Day, news: News?,
        draft: Draft = Draft()
    ) {
        self.language = language
        self.chosen = chosen
        self.account = account
        self.roles = roles
        self.isWhollyOurs = isWhollyOurs
        self.isOwn = isOwn
        self.sessions = sessions
        self.events = events
        self.units = units
        self.today = today
        self.news = news
        self.draft = draft
    }

    package var document: Markup {
        let name = account.signInName
        return AdministrationFrame(
            language: language, chosen: chosen, title: account.displayName, lead: lead,
            other: { .administration(.account(name, language: $0)) },
            above: (phrases.people, .administration(.people(language: chosen))), content: content
        ).document
    }

    private typealias Field = AdministrationRoute.Field
    var phrases: AccountPhrases { AccountPhrases(language) }
    private var words: Words { Words(language) }

    private var lead: String {
        let parts = [
            account.signInName, account.email,
            "\(phrases.created) \(words.day(account.createdAt.dayInVietnam))",
            account.isActive ? nil : phrases.state(.disabled),
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    private var content: Markup {
        """
        \(optional: news, told)
        \(renameForm, when: isWhollyOurs)\(roleSection)\(signInSection)\(sessionSection, when: isWhollyOurs)\(journal)
        """
    }

    private func told(_ news: News) -> Markup {
        switch news {
        case .done(let done): Told.well(phrases.done(done))
        case .link(let address, let until):
            """
            <div\(Told.done)><p>\(phrases.linkMade(words.moment(until)))</p><label class="hide" for="link">\
            \(phrases.link)</label><textarea id="link" class="copy" rows="2" readonly>\(address)</textarea></div>
            """
        case .refused(let sentence): Told.wrong(sentence)
        }
    }

    // MARK: Roles

    private var roleSection: Markup {
        let form = PostForm.markup(
            act(.grant),
            "\(RoleFields(language: language, units: units, prefix: "r").markup)<button>\(phrases.addRole)</button>")
        return """
            <section aria-labelledby="roles"><h2 id="roles">\(phrases.roles)</h2>\
            \(roles.isEmpty ? "<p>\(phrases.noRoles)</p>" : roleTable)\
            <details class="more"><summary>\(phrases.addRole)</summary>\(form)</details>\
            \(delegationForm)\(handOverForm, when: isWhollyOurs && roles.contains { isOpen($0.grant) })</section>
            """
    }

    private func isOpen(_ grant: Grant) -> Bool {
        grant.revokedAt == nil && grant.delegatedFrom == nil && grant.validTo.map { today <= $0 } ?? true
    }

    private var handOverForm: Markup {
        let heir = Control.line(
            id: "heir", name: Field.other, label: phrases.handOverTo, value: draft.heir,
            help: HelpPhrases(language).handOver.markup)
        let disabling = Control.box(
            id: "disabling", name: Field.disabling, label: phrases.disableAfter, isOn: draft.isDisabling)
        let form = PostForm.markup(
            act(.handOver),
            """
            <p class="m">\(phrases.handOverLead)</p>\(heir)\(disabling, when: !isOwn)<button>\(phrases.handOver)</button>
            """)
        return """
            <details class="more"\(" open", when: !draft.heir.isEmpty)><summary>\(phrases.handOver)</summary>\(form)</details>
            """
    }

    private var renameForm: Markup {
        let shown = Control.line(
            id: "shown", name: Field.displayName, label: phrases.shownName, value: draft.shown ?? account.displayName,
            hint: phrases.shownHint)
        let email = Control.line(
            id: "email", name: Field.email, label: phrases.email, value: draft.email ?? account.email ?? "",
            type: "email")
        let form = PostForm.markup(act(.rename), "\(shown)\(email)<button>\(phrases.save)</button>")
        return """
            <details class="more"\(" open", when: draft.shown != nil)><summary>\(phrases.rename)</summary>\(form)</details>
            """
    }

    private func act(_ act: AdministrationRoute.AccountAct) -> Route {
        .administration(.accountAct(account.signInName, act))
    }

    private var roleTable: Markup {
        """
        <div class="tablebox" role="group" aria-labelledby="roles" tabindex="0"><table class="list"><thead><tr>\
        <th scope="col">\(phrases.role)</th><th scope="col">\(phrases.unit)</th><th scope="col">\(phrases.from)</th>\
        <th scope="col">\(phrases.to)</th><th scope="col">\(phrases.state)</th><td></td></tr></thead>\
        <tbody>\(roles, each: row)</tbody></table></div>
        """
    }

    private func row(_ line: RoleLine) -> Markup {
        let grant = line.grant
        let end: Markup =
            line.mayEnd && grant.revokedAt == nil
            ? button(.endGrant, number: grant.number.description, phrases.end) : .empty
        return """
            <tr\(" class=\"m\"", when: !grant.isInForce(on: today))><th scope="row">\(words.role(grant.role))\
            \(" (\(phrases.delegated))", when: grant.delegatedFrom != nil)</th><td>\(line.unit)</td>\
            <td class="nowrap">\(words.day(grant.validFrom))</td>\
            <td class="nowrap">\(grant.validTo.map { words.day($0) } ?? phrases.open)</td><td>\(state(of: grant))</td>\
            <td>\(end)</td></tr>
            """
    }

    private func state(of grant: Grant) -> String {
        if grant.revokedAt != nil { return phrases.ended }
        if grant.validFrom > today { return phrases.notYet }
        return grant.isInForce(on: today) ? phrases.inForce : phrases.over
    }

    private func button(_ act: AdministrationRoute.AccountAct, number: String, _ label: String) -> Markup {
        PostForm.markup(
            self.act(act), class: "out",
            "\(Control.hidden(name: Field.number, value: number))<button>\(label)</button>")
    }

    // MARK: Signing in

    private var signInSection: Markup {
        """
        <section aria-labelledby="sign-in"><h2 id="sign-in">\(phrases.signIn)</h2>\
        \(isWhollyOurs ? signInForms : "<p>\(phrases.partly)</p>")</section>
        """
    }

    private var signInForms: Markup {
        let switching =
            account.isActive ? (AdministrationRoute.AccountAct.disable, phrases.disable) : (.enable, phrases.enable)
        let link = PostForm.markup(
            act(.link), "<p class=\"m\">\(phrases.linkLead)</p><button>\(phrases.makeLink)</button>")
        let state = PostForm.markup(
            act(switching.0), class: "post quiet",
            "<p class=\"m\">\(phrases.disableLead)</p><button>\(switching.1)</button>")
        return "<div class=\"pair\">\(link, when: account.isActive)\(state, when: !isOwn)</div>"
    }

    private var sessionSection: Markup {
        """
        <section aria-labelledby="sessions"><h2 id="sessions">\(phrases.sessions)</h2>\
        \(sessions.isEmpty ? "<p>\(phrases.noSessions)</p>" : sessionTable)</section>
        """
    }

    private var sessionTable: Markup {
        """
        <div class="tablebox" role="group" aria-labelledby="sessions" tabindex="0"><table class="list"><thead><tr>\
        <th scope="col">\(phrases.browser)</th><th scope="col">\(phrases.address)</th>\
        <th scope="col">\(phrases.lastSeen)</th><td></td></tr></thead><tbody>\(sessions, each: row)</tbody></table></div>
        """
    }

    private func row(_ session: Session) -> Markup {
        """
        <tr><td>\(BrowserName.of(session.agent))</td><td>\(session.address)</td><td>\(words.moment(session.seenAt))</td>\
        <td>\(button(.endSession, number: session.number.description, phrases.end))</td></tr>
        """
    }

    // MARK: What happened

    private var journal: Markup {
        """
        <section aria-labelledby="journal"><h2 id="journal">\(phrases.journal)</h2>\
        <div class="tablebox" role="group" aria-labelledby="journal" tabindex="0"><table class="list"><thead><tr>\
        <th scope="col">\(phrases.when)</th><th scope="col">\(phrases.what)</th><th scope="col">\(phrases.by)</th>\
        <th scope="col">\(phrases.address)</th><th scope="col">\(phrases.detail)</th></tr></thead>\
        <tbody>\(events, each: row)</tbody></table></div></section>
        """
    }

    private func row(_ line: EventLine) -> Markup {
        """
        <tr><td class="nowrap">\(words.moment(line.event.at))</td><td>\(phrases.event(line.event.kind))</td>\
        <td>\(line.by ?? (line.event.address.isEmpty ? phrases.commandLine : phrases.nobodySignedIn))</td><td>\(line.event.address)</td><td>\(line.detail)</td></tr>
        """
    }
}
