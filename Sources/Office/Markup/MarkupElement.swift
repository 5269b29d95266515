/// A piece of markup that keeps how it was written: what nobody changes goes out byte for byte as it came in.
package enum MarkupNode: Sendable, Hashable {
    case element(MarkupElement)
    /// Text between tags, escaped as in the file.
    case text(String)
    /// Comments, instructions, the declaration.
    case other(String)

    package var element: MarkupElement? {
        if case .element(let element) = self { element } else { nil }
    }
}

/// An element with its start tag as it was written.
package struct MarkupElement: Sendable, Hashable {
    /// With its prefix: "w:p".
    package let name: String
    /// "<w:p w:rsidR="00A1">", or "<w:p/>" where the element was written empty.
    package var startTag: String
    package var children: [MarkupNode]

    package init(startTag: String, children: [MarkupNode] = []) {
        self.startTag = startTag
        self.children = children
        name = String(startTag.dropFirst().prefix { !" \t\r\n/>".contains($0) })
    }

    /// The value of an attribute, unescaped.
    package subscript(attribute name: String) -> String? {
        let tag = startTag.utf8
        var place = tag.index(tag.startIndex, offsetBy: self.name.utf8.count + 1)
        while let equals = tag[place...].firstIndex(of: UInt8(ascii: "=")) {
            let key = startTag[place..<equals].trimmed
            guard let opening = tag[equals...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }) else { return nil }
            let start = tag.index(after: opening)
            guard let closing = tag[start...].firstIndex(of: tag[opening]) else { return nil }
            if key == name { return MarkupElement.unescaped(startTag[start..<closing]) }
            place = tag.index(after: closing)
        }
        return nil
    }

    /// The first child with this name.
    package func child(_ name: String) -> MarkupElement? {
        children.lazy.compactMap(\.element).first { $0.name == name }
    }

    /// The children with this name.
    package func children(_ name: String) -> [MarkupElement] {
        children.compactMap(\.element).filter { $0.name == name }
    }

    /// All elements of a name below this one, in the order of the text.
    package func descendants(_ name: String) -> [MarkupElement] {
        children.compactMap(\.element).flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
    }

    /// What stands between the tags, unescaped, without markup.
    package var text: String {
        children.map { node in
            switch node {
            case .element(let element): element.text
            case .text(let text): MarkupElement.unescaped(text)
            case .other: ""
            }
        }.joined()
    }

    /// As it is written into a file.
    package var markup: String {
        var result = ""
        write(into: &result)
        return result
    }

    func write(into result: inout String) {
        if startTag.utf8.dropLast().last == UInt8(ascii: "/") {
            guard !children.isEmpty else {
                result += startTag
                return
            }
            result += startTag.dropLast(2)
            result += ">"
        } else {
            result += startTag
        }
        for child in children { child.write(into: &result) }
        result += "</"
        result += name
        result += ">"
    }
}

extension MarkupNode {
    func write(into result: inout String) {
        switch self {
        case .element(let element): element.write(into: &result)
        case .text(let text), .other(let text): result += text
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return text
    }
}

extension MarkupElement {
    /// The text as it stands in markup.
    package static func escaped(_ text: String) -> String {
        MarkupWriter.escaped(text)
    }

    /// The five named characters and those by number.
    static func unescaped(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ";") else { break }
            result += character(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func character(_ name: some StringProtocol) -> String {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let digits = name.dropFirst()
            let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return code.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
        }
    }
}
