import Planning

/// The word before the name of a unit: "xã Tân Trào", "TT. Sơn Dương".
enum KindPrefix {
    private static let words: [(word: String, kinds: Set<UnitKind>)] = [
        ("thị trấn", [.town]), ("thị xã", [.district]), ("thành phố", [.district, .province]), ("xã", [.commune]),
        ("phường", [.ward]), ("huyện", [.district]), ("quận", [.district]), ("tỉnh", [.province]),
        ("đặc khu", [.specialZone]), ("TT", [.town]), ("TX", [.district]), ("TP", [.district, .province]),
    ]

    private static let spelled = words.map { (NameFolding.spelled($0.word) + " ", $0.kinds) }
    private static let folded = words.map { (NameFolding.folded($0.word) + " ", $0.kinds) }

    /// The name without its prefix, and the kinds that the prefix allows; `nil` where there is none.
    static func cut(spelled name: String) -> (rest: String, kinds: Set<UnitKind>)? {
        cut(name, spelled)
    }

    static func cut(folded name: String) -> (rest: String, kinds: Set<UnitKind>)? {
        cut(name, folded)
    }

    private static func cut(
        _ name: String, _ prefixes: [(String, Set<UnitKind>)]
    ) -> (rest: String, kinds: Set<UnitKind>)? {
        for (prefix, kinds) in prefixes where name.hasPrefix(prefix) && name.count > prefix.count {
            return (String(name.dropFirst(prefix.count)), kinds)
        }
        return nil
    }
}
