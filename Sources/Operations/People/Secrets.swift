import CSodium

/// Secrets that the program makes, and what is kept of them.
enum Secrets {
    private static let length = 32

    /// 256 random bits as text that may stand in a cookie, a header or an address.
    static func make() -> String {
        var bytes = [UInt8](repeating: 0, count: length)
        randombytes_buf(&bytes, bytes.count)
        return hexadecimal(bytes)
    }

    /// What is kept of a secret: SHA-256, in hexadecimal. Enough for what is random; passwords go through `PasswordHash`.
    static func hash(_ secret: String) -> String {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
        let bytes = Array(secret.utf8)
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        return hexadecimal(digest)
    }

    /// Whether two texts are the same, in a time that does not tell where they differ.
    static func areEqual(_ one: String, _ other: String) -> Bool {
        let (left, right) = (Array(hash(one).utf8), Array(hash(other).utf8))
        return sodium_memcmp(left, right, left.count) == 0
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// The token that every form of a session carries: bound to the session's secret, worth nothing without it.
package enum FormToken {
    package static func of(_ sessionSecret: String) -> String {
        Secrets.hash("form:" + sessionSecret)
    }

    /// Compares in a time that does not tell where the two differ.
    package static func areEqual(_ sent: String, _ token: String) -> Bool {
        Secrets.areEqual(sent, token)
    }
}
