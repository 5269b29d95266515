/// What bytes that are no UTF-8 look like. A guess for a message, never for a conversion.
enum TextEncoding {
    /// "windows-1258", "tcvn3", "utf-16" or "unknown".
    static func likely(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        if isUnmarkedUTF16(bytes) { return "utf-16" }
        var high = 0
        var legacy = 0
        var tones = 0
        for index in bytes.indices where bytes[index] >= 0x80 {
            high += 1
            let byte = bytes[index]
            let previous = index > 0 ? bytes[index - 1] : 0
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if vowelsOfTCVN3.contains(byte), isLetter(previous) || isLetter(next) { legacy += 1 }
            if tonesOf1258.contains(byte), vowelsOf1258.contains(previous) { tones += 1 }
            if byte | 0x20 == 0xF0, vowelsOf1258.contains(next) { tones += 1 }
        }
        if legacy * 5 >= high, legacy > 1 { return "tcvn3" }
        return tones * 10 >= high && tones > 0 ? "windows-1258" : "unknown"
    }

    /// Whether every other byte of Latin text is zero, as in UTF-16 without a byte order mark.
    static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool {
        var zeros = [0, 0]
        for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index % 2] += 1 }
        return (zeros.min() ?? 0) == 0 && (zeros.max() ?? 0) * 4 >= bytes.count && bytes.count >= 8
            && !bytes.prefix(2).allSatisfy { $0 == 0 }
    }

    /// In Windows-1258 the five tones are marks of their own behind the vowel: grave, hook, tilde, acute, dot below.
    private static let tonesOf1258: Set<UInt8> = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
    private static let vowelsOf1258 = Set("aeiouyAEIOUY".utf8).union([
        0xC2, 0xC3, 0xCA, 0xD4, 0xD5, 0xDD, 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD,
    ])

    /// TCVN 5712 (the ".VnTime" fonts): ă â ê ô ơ ư đ, then à ả ã á ạ, where other encodings have signs.
    private static let vowelsOfTCVN3: Set<UInt8> = [
        0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9,
    ]

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }
}
