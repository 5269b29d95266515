package import Quantities

/// The number of a session, an API token or a one-time link: what lists and forms name it by. The secret itself is kept
/// nowhere.
package struct SecretNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package var description: String { String(value) }

    package static func < (left: SecretNumber, right: SecretNumber) -> Bool {
        left.value < right.value
    }
}

/// Somebody's browser that has signed in.
package struct Session: Sendable, Hashable {
    package let number: SecretNumber
    package let account: AccountNumber
    package let startedAt: Moment
    package let seenAt: Moment
    /// It ends then, whatever happens.
    package let expiresAt: Moment
    /// From where it was started, and with which browser, as it said itself.
    package let address: String
    package let agent: String

    package init(
        number: SecretNumber, account: AccountNumber, startedAt: Moment, seenAt: Moment, expiresAt: Moment,
        address: String, agent: String
    ) {
        self.number = number
        self.account = account
        self.startedAt = startedAt
        self.seenAt = seenAt
        self.expiresAt = expiresAt
        self.address = address
        self.agent = agent
    }
}

/// A key for programs that ask in an account's name, for some of what the account may do.
package struct APIToken: Sendable, Hashable {
    package let number: SecretNumber
    package let account: AccountNumber
    package let name: String
    package let scopes: [Permission]
    package let createdAt: Moment
    package let expiresAt: Moment
    package let lastUsedAt: Moment?

    package init(
        number: SecretNumber, account: AccountNumber, name: String, scopes: [Permission], createdAt: Moment,
        expiresAt: Moment, lastUsedAt: Moment? = nil
    ) {
        self.number = number
        self.account = account
        self.name = name
        self.scopes = scopes
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.lastUsedAt = lastUsedAt
    }
}

/// What a one-time link is for.
package enum LinkPurpose: String, Sendable, Hashable, CaseIterable {
    /// The first password of a new account.
    case invitation
    case reset
}
