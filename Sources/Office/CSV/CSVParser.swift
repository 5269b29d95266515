import Quantities

/// Puts rows together from UTF-8, wherever a chunk ends.
struct CSVParser {
    private enum Place {
        case fieldStart, plain, quoted, quoteInQuoted
    }

    private let separator: UInt8
    private let file: String
    private let limits: CSVLimits
    private var place = Place.fieldStart
    private var field: [UInt8] = []
    private var fields: [String] = []
    /// The line that is being read, where its row began, and where its field began.
    private var line: Int
    private var rowLine: Int
    private var fieldLine: Int
    private var number = 0
    /// The last byte was a carriage return: a line feed now belongs to it.
    private var followsReturn = false
    private var hasBegun = false
    /// Quotes within fields that are not quoted: text, or a sign that the separator is another one.
    private(set) var looseQuotes = 0

    init(separator: UInt8, file: String, limits: CSVLimits, firstLine: Int = 1) {
        self.separator = separator
        self.file = file
        self.limits = limits
        (line, rowLine, fieldLine) = (firstLine, firstLine, firstLine)
    }

    /// Takes the next bytes; true while more is wanted.
    mutating func take(_ bytes: [UInt8], _ body: (CSVRow) throws -> Bool) throws -> Bool {
        try bytes.withUnsafeBufferPointer { bytes in
            var next = 0
            while next < bytes.count {
                let end = endOfRun(bytes, from: next)
                if end > next {
                    try append(bytes[next..<end])
                    next = end
                } else {
                    guard try step(bytes[next], body) else { return false }
                    next += 1
                }
            }
            return true
        }
    }

    /// Tells that the file has ended; gives the last row.
    mutating func finish(_ body: (CSVRow) throws -> Bool) throws {
        if place == .quoted { throw fault(.unclosedQuote, line: fieldLine) }
        if hasBegun { _ = try endRow(body) }
    }

    // MARK: Bytes

    /// Bytes that are nothing but text where we are.
    private func endOfRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        switch place {
        case .fieldStart, .quoteInQuoted: break
        case .plain:
            while end < bytes.count, !isMark(bytes[end]) { end += 1 }
        case .quoted:
            while end < bytes.count, !isMarkInQuotes(bytes[end]) { end += 1 }
        }
        return end
    }

    private func isMark(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D || byte == 0
    }

    private func isMarkInQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D || byte == 0
    }

    private mutating func append(_ run: Slice<UnsafeBufferPointer<UInt8>>) throws(OfficeFault) {
        followsReturn = false
        field.append(contentsOf: run)
        try checkLength()
    }

    private func checkLength() throws(OfficeFault) {
        if field.count > limits.fieldBytes { throw fault(.tooLong(limit: limits.fieldBytes), line: fieldLine) }
    }

    private mutating func step(_ byte: UInt8, _ body: (CSVRow) throws -> Bool) throws -> Bool {
        let completesBreak = followsReturn && byte == 0x0A
        followsReturn = byte == 0x0D
        if byte == 0 { throw fault(.binaryContent, line: line, found: "00") }
        if place == .quoted {
            try stepInQuotes(byte, completesBreak)
            return true
        }
        if completesBreak { return true }
        switch byte {
        case 0x0A, 0x0D:
            line += 1
            return try endRow(body)
        case separator: try endField()
        case UInt8(ascii: "\"") where place == .fieldStart: place = .quoted
        case UInt8(ascii: "\"") where place == .quoteInQuoted:
            place = .quoted
            field.append(byte)
        default:
            if place == .quoteInQuoted { throw strayQuote(byte) }
            if byte == UInt8(ascii: "\"") { looseQuotes += 1 }
            place = .plain
            field.append(byte)
        }
        hasBegun = true
        try checkLength()
        return true
    }

    private mutating func stepInQuotes(_ byte: UInt8, _ completesBreak: Bool) throws(OfficeFault) {
        if byte == UInt8(ascii: "\"") {
            place = .quoteInQuoted
            return
        }
        if byte == 0x0D || (byte == 0x0A && !completesBreak) { line += 1 }
        field.append(byte)
        try checkLength()
    }

    // MARK: Fields and rows

    private mutating func endField() throws(OfficeFault) {
        guard let text = String(validating: field, as: UTF8.self) else { throw broken() }
        fields.append(text.composed.visible)
        guard fields.count <= limits.columns else {
            throw fault(.tooManyColumns(limit: limits.columns), line: rowLine)
        }
        field.removeAll(keepingCapacity: true)
        place = .fieldStart
        fieldLine = line
    }

    private mutating func endRow(_ body: (CSVRow) throws -> Bool) throws -> Bool {
        try endField()
        number += 1
        guard number <= limits.rows else { throw fault(.tooManyRows(limit: limits.rows), line: rowLine) }
        let row = CSVRow(number: number, line: rowLine, fields: fields)
        fields.removeAll(keepingCapacity: true)
        rowLine = line
        hasBegun = false
        return try row.fields.contains { !$0.isEmpty } ? body(row) : true
    }

    // MARK: Faults

    private func fault(_ code: OfficeFault.Code, line: Int, found: String? = nil) -> OfficeFault {
        OfficeFault(code, file: file, line: line, found: found)
    }

    private func broken() -> OfficeFault {
        guard let broken = BrokenUTF8(field) else { return fault(.encoding(likely: "unknown"), line: fieldLine) }
        let breaks = LineBreaks.count(field.prefix(broken.offset))
        return fault(
            .encoding(likely: TextEncoding.recognised(field)?.rawValue ?? "unknown"), line: fieldLine + breaks,
            found: broken.found)
    }

    private func strayQuote(_ byte: UInt8) -> OfficeFault {
        let text = String(decoding: field.suffix(40), as: UTF8.self)
        return fault(.strayQuote, line: line, found: "\(text)\"" + (byte < 0x80 ? "\(Unicode.Scalar(byte))" : "…"))
    }
}
