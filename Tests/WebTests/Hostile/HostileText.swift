import CZlib
import Foundation
import HTML

/// What somebody types who means harm, and whether an answer would do it.
enum HostileText {
    /// A script, a picture that runs one, and a formula.
    static let markup = "=cmd|' /C calc'!A1\"><img src=x onerror=alert(1)><script>alert(1)</script>"
    /// Where an address is expected.
    static let address = "javascript:alert(1)"

    /// How such a text stands on a page where all is well.
    static let escaped = "&lt;script&gt;alert(1)"

    static func stands(in answer: Browser.Answer) -> Bool {
        if answer.bytes.starts(with: Array("PK".utf8)) {
            return parts(answer.bytes).contains { $0.text.contains(escaped) }
        }
        return [escaped, "<script>alert(1)", "<script>alert(1)<\\/script>"].contains { answer.text.contains($0) }
    }

    /// What of an answer would run.
    static func faults(in answer: Browser.Answer) -> [String] {
        let type = answer["content-type"] ?? ""
        var faults: [String] = []
        if answer["x-content-type-options"] != "nosniff" { faults.append("may be taken for another type") }
        if answer.bytes.starts(with: Array("PK".utf8)) { return faults + faultsOfOffice(answer.bytes) }
        guard !answer.bytes.isEmpty else { return faults }
        if type.hasPrefix("text/html") {
            // What was typed into a line stands there again, whatever it is.
            faults += MarkupChecker.faults(in: answer.text, isDocument: true).map { "\($0)" }
                .filter { !$0.contains("inlineScript: value of") }
        } else if type.contains("json") {
            // As data it may stand there as it is.
            return (try? JSONSerialization.jsonObject(with: Data(answer.bytes), options: .fragmentsAllowed)) == nil
                ? faults + ["no JSON"] : faults
        } else if type.hasPrefix("text/csv") {
            return faults + faultsOfCSV(answer.text)
        }
        if answer.text.contains("<script>alert") || answer.text.contains("<img src=x") { faults.append("a script") }
        return faults
    }

    /// A cell that a spreadsheet takes for a formula.
    private static func faultsOfCSV(_ text: String) -> [String] {
        let starts = text.matches(of: /(?:^|[,;\n\t])"?[=+@][a-z]+/.anchorsMatchLineEndings())
        return starts.map { "a formula: \($0.0)" }
    }

    /// .xlsx and .docx: what is in their parts is escaped, and no formula.
    private static func faultsOfOffice(_ bytes: [UInt8]) -> [String] {
        parts(bytes).flatMap { name, part -> [String] in
            var faults: [String] = []
            if part.contains("<script>") || part.contains("<img src=x") { faults.append("\(name): markup") }
            if part.contains(/<f[^>]*>[^<]*cmd/) { faults.append("\(name): a formula") }
            return faults
        }
    }

    /// The parts of a package by name.
    static func parts(_ bytes: [UInt8]) -> [(name: String, text: String)] {
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        var found: [(String, String)] = []
        for place in bytes.indices.dropLast(46) where number(place, 4) == 0x0201_4B50 {
            let (packed, plain) = (number(place + 20, 4), number(place + 24, 4))
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + number(place + 28, 2))], as: UTF8.self)
            let local = number(place + 42, 4)
            let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
            let part = Array(bytes[start..<(start + packed)])
            let content = number(place + 10, 2) == 0 ? part : inflated(part, to: plain)
            found.append((name, String(decoding: content, as: UTF8.self)))
        }
        return found
    }

    private static func inflated(_ packed: [UInt8], to length: Int) -> [UInt8] {
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return [] }
        defer { inflateEnd(&stream) }
        var (packed, plain) = (packed, [UInt8](repeating: 0, count: length + 1))
        packed.withUnsafeMutableBufferPointer { packed in
            plain.withUnsafeMutableBufferPointer { plain in
                stream.next_in = packed.baseAddress
                stream.avail_in = UInt32(packed.count)
                stream.next_out = plain.baseAddress
                stream.avail_out = UInt32(plain.count)
                _ = inflate(&stream, Z_FINISH)
            }
        }
        return Array(plain.prefix(Int(stream.total_out)))
    }
}
