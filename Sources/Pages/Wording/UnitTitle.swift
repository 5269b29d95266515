package import Planning
package import Prose

/// What a unit is called with its kind: "xã Phúc Ứng".
package enum UnitTitle {
    /// Of a key that nobody knows: the key itself.
    package static func text(_ key: UnitKey, in units: UnitTree, _ language: Language) -> String {
        units.version(key).map { text($0, language) } ?? key.description
    }

    package static func text(_ unit: UnitVersion, _ language: Language) -> String {
        Wording.of(language).unitTitle(unit.kind, unit.name)
    }
}
