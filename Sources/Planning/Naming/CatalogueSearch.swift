/// Finds what a person looks for, by words that may lack their diacritics: units, indicators, tasks, papers.
///
/// Every word of the question must begin a word of what is found; "xa tan tr" finds "xã Tân Trào".
package struct CatalogueSearch: Sendable {
    package enum Subject: Sendable, Hashable {
        case unit(UnitVersion)
        case indicator(IndicatorDefinition)
        case directive(Directive)
        case shortcoming(Shortcoming)
        case conference(Conference)
        /// A paper that figures, plans or events stand on.
        case document(String)
    }

    private struct Line: Sendable {
        let subject: Subject
        /// Without diacritics, each word after a space.
        let folded: [UInt8]
        /// With diacritics, in one spelling.
        let spelled: [UInt8]
    }

    /// A question longer than this is no name.
    package static let longestQuestion = 100

    private let lines: [Line]

    /// - Parameter documents: Papers by their names; each once.
    package init(_ catalogue: Catalogue, documents: some Sequence<String>) {
        var lines: [Line] = []
        func add(_ subject: Subject, _ texts: [String?]) {
            let text = texts.compactMap { $0 }.joined(separator: " ")
            lines.append(
                Line(
                    subject: subject, folded: Array((" " + NameFolding.folded(text)).utf8),
                    spelled: Array((" " + NameFolding.spelled(text)).utf8)))
        }
        for key in catalogue.units.allKeys {
            if let unit = catalogue.units.version(key) { add(.unit(unit), [unit.name, unit.key.code.text]) }
        }
        for code in catalogue.indicators.codes {
            guard let definition = catalogue.indicators.history(of: code).last else { continue }
            let names = [definition.name.vietnamese, definition.name.english, code.text] + definition.aliases
            add(.indicator(definition), names)
        }
        for directive in catalogue.directives { add(.directive(directive), [directive.text, directive.lead]) }
        for shortcoming in catalogue.shortcomings {
            add(.shortcoming(shortcoming), [shortcoming.text, shortcoming.cause, shortcoming.remedy])
        }
        for conference in catalogue.conferences {
            add(.conference(conference), [conference.name, conference.body, conference.document])
        }
        for document in Set(documents).sorted() { add(.document(document), [document]) }
        self.lines = lines
    }

    /// The best first, at most `limit` of each kind; and how many there are of all kinds.
    package func find(_ question: String, limit: Int) -> (found: [Subject], total: Int) {
        let text = String(question.prefix(Self.longestQuestion))
        let words = NameFolding.folded(text).split(separator: " ").map { Array((" " + $0).utf8) }
        guard !words.isEmpty else { return ([], 0) }
        let whole = Array((" " + NameFolding.folded(text)).utf8)
        let spelled = NameFolding.spelled(text).split(separator: " ").map { Array((" " + $0).utf8) }
        var hits: [(place: Int, score: Int)] = []
        for (place, line) in lines.enumerated() where words.allSatisfy({ line.folded.contains($0) }) {
            let isSpelled = spelled.allSatisfy { line.spelled.contains($0) }
            hits.append((place, Self.distance(of: whole, in: line.folded) * 2 + (isSpelled ? 0 : 1)))
        }
        hits.sort { ($0.score, $0.place) < ($1.score, $1.place) }
        var counts: [Int: Int] = [:]
        let found = hits.map { lines[$0.place].subject }.filter { subject in
            counts[subject.kind, default: 0] += 1
            return counts[subject.kind, default: 0] <= limit
        }
        return (found, hits.count)
    }

    /// How far a line is from what was asked: it is the line itself, or its beginning; it stands in it as it was said; its
    /// words stand here and there. Of each, whole words come before beginnings of words.
    private static func distance(of question: [UInt8], in line: [UInt8]) -> Int {
        if line.count == question.count { return 0 }
        let closed = question + [UInt8(ascii: " ")]
        if line.starts(with: closed) { return 1 }
        if line.starts(with: question) { return 2 }
        if line.contains(closed) || line.suffix(question.count).elementsEqual(question) { return 3 }
        return line.contains(question) ? 4 : 5
    }
}

extension CatalogueSearch.Subject {
    /// The order of the groups on a page.
    package var kind: Int {
        switch self {
        case .unit: 0
        case .indicator: 1
        case .directive: 2
        case .shortcoming: 3
        case .conference: 4
        case .document: 5
        }
    }
}

extension [UInt8] {
    /// Whether the other bytes stand in these, one after the other.
    fileprivate func contains(_ other: [UInt8]) -> Bool {
        guard let first = other.first, other.count <= count else { return false }
        var place = startIndex
        while let found = self[place...].firstIndex(of: first), found + other.count <= count {
            if self[found..<(found + other.count)].elementsEqual(other) { return true }
            place = found + 1
        }
        return false
    }
}
