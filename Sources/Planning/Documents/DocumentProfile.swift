package import Quantities

/// A profile by which documents are laid out, as an administrator recorded it: the text of its file, for the documents of one
/// unit and of those below it, or for everybody's.
package struct DocumentProfile: Sendable, Hashable {
    /// What tells profiles apart: the later record of a key holds.
    package struct Key: Sendable, Hashable {
        package let name: String
        package let unit: UnitCode?

        package init(name: String, unit: UnitCode?) {
            self.name = name
            self.unit = unit
        }
    }

    /// The largest file, in bytes; those that come with the program have a tenth of it.
    package static let longest = 1 << 16

    /// As the file names itself.
    package let name: String
    package let unit: UnitCode?
    /// The text of the file; nothing once it is withdrawn.
    package let text: String?

    package init(name: String, unit: UnitCode?, text: String?) {
        self.name = name
        self.unit = unit
        self.text = text
    }

    package var key: Key { Key(name: name, unit: unit) }
    package var isWithdrawn: Bool { text == nil }
}

extension Catalogue {
    /// The recorded profiles that documents of a unit may follow, the nearest first: its own, those of the units above it,
    /// then everybody's.
    package func documentProfiles(of unit: UnitKey, on day: Day) -> [DocumentProfile] {
        var line: [UnitCode] = []
        var next: UnitKey? = unit
        while let key = next, !line.contains(key.code) {
            line.append(key.code)
            next = units.parent(of: key, on: day)?.key
        }
        return line.flatMap { code in documentProfiles.filter { $0.unit == code } }
            + documentProfiles.filter { $0.unit == nil }
    }
}
