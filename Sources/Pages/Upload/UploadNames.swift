package import Planning
package import Prose
import Quantities

/// What a row of a file can be said to be about, by the names that people know it by; no two are alike.
package struct UploadNames: Sendable {
    /// What is said of a row that is left out.
    let skip: String
    private let labels: [(code: String, label: String, measure: String)]

    package init(_ indicators: [IndicatorDefinition], _ language: Language) {
        let words = Words(language)
        skip = UploadPhrases(language).skip
        var counts: [String: Int] = [:]
        for indicator in indicators { counts[words.name(indicator.name), default: 0] += 1 }
        labels = indicators.map { indicator in
            let name = words.name(indicator.name)
            let label = counts[name] == 1 ? name : "\(name) (\(indicator.code.text))"
            let measure = words.name(indicator.measure)
            // A choice without a text of its own has no name for whoever hears the page.
            return (indicator.code.text, label, measure.isEmpty ? label : measure)
        }
    }

    /// As the page writes the code of an indicator, or "skip".
    func label(of code: String) -> String {
        code == "skip" ? skip : labels.first { $0.code == code }?.label ?? code
    }

    /// The code of what was chosen or typed; `nil` where it is none of the names as they are offered.
    package func code(of text: String) -> String? {
        let wanted = Self.plain(text)
        if wanted == Self.plain(skip) { return "skip" }
        return labels.first { Self.plain($0.label) == wanted }?.code
    }

    /// All that can be chosen, with the measure beside it.
    var choices: [(label: String, measure: String)] {
        [(skip, skip)] + labels.map { ($0.label, $0.measure) }
    }

    private static func plain(_ text: String) -> String {
        text.split(separator: " ").joined(separator: " ").lowercased()
    }
}
