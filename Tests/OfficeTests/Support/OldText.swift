import Foundation

@testable import Office

/// Writes Vietnamese as it was written before Unicode; the tables are turned around from other sources than those that
/// are tested: iconv for Windows-1258 and TCVN3, the keyboard manual for VNI.
enum OldText {
    /// `nil` where a letter can't be written.
    static func bytes(_ text: String, _ encoding: CSVFormat.Encoding) -> [UInt8]? {
        var bytes: [UInt8] = []
        for letter in text.precomposedStringWithCanonicalMapping {
            guard let written = written(letter, encoding) else { return nil }
            bytes += written
        }
        return bytes
    }

    /// The same as a program sees it that takes the bytes for Western text.
    static func western(_ text: String, _ encoding: CSVFormat.Encoding) -> String? {
        bytes(text, encoding).map { bytes in String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) }
    }

    private static func written(_ letter: Character, _ encoding: CSVFormat.Encoding) -> [UInt8]? {
        if let ascii = letter.asciiValue { return [ascii] }
        if letter == "…" { return [0x85] }
        return switch encoding {
        case .windows1258: windows1258(letter)
        case .tcvn3: tcvn3[letter].map { [$0] }
        case .vni: vni(letter)
        default: nil
        }
    }

    private static let tones: [Unicode.Scalar] = ["\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"]

    /// Vowel and tone apart.
    private static func parts(_ letter: Character) -> (vowel: Character, tone: Int?) {
        var scalars = Array(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars)
        guard let place = scalars.firstIndex(where: tones.contains) else { return (letter, nil) }
        let tone = tones.firstIndex(of: scalars.remove(at: place))
        var vowel = String.UnicodeScalarView()
        vowel.append(contentsOf: scalars)
        return (Character(String(vowel).precomposedStringWithCanonicalMapping), tone)
    }

    private static func windows1258(_ letter: Character) -> [UInt8]? {
        let (vowel, tone) = parts(letter)
        let vowels: [Character: UInt8] = [
            "Ă": 0xC3, "ă": 0xE3, "Đ": 0xD0, "đ": 0xF0, "Ơ": 0xD5, "ơ": 0xF5, "Ư": 0xDD, "ư": 0xFD, "Â": 0xC2,
            "â": 0xE2,
            "Ê": 0xCA, "ê": 0xEA, "Ô": 0xD4, "ô": 0xF4,
        ]
        guard let first = vowel.asciiValue ?? vowels[vowel] else { return nil }
        return [first] + (tone.map { [[0xEC, 0xCC, 0xD2, 0xDE, 0xF2][$0]] } ?? [])
    }

    private static let tcvn3: [Character: UInt8] = {
        let rows: [(UInt8, String)] = [
            (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
            (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
        ]
        return rows.reduce(into: [:]) { table, row in
            for (place, letter) in row.1.enumerated() { table[letter] = row.0 + UInt8(place) }
        }
    }()

    private static func vni(_ letter: Character) -> [UInt8]? {
        let whole: [Character: UInt8] = [
            "đ": 0xF1, "Đ": 0xD1, "í": 0xED, "ì": 0xEC, "ỉ": 0xE6, "ĩ": 0xF3, "ị": 0xF2, "Í": 0xCD, "Ì": 0xCC,
            "Ỉ": 0xC6,
            "Ĩ": 0xD3, "Ị": 0xD2, "ỵ": 0xEE, "Ỵ": 0xCE,
        ]
        if let sign = whole[letter] { return [sign] }
        let (vowel, tone) = parts(letter)
        let isCapital = vowel.isUppercase
        let small = Character(vowel.lowercased())
        let plain: [UInt8] = [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]
        let written: [UInt8]? =
            switch small {
            case "a", "e", "o", "u", "y": [small.asciiValue ?? 0] + (tone.map { [plain[$0]] } ?? [])
            case "ơ": [0xF4] + (tone.map { [plain[$0]] } ?? [])
            case "ư": [0xF6] + (tone.map { [plain[$0]] } ?? [])
            case "ă": [0x61, tone.map { [0xE9, 0xE8, 0xFA, 0xFC, 0xEB][$0] } ?? 0xEA]
            case "â", "ê", "ô":
                [
                    ["â": 0x61, "ê": 0x65, "ô": 0x6F][small] ?? 0,
                    tone.map { [0xE1, 0xE0, 0xE5, 0xE3, 0xE4][$0] } ?? 0xE2,
                ]
            default: nil
            }
        return isCapital ? written?.map { $0 - 0x20 } : written
    }
}
