import Foundation
import Office
import Planning

/// The words by which offices head the columns and rows of their tables: a data file that an operator can replace.
package struct HeaderWords: Sendable {
    /// What a word of the data file stands for.
    package enum Kind: String, Sendable, CaseIterable {
        case numbering, label, measure, note, office, code
        case yearEstimate = "year-estimate"
        case plan, actual
        case samePeriod = "same-period"
        case yearBefore = "year-before"
        case percent, total
        case ofWhich = "of-which"
        case footnote, signature
        case measureLine = "measure-line"
        case money, scale
        case measureWord = "measure-word"
        /// What else is counted one by one, beside words of measure that mean "count".
        case countWord = "count-word"
        /// Another writing of the measure in the column of meanings.
        case sameMeasure = "same-measure"
        case filler
        /// Capitals that stand for the words in the column of meanings.
        case abbreviation
    }

    /// A word, folded, and what it means.
    package struct Word: Sendable, Hashable {
        package let kind: Kind
        package let meaning: String
        package let folded: String
    }

    private let byFolding: [Kind: [String: Word]]
    /// What capitals may stand for, each of them: "DT" is "diện tích" or "doanh thu".
    private let abbreviations: [String: [String]]

    /// Those that come with the program.
    package static let usual = HeaderWords(bytes: PackageResources.header_words_csv, name: "header-words.csv")

    /// From a file of an operator; `nil` where it can't be read or says nothing.
    package init?(path: String) {
        var rows: [[String]] = []
        let isRead =
            (try? CSVReader(.file(path)).forEachRow { row in
                rows.append(row.fields)
                return true
            }) != nil
        self.init(rows: rows)
        if !isRead || byFolding.isEmpty { return nil }
    }

    private init(bytes: [UInt8], name: String) {
        var rows: [[String]] = []
        _ = try? CSVReader(.bytes(bytes, name: name)).forEachRow { row in
            rows.append(row.fields)
            return true
        }
        self.init(rows: rows)
    }

    /// Rows of kind, meaning and words between bars; rows of other kinds (the header) are left out.
    init(rows: [[String]]) {
        var known: [Kind: [String: Word]] = [:]
        var abbreviations: [String: [String]] = [:]
        for row in rows where row.count >= 3 {
            guard let kind = Kind(rawValue: row[0]) else { continue }
            if kind == .abbreviation {
                for text in row[2].split(separator: "|") {
                    abbreviations[Self.folded(String(text)), default: []].append(row[1])
                }
                continue
            }
            for text in row[2].split(separator: "|") {
                let folded = Self.folded(String(text))
                guard !folded.isEmpty else { continue }
                known[kind, default: [:]][folded] = Word(kind: kind, meaning: row[1], folded: folded)
            }
        }
        byFolding = known
        self.abbreviations = abbreviations
    }

    /// The text with its abbreviations written out, in each way that they may be meant; none where it has none.
    func writtenOut(_ text: String) -> [String] {
        guard text.utf8.count <= 200, text.contains(where: \.isUppercase) else { return [] }
        var variants = [""]
        var hasAny = false
        var rest = text[...]
        while let first = rest.first {
            let isWord = first.isLetter || first.isNumber
            let token = rest.prefix { ($0.isLetter || $0.isNumber) == isWord }
            rest = rest[token.endIndex...]
            let known = isWord && token.count > 1 && token == token.uppercased() ? meanings(token) : []
            if known.isEmpty {
                variants = variants.map { $0 + token }
            } else {
                hasAny = true
                variants = Array(variants.flatMap { start in known.map { start + $0 } }.prefix(8))
            }
        }
        return hasAny ? variants : []
    }

    private func meanings(_ token: Substring) -> [String] { abbreviations[Self.folded(String(token))] ?? [] }

    /// As words are compared: folded, with the percent sign and the number sign as words of their own.
    static func folded(_ text: String) -> String {
        let marked = text.contains("%") || text.contains("#")
        guard marked else { return NameFolding.folded(text) }
        return NameFolding.folded(
            text.map { $0 == "%" ? " phantram " : $0 == "#" ? " so " : String($0) }.joined())
    }

    /// The word of a kind that the whole text is.
    func word(_ kind: Kind, is text: String) -> Word? {
        byFolding[kind]?[Self.folded(text)]
    }

    func word(_ kind: Kind, isFolded folded: String) -> Word? {
        byFolding[kind]?[folded]
    }

    /// The longest word of a kind that stands in the folded text, at most six words long.
    func longest(_ kind: Kind, in folded: String) -> Word? {
        guard let words = byFolding[kind] else { return nil }
        let tokens = folded.split(separator: " ").prefix(60)
        for length in stride(from: min(6, tokens.count), through: 1, by: -1) {
            for start in tokens.indices.dropLast(length - 1) {
                if let word = words[tokens[start..<(start + length)].joined(separator: " ")] { return word }
            }
        }
        return nil
    }

    /// The longest word of a kind with which the folded text begins.
    func prefix(_ kind: Kind, of folded: String) -> Word? {
        guard let words = byFolding[kind] else { return nil }
        let tokens = folded.split(separator: " ").prefix(6)
        for length in stride(from: tokens.count, through: 1, by: -1) {
            if let word = words[tokens.prefix(length).joined(separator: " ")] { return word }
        }
        return nil
    }
}

extension HeaderWords {
    /// Those that `$TIENDO_HEADER_WORDS` names, else the usual ones; `nil` where the file named can't be read.
    package static func chosen() -> HeaderWords? {
        guard let path = ProcessInfo.processInfo.environment["TIENDO_HEADER_WORDS"], !path.isEmpty else { return usual }
        return HeaderWords(path: path)
    }
}
