import Foundation
import Testing

@testable import Office

/// Documents written and read back.
@Suite struct DocxWriterTests {
    static let tag = FigureTag(reference: "jobs-created/076/2023-S1/actual", title: "Việc làm mới, huyện Sơn Dương")

    static func document(_ blocks: [Block], keywords: String = "") -> TextDocument {
        var body = ParagraphStyle(name: "TD Nội dung", font: "Times New Roman", halfPoints: 28)
        body.alignment = .justified
        body.firstLineIndent = .tenthsOfMillimetre(127)
        body.lineSpacing = .exactly(.points(18))
        let line = ParagraphStyle(name: "TD Đường kẻ", font: "Times New Roman", halfPoints: 4)
        let page = Section.Page(
            top: .millimetres(20), bottom: .millimetres(20), left: .millimetres(30), right: .millimetres(15))
        return TextDocument(
            properties: .init(
                title: "Báo cáo", author: "Ủy ban nhân dân", created: "2023-07-05T08:00:00Z", keywords: keywords),
            styles: [body, line], sections: [Section(page: page, numbering: .init(), blocks: blocks)])
    }

    /// A part of the document as a tree.
    static func part(_ name: String, of document: TextDocument) throws -> MarkupElement {
        let folder = try ScratchFolder()
        let package = try OfficePackage(path: try folder.file("a.docx", try DocxWriter.bytes(document)))
        return try MarkupTree(try #require(package[name]), file: "a.docx").root
    }

    static func body(_ blocks: [Block]) throws -> MarkupElement {
        try #require(try part("word/document.xml", of: document(blocks)).child("w:body"))
    }

    @Test func `the same document has the same bytes`() throws {
        let document = Self.document([.paragraph(Paragraph("TD Nội dung", "Đạt 96,6% kế hoạch"))])
        #expect(try DocxWriter.bytes(document) == DocxWriter.bytes(document))
    }

    @Test func `a page has its margins and its number on the second page only`() throws {
        let section = try #require(try Self.body([]).child("w:sectPr"))
        let margins = try #require(section.child("w:pgMar"))
        #expect(margins[attribute: "w:top"] == "1134")
        #expect(margins[attribute: "w:left"] == "1701")
        #expect(margins[attribute: "w:right"] == "850")
        #expect(section.child("w:titlePg") != nil)
        let size = try #require(section.child("w:pgSz"))
        #expect(size[attribute: "w:w"] == "11906" && size[attribute: "w:h"] == "16838")
        let kinds = section.children("w:headerReference").map { $0[attribute: "w:type"] }
        #expect(kinds == ["default", "first"])
        let header = try Self.part("word/header1.xml", of: Self.document([]))
        #expect(header.descendants("w:instrText").map(\.text) == [" PAGE "])
        #expect(try Self.part("word/header2.xml", of: Self.document([])).descendants("w:instrText").isEmpty)
    }

    @Test func `a section of lying pages ends with its own description`() throws {
        var document = Self.document([.paragraph(Paragraph("TD Nội dung", "một"))])
        var page = document.sections[0].page
        (page.width, page.height) = (page.height, page.width)
        document.sections.append(
            Section(page: page, numbering: .init(restarts: true), blocks: [.paragraph(Paragraph("TD Nội dung", "hai"))])
        )
        let body = try #require(try Self.part("word/document.xml", of: document).child("w:body"))
        let sections = body.descendants("w:sectPr")
        #expect(sections.map { $0.child("w:pgSz")?[attribute: "w:orient"] } == [nil, "landscape"])
        #expect(sections[1].child("w:pgNumType")?[attribute: "w:start"] == "1")
    }

    @Test func `a style is found in Word by its name and has the size of the document`() throws {
        let styles = try Self.part("word/styles.xml", of: Self.document([])).children("w:style")
        let body = try #require(styles.first { $0.child("w:name")?[attribute: "w:val"] == "TD Nội dung" })
        #expect(body[attribute: "w:styleId"] == "TDNoiDung")
        let run = try #require(body.child("w:rPr"))
        #expect(run.child("w:sz")?[attribute: "w:val"] == "28")
        #expect(run.child("w:rFonts")?[attribute: "w:ascii"] == "Times New Roman")
        let paragraph = try #require(body.child("w:pPr"))
        #expect(paragraph.child("w:ind")?[attribute: "w:firstLine"] == "720")
        #expect(paragraph.child("w:jc")?[attribute: "w:val"] == "both")
        #expect(paragraph.child("w:spacing")?[attribute: "w:line"] == "360")
    }

    @Test func `a figure carries its reference and says what it is`() throws {
        let body = try Self.body([.paragraph(Paragraph("TD Nội dung", [.figure("3.497", Self.tag, .bold)]))])
        let control = try #require(body.descendants("w:sdt").first)
        #expect(control.child("w:sdtPr")?.child("w:tag")?[attribute: "w:val"] == "jobs-created/076/2023-S1/actual")
        #expect(control.child("w:sdtPr")?.child("w:alias")?[attribute: "w:val"] == "Việc làm mới, huyện Sơn Dương")
        #expect(control.text == "3.497")
    }

    @Test func `a reference that Word would refuse is refused`() {
        let tag = FigureTag(reference: String(repeating: "a", count: 65), title: "")
        #expect(throws: OfficeFault.self) {
            try DocxWriter.bytes(Self.document([.paragraph(Paragraph("TD Nội dung", [.figure("1", tag)]))]))
        }
    }

