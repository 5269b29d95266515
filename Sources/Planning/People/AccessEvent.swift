package import Quantities

/// Something that happened to accounts, as the journal of access keeps it for ever.
package struct AccessEvent: Sendable, Hashable {
    /// What happened, from a closed list.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case created, changed, disabled, enabled
        case granted, revoked, delegated
        case linkMade = "link-made"
        case passwordSet = "password-set"
        case signedIn = "signed-in"
        case signInFailed = "sign-in-failed"
        case throttled
        case signedOut = "signed-out"
        case sessionEnded = "session-ended"
        case tokenMade = "token-made"
        case tokenRevoked = "token-revoked"
        case tied
    }

    package let kind: Kind
    package let at: Moment
    /// Whose account; nothing where the name that was tried is nobody's.
    package let account: AccountNumber?
    /// Who did it; nothing at the command line and before anybody has signed in.
    package let by: AccountNumber?
    /// The address that it came from; empty at the command line.
    package let address: String
    /// Role and unit of a grant, the name of a token. Never a secret, never what was typed at a sign-in.
    package let detail: String

    package init(
        _ kind: Kind, at: Moment, account: AccountNumber?, by: AccountNumber? = nil, address: String = "",
        detail: String = ""
    ) {
        self.kind = kind
        self.at = at
        self.account = account
        self.by = by
        self.address = address
        self.detail = detail
    }
}
