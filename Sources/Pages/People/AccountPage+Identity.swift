import HTML
import Prose

extension AccountPage {
    /// An identity provider with which one may sign in instead of a password.
    var identitySection: Markup {
        guard let provider else { return .empty }
        let words = provider.isTied ? phrases.identityTied : phrases.identityLead
        let link: Markup =
            provider.isTied
            ? .empty
            : """
            <p><a class="other" href="\(Route.people(.openID(back: nil, ties: true)))">\(phrases.tieIdentity)</a></p>
            """
        return """
            <section aria-labelledby="identity"><h2 id="identity">\(provider.button)</h2><p>\(words)</p>\(link)\
            \(HelpPhrases(phrases.words.language).identity.markup)</section>
            """
    }
}
