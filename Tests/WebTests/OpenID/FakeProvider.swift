import Crypto
import CryptoExtras
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// An identity provider that a test starts on this machine: it publishes its keys, and gives for a code the token that the
/// test has laid down for it.
final class FakeProvider: Sendable {
    /// What is wrong with a token, if anything.
    struct Token: Sendable {
        var subject = "u-1"
        var email: String? = "nhap@example.vn"
        var isVerified = true
        var nonce: String
        var algorithm = "ES256"
        var key = "ec-1"
        /// Signed by a key that was never published.
        var isForged = false
        var issuer: String?
        var audience = "tiendo"
        /// Seconds from now.
        var expires: Double = 300
        var notBefore: Double = -5
    }

    private struct State {
        var tokens: [String: (token: Token, challenge: String)] = [:]
        var port = 0
        var published = ["ec-1", "rsa-1"]
        var keyFetches = 0
    }

    private let state = Mutex(State())
    private let elliptic = ["ec-1": P256.Signing.PrivateKey(), "ec-2": P256.Signing.PrivateKey()]
    private let rsa: _RSA.Signing.PrivateKey
    /// The time by which tokens are dated.
    private let now: @Sendable () -> Double

    init(now: @escaping @Sendable () -> Double) throws {
        rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        self.now = now
    }

    var issuer: String { "http://127.0.0.1:\(state.withLock { $0.port })" }
    var keyFetches: Int { state.withLock { $0.keyFetches } }

    func publish(_ keys: [String]) { state.withLock { $0.published = keys } }

    /// The code that a browser brings back after somebody has signed in here.
    func code(for token: Token, challenge: String) -> String {
        let code = "code-\(UInt64.random(in: 0 ... .max))"
        state.withLock { $0.tokens[code] = (token, challenge) }
        return code
    }

    /// Runs until the body ends.
    func run<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        let (listening, announce) = AsyncStream<Int>.makeStream()
        let router = Router()
        router.get("/.well-known/openid-configuration") { _, _ in self.discovery() }
        router.get("/keys") { _, _ in self.keys() }
        router.post("/token") { request, _ in
            let form = String(buffer: try await request.body.collect(upTo: 10_000))
            return self.token(form, proof: request.headers[.authorization])
        }
        var logger = Logger(label: "provider")
        logger.logLevel = .critical
        let app = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in announce.yield(channel.localAddress?.port ?? 0) }, logger: logger)
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                try await app.run()
                return nil
            }
            for await port in listening {
                state.withLock { $0.port = port }
                break
            }
            let value = try await body()
            group.cancelAll()
            return value
        }
    }

    // MARK: What it answers

    private func discovery() -> Response {
        Self.json(
            """
            {"issuer": "\(issuer)", "authorization_endpoint": "\(issuer)/authorize", \
            "token_endpoint": "\(issuer)/token", "jwks_uri": "\(issuer)/keys"}
            """)
    }

    private func keys() -> Response {
        let published = state.withLock { state in
            state.keyFetches += 1
            return state.published
        }
        var keys: [String] = []
        for (name, key) in elliptic.sorted(by: { $0.key < $1.key }) where published.contains(name) {
            let point = key.publicKey.rawRepresentation
            keys.append(
                """
                {"kty": "EC", "crv": "P-256", "use": "sig", "kid": "\(name)", \
                "x": "\(Self.text(point.prefix(32)))", "y": "\(Self.text(point.suffix(32)))"}
                """)
        }
        if published.contains("rsa-1"), let parts = try? rsa.publicKey.getKeyPrimitives() {
            keys.append(
                """
                {"kty": "RSA", "use": "sig", "kid": "rsa-1", "n": "\(Self.text(parts.modulus))", \
                "e": "\(Self.text(parts.publicExponent))"}
                """)
        }
        return Self.json("{\"keys\": [\(keys.joined(separator: ", "))]}")
    }

    private func token(_ form: String, proof: String?) -> Response {
        var fields: [String: String] = [:]
        for piece in form.split(separator: "&") {
            let parts = piece.split(separator: "=", maxSplits: 1).map { $0.removingPercentEncoding ?? "" }
            if parts.count == 2 { fields[parts[0]] = parts[1] }
        }
        let expected = "Basic " + Data("tiendo:the%20secret".utf8).base64EncodedString()
        let laidDown = state.withLock { $0.tokens.removeValue(forKey: fields["code"] ?? "") }
        let challenge = Self.text(Data(SHA256.hash(data: Array((fields["code_verifier"] ?? "").utf8))))
        guard proof == expected, let (token, wanted) = laidDown, wanted == challenge,
            fields["redirect_uri"] == "http://localhost:8080/sign-in/openid/return",
            let signed = try? signed(token)
        else { return Response(status: .badRequest) }
        return Self.json("{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"\(signed)\"}")
    }

    private func signed(_ token: Token) throws -> String {
        let header = "{\"alg\": \"\(token.algorithm)\", \"kid\": \"\(token.key)\"}"
        let email = token.email.map { ", \"email\": \"\($0)\", \"email_verified\": \(token.isVerified)" } ?? ""
        let claims = """
            {"iss": "\(token.issuer ?? issuer)", "sub": "\(token.subject)", "aud": ["\(token.audience)"], \
            "exp": \(now() + token.expires), "nbf": \(now() + token.notBefore), "nonce": "\(token.nonce)"\(email)}
            """
        let body = Self.text(Data(header.utf8)) + "." + Self.text(Data(claims.utf8))
        let bytes = Data(body.utf8)
        let signature: Data =
            switch (token.algorithm, token.isForged) {
            case ("RS256", false):
                try rsa.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5).rawRepresentation
            case ("ES256", false):
                try (elliptic[token.key] ?? P256.Signing.PrivateKey()).signature(for: SHA256.hash(data: bytes))
                    .rawRepresentation
            case ("ES256", true):
                try P256.Signing.PrivateKey().signature(for: SHA256.hash(data: bytes)).rawRepresentation
            default: Data()
            }
        return body + "." + Self.text(signature)
    }

    private static func text(_ bytes: some DataProtocol) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func json(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
