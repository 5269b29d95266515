/// Writes markup: every text is escaped, composed, and free of characters that XML 1.0 forbids.
struct MarkupWriter {
    static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

    private(set) var markup: String

    init(_ start: String = MarkupWriter.declaration) {
        markup = start
    }

    /// An element with what `content` writes into it.
    mutating func element<Failure: Error>(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: (inout MarkupWriter) throws(Failure) -> Void
    ) throws(Failure) {
        start(name, attributes)
        markup += ">"
        try content(&self)
        markup += "</\(name)>"
    }

    mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        start(name, attributes)
        markup += "/>"
    }

    /// An element that holds a text, and the spaces at its ends.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text content: String
    ) {
        element(name, attributes) { $0.text(content) }
    }

    mutating func text(_ content: String) {
        Self.escape(content, isAttribute: false, into: &markup)
    }

    /// What is markup already.
    mutating func raw(_ content: String) {
        markup += content
    }

    private mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        markup += "<\(name)"
        for (key, value) in attributes {
            markup += " \(key)=\""
            Self.escape(value, isAttribute: true, into: &markup)
            markup += "\""
        }
    }

    /// The text as it stands in markup.
    static func escaped(_ content: String, isAttribute: Bool = false) -> String {
        var result = ""
        escape(content, isAttribute: isAttribute, into: &result)
        return result
    }

    private static func escape(_ content: String, isAttribute: Bool, into markup: inout String) {
        for scalar in content.composed.unicodeScalars {
            switch scalar {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"" where isAttribute: markup += "&quot;"
            case "\t", "\n", "\r": markup += isAttribute ? "&#\(scalar.value);" : String(scalar)
            default: if isAllowed(scalar) { markup.unicodeScalars.append(scalar) }
            }
        }
    }

    /// The characters of XML 1.0, section 2.2.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
