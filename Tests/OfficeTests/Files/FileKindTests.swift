import Testing

@testable import Office

struct FileKindTests {
    private static let beginnings: [(String, [UInt8], FileKind)] = [
        ("pdf", Array("%PDF-1.7\n".utf8), .pdf),
        ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], .image),
        ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], .image), ("gif", Array("GIF89a".utf8) + [1, 0], .image),
        ("rar", Array("Rar!".utf8) + [0x1A, 7, 0], .archive), ("gzip", [0x1F, 0x8B, 8, 0], .archive),
        ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
        ("program", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], .binary), ("zeros", Array(repeating: 0, count: 100), .binary),
        ("nothing", [], .empty), ("csv", Array("mã,tên\n".utf8), .text), ("letter", [0x61], .text),
        ("old letters", [0x58, 0xE3, 0x2C, 0xD2], .text), ("utf-16", [0xFF, 0xFE, 0x61, 0, 0x2C, 0], .text),
        ("utf-16 mark", [0xFE, 0xFF], .text), ("utf-16 without mark", [0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0], .text),
        ("web page", Array("\u{FEFF} \n<HTML><table>".utf8), .html), ("table", Array("<table border=1>".utf8), .html),
        ("xml", Array("<?xml version=\"1.0\"?><Workbook/>".utf8), .xml),
    ]

    @Test(arguments: beginnings)
    func `a file is told by its beginning, whatever its name says`(_ name: String, _ bytes: [UInt8], _ kind: FileKind)
        throws
    {
        let folder = try ScratchFolder()
        #expect(try FileKind.detect(folder.file("so-lieu.xlsx", bytes)) == kind, "\(name)")
    }

    @Test func `a workbook is one by its parts`() throws {
        let folder = try ScratchFolder()
        let book = WorkbookFile("<c><v>1</v></c>")
        #expect(try FileKind.detect(book.write(in: folder, as: "a.csv")) == .xlsx)
        let kinds: [([String], FileKind)] = [
            (["word/document.xml"], .docx), (["ppt/presentation.xml"], .pptx), (["xl/workbook.bin"], .xlsb),
            (["readme.txt"], .zip), (["XL\\Workbook.xml"], .xlsx),
        ]
        for (index, (names, kind)) in kinds.enumerated() {
            let path = folder.place("\(index).zip")
            try writeZip(names.map { ZipEntry($0, "<x/>") }, to: path)
            #expect(try FileKind.detect(path) == kind, "\(names)")
        }
    }

    @Test(arguments: [("spreadsheet", FileKind.ods), ("text", .odt), ("presentation", .zip)])
    func `an OpenDocument file says what it is in its first entry`(_ type: String, _ kind: FileKind) throws {
        let folder = try ScratchFolder()
        var mimetype = ZipEntry("mimetype", "application/vnd.oasis.opendocument.\(type)")
        mimetype.isStored = true
        try writeZip([mimetype, ZipEntry("content.xml", "<x/>")], to: folder.place("a.xlsx"))
        #expect(try FileKind.detect(folder.place("a.xlsx")) == kind)
    }

    /// A compound file of old Office with these streams in its first directory sector.
    private static func compound(_ streams: [String]) -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        header.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        header[0x1E] = 9
        header[0x30] = 1
        var directory: [UInt8] = []
        for stream in ["Root Entry"] + streams {
            let name = stream.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            directory += name + Array(repeating: 0, count: 128 - name.count)
        }
        return header + Array(repeating: 0, count: 512) + directory + Array(repeating: 0, count: 512)
    }

    @Test(arguments: [
        (["Workbook"], FileKind.xls), (["Book"], .xls), (["EncryptionInfo", "EncryptedPackage"], .protected),
        (["WordDocument"], .docx), (["PowerPoint Document"], .pptx), (["Workbooks"], .binary), ([], .binary),
    ])
    func `a file of old Office is told by its streams`(_ streams: [String], _ kind: FileKind) throws {
        let folder = try ScratchFolder()
        #expect(try FileKind.detect(folder.file("a.xlsx", Self.compound(streams))) == kind)
    }

    @Test func `a directory that lies outside of its file harms nobody`() throws {
        let folder = try ScratchFolder()
        for bytes in [[0xFF, 0xFF, 0xFF, 0xFF], [0xFE, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0x80]] as [[UInt8]] {
            var file = Self.compound(["Workbook"])
            file.replaceSubrange(0x30..<0x34, with: bytes)
            for shift in [0, 9, 12, 63, 255] as [UInt8] {
                file[0x1E] = shift
                let kind = try FileKind.detect(folder.file("a.xls", file))
                #expect(kind == .binary || kind == .xls)
            }
        }
    }

    @Test func `a workbook reader refuses each kind by name`() throws {
        let folder = try ScratchFolder()
        let code = { (bytes: [UInt8]) in
            fault { _ = try XLSXReader(path: folder.file("so-lieu.xlsx", bytes)) }?.code
        }
        #expect(code(Self.compound(["Workbook"])) == .wrongKind(.xls))
        #expect(code(Self.compound(["EncryptedPackage"])) == .wrongKind(.protected))
        #expect(code(Array("<html><table>".utf8)) == .wrongKind(.html))
        #expect(code(Array("a,b\n".utf8)) == .wrongKind(.text))
        #expect(code([]) == .empty)
        #expect(fault { _ = try XLSXReader(path: folder.place("none.xlsx")) }?.code == .missing)
        #expect(fault { _ = try XLSXReader(path: folder.place("none.xlsx")) }?.file == "none.xlsx")
    }
}
