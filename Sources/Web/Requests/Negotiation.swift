import HTTPTypes
import Hummingbird
import Pages
import Prose

/// What the reader can take: language and form of an answer.
enum Negotiation {
    /// The language of whoever asks: the account's, else the browser's.
    static func language(of request: Request) -> Language {
        Visitor.current?.language ?? language(request.headers[.acceptLanguage])
    }

    /// The language that a browser asks for; Vietnamese where it asks for neither.
    static func language(_ header: String?) -> Language {
        var best: (language: Language, quality: Int)?
        for (range, quality) in ranges(header) {
            let tag = range.split(separator: "-").first.map { $0.lowercased() } ?? ""
            guard quality > 0, let language = Language(rawValue: tag) else { continue }
            if quality > best?.quality ?? 0 { best = (language, quality) }
        }
        return best?.language ?? .vietnamese
    }

    /// Whether a browser asks, which wants a page and not JSON.
    static func wantsPage(_ header: String?) -> Bool {
        ranges(header).contains {
            ["text/html", "application/xhtml+xml"].contains($0.range.lowercased()) && $0.quality > 0
        }
    }

    /// Whether JSON is among what a program takes; most say nothing.
    static func takesJSON(_ header: String?) -> Bool {
        guard let header, !header.isEmpty else { return true }
        return ranges(header).contains {
            ["application/json", "application/*", "*/*"].contains($0.range.lowercased()) && $0.quality > 0
        }
    }

    /// "vi;q=0.8, en" as ranges with their quality in thousandths; nonsense counts as 0.
    private static func ranges(_ header: String?) -> [(range: Substring, quality: Int)] {
        (header ?? "").prefix(1000).split(separator: ",").map { piece in
            let parts = piece.split(separator: ";").map { $0.drop { $0 == " " } }
            let range = parts.first.map { $0.prefix { $0 != " " } } ?? ""
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { thousandths($0.dropFirst(2)) }
            return (range, quality ?? 1000)
        }
    }

    private static func thousandths(_ text: Substring) -> Int {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int($0) }), (0...1).contains(whole) else { return 0 }
        guard parts.count == 2 else { return whole * 1000 }
        let digits = (parts[1] + "000").prefix(3)
        return min(whole * 1000 + (Int(digits) ?? 0), 1000)
    }
}
