import Foundation

/// Texts lent to the library for the time of a call; freed with this value.
struct CTexts: ~Copyable {
    private var lent: [UnsafeMutablePointer<CChar>] = []

    deinit {
        for text in lent { free(text) }
    }

    mutating func lend(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard let copy = strdup(text) else { return nil }
        lent.append(copy)
        return copy
    }
}
