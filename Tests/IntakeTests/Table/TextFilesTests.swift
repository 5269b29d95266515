import Foundation
import Office
import Planning
import Quantities
import Testing

@testable import Intake

struct TextFilesTests {
    private let plain = "indicator,unit,period,value,note\njobs-created,076,2023-S1,3522,Tú Thịnh báo thiếu\n"

    private func note(_ bytes: [UInt8]) throws -> String? {
        let file = try read(bytes: bytes, as: "figures.csv")
        #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
        return file.figures.first?.entry.note
    }

    @Test func `a byte order mark, CRLF, UTF-16, semicolons and tabs change nothing`() throws {
        let crlf = plain.split(separator: "\n").joined(separator: "\r\n")
        var utf16: [UInt8] = [0xFF, 0xFE]
        for unit in plain.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let variants: [[UInt8]] = [
            Array(plain.utf8), [0xEF, 0xBB, 0xBF] + Array(plain.utf8), Array(crlf.utf8), utf16,
            Array(plain.replacing(",", with: ";").utf8), Array(plain.replacing(",", with: "\t").utf8),
        ]
        for variant in variants { #expect(try note(variant) == "Tú Thịnh báo thiếu") }
    }

    @Test func `decomposed text is taken and kept composed`() throws {
        let decomposed = plain.decomposedStringWithCanonicalMapping
        let kept = try #require(try note(Array(decomposed.utf8)))
        #expect(Array(kept.utf8) == Array("Tú Thịnh báo thiếu".utf8))
        let file = try read(
            "Chỉ tiêu,Đơn vị,Kỳ,Giá trị\nTrồng rừng tập trung,Tú Thịnh,Quý I/2023,5"
                .decomposedStringWithCanonicalMapping)
        #expect(file.diagnostics.isEmpty)
        #expect(file.figures.first?.entry.key.unit.code.text == "02560")
    }

    @Test func `Windows-1258 is converted, and said so`() throws {
        // "Tú" in Windows-1258: u and a combining acute, 0xEC.
        let bytes =
            Array("indicator,unit,period,value,note\njobs-created,076,2023-S1,1,Tu".utf8) + [0xEC]
            + Array(" Thinh".utf8)
        let file = try read(bytes: bytes, as: "figures.csv")
        #expect(file.diagnostics.map(\.code) == [.textConverted(from: "Windows-1258")])
        #expect(file.diagnostics.first?.severity == .information)
        #expect(file.figures.first?.entry.note == "Tú Thinh")
    }

    @Test(arguments: [
        ("%PDF-1.7", "pdf"), ("\u{1}\u{0}\u{2}", "binary"), ("GIF89a", "image"),
    ])
    func `a file that is no spreadsheet is named for what it is`(_ content: String, _ kind: String) throws {
        #expect(try onlyError(read(content, as: "figures.xlsx")).code == .unreadableFile(kind: kind))
    }

    @Test func `an .xls that LibreOffice can't open, a Word file and a bare zip are named`() throws {
        // The header of a compound file, its directory in the sector behind it.
        var old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
        old[0x1E] = 9
        for unit in "Workbook\0".utf16 { old += [UInt8(unit), 0] }
        old += Array(repeating: 0, count: 512)
        let kind = LibreOffice.isInstalled ? "conversion-failed" : "needs-libreoffice"
        #expect(try onlyError(read(bytes: old, as: "a.xlsx")).code == .unreadableFile(kind: kind))
        var word = ZipBytes()
        word.add("word/document.xml", "<x/>")
        #expect(try onlyError(read(bytes: word.finished(), as: "a.xlsx")).code == .unreadableFile(kind: "docx"))
        var zip = ZipBytes()
        zip.add("a.txt", "x")
        #expect(try onlyError(read(bytes: zip.finished(), as: "a.xlsx")).code == .unreadableFile(kind: "zip"))
    }

    @Test func `a hundred megabytes of zeros in a zip are refused`() throws {
        var zip = ZipBytes()
        zip.add("_rels/.rels", WorkbookBytes.packageRelations)
        zip.add("xl/_rels/workbook.xml.rels", WorkbookBytes.packageRelations)
        zip.add("xl/workbook.xml", ZipBytes.deflatedZeros(100 << 20), method: 8, crc: 0, size: 100 << 20)
        let clock = ContinuousClock()
        let start = clock.now
        let error = try onlyError(read(bytes: zip.finished(), as: "bomb.xlsx"))
        #expect(error.code == .unreadableFile(kind: "zip-bomb"), "\(error)")
        #expect(clock.now - start < .seconds(10))
    }

    @Test func `an empty file, one of blanks and one that is not there`() throws {
        #expect(try onlyError(read("")).code == .emptyFile)
        #expect(try onlyError(read("\n \n,,\n")).code == .emptyFile)
        let missing = IntakeFile.read("/nowhere/figures.csv", against: try SampleCatalogue.catalogue())
        #expect(missing.diagnostics.map(\.code) == [.missingFile])
        #expect(missing.name == "figures.csv")
        #expect(missing.hasErrors)
    }

    @Test func `a header without rows is told of`() throws {
        #expect(try onlyError(read("indicator,unit,period,value\n")).code == .emptyFile)
    }

    @Test func `an unclosed quote is named with its line`() throws {
        let error = try onlyError(read("indicator,unit,period,value\nforest-planted,076,2023-S1,\"5\n"))
        #expect(error.code == .unreadableFile(kind: "unclosed-quote"))
        #expect(error.place.row == 2)
    }

    @Test func `a comma in a number without quotes makes a cell too many`() throws {
        let error = try onlyError(read("indicator,unit,period,value\nforest-planted,076,2023-S1,96,6\n"))
        #expect(error.code == .tooManyCells(expected: 4))
        #expect(error.place.cell == "E2")
        #expect(error.found == "6")
    }

    @Test func `a cell of several lines is one row of Excel`() throws {
        let file = try read(
            "note,indicator,unit,period,value\n\"một\r\nhai\nba\",forest-planted,076,2023-S1,5\n,x,076,2023-S1,5\n")
        #expect(file.diagnostics.map(\.place.cell) == ["B3"])
        #expect(file.figures.first?.entry.note == "một\r\nhai\nba")
    }

    @Test func `spaces around a cell are nobody's`() throws {
        #expect(try read("indicator , unit,period,value\n forest-planted,\u{A0}076 ,2023-S1, 5 ").figures.count == 1)
    }

    @Test func `progress is told every thousand rows`() throws {
        let rows = (0..<2500).map { _ in "forest-planted,076,2023-S1,\n" }
        let folder = try TemporaryFolder()
        let path = try folder.file(
            "a.csv", Array(("indicator,unit,period,value,note\n" + rows.map { $0.dropLast() + ",x\n" }.joined()).utf8))
        var told: [Int] = []
        _ = IntakeFile.read(path, against: try SampleCatalogue.catalogue()) { told.append($0) }
        #expect(told == [1000, 2000])
    }
}