    @Test func `a style that nobody declared is refused`() {
        #expect(throws: OfficeFault.self) {
            try DocxWriter.bytes(Self.document([.paragraph(Paragraph("TD Lạ", "x"))]))
        }
    }

    @Test func `what looks like markup stays text, and characters that markup forbids are gone`() throws {
        let body = try Self.body([.paragraph(Paragraph("TD Nội dung", "a<b> & \"c\"\u{0B}\u{FFFE} 5 > 3"))])
        #expect(body.descendants("w:t").map(\.text) == ["a<b> & \"c\" 5 > 3"])
    }

    @Test func `decomposed text is written composed`() throws {
        let body = try Self.body([
            .paragraph(Paragraph("TD Nội dung", "Sơn Dương".decomposedStringWithCanonicalMapping))
        ])
        #expect(Array(body.text.utf8) == Array("Sơn Dương".utf8))
    }

    @Test func `a line is drawn as long as demanded and centred`() throws {
        let body = try Self.body([.rule(width: .millimetres(60), alignment: .centre, style: "TD Đường kẻ")])
        let paragraph = try #require(body.child("w:p")?.child("w:pPr"))
        #expect(paragraph.child("w:pBdr")?.child("w:top")?[attribute: "w:val"] == "single")
        let indents = try #require(paragraph.child("w:ind"))
        // (165 - 60) / 2 mm
        #expect(indents[attribute: "w:left"] == "2976" && indents[attribute: "w:right"] == "2977")
    }

    @Test func `a footnote stands in its own part and may hold a figure`() throws {
        let note: [Inline] = [.text("Số liệu minh họa: "), .figure("5", Self.tag)]
        let document = Self.document([.paragraph(Paragraph("TD Nội dung", [.text("a"), .footnote(note)]))])
        let notes = try Self.part("word/footnotes.xml", of: document)
        #expect(notes.children("w:footnote").map { $0[attribute: "w:id"] } == ["-1", "0", "1"])
        #expect(notes.text == " Số liệu minh họa: 5")
        let reference = try Self.part("word/document.xml", of: document).descendants("w:footnoteReference")
        #expect(reference.map { $0[attribute: "w:id"] } == ["1"])
    }

    @Test func `the document says when and by which office it was made`() throws {
        let core = try Self.part("docProps/core.xml", of: Self.document([], keywords: "thay đổi 412"))
        #expect(core.child("dcterms:created")?.text == "2023-07-05T08:00:00Z")
        #expect(core.child("dc:creator")?.text == "Ủy ban nhân dân")
        #expect(core.child("cp:keywords")?.text == "thay đổi 412")
    }
}
