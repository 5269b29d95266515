import Foundation
import Office
import Quantities
import Testing

@testable import Reports

/// The boxes of an official document, read back from the .docx and held against the tables of the rules.
@Suite struct BoxTests {
    typealias Look = ReadDocument.Look

    private static func look(_ points: Int, _ marks: String = "", _ alignment: String = "center") -> Look {
        Look(
            halfPoints: "\(points * 2)", bold: marks.contains("b"), italic: marks.contains("i"),
            underlined: marks.contains("u"), alignment: alignment)
    }

    private static func read(_ letter: OfficialLetter, _ layout: Layout, _ day: Day) throws -> ReadDocument {
        try ReadDocument(SampleLetter.document(letter, try LayoutProfile.named(layout, dated: day)))
    }

    @Test(arguments: [
        ("CỘNG HÒA XÃ HỘI", look(12, "b")), ("Độc lập - Tự do - Hạnh phúc", look(13, "b")),
        ("TỈNH TUYÊN QUANG", look(12)), ("HUYỆN SƠN DƯƠNG", look(12, "b")), ("Số: 05/BC-UBND", look(13)),
        ("Sơn Dương, ngày 05 tháng 7 năm 2023", look(13, "i")), ("BÁO CÁO", look(14, "b")),
        ("Kết quả thực hiện nhiệm vụ", look(14, "b")), ("Kính gửi: Ủy ban", look(14)),
        ("Căn cứ Nghị quyết", look(14, "i", "both")), ("Trong 6 tháng", look(14, "", "both")),
        ("TM. ỦY BAN NHÂN DÂN", look(14, "b")), ("CHỦ TỊCH", look(14, "b")), ("Nơi nhận:", look(12, "bi", "left")),
        ("- UBND tỉnh;", look(11, "", "left")), ("- Lưu: VT, TH.", look(11, "", "left")),
        ("Phụ lục I", look(14, "b")), ("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", look(14, "b")),
        ("(Kèm theo Báo cáo số\u{00A0}05/BC-UBND ngày 05/7/2023", look(14, "i")),
    ])
    func `each box of a State document has the size and the marks of the decree`(text: String, look: Look) throws {
        #expect(try Self.read(SampleLetter.state, .state, SampleLetter.stateDay).look(text) == look, "\(text)")
    }

    private static let partyBoxes: [(String, Look)] = [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", look(15, "b")), ("ĐẢNG BỘ TỈNH TUYÊN QUANG", look(14)),
        ("HUYỆN ỦY SƠN DƯƠNG", look(14, "b")), ("*", look(14)), ("Số 127-BC/HU", look(14)),
        ("Sơn Dương, ngày", look(14, "i")), ("BÁO CÁO", look(15, "b")), ("kết quả lãnh đạo", look(14, "b")),
        ("-----", look(14)), ("Trong 6 tháng", look(14, "", "both")), ("T/M BAN THƯỜNG VỤ", look(14, "b")),
        ("PHÓ BÍ THƯ", look(14)), ("Nơi nhận:", look(14, "u", "left")),
    ]

    @Test(arguments: partyBoxes)
    func `each box of a Party document has the size and the marks of 36-HD`(text: String, look: Look) throws {
        #expect(try Self.read(SampleLetter.party, .party, SampleLetter.stateDay).look(text) == look, "\(text)")
    }

    @Test(arguments: partyBoxes)
    func `each box of a Party document has the size and the marks of 05-HD`(text: String, look: Look) throws {
        #expect(try Self.read(SampleLetter.party, .party, SampleLetter.newPartyDay).look(text) == look, "\(text)")
    }

    @Test func `the recipients of a Party document end with a comma, and since 05-HD with a semicolon`() throws {
        let old = try Self.read(SampleLetter.party, .party, SampleLetter.stateDay)
        #expect(old.look("- Tỉnh ủy,") == Self.look(12, "", "left"))
        #expect(old.paragraph("- Lưu Văn phòng Huyện ủy.") != nil)
        let new = try Self.read(SampleLetter.party, .party, SampleLetter.newPartyDay)
        #expect(new.look("- Tỉnh ủy;") == Self.look(12, "", "left"))
        #expect(new.paragraph("- Lưu Văn phòng Huyện ủy.") != nil)
    }

