import Testing

@testable import Office

struct PaperKindTests {
    @Test(
        arguments: [
            ("a scan", Array("%PDF-1.4\n".utf8), PaperKind.pdf),
            ("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
            ("a photograph", [0xFF, 0xD8, 0xFF, 0xE1, 0], .jpeg), ("another picture", Array("GIF89a".utf8), nil),
            ("a program", [0x4D, 0x5A, 0x90, 0], nil), ("text", Array("%PD".utf8), nil), ("nothing", [], nil),
            ("old Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], nil),
        ] as [(String, [UInt8], PaperKind?)])
    func `papers are told by their beginning, whatever the name says`(
        _ name: String, _ bytes: [UInt8], _ kind: PaperKind?
    ) throws {
        let folder = try ScratchFolder()
        #expect(try PaperKind.detect(folder.file("scan.pdf", bytes)) == kind, "\(name)")
    }

    @Test(
        arguments: [
            (["word/document.xml"], PaperKind.docx), (["xl/workbook.xml"], .xlsx), (["ppt/presentation.xml"], nil),
            (["readme.txt"], nil), (["word/document.xml", "word/vbaProject.bin"], nil),
            (["xl/workbook.xml", "xl/VBAProject.bin"], nil),
        ] as [([String], PaperKind?)])
    func `documents and workbooks are told by their parts, and macros are not taken`(
        _ names: [String], _ kind: PaperKind?
    ) throws {
        let folder = try ScratchFolder()
        try writeZip(names.map { ZipEntry($0, "<x/>") }, to: folder.place("paper"))
        #expect(try PaperKind.detect(folder.place("paper")) == kind)
    }
}
