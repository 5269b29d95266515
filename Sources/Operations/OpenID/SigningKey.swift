import Crypto
import CryptoExtras
import Foundation

/// A key by which a provider signs.
enum SigningKey: Sendable {
    case rsa(_RSA.Signing.PublicKey)
    case p256(P256.Signing.PublicKey)

    /// The set of keys that a provider publishes (RFC 7517); what is not for signing, or not understood, is left out.
    struct Set: Decodable {
        private struct Key: Decodable {
            let kty: String
            let kid: String?
            let use: String?
            let crv: String?
            let n: String?
            let e: String?
            let x: String?
            let y: String?
        }

        private let keys: [Key]

        /// The key that a token names; without a name only one that can be no other.
        func key(_ header: IDToken.Header) -> SigningKey? {
            let type = header.alg == "RS256" ? "RSA" : "EC"
            let fitting = keys.filter { $0.kty == type && $0.use != "enc" }
            if let kid = header.kid { return fitting.first { $0.kid == kid }.flatMap(Self.read) }
            return fitting.count == 1 ? fitting.first.flatMap(Self.read) : nil
        }

        private static func read(_ key: Key) -> SigningKey? {
            func bytes(_ text: String?) -> Data? { text.flatMap { Base64URL.decode($0) } }
            if key.kty == "RSA", let modulus = bytes(key.n), let exponent = bytes(key.e), modulus.count >= 256 {
                return (try? _RSA.Signing.PublicKey(n: modulus, e: exponent)).map { .rsa($0) }
            }
            if key.crv == "P-256", let x = bytes(key.x), let y = bytes(key.y), x.count == 32, y.count == 32 {
                return (try? P256.Signing.PublicKey(rawRepresentation: x + y)).map { .p256($0) }
            }
            return nil
        }
    }
}
