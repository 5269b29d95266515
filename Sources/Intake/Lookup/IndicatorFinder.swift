import Planning
import Quantities

/// Finds indicators by what a file calls them.
struct IndicatorFinder {
    private let catalogue: IndicatorCatalogue
    private let candidates: [NameCandidate]
    private var bySpelling: [String: Set<IndicatorCode>] = [:]
    private var byFolding: [String: Set<IndicatorCode>] = [:]
    private var found: [String: IndicatorCode?] = [:]
    private lazy var names = NearestNames(candidates)

    init(_ catalogue: IndicatorCatalogue) {
        self.catalogue = catalogue
        candidates = catalogue.codes.compactMap { code in
            catalogue.history(of: code).last.map {
                NameCandidate(
                    code: code.text, name: $0.name.vietnamese, otherNames: [$0.name.english] + $0.aliases)
            }
        }
        for candidate in candidates {
            for text in [candidate.code, candidate.name] + candidate.otherNames where !text.isEmpty {
                bySpelling[NameFolding.spelled(text), default: []].insert(IndicatorCode(candidate.code))
                byFolding[NameFolding.folded(text), default: []].insert(IndicatorCode(candidate.code))
            }
        }
    }

    /// The indicator with this code, or the only one with this name or alias.
    mutating func code(for text: String) -> IndicatorCode? {
        if let known = found[text] { return known }
        let code = search(text)
        found[text] = .some(code)
        return code
    }

    mutating func nearest(to text: String) -> [String] {
        names.nearest(to: text).map(\.description)
    }

    private func search(_ text: String) -> IndicatorCode? {
        let code = IndicatorCode(text)
        if catalogue.contains(code) { return code }
        let matches = bySpelling[NameFolding.spelled(text)] ?? byFolding[NameFolding.folded(text)] ?? []
        return matches.count == 1 ? matches.first : nil
    }
}
