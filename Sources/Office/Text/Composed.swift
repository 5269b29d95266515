import Foundation

extension String {
    /// The text in canonical composition (NFC), so that equal texts have equal bytes.
    var composed: String {
        if unicodeScalars.allSatisfy(Self.isComposed) { return self }
        return precomposedStringWithCanonicalMapping
    }

    /// Scalars that never change in NFC: enough for Vietnamese and its punctuation, and far faster than asking.
    static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2028: true
        default: false
        }
    }
}
