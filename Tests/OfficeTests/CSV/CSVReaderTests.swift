import Testing

@testable import Office

struct CSVReaderTests {
    @Test func `rows carry their number as a spreadsheet counts and the line of the file`() throws {
        let found = try rows(of: Array("a,b\n\n\"một\nhai\r\nba\",2\r\nc,d".utf8)).rows
        #expect(found.map(\.number) == [1, 3, 4])
        #expect(found.map(\.line) == [1, 3, 6])
        #expect(found.map(\.fields) == [["a", "b"], ["một\nhai\r\nba", "2"], ["c", "d"]])
    }

    @Test(arguments: ["a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d", "a,b\r\nc,d", "\na,b\n\n\n,\nc,d\n\n"])
    func `every kind of line break ends a row`(_ text: String) throws {
        #expect(try fields(of: text) == [["a", "b"], ["c", "d"]])
    }

    @Test func `quotes guard separators, breaks and quotes`() throws {
        #expect(
            try fields(of: "\"a,b\",\"c\"\"d\",\"\"\"\"\n\"x\r\ny\",\"\",z") == [
                ["a,b", "c\"d", "\""], ["x\r\ny", "", "z"],
            ])
    }

    @Test func `a quote within an unquoted field is text`() throws {
        #expect(
            try fields(of: "đường 5\",x\n3\"4,\"y\"\n a, \"b\"") == [
                ["đường 5\"", "x"], ["3\"4", "y"], [" a", " \"b\""],
            ])
    }

    @Test func `text behind a closing quote is refused with what stands there`() {
        let fault = fault { _ = try fields(of: "a,b\n\"x\"y,2") }
        #expect(fault?.code == .strayQuote)
        #expect(fault?.line == 2)
        #expect(fault?.found == "x\"y")
    }

    @Test func `a quote that is never closed is refused with the line where it opens`() {
        let fault = fault { _ = try fields(of: "a,b\n1,2\n3,\"x\ny\nz\n") }
        #expect(fault?.code == .unclosedQuote)
        #expect(fault?.line == 3)
        #expect(fault?.file == "so-lieu.csv")
    }

    @Test func `empty fields stay in their place and short rows stay short`() throws {
        #expect(
            try fields(of: "a,,c\n,,\n,b\nx\n1,2,3,4\n") == [["a", "", "c"], ["", "b"], ["x"], ["1", "2", "3", "4"]])
    }

    @Test(arguments: [
        [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x0A], [0x0D, 0x0A, 0x0D], [0x2C, 0x2C],
    ])
    func `a file with nothing in it gives no row`(_ bytes: [UInt8]) throws {
        if bytes.isEmpty {
            #expect(fault { _ = try rows(of: bytes) }?.code == .empty)
        } else {
            #expect(try rows(of: bytes).rows.isEmpty)
        }
    }

    @Test func `reading stops where it is told and hands on what the reader throws`() throws {
        struct Enough: Error {}
        let reader = CSVReader(.bytes(Array("a,b\n1,2\n\"never closed".utf8), name: "x.csv"))
        var count = 0
        try reader.forEachRow { _ in
            count += 1
            return count < 2
        }
        #expect(count == 2)
        #expect(throws: Enough.self) { try reader.forEachRow { _ in throw Enough() } }
    }

    @Test func `too many rows, too many columns and a field too long are refused`() {
        var limits = CSVLimits()
        (limits.rows, limits.columns, limits.fieldBytes) = (2, 3, 10)
        let rowsFault = fault { _ = try rows(of: Array("a,b\nc,d\ne,f\n".utf8), limits: limits) }
        #expect(rowsFault?.code == .tooManyRows(limit: 2))
        #expect(rowsFault?.line == 3)
        let columns = fault { _ = try rows(of: Array("a,b\n1,2,3,4".utf8), limits: limits) }
        #expect(columns?.code == .tooManyColumns(limit: 3))
        #expect(columns?.line == 2)
        let long = fault { _ = try rows(of: Array("a,b\nx,\"12345\n678901\"".utf8), limits: limits) }
        #expect(long?.code == .tooLong(limit: 10))
        #expect(long?.line == 2)
    }

    @Test func `a quote that swallows the file costs no more memory than one field may have`() {
        let bytes = Array("a,b\n\"".utf8) + Array(repeating: UInt8(ascii: "x"), count: 3 << 20)
        let fault = fault { _ = try rows(of: bytes) }
        #expect(fault?.code == .tooLong(limit: CSVLimits().fieldBytes))
        #expect(fault?.line == 2)
    }

    @Test func `a file of a disk reads like its bytes`() throws {
        let folder = try ScratchFolder()
        let lines = (0..<20_000).map { "\($0),\"xã \($0),\nthôn\"\r\n" }.joined()
        let path = try folder.file("dài.csv", "\u{FEFF}mã,tên\r\n" + lines)
        var read: [CSVRow] = []
        let format = try CSVReader(.file(path)).forEachRow(chunkSize: 997) { row in
            read.append(row)
            return true
        }
        #expect(read.count == 20_001)
        #expect(read.last?.fields == ["19999", "xã 19999,\nthôn"])
        #expect(read.last?.line == 40_000)
        #expect(format.hasByteOrderMark)
        #expect(format.encoding == .utf8)
    }

    @Test func `what is no text is refused by its kind, before its rows`() throws {
        let folder = try ScratchFolder()
        let read = { (path: String) in fault { try CSVReader(.file(path)).forEachRow { _ in true } }?.code }
        #expect(try read(folder.file("a.csv", "%PDF-1.7")) == .wrongKind(.pdf))
        #expect(try read(folder.file("b.csv", "")) == .empty)
        #expect(try read(folder.file("c.csv", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0])) == .binaryContent)
        #expect(try read(WorkbookFile("<c><v>1</v></c>").write(in: folder, as: "d.csv")) == .wrongKind(.xlsx))
        #expect(read(folder.place("none.csv")) == .missing)
        #expect(read(folder.path) == .unreadable("a folder"))
    }

    @Test func `a zero byte far behind the beginning is refused with its line`() {
        let head = Array(String(repeating: "xã,1\n", count: 3_000).utf8)
        let fault = fault { _ = try rows(of: head + Array("a,b\u{0}c\n".utf8)) }
        #expect(fault?.code == .binaryContent)
        #expect(fault?.line == 3_001)
    }
}
