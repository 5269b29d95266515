package import Quantities

/// The number of an account.
package struct AccountNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package var description: String { String(value) }

    package static func < (left: AccountNumber, right: AccountNumber) -> Bool {
        left.value < right.value
    }
}

/// Somebody who can sign in: an office role, not a person's name.
package struct Account: Sendable, Hashable {
    package let number: AccountNumber
    /// What is typed at sign-in: lower-case, unique.
    package let signInName: String
    /// What the journal and the pages show, such as "Chuyên viên tổng hợp, Phòng Tài chính - Kế hoạch".
    package let displayName: String
    package let email: String?
    /// "vi" or "en"; nothing lets the browser choose.
    package let languageTag: String?
    package let isActive: Bool
    package let createdAt: Moment

    package init(
        number: AccountNumber, signInName: String, displayName: String, email: String? = nil,
        languageTag: String? = nil, isActive: Bool = true, createdAt: Moment
    ) {
        self.number = number
        self.signInName = signInName
        self.displayName = displayName
        self.email = email
        self.languageTag = languageTag
        self.isActive = isActive
        self.createdAt = createdAt
    }
}

/// What an account may be called at sign-in: letters without marks, digits, dots, hyphens, underscores.
package enum SignInName {
    package static let longest = 64

    /// The name as it is kept; nothing where it is none. Capitals count as small letters.
    package static func read(_ text: String) -> String? {
        let name = text.lowercased()
        guard (2...longest).contains(name.utf8.count), name.utf8.allSatisfy(isAllowed),
            let first = name.utf8.first, isLetterOrDigit(first)
        else { return nil }
        return name
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
