import Foundation
import Planning

/// Which passwords are taken: long ones. No rules of composition: they make passwords that people write down.
package enum PasswordRule {
    package static let shortest = 12
    package static let longest = 200

    /// Why a password is not taken.
    package enum Weakness: Sendable, Hashable {
        case tooShort, tooLong, common, holdsName
    }

    /// The text as it is hashed: composed, so that it is the same from every keyboard.
    static func composed(_ password: String) -> String {
        password.precomposedStringWithCanonicalMapping
    }

    package static func weakness(of password: String, signInName: String) -> Weakness? {
        let text = composed(password)
        if text.count < shortest { return .tooShort }
        if text.utf8.count > longest { return .tooLong }
        let folded = text.lowercased()
        if folded.contains(signInName) { return .holdsName }
        return isCommon(folded) ? .common : nil
    }

    /// One character again and again, a run of the keyboard, or a word that everybody tries, with anything added.
    private static func isCommon(_ folded: String) -> Bool {
        if Set(folded).count < 5 { return true }
        if keyboardRuns.contains(where: { $0.contains(folded) }) { return true }
        let bare = folded.filter { $0.isLetter || $0.isNumber }
        let rest = commonWords.reduce(bare) { $0.replacingOccurrences(of: $1, with: "") }
        return rest != bare && rest.count(where: \.isLetter) < 5
    }

    private static let keyboardRuns = [
        "qwertyuiopasdfghjklzxcvbnm", "1234567890123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyz",
        "qwertyuiop1234567890", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn",
    ]

    private static let commonWords = [
        "password", "matkhau", "mậtkhẩu", "123456789", "12345678", "qwerty", "admin", "administrator", "tuyenquang",
        "sonduong", "vietnam", "tiendo", "welcome", "changeme", "letmein", "iloveyou", "anhyeuem", "uybannhandan",
    ]
}
