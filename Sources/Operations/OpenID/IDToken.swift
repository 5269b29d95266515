import Crypto
import CryptoExtras
import Foundation
import Planning
import Quantities

/// What an identity provider vouches for: a signed statement about who has signed in there.
struct IDToken: Sendable {
    /// Clocks differ by so much at most.
    static let skewSeconds: Int64 = 120
    private static let longest = 16 * 1024

    struct Header: Decodable {
        let alg: String
        let kid: String?
    }

    struct Claims: Decodable {
        let iss: String
        let sub: String
        let aud: Audience
        let azp: String?
        let exp: Double
        let nbf: Double?
        let iat: Double?
        let nonce: String?
        let email: String?
        let emailVerified: Flag?

        enum CodingKeys: String, CodingKey {
            case iss, sub, aud, azp, exp, nbf, iat, nonce, email
            case emailVerified = "email_verified"
        }
    }

    let header: Header
    let claims: Claims
    private let signed: [UInt8]
    private let signature: Data

    init(_ text: String) throws(OpenIDFault) {
        guard text.utf8.count <= Self.longest else { throw .badToken(.unreadable) }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decoder = JSONDecoder()
        guard parts.count == 3, let head = Base64URL.decode(parts[0]), let body = Base64URL.decode(parts[1]),
            let signature = Base64URL.decode(parts[2]), let header = try? decoder.decode(Header.self, from: head)
        else { throw .badToken(.unreadable) }
        guard ["RS256", "ES256"].contains(header.alg) else { throw .badToken(.algorithm) }
        guard let claims = try? decoder.decode(Claims.self, from: body) else { throw .badToken(.unreadable) }
        self.header = header
        self.claims = claims
        self.signature = signature
        signed = Array("\(parts[0]).\(parts[1])".utf8)
    }

    /// Whether the key made the signature. The key decides how, not the token alone.
    func check(_ key: SigningKey) throws(OpenIDFault) {
        let isRight =
            switch key {
            case .rsa(let key) where header.alg == "RS256":
                key.isValidSignature(
                    _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: signed),
                    padding: .insecurePKCS1v1_5)
            case .p256(let key) where header.alg == "ES256":
                (try? P256.Signing.ECDSASignature(rawRepresentation: signature)).map {
                    key.isValidSignature($0, for: SHA256.hash(data: signed))
                } ?? false
            default: false
            }
        guard isRight else { throw .badToken(.signature) }
    }

    /// Whether it is meant for this server, now, and for this attempt.
    func check(_ settings: OpenIDSettings, nonce: String, at now: Moment) throws(OpenIDFault) {
        guard claims.iss == settings.issuer else { throw .badToken(.issuer) }
        guard claims.aud.names.contains(settings.clientID),
            claims.aud.names.count == 1 || claims.azp == settings.clientID,
            claims.azp == nil || claims.azp == settings.clientID
        else { throw .badToken(.audience) }
        let seconds = Double(now.microseconds / 1_000_000)
        let skew = Double(Self.skewSeconds)
        guard claims.exp > seconds - skew else { throw .badToken(.expired) }
        guard claims.nbf ?? 0 <= seconds + skew, claims.iat ?? 0 <= seconds + skew else { throw .badToken(.notYet) }
        guard let sent = claims.nonce, Secrets.areEqual(sent, nonce) else { throw .badToken(.nonce) }
        guard (1...255).contains(claims.sub.utf8.count) else { throw .badToken(.subject) }
    }
}

extension IDToken {
    /// One name, or a list of them.
    struct Audience: Decodable {
        let names: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let name = try? container.decode(String.self) {
                names = [name]
            } else {
                names = try container.decode([String].self)
            }
        }
    }

    /// Some providers write their flags in quotes.
    struct Flag: Decodable {
        let isSet: Bool

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                isSet = flag
            } else {
                isSet = try container.decode(String.self) == "true"
            }
        }
    }
}

/// Base64 with the letters that may stand in an address, without padding.
enum Base64URL {
    static func decode(_ text: some StringProtocol) -> Data? {
        var plain = String(text).replacing("-", with: "+").replacing("_", with: "/")
        guard !plain.contains("=") else { return nil }
        while plain.utf8.count % 4 != 0 { plain += "=" }
        return Data(base64Encoded: plain)
    }

    static func encode(_ bytes: some DataProtocol) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}
