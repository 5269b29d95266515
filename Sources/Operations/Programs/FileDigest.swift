import Crypto
import Foundation

/// What tells one file from another.
package enum FileDigest {
    /// SHA-256 of a file, in hexadecimal; nothing where it can't be read.
    package static func of(_ path: String) -> String? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        var hash = SHA256()
        while let part = try? handle.read(upToCount: 256 << 10), !part.isEmpty { hash.update(data: part) }
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
