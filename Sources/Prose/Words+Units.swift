package import Planning

extension Words {
    /// What a unit is called with its kind: "Xã Phúc Ứng", "Sơn Dương town".
    package func unit(_ unit: UnitVersion) -> String { unitTitle(unit.kind, unit.name) }

    /// The same of a kind and a name.
    package func unitTitle(_ kind: UnitKind, _ name: String) -> String {
        if kind.isSaid(in: name) { return name }
        let after: String? =
            switch kind {
            case .district: "district"
            case .commune: "commune"
            case .town: "town"
            case .ward: "ward"
            case .specialZone: "special zone"
            case .group: "area"
            case .nation, .province, .agency: nil
            }
        return say(
            kind.vietnameseTitle.map { "\($0) \(name)" } ?? name, after.map { "\(name) \($0)" } ?? name)
    }
}

extension UnitKind {
    /// What stands before a unit's name in Vietnamese; nothing where the name says it all.
    fileprivate var vietnameseTitle: String? {
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
    fileprivate func isSaid(in name: String) -> Bool {
        guard let title = vietnameseTitle else { return false }
        return name.hasPrefix(title + " ") || name.hasPrefix(title.lowercased() + " ")
    }
}
