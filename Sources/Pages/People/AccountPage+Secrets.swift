import HTML
import Planning
import Prose

extension AccountPage {
    var sessionSection: Markup {
        """
        <section aria-labelledby="sessions"><h2 id="sessions">\(phrases.sessions)</h2><div class="tablebox" role="group" aria-labelledby="sessions" tabindex="0">\
        <table class="list"><thead><tr><th scope="col">\(phrases.browser)</th><th scope="col">\(phrases.address)</th>\
        <th scope="col">\(phrases.lastSeen)</th><td></td></tr></thead><tbody>\(sessions, each: row)</tbody></table></div></section>
        """
    }

    private func row(_ session: Session) -> Markup {
        let last: Markup =
            session.number == current ? "\(phrases.thisOne)" : button(.endSession, session.number, phrases.end)
        return """
            <tr><td>\(BrowserName.of(session.agent))</td><td>\(session.address)</td>\
            <td>\(words.moment(session.seenAt))</td><td>\(last)</td></tr>
            """
    }

    private func button(_ route: PeopleRoute, _ number: SecretNumber, _ label: String) -> Markup {
        PostForm.markup(
            .people(route), class: "out",
            """
            \(Control.hidden(name: PeopleRoute.Field.number, value: number.description))<button>\(label)</button>
            """)
    }

    var tokenSection: Markup {
        """
        <section aria-labelledby="tokens"><h2 id="tokens">\(phrases.tokens)</h2><p>\(phrases.tokensLead) <a href="\(Route.programs(language: chosen))">\(phrases.forPrograms)</a></p>\
        \(tokens.isEmpty ? "<p>\(phrases.noTokens)</p>" : tokenTable)\(scopes.isEmpty ? .empty : tokenForm)</section>
        """
    }

    private var tokenTable: Markup {
        """
        <div class="tablebox" role="group" aria-labelledby="tokens" tabindex="0"><table class="list"><thead><tr><th scope="col">\(phrases.tokenName)</th>\
        <th scope="col">\(phrases.scopes)</th><th scope="col">\(phrases.until)</th><th scope="col">\(phrases.lastSeen)</th>\
        <td></td></tr></thead><tbody>\(tokens, each: row)</tbody></table></div>
        """
    }

    private func row(_ token: APIToken) -> Markup {
        """
        <tr><td>\(token.name)</td><td>\(token.scopes.map { words.permission($0) }.joined(separator: ", "))</td>\
        <td>\(words.moment(token.expiresAt))</td><td>\(token.lastUsedAt.map { words.moment($0) } ?? phrases.never)</td>\
        <td>\(button(.revokeToken, token.number, phrases.revoke))</td></tr>
        """
    }

    private var tokenForm: Markup {
        PostForm.markup(
            .people(.makeToken),
            """
            \(Control.line(id: "token-name", name: PeopleRoute.Field.name, label: phrases.tokenName, value: ""))\
            <fieldset><legend>\(phrases.scopes)</legend>\(scopes, each: box)</fieldset>\
            \(Control.line(id: "days", name: PeopleRoute.Field.days, label: phrases.days, value: "90", type: "number"))\
            <button>\(phrases.makeToken)</button>
            """)
    }

    private func box(_ scope: Permission) -> Markup {
        """
        <div class="field box"><input id="scope-\(scope.rawValue)" name="\(PeopleRoute.Field.scope)" type="checkbox" \
        value="\(scope.rawValue)"><label for="scope-\(scope.rawValue)">\(words.permission(scope))</label></div>
        """
    }
}

/// What a browser says of itself, in a word that people know.
enum BrowserName {
    private static let known = [
        ("Edg/", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]

    private static let systems = [
        ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]

    static func of(_ agent: String) -> String {
        let names = [known, systems].compactMap { list in list.first { agent.contains($0.0) }?.1 }
        return names.isEmpty ? String(agent.prefix(40)) : names.joined(separator: ", ")
    }
}
