/// Why somebody is not signed in by an identity provider.
package enum OpenIDFault: Error, Sendable, Hashable {
    /// The provider does not answer, or not as the standard says.
    case providerAway
    /// The browser does not hold the attempt that the provider answers: too late, sent twice, or begun elsewhere.
    case unknownAttempt
    /// The provider says no: its word for it.
    case refused(String)
    /// What the provider vouches with is not right.
    case badToken(TokenFault)
    /// Nobody's account is tied to this identity, or the one that is has been disabled.
    case noAccount
    /// The identity belongs to another account already.
    case tiedToAnother

    package enum TokenFault: String, Sendable, Hashable {
        case unreadable, algorithm, unknownKey, signature, issuer, audience, expired, notYet, nonce, subject
    }
}