    @Test(arguments: [
        (Layout.state, SampleLetter.stateDay), (.party, SampleLetter.stateDay), (.party, SampleLetter.newPartyDay),
    ])
    func `margins and the place of the page number keep to the rules`(layout: Layout, day: Day) throws {
        let document = try Self.read(SampleLetter.state, layout, day)
        let margins = try #require(document.body.descendants("w:sectPr").first?.child("w:pgMar"))
        let found = ["w:top", "w:bottom", "w:left", "w:right", "w:header"].map { margins[attribute: $0] }
        // 20, 20, 30, 15 and 10 mm
        #expect(found == ["1134", "1134", "1701", "850", "567"])
        let header = try ReadDocument.root(document.package, "word/header1.xml")
        let style = try #require(header.child("w:p").flatMap(document.style))
        #expect(style.child("w:pPr")?.child("w:jc")?[attribute: "w:val"] == "center")
        #expect(header.descendants("w:sz").first?[attribute: "w:val"] == "28")
    }

    @Test func `the line under the motto is as long as the motto, the one under the body between a third and a half`()
        throws
    {
        let document = try Self.read(SampleLetter.state, .state, SampleLetter.stateDay)
        let rules = document.body.child("w:tbl")?.descendants("w:p").filter {
            $0.child("w:pPr")?.child("w:pBdr") != nil
        }
        let lengths = try #require(rules).map { rule in
            let indents = rule.child("w:pPr")?.child("w:ind")
            return ["w:left", "w:right"].map { Int(indents?[attribute: $0] ?? "") ?? 0 }.reduce(0, +)
        }
        // The left column has 67 mm, the right one 98 mm. "HUYỆN SƠN DƯƠNG" has 41.9 mm in 12 pt bold, the motto 56.1.
        let millimetres = [67 - lengths[0] * 127 / 7200, 98 - lengths[1] * 127 / 7200]
        #expect((14...21).contains(millimetres[0]), "\(millimetres)")
        #expect((55...57).contains(millimetres[1]), "\(millimetres)")
    }

    @Test func `the titles stand level, and below them number and date`() throws {
        let cells = try Self.read(SampleLetter.state, .state, SampleLetter.stateDay).cells(ofTable: 0)
        #expect(
            cells == [
                [
                    ["ỦY BAN NHÂN DÂN", "TỈNH TUYÊN QUANG", "ỦY BAN NHÂN DÂN", "HUYỆN SƠN DƯƠNG", ""],
                    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", ""],
                ], [["Số: 05/BC-UBND"], ["Sơn Dương, ngày 05 tháng 7 năm 2023"]],
            ])
    }

    @Test func `a document ends as its rules demand`() throws {
        let state = try LayoutProfile.named(.state, dated: SampleLetter.stateDay)
        let party = try LayoutProfile.named(.party, dated: SampleLetter.stateDay)
        #expect(state.ended([.text("Hết.")]) == [.text("Hết./.")])
        #expect(party.ended([.text("Hết.")]) == [.text("Hết.")])
    }

    @Test func `a letter without a number leaves room for it, and its abstract stands under the number`() throws {
        var letter = SampleLetter.state
        (letter.number, letter.typeName, letter.kindSymbol) = (nil, nil, nil)
        letter.abstract = "đôn đốc báo cáo"
        letter.urgency = "Hỏa tốc"
        let document = try Self.read(letter, .state, SampleLetter.stateDay)
        #expect(document.look("Số: \u{00A0}") == Self.look(13))
        #expect(document.look("V/v đôn đốc báo cáo") == Self.look(12))
        let urgency = try #require(document.paragraph("\u{00A0}HỎA TỐC"))
        #expect(urgency.descendants("w:bdr").count == 1)
    }

    @Test func `the same letter has the same bytes`() throws {
        let profile = try LayoutProfile.named(.state, dated: SampleLetter.stateDay)
        let document = SampleLetter.document(SampleLetter.state, profile)
        #expect(try DocxWriter.bytes(document) == DocxWriter.bytes(document))
    }

    /// Leaves the documents in a folder, for a person to look at and for scripts/check-documents.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["TIENDO_DOCUMENTS"] != nil))
    func `the samples are written for checking`() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["TIENDO_DOCUMENTS"])
        for (name, letter, layout, day) in [
            ("state", SampleLetter.state, Layout.state, SampleLetter.stateDay),
            ("party-36", SampleLetter.party, .party, SampleLetter.stateDay),
            ("party-05", SampleLetter.party, .party, SampleLetter.newPartyDay),
        ] {
            let profile = try LayoutProfile.named(layout, dated: day)
            let document = SampleLetter.document(letter, profile)
            let turned = DefaultTemplate(of: document, profile: profile)
            let template = try TemplateFile.read(try turned.bytes()) { try Template(path: $0) }
            let files = [
                "\(name).docx": try DocxWriter.bytes(document), "\(name)-template.docx": try turned.bytes(),
                "\(name)-filled.docx": try template.filled(turned.values),
                "\(name).html": Array(try HTMLDocumentWriter.text(document).utf8),
            ]
            for (file, bytes) in files { try Data(bytes).write(to: URL(filePath: "\(folder)/\(file)")) }
        }
    }
}
