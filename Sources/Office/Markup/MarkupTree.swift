/// A part of a document as a tree. Expat judges the markup first: well formed, no document types, not too deep.
package struct MarkupTree: Sendable, Hashable {
    /// Before the root element: the declaration, comments.
    private let head: [MarkupNode]
    package var root: MarkupElement
    private let tail: [MarkupNode]

    private struct Judge: MarkupReader {
        mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {}
    }

    package init(_ part: PackagePart, file: String) throws(OfficeFault) {
        let stream = try XMLStream(Judge(), file: file, part: part.name)
        // Expat takes its chunks one by one to see a tag that never ends.
        let chunk = 1 << 16
        for start in stride(from: 0, through: part.content.count, by: chunk) {
            let end = min(start + chunk, part.content.count)
            let isLast = start + chunk > part.content.count
            let slice = Array(part.content[start..<end])
            var fault: OfficeFault?
            slice.withUnsafeBufferPointer { bytes in
                do throws(OfficeFault) { _ = try stream.take(bytes, isLast: isLast) } catch { fault = error }
            }
            if let fault { throw fault }
        }
        var reader = MarkupTokens(part.content)
        guard String(validating: part.content, as: UTF8.self) != nil, let nodes = reader.nodes(),
            let place = nodes.firstIndex(where: { $0.element != nil }), let root = nodes[place].element
        else { throw OfficeFault(.damaged(part.name), file: file) }
        head = Array(nodes[..<place])
        tail = Array(nodes[(place + 1)...])
        self.root = root
    }

    /// The part as it is now.
    package var content: [UInt8] {
        var text = ""
        for node in head { node.write(into: &text) }
        root.write(into: &text)
        for node in tail { node.write(into: &text) }
        return Array(text.utf8)
    }
}

/// Cuts markup that is known to be well formed into tags and text.
private struct MarkupTokens {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark is no part of the markup.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// Everything up to the end tag of the element around, which is passed over; `nil` where the markup ends early.
    mutating func nodes() -> [MarkupNode]? {
        var nodes: [MarkupNode] = []
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                nodes.append(.text(take(upTo: bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count)))
                continue
            }
            if starts("</") {
                guard end(of: ">") != nil else { return nil }
                return nodes
            }
            guard let node = node() else { return nil }
            nodes.append(node)
        }
        return nodes
    }

    private mutating func node() -> MarkupNode? {
        if starts("<?") { return end(of: "?>").map { .other($0) } }
        if starts("<!--") { return end(of: "-->").map { .other($0) } }
        // Text in another dress.
        if starts("<![CDATA[") {
            return end(of: "]]>").map { .text(MarkupWriter.escaped(String($0.dropFirst(9).dropLast(3)))) }
        }
        guard let tag = tag() else { return nil }
        guard !tag.hasSuffix("/>") else { return .element(MarkupElement(startTag: tag)) }
        return nodes().map { .element(MarkupElement(startTag: tag, children: $0)) }
    }

    /// A start tag; a value may hold the character that ends one.
    private mutating func tag() -> String? {
        var quote: UInt8?
        for next in place..<bytes.count {
            switch (quote, bytes[next]) {
            case (nil, UInt8(ascii: ">")): return take(upTo: next + 1)
            case (nil, UInt8(ascii: "\"")), (nil, UInt8(ascii: "'")): quote = bytes[next]
            case (let open?, let byte) where open == byte: quote = nil
            default: break
            }
        }
        return nil
    }

    private func starts(_ mark: StaticString) -> Bool {
        let count = mark.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[place + $0] == mark.utf8Start[$0] }
    }

    /// Up to and with the mark.
    private mutating func end(of mark: StaticString) -> String? {
        let count = mark.utf8CodeUnitCount
        guard count <= bytes.count else { return nil }
        var next = place
        while next + count <= bytes.count {
            if (0..<count).allSatisfy({ bytes[next + $0] == mark.utf8Start[$0] }) { return take(upTo: next + count) }
            next += 1
        }
        return nil
    }

    private mutating func take(upTo end: Int) -> String {
        defer { place = end }
        return String(decoding: bytes[place..<end], as: UTF8.self)
    }
}
