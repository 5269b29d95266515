import Office
import Testing

@testable import Reports

@Suite struct TemplateTests {
    static let tag = FigureTag(reference: "jobs-created/076/2023-S1/actual", title: "Việc làm mới")

    static let values = TemplateValues([
        "unit.name": .text("huyện Sơn Dương"), "jobs-created.actual": .figure("3.497", tag),
        "has-notes": .flag(false), "missed": .flag(true), "note": .absent,
        "rows": .list(
            TemplateList(
                fields: ["name", "percent"],
                records: [
                    TemplateValues(["name": .text("Lúa & ngô"), "percent": .text("96,6")]),
                    TemplateValues(["name": .text("Việc làm"), "percent": .text("71,2")]),
                ])),
        "none": .list(TemplateList(fields: ["name"], records: [])),
    ])

    private typealias File = TemplateFile

    @Test(arguments: [
        [["{{unit.name}}"]], [["{{", "unit.name", "}}"]], [["{", "{un", "it.na", "me}", "}"]],
        [["{{ unit.name\u{00A0}}}"]], [["{{Unit.Name}}"]], [["{{\u{200B}unit.name}}"]],
    ])
    func `a name is found however Word cut its runs`(runs: [[String]]) throws {
        for runs in runs {
            let body =
                "<w:p>" + runs.map { "<w:r><w:t>\($0)</w:t></w:r><w:proofErr w:type=\"spellStart\"/>" }.joined()
                + "</w:p>"
            #expect(try TemplateFile(body).lines(Self.values) == ["huyện Sơn Dương"])
        }
    }

    @Test func `a value looks like the first character of its name, and the text around it stays`() throws {
        let file = File(File.paragraph("Tại ", "_{{unit", ".name}} có", " nhiều"))
        let runs = try ReadDocument.root(try file.filled(Self.values), "word/document.xml").descendants("w:r")
        let seen = runs.filter { !$0.text.isEmpty }.map { ($0.text, $0.descendants("w:b").count) }
        #expect(seen.map(\.0) == ["Tại ", "huyện Sơn Dương", " có", " nhiều"])
        #expect(seen.map(\.1) == [0, 1, 0, 0])
    }

    @Test func `a figure is a content control with its reference`() throws {
        let file = File(File.paragraph("Tạo {{jobs-created.actual}} việc làm, {{jobs-created.actual}}"))
        let controls = try ReadDocument.root(try file.filled(Self.values), "word/document.xml").descendants("w:sdt")
        #expect(controls.map(\.text) == ["3.497", "3.497"])
        #expect(controls.map { $0.child("w:sdtPr")?.markup.contains(Self.tag.reference) } == [true, true])
        let ids = controls.compactMap { $0.child("w:sdtPr")?.markup.split(separator: "<w:id w:val=\"").last?.prefix(7) }
        #expect(Set(ids).count == 2, "each control has its own number")
    }

    @Test func `a row is repeated for each record`() throws {
        let table = File.table([
            ["Chỉ tiêu", "%"], ["{{#each rows}}{{name}}", "{{percent}}{{/each}}"], ["Hết", ""],
        ])
        #expect(
            try File(table).lines(Self.values)
                == ["Chỉ tiêu", "%", "Lúa & ngô", "96,6", "Việc làm", "71,2", "Hết", ""])
    }

    @Test func `several rows between two rows of marks are repeated together`() throws {
        let table = File.table([["{{#each rows}}"], ["{{name}}"], ["đạt {{percent}}%"], ["{{/each}}"]])
        #expect(try File(table).lines(Self.values) == ["Lúa & ngô", "đạt 96,6%", "Việc làm", "đạt 71,2%"])
    }

    @Test func `a list inside one cell repeats its paragraphs, not the row`() throws {
        let cell = ["{{#each rows}}", "- {{name}}", "{{/each}}"].map { File.paragraph($0) }.joined()
        let file = File(File.table([["1", cell]]))
        #expect(try file.lines(Self.values) == ["1", "- Lúa & ngô", "- Việc làm"])
    }

    @Test func `a table without a row left is gone, and a cell keeps a paragraph`() throws {
        let empty = File.table([["{{#each none}}{{name}}", "{{/each}}"]])
        #expect(try File(empty + File.paragraph("sau")).lines(Self.values) == ["sau"])
        let cell = ["{{#each none}}", "{{name}}", "{{/each}}"].map { File.paragraph($0) }.joined()
        #expect(try File(File.table([["1", cell]])).lines(Self.values) == ["1", ""])
    }

    @Test func `paragraphs stand or go with their condition`() throws {
        let body = [
            "{{#if missed}}", "Chưa đạt", "{{/if}}", "{{#if has-notes}}", "Ghi chú", "{{/if}}", "{{#unless note}}",
            "Không có ghi chú", "{{/unless}}", "{{#if note}}Ghi chú: {{note}}{{/if}}", "Hết",
        ].map { File.paragraph($0) }.joined()
        #expect(try File(body).lines(Self.values) == ["Chưa đạt", "Không có ghi chú", "Hết"])
    }

    @Test func `a condition inside a sentence leaves the sentence`() throws {
        let file = File(File.paragraph("Huyện{{#if missed}} chưa{{/if}}{{#if note}} không{{/if}} đạt", "."))
        #expect(try file.lines(Self.values) == ["Huyện chưa đạt."])
    }

    @Test func `names in the page header are filled, too`() throws {
        var file = File(File.paragraph("x"))
        file.header = File.paragraph("Trang của {{unit.name}}")
        let header = try ReadDocument.root(try file.filled(Self.values), "word/header1.xml")
        #expect(header.text == "Trang của huyện Sơn Dương")
    }

    @Test func `pictures, styles and parts that nobody knows survive byte for byte`() throws {
        var file = File(File.paragraph("{{unit.name}}"))
        file.otherParts = [
            PackagePart("word/media/Dấu.png", [0x89, 0x50, 0, 255]),
            PackagePart("word/styles.xml", Array("<w:styles  a='1' />".utf8)),
            PackagePart("customXml/item1.xml", Array("<x>{{unit.name}}</x>".utf8)),
        ]
        let filled = try file.filled(Self.values)
        #expect(Array(filled.parts.dropFirst()) == file.otherParts)
    }

    @Test func `what is outside the marks keeps its bytes`() throws {
        let before =
            "<w:p  w:rsidR='1'><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>a &#38; b</w:t></w:r><!-- c --></w:p>"
        let filled = try File(before + File.paragraph("{{unit.name}}")).filled(Self.values)
        let text = String(decoding: try #require(filled["word/document.xml"]).content, as: UTF8.self)
        #expect(text.contains(before))
    }

    @Test func `a value that looks like a mark or like markup stays a value`() throws {
        var values = Self.values
        values["unit.name"] = .text("{{missed}} <b> & dòng\nhai")
        let filled = try File(File.paragraph("{{unit.name}}")).filled(values)
        let paragraph = try #require(try ReadDocument.root(filled, "word/document.xml").descendants("w:p").first)
        #expect(paragraph.text == "{{missed}} <b> & dònghai")
        #expect(paragraph.descendants("w:br").count == 1)
    }

    @Test func `the same template and values have the same bytes`() throws {
        let template = try File(File.paragraph("{{unit.name}}")).template()
        #expect(try template.filled(Self.values) == template.filled(Self.values))
    }
}
