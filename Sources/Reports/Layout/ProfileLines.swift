import Foundation

/// What a profile's file says, line by line: for people who look at it or compare two.
package struct ProfileLines: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        /// "styles.body.size"
        package let place: String
        package let text: String
    }

    /// A line that differs: what stood there, and what would.
    package struct Difference: Sendable, Hashable {
        package let place: String
        package let before: String?
        package let after: String?
    }

    /// In the order in which a reader looks for them.
    package let lines: [Line]

    /// Those that come first; the rest by name.
    private static let order = [
        "name", "title", "layout", "source", "validFrom", "validTo", "isCheckedAgainstOriginal", "remark", "font",
        "page",
        "landscapePage", "openingColumns", "closingColumns", "rules", "blankSignatureLines", "words", "styles",
    ]

    /// Nothing of a text that is no JSON object.
    package init(_ text: String) {
        var lines: [Line] = []
        if let root = try? JSONDecoder().decode(Node.self, from: Data(text.utf8)), case .object = root {
            root.add(at: "", to: &lines)
        }
        func rank(_ line: Line) -> Int {
            let head = line.place.prefix { $0 != "." }
            return Self.order.firstIndex { $0 == head } ?? Self.order.count
        }
        self.lines = lines.sorted { (rank($0), $0.place) < (rank($1), $1.place) }
    }

    /// Where it differs from the one before it.
    package func differences(from before: ProfileLines) -> [Difference] {
        let old = before.byPlace
        let new = byPlace
        return lines.filter { old[$0.place] != $0.text }
            .map { Difference(place: $0.place, before: old[$0.place], after: $0.text) }
            + before.lines.filter { new[$0.place] == nil }
            .map { Difference(place: $0.place, before: $0.text, after: nil) }
    }

    private var byPlace: [String: String] {
        Dictionary(lines.map { ($0.place, $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    /// A value of the file.
    private enum Node: Decodable {
        case object([String: Node])
        case list([Node])
        case text(String)
        case nothing

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .nothing
            } else if let flag = try? value.decode(Bool.self) {
                self = .text(flag ? "true" : "false")
            } else if let number = try? value.decode(Int.self) {
                self = .text(String(number))
            } else if let text = try? value.decode(String.self) {
                self = .text(text)
            } else if let list = try? value.decode([Node].self) {
                self = .list(list)
            } else {
                self = .object(try value.decode([String: Node].self))
            }
        }

        func add(at place: String, to lines: inout [Line]) {
            switch self {
            case .nothing: break
            case .text(let text): lines.append(Line(place: place, text: text))
            case .list(let items):
                var inner: [Line] = []
                for item in items { item.add(at: "", to: &inner) }
                lines.append(Line(place: place, text: inner.map(\.text).joined(separator: " + ")))
            case .object(let object):
                for (key, node) in object { node.add(at: place.isEmpty ? key : "\(place).\(key)", to: &lines) }
            }
        }
    }
}
