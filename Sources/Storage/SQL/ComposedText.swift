import Foundation

extension String {
    /// The text in composed form (NFC). Swift takes both forms for equal; a database compares bytes.
    var composed: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
    }
}
