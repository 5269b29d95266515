/// Reads comma-, semicolon-, tab- or bar-separated text (RFC 4180) in chunks; UTF-8, UTF-16, and where the words show it,
/// Windows-1258 and the signs of the fonts of before Unicode.
///
/// A bare carriage return ends a row as well; a quote within an unquoted field is text; "sep=;" in the first line says
/// the separator, as Excel has it.
package struct CSVReader {
    package enum Source {
        /// The path of a file or pipe.
        case file(String)
        case bytes([UInt8], name: String)
    }

    private let source: Source
    private let limits: CSVLimits

    package init(_ source: Source, limits: CSVLimits = CSVLimits()) {
        self.source = source
        self.limits = limits
    }

    /// Gives the rows that are not empty, in order; `body` returns false to stop. Answers how the file is written.
    ///
    /// Throws an `OfficeFault` where the file can't be read on, or what `body` throws. The rows do not depend on
    /// `chunkSize`.
    @discardableResult
    package func forEachRow(chunkSize: Int = 1 << 16, _ body: (CSVRow) throws -> Bool) throws -> CSVFormat {
        try withoutActuallyEscaping(body) { body in
            switch source {
            case .file(let path): try read(path, max(chunkSize, 1), body)
            case .bytes(let bytes, let name): try read(bytes, name, max(chunkSize, 1), body)
            }
        }
    }

    private func read(_ path: String, _ size: Int, _ body: @escaping (CSVRow) throws -> Bool) throws -> CSVFormat {
        let file = try InputFile(path: path)
        let head = try file.read(FileKind.headLength)
        switch FileSignature(head) {
        case .plain(let kind): try Self.check(kind, file.name)
        case .zip, .compound: try Self.check(FileKind.detect(path), file.name)
        }
        var rows = CSVRows(file: file.name, limits: limits)
        for start in stride(from: 0, to: head.count, by: size) {
            guard try rows.take(Array(head[start..<min(start + size, head.count)]), body) else { return rows.format }
        }
        while true {
            let chunk = try file.read(size)
            guard !chunk.isEmpty else { break }
            guard try rows.take(chunk, body) else { return rows.format }
        }
        try rows.finish(body)
        return rows.format
    }

    private func read(
        _ bytes: [UInt8], _ name: String, _ size: Int, _ body: @escaping (CSVRow) throws -> Bool
    ) throws -> CSVFormat {
        try Self.check(FileKind.detect(head: Array(bytes.prefix(FileKind.headLength))), name)
        var rows = CSVRows(file: name, limits: limits)
        for start in stride(from: 0, to: bytes.count, by: size) {
            let chunk = Array(bytes[start..<min(start + size, bytes.count)])
            guard try rows.take(chunk, body) else { return rows.format }
        }
        try rows.finish(body)
        return rows.format
    }

    private static func check(_ kind: FileKind, _ name: String) throws(OfficeFault) {
        switch kind {
        case .text: return
        case .empty: throw OfficeFault(.empty, file: name)
        case .binary: throw OfficeFault(.binaryContent, file: name)
        default: throw OfficeFault(.wrongKind(kind), file: name)
        }
    }
}
