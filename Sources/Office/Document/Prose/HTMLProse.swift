/// The words of a web page without its markup: one line for each block and each row of a table, scripts and styles left out.
enum HTMLProse {
    static func isPage(_ text: String) -> Bool {
        let head = text.utf8.prefix(2_000)
        let start = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        guard start.first == UInt8(ascii: "<") else { return false }
        let lower = String(decoding: head.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
        return ["<!doctype html", "<html", "<body", "<article", "<div", "<p>", "<p ", "<table"].contains {
            lower.contains($0)
        }
    }

    static func text(_ page: String) -> String {
        var stripper = TagStripper(Array(page.utf8))
        return stripper.strip()
    }
}

private struct TagStripper {
    private let bytes: [UInt8]
    private var place = 0
    private var result: [UInt8] = []
    /// Elements whose content is left out, and how deep we are in one.
    private var skipped: String?
    private var depth = 0
    /// The tables that are open, the innermost last.
    private var tables: [PageTable] = []
    private static let deepest = 40

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        result.reserveCapacity(bytes.count)
    }

    private static let silent: Set<String> = ["script", "style", "svg", "head", "template", "noscript"]
    private static let inline: Set<String> = [
        "a", "b", "i", "em", "strong", "span", "u", "sub", "sup", "small", "mark", "font", "data", "time", "abbr", "q",
        "code",
    ]

    mutating func strip() -> String {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<"), let end = tagEnd() {
                tag(place + 1, end)
                place = end + 1
            } else {
                take()
            }
        }
        while !tables.isEmpty { endTable() }
        return String(decoding: result, as: UTF8.self)
    }

    /// Where the tag or comment that begins here ends; `nil` for a lone "<".
    private func tagEnd() -> Int? {
        guard place + 1 < bytes.count else { return nil }
        let next = bytes[place + 1]
        if next == UInt8(ascii: "!"), place + 3 < bytes.count, bytes[place + 2] == UInt8(ascii: "-") {
            var end = place + 4
            while end + 2 < bytes.count {
                if bytes[end] == 0x2D, bytes[end + 1] == 0x2D, bytes[end + 2] == 0x3E { return end + 2 }
                end += 1
            }
            return bytes.count - 1
        }
        guard isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
        else {
            return nil
        }
        var quote: UInt8 = 0
        for end in (place + 1)..<min(bytes.count, place + 100_000) {
            let byte = bytes[end]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return end
            }
        }
        return nil
    }

    private mutating func tag(_ start: Int, _ end: Int) {
        let isEnd = bytes[start] == UInt8(ascii: "/")
        let first = isEnd ? start + 1 : start
        var last = first
        while last < end, isLetter(bytes[last]) || (0x30...0x39).contains(bytes[last]) { last += 1 }
        let name = String(decoding: bytes[first..<last].map { $0 | 0x20 }, as: UTF8.self)
        if let open = skipped {
            guard name == open else { return }
            depth += isEnd ? -1 : bytes[end - 1] == UInt8(ascii: "/") ? 0 : 1
            if depth == 0 { skipped = nil }
            return
        }
        if !isEnd, Self.silent.contains(name), bytes[end - 1] != UInt8(ascii: "/") {
            (skipped, depth) = (name, 1)
        }
        if !isTable(name, isEnd, start..<end), !Self.inline.contains(name), result.last != 0x0A { result.append(0x0A) }
    }

    // MARK: tables

    /// Whether the tag belongs to a table whose rows become lines of cells.
    private mutating func isTable(_ name: String, _ isEnd: Bool, _ tag: Range<Int>) -> Bool {
        if name == "table" {
            if isEnd { endTable() } else { startTable() }
            return true
        }
        guard let last = tables.indices.last, !tables[last].isLayout else { return false }
        switch name {
        case "tr": tables[last].endRow(&result)
        case "td", "th":
            tables[last].endCell(&result)
            if !isEnd { tables[last].startCell(bytes[tag], at: result.count) }
        default: return false
        }
        return true
    }

    /// A table that holds another one only places things on the page.
    private mutating func startTable() {
        if let last = tables.indices.last { tables[last].becomeLayout(&result) }
        if result.last != 0x0A { result.append(0x0A) }
        if tables.count < Self.deepest { tables.append(PageTable()) }
    }

    private mutating func endTable() {
        guard var table = tables.popLast() else { return }
        table.endRow(&result)
        result.append(0x0A)
    }

    private mutating func take() {
        let byte = bytes[place]
        guard skipped == nil else {
            place += 1
            return
        }
        if byte == UInt8(ascii: "&"), let entity = entity() {
            result += Array(entity.text.utf8)
            place = entity.end
            return
        }
        // A line break in a page is a space; several are one.
        let isBlank = byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x20
        if !isBlank {
            result.append(byte)
        } else if let last = result.last, last != 0x20, last != 0x0A {
            result.append(0x20)
        }
        place += 1
    }

    private static let entities: [String: String] = [
        "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
        "hellip": "…", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "le": "≤", "ge": "≥", "sup2": "²",
        "sup3": "³",
    ]

    private func entity() -> (text: String, end: Int)? {
        let limit = min(bytes.count, place + 12)
        guard let semicolon = bytes[place..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[(place + 1)..<semicolon], as: UTF8.self)
        if let known = Self.entities[name] { return (known, semicolon + 1) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
        return (String(Character(scalar)), semicolon + 1)
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
