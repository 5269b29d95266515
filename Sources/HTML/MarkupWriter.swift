/// Writes markup as bytes into one buffer, piece by piece: for pages of thousands of cells, where a value for each piece would
/// cost more than what is in it.
///
/// Only what stands in the program goes in as a `literal`; everything else is escaped, or is markup already.
///
///     out.literal("<td>")
///     out.text(name)
///     out.literal("</td>")
package struct MarkupWriter: Sendable {
    /// What was written so far, as UTF-8.
    package private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: The bytes that are likely to come.
    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// A piece of markup that stands in the program.
    package mutating func literal(_ piece: StaticString) {
        piece.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text for people, escaped; right inside a quoted attribute, too.
    package mutating func text(_ value: String) {
        let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { Escaping.append($0, to: &bytes) }
        guard isWritten == nil else { return }
        // A text that does not lie in one piece, as one from Foundation may not.
        var copy = value
        copy.withUTF8 { Escaping.append($0, to: &bytes) }
    }

    package mutating func markup(_ value: Markup) {
        append(value.text)
    }

    package mutating func number(_ value: Int) {
        append(String(value))
    }

    private mutating func append(_ text: String) {
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if isWritten == nil { bytes.append(contentsOf: text.utf8) }
    }

    /// All of it as a value.
    package var markup: Markup { Markup(text: String(decoding: bytes, as: UTF8.self)) }
}
