import SeededNumbers
import Testing

@testable import Web

struct MultipartParserTests {
    /// A part as it is read: what stands over it, and its bytes put together.
    struct Part: Equatable {
        var heading: PartHeading
        var bytes: [UInt8] = []
    }

    static let type = "multipart/form-data; boundary=XX"

    private func parts(_ body: [UInt8], type: String = type, pieces: [Int] = []) throws -> [Part] {
        var parser = try MultipartParser(contentType: type)
        var parts: [Part] = []
        var rest = body[...]
        for size in pieces + [body.count] {
            parser.append(rest.prefix(size))
            rest = rest.dropFirst(size)
            while let event = try parser.next() {
                switch event {
                case .part(let heading): parts.append(Part(heading: heading))
                case .bytes(let bytes): parts[parts.count - 1].bytes += bytes
                case .partEnd: break
                }
            }
        }
        try parser.finish()
        return parts
    }

    private func field(_ name: String, _ text: String) -> String {
        "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(text)\r\n"
    }

    @Test func `a browser's form with a field and a file is read`() throws {
        let body =
            field("kỳ", "2023-S1")
            + "--XX\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"Báo cáo %22gốc%22.xlsx\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n\r\n--X\r\n--XY\r\n--XX--\r\nepilogue"
        #expect(
            try parts(Array(body.utf8)) == [
                Part(heading: PartHeading(name: "kỳ"), bytes: Array("2023-S1".utf8)),
                Part(
                    heading: PartHeading(name: "tep", fileName: "Báo cáo \"gốc\".xlsx"),
                    bytes: Array("\r\n--X\r\n--XY".utf8)),
            ])
    }

    @Test func `an empty file and a quoted boundary are read`() throws {
        let body = "--a b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n\r\n\r\n--a b--"
        #expect(
            try parts(Array(body.utf8), type: "multipart/form-data; boundary=\"a b\"") == [
                Part(heading: PartHeading(name: "f", fileName: ""))
            ])
    }

    @Test func `however the body is cut into pieces, the same parts come out`() throws {
        var numbers = SeededGenerator(seed: 20_231_126)
        for _ in 0..<300 {
            var body: [UInt8] = []
            var wanted: [Part] = []
            for number in 0..<Int.random(in: 1...4, using: &numbers) {
                // Much of what a delimiter is made of.
                let bytes = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
                    Array("\r\n-XX\0z".utf8).randomElement(using: &numbers) ?? 0
                }
                guard !contains(bytes + Array("\r\n".utf8), Array("\r\n--XX".utf8)) else { continue }
                body += Array(field("f\(number)", "").utf8.dropLast(2)) + bytes + Array("\r\n".utf8)
                wanted.append(Part(heading: PartHeading(name: "f\(number)"), bytes: bytes))
            }
            guard !wanted.isEmpty else { continue }
            body += Array("--XX--\r\n".utf8)
            let pieces = (0..<body.count).map { _ in Int.random(in: 0...9, using: &numbers) }
            #expect(try parts(body, pieces: pieces) == wanted)
        }
    }

    private func contains(_ bytes: [UInt8], _ sought: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: sought) }
    }

    @Test func `noise is refused and never read as a whole form`() throws {
        var numbers = SeededGenerator(seed: 7)
        let whole = Array((field("a", "1") + field("b", "2") + "--XX--\r\n").utf8)
        for _ in 0..<2000 {
            var body = whole
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let place = Int.random(in: 0..<body.count, using: &numbers)
                if Bool.random(using: &numbers) {
                    body.remove(at: place)
                } else {
                    body[place] = UInt8.random(in: 0...255, using: &numbers)
                }
            }
            do {
                let found = try parts(body)
                #expect(found.count <= 2)
            } catch is MultipartFault {
                continue
            }
        }
    }

    @Test(arguments: [
        ("", MultipartFault.cutOff),
        ("--XX\r\n", .cutOff),
        ("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1", .cutOff),
        ("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--XX", .cutOff),
        ("hello --XX\r\n", .malformed),
        ("--XX  \r\n\r\n", .malformed),
        ("--XX\r\nContent-Disposition: form-data\r\n\r\n1\r\n--XX--", .malformed),
        ("--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--XX--", .malformed),
        ("--XX\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--XX--", .malformed),
        ("--XX\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\n1\r\n--XX--", .malformed),
        ("--XX\r\nContent-Type: text/plain\r\n\r\n1\r\n--XX--", .malformed),
        ("--XX\r\nContent-Disposition: form-data; name=\"a\0\"\r\n\r\n1\r\n--XX--", .malformed),
        (
            "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n1\r\n--XX--",
            .malformed
        ),
        ("--XX\r\n" + String(repeating: "a", count: 5000), .headingTooLong),
    ])
    func `what breaks the rules is named`(body: String, fault: MultipartFault) {
        #expect(throws: fault) { try parts(Array(body.utf8)) }
    }

    @Test(arguments: [
        "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=a; boundary=b", "multipart/mixed; boundary=a",
        "multipart/form-data; boundary=\(String(repeating: "a", count: 71))", "multipart/form-data; boundary=a\"b",
    ])
    func `a content type without a usable boundary is refused`(type: String) {
        #expect(throws: MultipartFault.noBoundary) { try MultipartParser(contentType: type) }
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd"), ("C:\\fakepath\\Biểu.xlsx", "Biểu.xlsx"), ("", "file"), ("..", "file"),
        ("a\u{202E}xslx.exe", "axslx.exe"), ("Bie\u{0302}\u{0309}u.csv", "Biểu.csv"), (" a\nb.pdf ", "ab.pdf"),
    ])
    func `a file's name is made fit to be one`(sent: String, name: String) {
        #expect(UploadedFile.safeName(sent).unicodeScalars.elementsEqual(name.unicodeScalars))
    }

    @Test func `a very long name keeps its ending`() {
        let name = UploadedFile.safeName(String(repeating: "ề", count: 300) + ".xlsx")
        #expect(name.utf8.count <= 150 && name.hasSuffix("ề.xlsx"))
    }
}
