import Quantities
import Testing

@testable import Office

@Suite struct SpreadsheetTests {
    private static let plain = Spreadsheet.Style()

    private static func book(_ fill: (inout Spreadsheet.Sheet) -> Void) -> Spreadsheet {
        var sheet = Spreadsheet.Sheet("Biểu 1")
        fill(&sheet)
        return Spreadsheet(
            .init(title: "Biểu thử", author: "Văn phòng", created: Moment(microseconds: 1_700_000_000_000_000)),
            sheets: [sheet])
    }

    private static func rowsBack(_ book: Spreadsheet) throws -> [SheetRow] {
        let folder = try ScratchFolder()
        let path = try folder.file("bieu.xlsx", try book.bytes())
        return try rows(of: path)
    }

    private static func cellsBack(_ values: Spreadsheet.Value...) throws -> [SheetCell] {
        let book = book { sheet in
            for (column, value) in values.enumerated() { sheet.set(value, row: 0, column: column, plain) }
        }
        return try rowsBack(book).first?.cells ?? []
    }

    @Test func `Số thập phân đọc lại đúng từng chữ số`() throws {
        let texts = ["96.6", "1900", "-0.1", "0.000001", "79261.05", "123456789012345", "0.123456789012345"]
        for text in texts {
            let value = try NumberReader(.neutral).read(text)
            let back = try #require(try Self.cellsBack(.number(value)).first)
            guard case .number(let read, _) = back else {
                Issue.record("\(text): \(back)")
                continue
            }
            #expect(read == value)
        }
    }

    @Test func `Số dài hơn mười lăm chữ số ghi thành chữ và không mất chữ số nào`() throws {
        let value = try NumberReader(.neutral).read("1234567890123456.5")
        #expect(try Self.cellsBack(.number(value)) == [.text("1.234.567.890.123.456,5")])
    }

    @Test(arguments: ["=1+1", "+84", "-", "- Rừng sản xuất", "@SUM(A1)", "=HYPERLINK(\"http://x\")"])
    func `Chữ bắt đầu như công thức vẫn là chữ`(text: String) throws {
        #expect(try Self.cellsBack(.text(text)) == [.text(text)])
    }

    @Test func `Ký tự mà XML cấm bị bỏ, chữ còn lại giữ nguyên`() throws {
        #expect(
            try Self.cellsBack(.text("Trồng\u{1} rừng\u{B}\u{FFFF}"), .text("_x0041_ <b>&\"'")) == [
                .text("Trồng rừng"), .text("_x0041_ <b>&\"'"),
            ])
    }

    @Test func `Công thức mang theo kết quả để máy không tính cũng đọc được`() throws {
        let number = try NumberReader(.neutral).read("99.9")
        let cells = try Self.cellsBack(
            .formula("=1/2", result: .number(number)), .formula("=\"a\"&\"b\"", result: .text("ab")),
            .formula("=IF(TRUE,\"\",1)", result: .text("")), .text("cuối"))
        #expect(cells == [.number(number, format: NumberFormat()), .text("ab"), .empty, .text("cuối")])
    }

    @Test func `Hai lần ghi cùng dữ liệu cho cùng từng byte`() throws {
        let book = Self.book { sheet in
            sheet.merge(
                .text("Tiêu đề"), CellRange(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 3),
                Self.plain.with { $0.isBold = true })
            sheet.comment("Nguồn", row: 1, column: 1)
            sheet.set(.number(5), row: 1, column: 1, Self.plain)
            sheet.insert(
                Spreadsheet.Chart(
                    .columns, title: "Biểu đồ", sheet: "Biểu 1",
                    categories: CellRange(firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 0),
                    series: [
                        .init(name: "TH", values: CellRange(firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1))
                    ]), row: 4, column: 0)
        }
        #expect(try book.bytes() == book.bytes())
    }

    @Test func `Tên trang tính mà Excel không nhận bị từ chối`() throws {
        for name in ["Quý I/2023", "", String(repeating: "a", count: 32)] {
            #expect(throws: SpreadsheetFault(.badSheetName, sheet: name)) {
                try Spreadsheet(
                    .init(title: "", created: Moment(microseconds: 0)), sheets: [Spreadsheet.Sheet(name)]
                ).bytes()
            }
        }
    }

    @Test func `Hai trang tính cùng tên bị từ chối`() throws {
        var book = Self.book { _ in }
        book.sheets.append(book.sheets[0])
        #expect(throws: SpreadsheetFault(.badSheetName, sheet: "Biểu 1")) { try book.bytes() }
    }

    @Test func `Chữ dài hơn một ô chứa được bị từ chối, nêu rõ ô`() throws {
        let book = Self.book { $0.set(.text(String(repeating: "a", count: 32_768)), row: 2, column: 1, Self.plain) }
        #expect(throws: SpreadsheetFault(.textTooLong, sheet: "Biểu 1", cell: "B3")) { try book.bytes() }
    }

    @Test func `Không ghi được vào thư mục không có thì báo`() throws {
        let book = Self.book { _ in }
        #expect {
            try book.write(to: "/khong-co-thu-muc-nay/bieu.xlsx")
        } throws: { error in
            if case .unwritable = (error as? SpreadsheetFault)?.code { true } else { false }
        }
    }

    @Test func `Trang ẩn kín không hiện trong danh sách của Excel`() throws {
        var book = Self.book { $0.set(.text("thấy"), row: 0, column: 0, Self.plain) }
        var key = Spreadsheet.Sheet("khóa")
        key.visibility = .veryHidden
        key.set(.text("giấu"), row: 0, column: 0, Self.plain)
        book.sheets.append(key)
        let folder = try ScratchFolder()
        let path = try folder.file("bieu.xlsx", try book.bytes())
        #expect(try XLSXReader(path: path).sheets.map(\.isHidden) == [false, true])
        let index = try #require(try OfficePackage(path: path)["xl/workbook.xml"])
        #expect(String(decoding: index.content, as: UTF8.self).contains("state=\"veryHidden\""))
    }

    @Test func `Bảng dài ghi từng dòng, đầu bảng đứng trước`() throws {
        let folder = try ScratchFolder()
        var sheet = Spreadsheet.Sheet("Dài")
        sheet.set(.text("Mã"), row: 0, column: 0, Self.plain)
        let long = LongSheet(.init(title: "", created: Moment(microseconds: 0)), sheet: sheet, firstRow: 1)
        try long.write(
            (1...2_000).lazy.map { [.text("00\($0)"), .number(ExactDecimal($0))] }, to: folder.place("dai.xlsx"))
        let back = try rows(of: folder.place("dai.xlsx"))
        #expect(back.count == 2_001)
        #expect(back.last?.cells == [.text("002000"), .number(2_000, format: NumberFormat())])
    }

    @Test func `Đầu bảng đứng dưới dòng đầu của bảng dài bị từ chối`() throws {
        var sheet = Spreadsheet.Sheet("Dài")
        sheet.set(.text("Mã"), row: 5, column: 0, Self.plain)
        let long = LongSheet(.init(title: "", created: Moment(microseconds: 0)), sheet: sheet, firstRow: 1)
        let folder = try ScratchFolder()
        #expect(throws: SpreadsheetFault(.outOfOrder, sheet: "Dài")) {
            try long.write([[.text("a")]], to: folder.place("dai.xlsx"))
        }
    }
}
