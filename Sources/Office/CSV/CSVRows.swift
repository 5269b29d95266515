/// From bytes to rows: decodes, looks at the beginning of the file for its separator, then parses.
struct CSVRows {
    private let file: String
    private let limits: CSVLimits
    private var decoder = TextDecoder()
    /// The beginning of the file, until the separator has been found in it.
    private var held: [UInt8] = []
    private var sniffed: SeparatorSniffer?
    private var parser: CSVParser

    /// How much of a file decides about its separator and its encoding.
    private static let sample = 1 << 16

    init(file: String, limits: CSVLimits) {
        self.file = file
        self.limits = limits
        parser = CSVParser(separator: UInt8(ascii: ","), file: file, limits: limits)
    }

    /// How the file is written, as far as it was read.
    var format: CSVFormat {
        CSVFormat(
            separator: Character(Unicode.Scalar(sniffed?.separator ?? UInt8(ascii: ","))),
            isSeparatorCertain: sniffed?.isCertain ?? false, encoding: decoder.encoding ?? .utf8,
            hasByteOrderMark: decoder.hasMark)
    }

    /// Takes the next bytes; true while more is wanted.
    mutating func take(_ chunk: [UInt8], _ body: (CSVRow) throws -> Bool) throws -> Bool {
        let text = decoder.utf8(chunk, isLast: false)
        if sniffed != nil { return try parser.take(text, body) }
        held += text
        return try held.count < Self.sample || begin(isWhole: false, body)
    }

    /// Tells that the file has ended; gives the last row.
    mutating func finish(_ body: (CSVRow) throws -> Bool) throws {
        let rest = decoder.utf8([], isLast: true)
        if sniffed == nil {
            held += rest
            guard try begin(isWhole: true, body) else { return }
        } else {
            guard try parser.take(rest, body) else { return }
        }
        try parser.finish(body)
    }

    /// Judges the beginning, always by the same number of bytes, and parses it.
    private mutating func begin(isWhole: Bool, _ body: (CSVRow) throws -> Bool) throws -> Bool {
        let text = held
        held = []
        let sample = text.prefix(Self.sample)
        try checkEncoding(sample, isWhole: isWhole && sample.count == text.count)
        let sniffer = SeparatorSniffer(sample, isWhole: isWhole && sample.count == text.count)
        sniffed = sniffer
        parser = CSVParser(
            separator: sniffer.separator, file: file, limits: limits, firstLine: sniffer.declaration > 0 ? 2 : 1)
        return try parser.take(Array(text.dropFirst(sniffer.declaration)), body)
    }

    /// The encoding is guessed from the whole beginning: one field says too little.
    private func checkEncoding(_ sample: ArraySlice<UInt8>, isWhole: Bool) throws(OfficeFault) {
        if decoder.encoding == .utf8, TextEncoding.isUnmarkedUTF16(Array(sample)) {
            throw OfficeFault(.encoding(likely: "utf-16"), file: file, line: 1)
        }
        guard let broken = BrokenUTF8(sample), isWhole || sample.count - broken.offset > 3 else { return }
        let likely = decoder.encoding == .utf8 ? TextEncoding.likely(sample) : "utf-16"
        throw OfficeFault(
            .encoding(likely: likely), file: file, line: 1 + LineBreaks.count(sample.prefix(broken.offset)),
            found: broken.found)
    }
}

/// Line breaks of all three kinds; CRLF is one.
enum LineBreaks {
    static func count(_ bytes: some Sequence<UInt8>) -> Int {
        var count = 0
        var last: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D || (byte == 0x0A && last != 0x0D) { count += 1 }
            last = byte
        }
        return count
    }
}
