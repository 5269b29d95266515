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

    func units(_ text: String, _ field: String) throws(Problem) -> Set<UnitCode> {
        let names = catalogue.units.allKeys.compactMap { catalogue.units.version($0) }.map { unit in
            (code: unit.key.code.text, names: [UnitTitle.text(unit, .vietnamese), unit.name])
        }
        return Set(try meant(text, names, field).map { UnitCode($0) })
    }

    func indicators(_ text: String, _ field: String) throws(Problem) -> Set<IndicatorCode> {
        let names = catalogue.indicators.codes.compactMap { code in
            catalogue.indicators.history(of: code).last.map { definition in
                (code: code.text, names: [definition.name.vietnamese, definition.name.english])
            }
        }
        return Set(try meant(text, names, field).map { IndicatorCode($0) })
    }

    /// What is named exactly goes before what has the words in its name.
    private func meant(
        _ text: String, _ known: [(code: String, names: [String])], _ field: String
    ) throws(Problem) -> Set<String> {
        let asked = Self.code(in: text)
        if known.contains(where: { $0.code == asked }) { return [asked] }
        let folded = NameFolding.folded(text)
        let words = folded.split(separator: " ")
        let exact = known.filter { $0.names.contains { NameFolding.folded($0) == folded } }
        let found =
            exact.isEmpty
            ? known.filter { line in line.names.contains { Self.has(words, in: NameFolding.folded($0)) } } : exact
        let codes = Set(found.map(\.code))
        guard !words.isEmpty, (1...Self.mostMeant).contains(codes.count) else {
            let near = NearestNames(
                known.flatMap { line in line.names.map { NameCandidate(code: line.code, name: $0) } })
            throw Problem(.badChoice(name: field, text: text), options: near.nearest(to: text).map(\.code))
        }
        return codes
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
