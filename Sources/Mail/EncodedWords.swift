import Foundation

/// Header text as RFC 2047 has it: ASCII as it is, everything else in encoded words that fit their line.
enum EncodedWords {
    /// The longest line of a header, and the longest encoded word.
    private static let longestLine = 76
    private static let longestWord = 75
    private static let frame = "=?utf-8?B??=".count

    /// Text that may be anything, such as a subject.
    static func unstructured(_ text: String, after start: Int) -> String {
        let line = oneLine(text)
        let isPlain = line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
        return isPlain && start + line.utf8.count <= longestLine ? line : words(line, after: start)
    }

    /// A name beside an address.
    static func phrase(_ text: String, after start: Int) -> String {
        let line = oneLine(text)
        let isAtom = line.utf8.allSatisfy { byte in
            let character = Character(Unicode.Scalar(byte))
            return character.isASCII && (character.isLetter || character.isNumber || character == " ")
        }
        return isAtom && start + line.utf8.count <= longestLine ? line : words(line, after: start)
    }

    /// No line may end inside a header: what breaks one is a space.
    private static func oneLine(_ text: String) -> String {
        String(
            text.map { $0.isNewline || $0.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F } ? " " : $0 }
        )
    }

    /// Words of whole characters, one line each.
    private static func words(_ text: String, after start: Int) -> String {
        var words: [String] = []
        var word: [UInt8] = []
        func room() -> Int {
            let line = words.isEmpty ? longestLine - start : longestLine - 1
            return (min(line, longestWord) - frame) / 4 * 3
        }
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if word.count + bytes.count > room(), !word.isEmpty {
                words.append(encoded(word))
                word = []
            }
            word += bytes
        }
        if !word.isEmpty { words.append(encoded(word)) }
        return words.joined(separator: "\r\n ")
    }

    private static func encoded(_ bytes: [UInt8]) -> String {
        "=?utf-8?B?\(Data(bytes).base64EncodedString())?="
    }
}
