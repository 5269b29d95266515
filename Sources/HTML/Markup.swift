/// HTML or SVG text that is safe to send: literal parts are the programmer's, interpolated text is escaped.
///
/// A `String` goes in escaped, so it is right as text and inside a quoted attribute; only `Markup` goes in as it is. What
/// somebody forgets to convert shows as visible `&lt;`: it fails safe.
///
///     let row: Markup = "<td title=\"\(tip)\">\(name)</td>"
package struct Markup: Sendable, Hashable {
    package private(set) var text: String

    /// Nothing at all.
    package static let empty = Markup(text: "")

    init(text: String) {
        self.text = text
    }

    package var isEmpty: Bool { text.isEmpty }

    /// Several pieces one after the other.
    package init(joining pieces: some Sequence<Markup>, separator: Markup = .empty) {
        var text = ""
        for piece in pieces where !piece.isEmpty {
            if !text.isEmpty { text += separator.text }
            text += piece.text
        }
        self.text = text
    }

    package static func + (left: Markup, right: Markup) -> Markup {
        Markup(text: left.text + right.text)
    }
}

extension Markup: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        self.init(text: value)
    }

    package init(stringInterpolation: StringInterpolation) {
        self.init(text: stringInterpolation.text)
    }

    /// Collects the parts of a literal; every way in for a value stands here or in an extension beside its type.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text: String

        package init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Text for people, escaped.
        package mutating func appendInterpolation(_ value: String) {
            Escaping.append(value, to: &text)
        }

        package mutating func appendInterpolation(_ value: Int) {
            text += String(value)
        }

        /// What is markup already goes in as it is.
        package mutating func appendInterpolation(_ value: Markup) {
            text += value.text
        }

        /// Each element by the function, one after the other.
        package mutating func appendInterpolation<Elements: Sequence>(
            _ elements: Elements, each body: (Elements.Element) -> Markup
        ) {
            for element in elements { text += body(element).text }
        }

        /// The function of the value, or nothing where there is none.
        package mutating func appendInterpolation<Value>(optional value: Value?, _ body: (Value) -> Markup) {
            if let value { text += body(value).text }
        }

        /// The text, or nothing where there is none.
        package mutating func appendInterpolation(optional value: String?) {
            if let value { appendInterpolation(value) }
        }

        /// The markup, where the condition holds.
        package mutating func appendInterpolation(_ value: @autoclosure () -> Markup, when condition: Bool) {
            if condition { text += value().text }
        }

        /// The address of a foreign page: http, https or mailto; anything else (`javascript:` …) becomes "#".
        package mutating func appendInterpolation(link address: String) {
            appendInterpolation(ForeignAddress.isAllowed(address) ? address : "#")
        }
    }
}
