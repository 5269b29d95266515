/// From bytes to rows: decodes, looks at the beginning of the file for its separator, then parses.
struct CSVRows {
    private let file: String
    private let limits: CSVLimits
    private var decoder = TextDecoder()
    /// The beginning of the file, until the separator has been found in it.
    private var held: [UInt8] = []
    private var sniffed: SeparatorSniffer?
    private var parser: CSVParser
    private var restorer: LegacyRestorer?

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
            hasByteOrderMark: decoder.hasMark, restored: restorer?.found.first)
    }

    /// Takes the next bytes; true while more is wanted.
    mutating func take(_ chunk: [UInt8], _ body: @escaping (CSVRow) throws -> Bool) throws -> Bool {
        let text = decoder.utf8(chunk, isLast: false)
        if sniffed != nil { return try parser.take(text, restoring(body)) }
        held += text
        return try held.count < Self.sample || begin(isWhole: false, body)
    }

    /// Tells that the file has ended; gives the last row.
    mutating func finish(_ body: @escaping (CSVRow) throws -> Bool) throws {
        if sniffed == nil {
            held += decoder.utf8([], isLast: true)
            guard try begin(isWhole: true, body) else { return }
        }
        // Where the encoding has just been recognised there may be half a unit left.
        guard try parser.take(decoder.utf8([], isLast: true), restoring(body)) else { return }
        try parser.finish(restoring(body))
    }

    /// Judges the beginning, always by the same number of bytes, and parses it.
    private mutating func begin(isWhole: Bool, _ body: @escaping (CSVRow) throws -> Bool) throws -> Bool {
        var text = held
        held = []
        var sample = text.prefix(Self.sample)
        if decoder.isAssumed, isForeign(sample, isWhole), let encoding = TextEncoding.recognised(sample) {
            text = decoder.recognise(encoding, of: text)
            sample = text.prefix(Self.sample)
        }
        try checkEncoding(sample, isWhole: isWhole && sample.count == text.count)
        restorer = Self.restorer(sample)
        let sniffer = SeparatorSniffer(sample, isWhole: isWhole && sample.count == text.count)
        sniffed = sniffer
        parser = CSVParser(
            separator: sniffer.separator, file: file, limits: limits, firstLine: sniffer.declaration > 0 ? 2 : 1)
        return try parser.take(Array(text.dropFirst(sniffer.declaration)), restoring(body))
    }

    // MARK: Encoding

    /// Whether the sample can't be the UTF-8 for which it was taken.
    private func isForeign(_ sample: ArraySlice<UInt8>, _ isWhole: Bool) -> Bool {
        if TextEncoding.isUnmarkedUTF16(Array(sample)) { return true }
        guard let broken = BrokenUTF8(sample) else { return false }
        return isWhole || sample.count - broken.offset > 3
    }

    /// The encoding is judged by the whole beginning: one field says too little.
    private func checkEncoding(_ sample: ArraySlice<UInt8>, isWhole: Bool) throws(OfficeFault) {
        guard let broken = BrokenUTF8(sample), isWhole || sample.count - broken.offset > 3 else { return }
        throw OfficeFault(
            .encoding(likely: decoder.likely), file: file, line: 1 + LineBreaks.count(sample.prefix(broken.offset)),
            found: broken.found)
    }

    /// `nil` where the beginning of the file does not say that its Unicode stands for other signs.
    private static func restorer(_ sample: ArraySlice<UInt8>) -> LegacyRestorer? {
        guard sample.contains(where: { $0 >= 0x80 }) else { return nil }
        var votes = LegacyVotes()
        for line in sample.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where votes.texts < LegacyVotes.sample {
            votes.take(String(decoding: line, as: UTF8.self).composed)
        }
        let restorer = LegacyRestorer(votes, knowsFonts: false)
        return restorer.isIdle ? nil : restorer
    }

    private func restoring(_ body: @escaping (CSVRow) throws -> Bool) -> (CSVRow) throws -> Bool {
        guard let restorer else { return body }
        return { row in
            let fields = row.fields.map { restorer.restored($0, nil) }
            return try body(CSVRow(number: row.number, line: row.line, fields: fields))
        }
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
