import Planning

/// The names and codes of all units that ever were, ready for looking up.
struct UnitNames {
    private var bySpelling: [String: [UnitVersion]] = [:]
    private var byFolding: [String: [UnitVersion]] = [:]
    private var byDigits: [Substring: [UnitVersion]] = [:]

    init(_ versions: [UnitVersion]) {
        for version in versions {
            let spelled = NameFolding.spelled(version.name)
            bySpelling[spelled, default: []].append(version)
            if let bare = KindPrefix.cut(spelled: spelled) { bySpelling[bare.rest, default: []].append(version) }
            let folded = NameFolding.folded(version.name)
            byFolding[folded, default: []].append(version)
            if let bare = KindPrefix.cut(folded: folded) { byFolding[bare.rest, default: []].append(version) }
            if let digits = Self.significantDigits(version.key.code.text) {
                byDigits[digits, default: []].append(version)
            }
        }
    }

    /// All units with this name: as spelled, without its "xã" or "huyện", and only then without its diacritics.
    func units(called text: String) -> [UnitVersion] {
        let spelled = NameFolding.spelled(text)
        if let exact = bySpelling[spelled] { return exact }
        if let bare = KindPrefix.cut(spelled: spelled) {
            let matches = (bySpelling[bare.rest] ?? []).filter { bare.kinds.contains($0.kind) }
            if !matches.isEmpty { return matches }
        }
        let folded = NameFolding.folded(text)
        if let exact = byFolding[folded] { return exact }
        guard let bare = KindPrefix.cut(folded: folded) else { return [] }
        return (byFolding[bare.rest] ?? []).filter { bare.kinds.contains($0.kind) }
    }

    /// Units whose code is this number when zeros are put before it.
    func unitsWithoutZeros(_ text: String) -> [UnitVersion] {
        Self.significantDigits(text).flatMap { byDigits[$0] } ?? []
    }

    private static func significantDigits(_ code: String) -> Substring? {
        guard !code.isEmpty, code.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return code.drop { $0 == "0" }
    }
}
