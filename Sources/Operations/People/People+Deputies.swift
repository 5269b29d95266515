package import Planning
import Quantities
import Storage

/// Whom a right to approve can be handed on to: people know an office, not the name that it signs in with.
extension People {
    /// Offices that a refusal names.
    private static let mostNamed = 5

    /// The accounts with a role for a unit or for one above it, but for one's own.
    package func deputies(for unit: UnitKey, except own: AccountNumber) throws(Failure) -> [Account] {
        let today = clock().dayInVietnam
        // A unit that is gone stands below those that it stood below at its end.
        let day = units.version(unit)?.validTo.map { min($0, today) } ?? today
        var places = [unit]
        while let above = units.parent(of: places[places.count - 1], on: day), !places.contains(above.key) {
            places.append(above.key)
        }
        let found = places
        return try reading { connection throws(Fault) in try connection.accounts(holding: found, on: today) }
            .filter { $0.number != own }
    }

    /// The account that is meant: by the name that it signs in with, as a list offers it, or by what its office is called.
    package func deputy(_ text: String) throws(Failure) -> Account {
        let name = Self.signInName(in: text)
        if let name = SignInName.read(name),
            let account = try reading({ connection throws(Fault) in try connection.account(named: name) })
        {
            return account
        }
        let asked = NameFolding.folded(text)
        let active = try accounts().map(\.account).filter(\.isActive)
        let exact = active.filter { NameFolding.folded($0.displayName) == asked }
        let words = asked.split(separator: " ")
        let found = exact.isEmpty ? active.filter { Self.has(words, in: NameFolding.folded($0.displayName)) } : exact
        guard let account = found.first, !words.isEmpty else { throw .refused(.access(.unknownAccount(text))) }
        guard found.count == 1 else {
            let names = found.prefix(Self.mostNamed).map { "\($0.displayName) (\($0.signInName))" }
            throw .refused(.access(.severalAccounts(text, names)))
        }
        return account
    }

    /// "Lãnh đạo UBND xã Phúc Ứng (phuc-ung.duyet)", as a list offers it, or a name alone.
    private static func signInName(in text: String) -> String {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
        return String(text[text.index(after: open)...].dropLast())
    }

    /// Whether every word begins a word of a name.
    private static func has(_ words: [Substring], in name: String) -> Bool {
        let parts = name.split(separator: " ")
        return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
    }
}
