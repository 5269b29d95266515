import Planning
import Prose
import Quantities

/// What is said of something that a search found.
struct SearchWords {
    private let words: Words

    init(words: Words) {
        self.words = words
    }

    /// Its name, and what tells it from others of the name.
    func line(_ subject: CatalogueSearch.Subject) -> (name: String, note: String?) {
        switch subject {
        case .unit(let unit):
            let until = unit.validTo.map { words.say("đến \(words.day($0))", "until \(words.day($0))") }
            return (
                unit.name, [words.kind(unit.kind), unit.key.code.text, until].compactMap { $0 }.joined(separator: ", ")
            )
        case .indicator(let definition):
            return (words.name(definition.name), "\(words.name(definition.measure)), \(definition.code)")
        case .directive(let directive):
            let due = directive.dueOn.map { words.say("hạn \(words.day($0))", "due \(words.day($0))") }
            return (directive.text, [directive.lead, due].compactMap { $0 }.joined(separator: ", "))
        case .shortcoming(let shortcoming):
            return (shortcoming.text ?? shortcoming.cause ?? "", words.period(shortcoming.period))
        case .conference(let conference):
            return (
                conference.name,
                [words.day(conference.heldOn), conference.document].compactMap { $0 }.joined(separator: ", ")
            )
        case .document(let document): return (document, nil)
        }
    }
}
