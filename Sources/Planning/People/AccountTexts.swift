/// What an account shows: an office role, in one line.
package enum DisplayName {
    package static let longest = 200

    /// The name as it is kept; nothing where it is none. What comes in is composed already.
    package static func read(_ text: String) -> String? {
        let name = text.trimmedOfSpace
        guard (1...longest).contains(name.count), !name.contains(where: \.isNewline) else { return nil }
        return name
    }
}

/// An address for letters, and for sign-in by an identity provider.
package enum EmailAddress {
    private static let longest = 254

    /// The address in small letters; nothing where it is none.
    package static func read(_ text: String) -> String? {
        let address = text.trimmedOfSpace.lowercased()
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, address.utf8.count <= longest,
            !address.contains(where: \.isWhitespace)
        else { return nil }
        // A dot with something before and behind it.
        return parts[1].dropFirst().dropLast().contains(".") ? address : nil
    }
}

extension String {
    fileprivate var trimmedOfSpace: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
