import Operations
import Pages
import Planning
import Prose

/// Reads the units and indicators that somebody names to find changes: by code, by name with or without accents, or as the
/// page offers them.
struct JournalNames {
    /// A page that offered every commune of the country would be large and hard to read.
    private static let mostOffered = 400
    /// A word such as "xã" means nobody in particular.
    private static let mostMeant = 100

    let catalogue: Catalogue
    let language: Language

    // MARK: Offering

    /// The names that the filter offers to whoever may see some units (nothing means all of them).
    func offers(_ visible: Set<UnitCode>?) -> JournalPage.Offers {
        let units = catalogue.units.allKeys.filter { visible?.contains($0.code) ?? true }
        var seen: Set<String> = []
        let names = units.compactMap { catalogue.units.version($0) }.filter { $0.kind != .group }
            .map { "\(UnitTitle.text($0, language)) (\($0.key.code))" }.filter { seen.insert($0).inserted }
        return JournalPage.Offers(
            units: names.count > Self.mostOffered ? [] : names,
            indicators: catalogue.indicators.codes.compactMap { code in
                catalogue.indicators.history(of: code).last.map { "\(Words(language).name($0.name)) (\(code))" }
            })
    }

    // MARK: Reading

    func units(_ text: String) throws(Problem) -> Set<UnitCode> {
        let names = catalogue.units.allKeys.compactMap { catalogue.units.version($0) }.map { unit in
            (code: unit.key.code.text, names: [UnitTitle.text(unit, .vietnamese), unit.name])
        }
        if let meant = meant(text, names) { return Set(meant.map { UnitCode($0) }) }
        let near = Self.nearest(to: text, names).compactMap { catalogue.units.versions(of: UnitCode($0)).last }
        throw Problem(.refused(.unknownUnit(text: text, nearest: near)))
    }

    func indicators(_ text: String) throws(Problem) -> Set<IndicatorCode> {
        let names = catalogue.indicators.codes.compactMap { code in
            catalogue.indicators.history(of: code).last.map { definition in
                (code: code.text, names: [definition.name.vietnamese, definition.name.english])
            }
        }
        if let meant = meant(text, names) { return Set(meant.map { IndicatorCode($0) }) }
        throw Problem(.unknownIndicator(text), options: Self.nearest(to: text, names))
    }

    private static func nearest(to text: String, _ known: [(code: String, names: [String])]) -> [String] {
        let near = NearestNames(known.flatMap { line in line.names.map { NameCandidate(code: line.code, name: $0) } })
        var seen: Set<String> = []
        return near.nearest(to: text).map(\.code).filter { seen.insert($0).inserted }
    }

    /// What is named exactly goes before what has the words in its name. Nothing where nobody is meant, or nearly everybody.
    private func meant(_ text: String, _ known: [(code: String, names: [String])]) -> Set<String>? {
        let asked = Self.code(in: text)
        if known.contains(where: { $0.code == asked }) { return [asked] }
        let folded = NameFolding.folded(text)
        let words = folded.split(separator: " ")
        let exact = known.filter { $0.names.contains { NameFolding.folded($0) == folded } }
        let found =
            exact.isEmpty
            ? known.filter { line in line.names.contains { Self.has(words, in: NameFolding.folded($0)) } } : exact
        let codes = Set(found.map(\.code))
        return !words.isEmpty && (1...Self.mostMeant).contains(codes.count) ? codes : nil
    }

    /// "Xã Phúc Ứng (02569)", as the page offers it, or a code alone.
    private static func code(in text: String) -> String {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
        return String(text[text.index(after: open)...].dropLast())
    }

    /// Whether every word begins a word of a name.
    private static func has(_ words: [Substring], in name: String) -> Bool {
        let parts = name.split(separator: " ")
        return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
    }
}
