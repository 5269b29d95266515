/// The two ways in which Vietnamese was written before Unicode: fonts that draw Vietnamese letters in the places of
/// Western ones. A program that knows nothing of the font sees "Tæng s¶n phÈm".
package enum LegacyText: String, Sendable, Hashable, CaseIterable {
    /// TCVN 5712, as in the fonts ".VnTime" and ".VnArial": one sign for each letter.
    case tcvn3
    /// As in the fonts "VNI-Times": a letter, then a sign for what stands above or below it.
    case vni

    /// The text in Unicode, in NFC. Signs that have no meaning stay as they are.
    func unicode(_ text: String) -> String {
        read(text).text
    }

    /// A word in Unicode, in NFC; `nil` where it has a sign without meaning.
    func reading(_ word: String) -> String? {
        let (text, isComplete) = read(word)
        return isComplete ? text : nil
    }

    private func read(_ text: String) -> (text: String, isComplete: Bool) {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        var isComplete = true
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                result.append(scalar)
            } else if let letters = meaning(scalar, after: previous) {
                result.append(contentsOf: letters)
            } else {
                result.append(scalar)
                isComplete = false
            }
            previous = scalar
        }
        return (String(result).composed, isComplete)
    }

    /// What one sign means behind another, not composed yet; `nil` where it means nothing.
    func meaning(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch self {
        case .tcvn3: TCVN3.letter(scalar).map { [$0] }
        case .vni: VNI.meaning(scalar, after: previous)
        }
    }
}

/// A font of before Unicode, by its name.
struct LegacyFont: Sendable, Hashable {
    let code: LegacyText
    /// A font of capitals: it draws small letters as capitals.
    let isCapital: Bool

    init?(_ name: String) {
        let small = name.lowercased()
        if small.hasPrefix(".vn"), !["symbol", "wing", "dings"].contains(where: small.contains) {
            (code, isCapital) = (.tcvn3, name.hasSuffix("H"))
        } else if small.hasPrefix("vni-"), !["symbol", "wing", "dings"].contains(where: small.contains) {
            (code, isCapital) = (.vni, false)
        } else {
            return nil
        }
    }

    func unicode(_ text: String) -> String {
        let text = code.unicode(text)
        return isCapital ? text.uppercased() : text
    }
}
