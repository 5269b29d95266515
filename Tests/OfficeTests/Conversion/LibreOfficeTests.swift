import Foundation
import Testing

@testable import Office

@Suite(.enabled(if: LibreOffice.isInstalled, "LibreOffice is not installed"), .serialized)
struct LibreOfficeTests {
    private static let page = """
        <html><head><meta charset="utf-8"></head><body><table><tr><th colspan=2>Bảng của xã</th></tr>
        <tr><td>1.234</td><TD align=right>1.234,5</td><td>0012</td><td>12/5/2023</td></tr></table></body></html>
        """

    private static let workbook2003 = """
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Worksheet ss:Name="Số liệu"><Table><Row><Cell><Data ss:Type="String">Xã</Data></Cell>
        <Cell><Data ss:Type="Number">1.5</Data></Cell></Row></Table></Worksheet></Workbook>
        """

    private static func texts(_ path: String) throws -> [[String]] {
        try rows(of: path).map { row in
            row.cells.map { if case .text(let text) = $0 { text } else { "\($0)" } }
        }
    }

    @Test func `a web page that is called .xls gives the texts that a person sees`() throws {
        let folder = try ScratchFolder()
        let file = try folder.file("Báo cáo quý.xls", Self.page)
        let result = try LibreOffice.convert(file, to: .xlsx, into: folder.place("ra"))
        #expect(result == folder.place("ra/Báo cáo quý.xlsx"))
        #expect(try Self.texts(result).last == ["1.234", "1.234,5", "0012", "12/5/2023"])
        let grid = try XLSXReader(path: result).grid(of: XLSXReader(path: result).sheets[0].name)
        #expect(grid.merged == [CellRange(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1)])
    }

    @Test func `a workbook in the XML of Excel 2003 is read, another XML is refused`() throws {
        let folder = try ScratchFolder()
        let file = try folder.file("a.xls", Self.workbook2003)
        #expect(try rows(of: LibreOffice.convert(file, to: .xlsx, into: folder.path)).count == 1)
        let other = try folder.file("b.xls", "<?xml version=\"1.0\"?><so-lieu/>")
        #expect(fault { _ = try LibreOffice.convert(other, to: .xlsx, into: folder.path) }?.code == .wrongKind(.xml))
    }

    @Test func `old and open formats come out as they went in`() throws {
        let folder = try ScratchFolder()
        let book = WorkbookFile("<c t=\"inlineStr\"><is><t>xã Đông Thọ</t></is></c><c><v>96.6</v></c>")
        let path = try book.write(in: folder)
        let before = try rows(of: path)
        for ending in ["xls", "ods"] {
            let there = try Self.soffice(path, ending, in: folder)
            let back = try LibreOffice.convert(there, to: .xlsx, into: folder.place("lại-\(ending)"))
            #expect(try rows(of: back).map(\.cells.first) == before.map(\.cells.first))
        }
    }

    @Test func `several files in one call keep their order, and none takes the place of another or of a source`() throws
    {
        let folder = try ScratchFolder()
        let one = try folder.file("a.xls", Self.page)
        let two = try folder.file("a.html", Self.workbook2003)
        let book = try WorkbookFile("<c><v>1</v></c>").write(in: folder, as: "a.xlsx")
        let results = try LibreOffice.convert([one, two], to: .xlsx, into: folder.place("ra"))
        #expect(results == [folder.place("ra/a.xlsx"), folder.place("ra/a-2.xlsx")])
        #expect(try rows(of: results[0]).count == 2)
        #expect(try rows(of: results[1]).count == 1)
        let same = try LibreOffice.convert([book], to: .xlsx, into: folder.path)
        #expect(same == [folder.place("a-2.xlsx")])
    }

    @Test func `a sheet becomes a PDF`() throws {
        let folder = try ScratchFolder()
        let path = try WorkbookFile("<c><v>1</v></c>").write(in: folder)
        let result = try LibreOffice.convert(path, to: .pdf, into: folder.path)
        #expect(try FileKind.detect(result) == .pdf)
        #expect(try LibreOffice.convert(path, to: .pdf, into: folder.path) == result)
    }

    @Test func `what is no spreadsheet is refused by what it is`() throws {
        let folder = try ScratchFolder()
        for (content, kind) in [("%PDF-1.4", FileKind.pdf), ("\0\u{1}\u{2}", .binary), ("a;b", .text)] {
            let file = try folder.file("a.xls", content)
            #expect(
                fault { _ = try LibreOffice.convert(file, to: .xlsx, into: folder.path) }?.code == .wrongKind(kind))
        }
    }

    @Test func `a workbook that is cut off is no text`() throws {
        let folder = try ScratchFolder()
        let path = try WorkbookFile("<c><v>1</v></c>").write(in: folder)
        let old = try bytes(of: Self.soffice(path, "xls", in: folder))
        let cut = try folder.file("cut.xls", Array(old.prefix(old.count / 3)))
        let fault = fault { _ = try LibreOffice.convert(cut, to: .xlsx, into: folder.place("ra")) }
        #expect(fault?.code == .conversionFailed || fault?.code == .wrongKind(.binary), "\(String(describing: fault))")
        #expect(!FileManager.default.fileExists(atPath: folder.place("ra")))
    }

    @Test func `a conversion that takes too long is stopped`() throws {
        let folder = try ScratchFolder()
        let file = try folder.file("a.xls", Self.page)
        var limits = LibreOffice.Limits()
        limits.seconds = 0
        let fault = fault { _ = try LibreOffice.convert(file, to: .xlsx, into: folder.path, limits: limits) }
        #expect(fault?.code == .conversionTooSlow(seconds: 0))
        let scratch = try FileManager.default.contentsOfDirectory(atPath: FileManager.default.temporaryDirectory.path)
        #expect(!scratch.contains { $0.hasPrefix("tiendo-soffice-") })
    }

    @Test func `a result beyond what is allowed is refused`() throws {
        let folder = try ScratchFolder()
        let file = try folder.file("a.xls", Self.page)
        var limits = LibreOffice.Limits()
        limits.outputBytes = 512
        #expect(fault { _ = try LibreOffice.convert(file, to: .xlsx, into: folder.path, limits: limits) } != nil)
    }

    /// A file in another format, made by LibreOffice itself.
    private static func soffice(_ path: String, _ ending: String, in folder: ScratchFolder) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "soffice", "-env:UserInstallation=file://\(folder.place("profile"))", "--headless",
            "--infilter=Calc MS Excel 2007 XML", "--convert-to", ending,
            "--outdir", folder.path, path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return path.replacingOccurrences(of: ".xlsx", with: ".\(ending)")
    }
}
