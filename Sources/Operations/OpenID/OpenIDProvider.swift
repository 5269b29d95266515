import Crypto
import Foundation
import Planning
import Quantities
import Synchronization

/// Who has signed in at the provider.
package struct OpenIDIdentity: Sendable, Hashable {
    package let issuer: String
    package let subject: String
    /// Only one that the provider has verified.
    package let email: String?

    package init(issuer: String, subject: String, email: String? = nil) {
        self.issuer = issuer
        self.subject = subject
        self.email = email
    }
}

/// The identity provider as this server knows it: its addresses and keys, fetched when they are needed, and the attempts that
/// have been answered.
package final class OpenIDProvider: Sendable {
    private static let keptSeconds: Int64 = 3600
    /// A key that is not known makes the keys be fetched again, but not more often than this.
    private static let soonestSeconds: Int64 = 30

    /// What a provider says of itself (OpenID Connect Discovery 1.0).
    private struct Discovery: Decodable {
        let issuer: String
        let authorizationEndpoint: String
        let tokenEndpoint: String
        let jwksURI: String

        enum CodingKeys: String, CodingKey {
            case issuer
            case authorizationEndpoint = "authorization_endpoint"
            case tokenEndpoint = "token_endpoint"
            case jwksURI = "jwks_uri"
        }
    }

    private struct TokenAnswer: Decodable {
        let idToken: String

        enum CodingKeys: String, CodingKey {
            case idToken = "id_token"
        }
    }

    private struct State {
        var discovery: (found: Discovery, at: Moment)?
        var keys: (found: SigningKey.Set, at: Moment)?
        /// States of attempts that were answered, until the attempts would have run out by themselves.
        var answered: [String: Moment] = [:]
    }

    package let settings: OpenIDSettings
    private let clock: @Sendable () -> Moment
    private let state = Mutex(State())

    private var client: OpenIDClient { OpenIDClient(issuer: settings.issuer) }

    package init(_ settings: OpenIDSettings, _ delivery: Delivery) {
        self.settings = settings
        clock = delivery.clock
    }

    /// Begins an attempt: where the browser goes, and what it keeps until it comes back.
    package func begin(
        back: String?, tiesAccount: Bool, returnAddress: String
    ) async throws(OpenIDFault) -> (address: String, attempt: OpenIDAttempt) {
        let discovery = try await discovery()
        let attempt = OpenIDAttempt(
            state: Secrets.make(), nonce: Secrets.make(), verifier: Secrets.make(),
            until: clock().adding(seconds: OpenIDAttempt.seconds), back: back, tiesAccount: tiesAccount)
        let challenge = Base64URL.encode(Array(SHA256.hash(data: Array(attempt.verifier.utf8))))
        let query = [
            ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", returnAddress),
            ("scope", "openid email"), ("state", attempt.state), ("nonce", attempt.nonce),
            ("code_challenge", challenge), ("code_challenge_method", "S256"),
        ].map { "\($0)=\(OpenIDClient.encoded($1))" }.joined(separator: "&")
        let joint = discovery.authorizationEndpoint.contains("?") ? "&" : "?"
        return (discovery.authorizationEndpoint + joint + query, attempt)
    }

    /// Ends an attempt: gets the token for the code, and checks all of it.
    package func finish(
        _ attempt: OpenIDAttempt?, state sent: String?, code: String?, refusal: String?, returnAddress: String
    ) async throws(OpenIDFault) -> OpenIDIdentity {
        let now = clock()
        guard let attempt, let sent, Secrets.areEqual(sent, attempt.state), attempt.until > now,
            markAnswered(attempt, now)
        else { throw .unknownAttempt }
        if let refusal { throw .refused(String(refusal.prefix(80))) }
        guard let code, (1...2000).contains(code.utf8.count) else { throw .unknownAttempt }
        let form = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", returnAddress),
            ("code_verifier", attempt.verifier),
        ]
        let endpoint = try await discovery().tokenEndpoint
        let answer = try await client.send(form, to: endpoint, settings, as: TokenAnswer.self)
        let token = try IDToken(answer.idToken)
        try token.check(try await key(of: token.header))
        try token.check(settings, nonce: attempt.nonce, at: clock())
        let isVerified = token.claims.emailVerified?.isSet ?? false
        return OpenIDIdentity(
            issuer: settings.issuer, subject: token.claims.sub, email: isVerified ? token.claims.email : nil)
    }

    /// False where the attempt was answered before.
    private func markAnswered(_ attempt: OpenIDAttempt, _ now: Moment) -> Bool {
        state.withLock { state in
            state.answered = state.answered.filter { $0.value > now }
            return state.answered.updateValue(attempt.until, forKey: Secrets.hash(attempt.state)) == nil
        }
    }

    private func discovery() async throws(OpenIDFault) -> Discovery {
        let now = clock()
        if let known = state.withLock({ $0.discovery }), known.at.adding(seconds: Self.keptSeconds) > now {
            return known.found
        }
        let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
        let found = try await client.get(base + "/.well-known/openid-configuration", as: Discovery.self)
        let addresses = [found.authorizationEndpoint, found.tokenEndpoint, found.jwksURI]
        guard found.issuer == settings.issuer,
            addresses.allSatisfy({ OpenIDAddress.isSafe($0, as: settings.issuer) })
        else { throw .providerAway }
        state.withLock { $0.discovery = (found, now) }
        return found
    }

    /// The key that a token names. One that is not known may be new: providers change their keys.
    private func key(of header: IDToken.Header) async throws(OpenIDFault) -> SigningKey {
        let now = clock()
        let known = state.withLock { $0.keys }
        if let known, known.at.adding(seconds: Self.keptSeconds) > now {
            if let key = known.found.key(header) { return key }
            guard known.at.adding(seconds: Self.soonestSeconds) <= now else { throw .badToken(.unknownKey) }
        }
        let found = try await client.get(try await discovery().jwksURI, as: SigningKey.Set.self)
        state.withLock { $0.keys = (found, now) }
        guard let key = found.key(header) else { throw .badToken(.unknownKey) }
        return key
    }
}

/// What a browser keeps while somebody is away at the provider.
package struct OpenIDAttempt: Sendable, Hashable {
    /// For so long one may take to sign in there.
    package static let seconds: Int64 = 600
    private static let longestBack = 500

    let state: String
    let nonce: String
    let verifier: String
    let until: Moment
    /// Where somebody goes afterwards: a place of this server.
    package let back: String?
    /// Whether it is to tie the account that is signed in.
    package let tiesAccount: Bool

    init(state: String, nonce: String, verifier: String, until: Moment, back: String?, tiesAccount: Bool) {
        self.state = state
        self.nonce = nonce
        self.verifier = verifier
        self.until = until
        self.back = back.flatMap { $0.utf8.count <= Self.longestBack ? $0 : nil }
        self.tiesAccount = tiesAccount
    }

    /// As a cookie holds it.
    package var text: String {
        let kept = Base64URL.encode(Array((back ?? "").utf8))
        return [state, nonce, verifier, String(until.microseconds), tiesAccount ? "tie" : "in", kept].joined(
            separator: ".")
    }

    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard text.utf8.count <= 2000, parts.count == 6, parts[..<3].allSatisfy({ $0.utf8.count == 64 }),
            let until = Int64(parts[3]), let kept = Base64URL.decode(parts[5])
        else { return nil }
        let back = String(decoding: kept, as: UTF8.self)
        self.init(
            state: parts[0], nonce: parts[1], verifier: parts[2], until: Moment(microseconds: until),
            back: back.isEmpty ? nil : back, tiesAccount: parts[4] == "tie")
    }
}
