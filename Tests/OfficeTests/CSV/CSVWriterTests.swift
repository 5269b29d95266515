import Foundation
import SeededNumbers
import Testing

@testable import Office

struct CSVWriterTests {
    private static func written(_ fields: CSVWriter.Field..., separator: Unicode.Scalar = ",") -> String {
        var writer = CSVWriter(separator: separator)
        writer.row(fields)
        return writer.text
    }

    @Test func `plain fields stand as they are and lines end in CRLF`() {
        var writer = CSVWriter(withByteOrderMark: true)
        writer.row([.text("mã"), .text("tên")])
        writer.row([.text("076"), .number("-96.6")])
        #expect(writer.text == "\u{FEFF}mã,tên\r\n076,-96.6\r\n")
    }

    @Test func `separators, quotes and breaks are quoted`() {
        #expect(Self.written(.text("a,b"), .text("c\"d"), .text("e\nf")) == "\"a,b\",\"c\"\"d\",\"e\nf\"\r\n")
        #expect(Self.written(.text("1,5"), .text("x"), separator: ";") == "\"1,5\";x\r\n")
        // A mark that combines with the quote in front of it.
        #expect(Self.written(.text("\"\u{301}")) == "\"\"\"\u{301}\"\r\n")
    }

    @Test(arguments: ["=1+1", "+84 90", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x"])
    func `a text that a spreadsheet would run gets an apostrophe in front`(_ text: String) throws {
        var writer = CSVWriter()
        writer.row([.text("x"), .text(text)])
        #expect(try fields(of: writer.text) == [["x", "'" + text]])
    }

    @Test(arguments: [
        "=1+1", "=HYPERLINK(\"http://x\",\"y\")", "1;2", "-5,5", "@x", "5\n=1", "1.2.3", "5.", ".5", "--5", "+5", "-",
        "",
    ])
    func `what is handed over as a number and is none is treated as text`(_ text: String) {
        #expect(Self.written(.number(text)) == Self.written(.text(text)))
    }

    @Test(arguments: ["0", "-1", "1900", "96.6", "-0.5", "123456789012345678901234567890.123456789012345678"])
    func `a number is not touched`(_ text: String) {
        #expect(Self.written(.number(text)) == text + "\r\n")
    }

    @Test(arguments: 0..<40)
    func `what is written is read back`(_ seed: UInt64) throws {
        let pieces = [
            "a", "xã", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "'", "=", "𠀀", "sep=;", "1,5", "\u{301}",
            "ơ", "",
        ]
        var generator = SeededGenerator(seed: seed)
        for separator in [",", ";", "\t"] as [Unicode.Scalar] {
            let width = Int.random(in: 1...5, using: &generator)
            let table = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                (0..<width).map { column in
                    // A first column that is never empty nor a formula: the writer changes those on purpose.
                    (column == 0 ? "x" : "y")
                        + (0..<Int.random(in: 0...6, using: &generator))
                        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
                }
            }
            var writer = CSVWriter(withByteOrderMark: seed.isMultiple(of: 2), separator: separator)
            for row in table { writer.row(row.map { .text($0) }) }
            let read = try fields(of: writer.text)
            let composed = table.map { $0.map(\.precomposedStringWithCanonicalMapping) }
            #expect(read.map { $0.map { Array($0.utf8) } } == composed.map { $0.map { Array($0.utf8) } })
        }
    }
}
