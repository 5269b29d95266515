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
    /// Role and unit of a grant, the name of a token; why, on a line of its own. Never a secret, never what was typed at a
    /// sign-in.
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

    /// What happened, and below it why, where somebody said so.
    package static func detail(_ what: String, why: String) -> String {
        why.isEmpty ? what : "\(what)\n\(why)"
    }

    /// What of the detail says what happened.
    package var what: String { String(detail.prefix { $0 != "\n" }) }

    /// What of the detail says why; nothing where nobody said so.
    package var why: String? {
        detail.firstIndex(of: "\n").map { String(detail[detail.index(after: $0)...]) }
    }
}
