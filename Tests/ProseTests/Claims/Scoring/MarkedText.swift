import Foundation

/// A text whose claims a person has marked.
struct MarkedText {
    /// The fields by which a claim is scored.
    struct Mark: Hashable {
        var relation = "none"
        var valueBase: Decimal?
        var percent: Decimal?
        var kind: String?
        var direction: String?
        var times: Decimal?
        var span = 0..<0
    }

    let id: String
    let text: String
    var claims: [Mark] = []
    var plain: [Range<Int>] = []

    /// The marked texts of this project; `Corpus/README.md` says how they are written.
    static func corpus(_ name: String) throws -> [MarkedText] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "Corpus/\(name).txt")
        var reader = CorpusReader(name)
        for line in try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            try reader.take(String(line))
        }
        return reader.texts
    }

    static let names = [
        "economy", "agriculture", "society", "order", "more", "press", "district", "bulletin",
        "afterwards", "offices", "later",
    ]
}

/// A line of the corpus that does not follow its rules.
struct BadMark: Error {
    let line: String
}

private struct CorpusReader {
    private(set) var texts: [MarkedText] = []
    private let name: String
    private var place = 0
    private var isText = false

    init(_ name: String) {
        self.name = name
    }

    mutating func take(_ line: String) throws {
        if line.hasPrefix(">") {
            let text = String(line.dropFirst(2))
            if isText, let last = texts.popLast() {
                texts.append(MarkedText(id: last.id, text: last.text + "\n" + text))
            } else {
                texts.append(MarkedText(id: "\(name) \(texts.count + 1)", text: text))
            }
            (place, isText) = (0, true)
            return
        }
        isText = false
        guard !line.isEmpty, !line.hasPrefix("#") else { return }
        if line.hasPrefix("- ") {
            let span = try find(String(line.dropFirst(2)), line)
            texts[texts.count - 1].plain.append(span)
        } else {
            try takeClaim(line)
        }
    }

    private mutating func takeClaim(_ line: String) throws {
        guard let bar = line.firstIndex(of: "|") else { throw BadMark(line: line) }
        var mark = MarkedText.Mark()
        for (index, word) in line[..<bar].split(separator: " ").enumerated() {
            try read(String(word), isFirst: index == 0, into: &mark)
        }
        mark.span = try find(line[line.index(after: bar)...].trimmingCharacters(in: .whitespaces), line)
        texts[texts.count - 1].claims.append(mark)
    }

    private static let relations = [
        "plan": "plan", "same": "same_period", "prev": "previous", "total": "of_total", "none": "none",
    ]

    private func read(_ word: String, isFirst: Bool, into mark: inout MarkedText.Mark) throws {
        if isFirst {
            guard let relation = Self.relations[word] else { throw BadMark(line: word) }
            mark.relation = relation
        } else if ["ratio", "change", "points", "share", "diff"].contains(word) {
            mark.kind = word
        } else if ["up", "down"].contains(word) {
            mark.direction = word
        } else if word.hasPrefix("v=") {
            mark.valueBase = try number(word.dropFirst(2))
        } else if word.hasPrefix("x") {
            mark.times = try number(word.dropFirst())
        } else {
            mark.percent = try number(word[...])
        }
    }

    private func number(_ text: Substring) throws -> Decimal {
        let digits = text.prefix { $0.isNumber || $0 == "." }
        let scales: [Substring: Decimal] = [
            "": 1, "k": 1000, "m": 1_000_000, "b": 1_000_000_000, "kb": 1_000_000_000_000,
        ]
        guard let value = Decimal(string: String(digits), locale: Locale(identifier: "en_US_POSIX")),
            let scale = scales[text.dropFirst(digits.count)]
        else { throw BadMark(line: String(text)) }
        return value * scale
    }

    /// The words in the text, from where the mark before began; their place in code points.
    private mutating func find(_ words: String, _ line: String) throws -> Range<Int> {
        guard let text = texts.last?.text else { throw BadMark(line: line) }
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        for start in [place, 0] where scalars.count >= wanted.count {
            guard start <= scalars.count - wanted.count else { continue }
            for index in start...(scalars.count - wanted.count)
            where scalars[index..<index + wanted.count].elementsEqual(wanted) {
                place = index
                return index..<index + wanted.count
            }
        }
        throw BadMark(line: line)
    }
}
