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

extension UnitKind {
    /// What stands before a unit's name in Vietnamese; nothing where the name says it all.
    var vietnameseTitle: String? {
        switch self {
        case .district: "Huyện"
        case .commune: "Xã"
        case .town: "Thị trấn"
        case .ward: "Phường"
        case .specialZone: "Đặc khu"
        case .group: "Khu vực"
        case .nation, .province, .agency: nil
        }
    }

    /// Whether a name brings its kind along, as names from files sometimes do: "Khu vực Sơn Dương".
    func isSaid(in name: String) -> Bool {
        guard let title = vietnameseTitle else { return false }
        return name.hasPrefix(title + " ") || name.hasPrefix(title.lowercased() + " ")
    }
}
