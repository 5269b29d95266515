/// The signs of the VNI fonts: most stand behind a vowel and say what is above or below it, some are letters.
enum VNI {
    /// What a sign means behind another: a letter, or combining marks; `nil` where it has no meaning there.
    static func meaning(_ sign: Unicode.Scalar, after previous: Unicode.Scalar) -> [Unicode.Scalar]? {
        if let letter = letters[sign] { return [letter] }
        let small = lower(sign)
        if let tone = tones[small], "aeouyôö".unicodeScalars.contains(lower(previous)) { return [tone] }
        if let marks = hats[small], "aeo".unicodeScalars.contains(lower(previous)) { return marks }
        if let marks = breves[small], lower(previous) == "a" { return marks }
        return nil
    }

    private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        "ñ": "đ", "Ñ": "Đ", "ô": "ơ", "Ô": "Ơ", "ö": "ư", "Ö": "Ư", "ì": "ì", "Ì": "Ì", "í": "í", "Í": "Í",
        "æ": "ỉ", "Æ": "Ỉ", "ó": "ĩ", "Ó": "Ĩ", "ò": "ị", "Ò": "Ị", "î": "ỵ", "Î": "Ỵ",
    ]

    private static let tones: [Unicode.Scalar: Unicode.Scalar] = [
        "ø": "\u{300}", "ù": "\u{301}", "õ": "\u{303}", "û": "\u{309}", "ï": "\u{323}",
    ]

    /// â, ê, ô, and these with a tone.
    private static let hats: [Unicode.Scalar: [Unicode.Scalar]] = [
        "â": ["\u{302}"], "à": ["\u{302}", "\u{300}"], "á": ["\u{302}", "\u{301}"], "ã": ["\u{302}", "\u{303}"],
        "å": ["\u{302}", "\u{309}"], "ä": ["\u{323}", "\u{302}"],
    ]

    /// ă, and this with a tone.
    private static let breves: [Unicode.Scalar: [Unicode.Scalar]] = [
        "ê": ["\u{306}"], "è": ["\u{306}", "\u{300}"], "é": ["\u{306}", "\u{301}"], "ü": ["\u{306}", "\u{303}"],
        "ú": ["\u{306}", "\u{309}"], "ë": ["\u{323}", "\u{306}"],
    ]

    /// In small letters, of A to Z and the signs from C0 on.
    private static func lower(_ sign: Unicode.Scalar) -> Unicode.Scalar {
        switch sign.value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(sign.value + 0x20) ?? sign
        default: sign
        }
    }
}
