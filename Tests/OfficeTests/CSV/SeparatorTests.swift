import Testing

@testable import Office

struct SeparatorTests {
    @Test(
        arguments: [
            ("a,b,c\n1,2,3\n", ","), ("a;b;c\n1,5;2,5;3\n", ";"), ("a\tb\n1,5\t2;3\n", "\t"),
            ("tên;kế hoạch\n\"Tân Trào; xã\";1,5\n", ";"), ("tên\tnhận xét\nx\ta, b, c; d; e\ny\tf\n", "\t"),
            ("mã;tên\nx;\"a,b\"\ny;\"c,d\"\n", ";"), ("\"a;b;c\",d\n\"e;f;g\",h\n", ","),
            ("Số liệu 6 tháng, năm 2023\nmã;tên;số\n1;2;3\n4;5;6\n", ";"),
        ] as [(String, Character)])
    func `the separator is the one that cuts the rows alike`(_ text: String, _ separator: Character) throws {
        let format = try rows(of: Array(text.utf8)).format
        #expect(format.separator == separator)
        #expect(format.isSeparatorCertain)
    }

    @Test func `one column has no separator`() throws {
        let (found, format) = try rows(of: Array("mã\n076\n077\n".utf8))
        #expect(found.map(\.fields) == [["mã"], ["076"], ["077"]])
        #expect(!format.isSeparatorCertain)
    }

    @Test(arguments: ["sep=;\r\na;b,c\r\n", "SEP=;\na;b,c\n", "\u{FEFF}sep=;\ra;b,c\r"])
    func `the line with which Excel names the separator is obeyed and is no row`(_ text: String) throws {
        let (found, format) = try rows(of: Array(text.utf8))
        #expect(found.map(\.fields) == [["a", "b,c"]])
        #expect(found.map(\.number) == [1])
        #expect(found.map(\.line) == [2])
        #expect(format.separator == ";")
    }

    @Test(arguments: ["sep=\n1\n", "sep=\"\nx\n", "sep=,,\na\n", "separator;x\n"])
    func `what only begins like that line is a row`(_ text: String) {
        let first = try? rows(of: Array(text.utf8)).rows.first
        #expect(first?.number == 1)
        #expect(first?.line == 1)
    }

    @Test func `a quote in the middle of a field speaks against a separator`() throws {
        #expect(try fields(of: "x;\"a,b\"\ny;\"c,d\"\n") == [["x", "a,b"], ["y", "c,d"]])
    }
}
