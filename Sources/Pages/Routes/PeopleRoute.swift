/// Where people sign in and look after their account.
package enum PeopleRoute: Sendable, Hashable {
    /// `back` is where somebody goes afterwards: an address of this server.
    case signIn(back: String?, language: String? = nil, hasSetPassword: Bool = false)
    case signOut
    /// To the identity provider, and back to `back`; or to tie the account that is signed in.
    case openID(back: String?, language: String? = nil, ties: Bool = false)
    case account(language: String? = nil)
    case password
    case language
    case endSession
    case makeToken
    case revokeToken
    case delegate
    case endDelegation
    /// The page behind a one-time link.
    case link(String?, language: String? = nil)

    /// The paths that the server answers at.
    package enum Path {
        package static let signIn = "/sign-in"
        package static let signOut = "/sign-out"
        package static let openID = "/sign-in/openid"
        /// Where the provider sends people back to: registered with it.
        package static let openIDReturn = "/sign-in/openid/return"
        package static let account = "/account"
        package static let password = "/account/password"
        package static let language = "/account/language"
        package static let endSession = "/account/sessions/end"
        package static let makeToken = "/account/tokens"
        package static let revokeToken = "/account/tokens/revoke"
        package static let delegate = "/account/delegations"
        package static let endDelegation = "/account/delegations/end"
        package static let link = "/set-password"
    }

    /// The names of what addresses and forms say.
    package enum Field {
        package static let back = "return"
        package static let link = "link"
        package static let ties = "ties"
        package static let lang = "lang"
        package static let name = "name"
        package static let password = "password"
        package static let newPassword = "new-password"
        package static let again = "again"
        package static let passwordIsSet = "password-is-set"
        package static let number = "number"
        package static let scope = "scope"
        package static let days = "days"
        package static let from = "from"
        package static let to = "to"
    }

    var address: String {
        var query = QueryText()
        switch self {
        case .signIn(let back, let language, let hasSetPassword):
            query.add(Field.back, back)
            query.add(Field.passwordIsSet, hasSetPassword ? "true" : nil)
            query.add(Field.lang, language)
            return Path.signIn + query.text
        case .signOut: return Path.signOut
        case .openID(let back, let language, let ties):
            query.add(Field.back, back)
            query.add(Field.lang, language)
            query.add(Field.ties, ties ? "true" : nil)
            return Path.openID + query.text
        case .account(let language):
            query.add(Field.lang, language)
            return Path.account + query.text
        case .password: return Path.password
        case .language: return Path.language
        case .endSession: return Path.endSession
        case .makeToken: return Path.makeToken
        case .revokeToken: return Path.revokeToken
        case .delegate: return Path.delegate
        case .endDelegation: return Path.endDelegation
        case .link(let secret, let language):
            query.add(Field.link, secret)
            query.add(Field.lang, language)
            return Path.link + query.text
        }
    }
}
