import Office
import Prose
import Testing

@testable import Reports

@Suite struct TemplateMistakeTests {
    private typealias File = TemplateFile

    private static func mistakes(_ body: String) throws -> [TemplateMistake] {
        try TemplateFile(body).template().mistakes(TemplateTests.values)
    }

    private static func words(_ body: String) throws -> [String] {
        try mistakes(body).map { Words(.vietnamese).templateMistake($0) }
    }

    @Test func `an unknown name is reported with its place and the nearest one`() throws {
        let table = File.table([["TT", "Kết quả"], ["1", "Đạt {{jobs-created.actua}} việc"]])
        #expect(
            try Self.words(table) == [
                "phần thân văn bản, bảng 1, hàng 2, ô 2, đoạn “Đạt {{jobs-created.actua}} việc”: không có tên "
                    + "“jobs-created.actua”; có phải “jobs-created.actual”?"
            ])
    }

    @Test func `all mistakes come at once, those under a condition that does not hold, too`() throws {
        let body = [
            "{{unit.nam}}", "{{#if has-notes}}", "{{unit.nme}}", "{{/if}}", "{{#each none}}", "{{nam}}", "{{/each}}",
            "{{#each rows}}", "{{percen}}", "{{/each}}",
        ].map { File.paragraph($0) }.joined()
        let names = try Self.mistakes(body).map { mistake -> String in
            if case .unknownName(let name, let nearest) = mistake.kind {
                "\(name) → \(nearest.first ?? "")"
            } else {
                ""
            }
        }
        #expect(names == ["unit.nam → unit.name", "unit.nme → unit.name", "nam → name", "percen → percent"])
    }

    @Test(arguments: [
        ("{{#each rows}}", TemplateMistake.Kind.notClosed("#each rows")), ("{{/each}}", .notOpened("/each")),
        ("{{#for rows}}", .unknownMark("#for rows")), ("a {{unit.name", .strayBraces("{{unit.name")),
        ("{{rows}}", .listAsValue("rows")), ("{{#each unit.name}}x{{/each}}", .notAList("unit.name")),
        ("{{unit name}}", .unknownMark("unit name")), ("{{}}", .unknownMark("")),
    ])
    func `a mark that can't be carried out is reported`(text: String, kind: TemplateMistake.Kind) throws {
        #expect(try Self.mistakes(File.paragraph(text)).map(\.kind) == [kind])
    }

    @Test func `a repetition that crosses from the table into the text is no repetition`() throws {
        let body = File.table([["{{#each rows}}{{unit.name}}"]]) + File.paragraph("{{/each}}")
        #expect(Set(try Self.mistakes(body).map(\.kind)) == [.notClosed("#each rows"), .notOpened("/each")])
    }

    @Test func `a mistake in the header of the page says so`() throws {
        var file = File(File.paragraph("x"))
        file.header = File.paragraph("{{unit.nam}}")
        let words = try file.template().mistakes(TemplateTests.values).map { Words(.english).templateMistake($0) }
        #expect(
            words == ["page header, paragraph “{{unit.nam}}”: there is no name “unit.nam”; did you mean “unit.name”?"])
    }

    @Test func `a template with a mistake gives no document`() throws {
        let template = try File(File.paragraph("{{nothing}}")).template()
        #expect(throws: TemplateFault.self) { try template.filled(TemplateTests.values) }
    }

    @Test func `repetitions in repetitions end`() throws {
        var list = TemplateList(fields: ["inner"], records: [])
        for _ in 0..<3 {
            let record = TemplateValues(["inner": .list(list)])
            list = TemplateList(fields: ["inner"], records: Array(repeating: record, count: 100))
        }
        let values = TemplateValues(["inner": .list(list)])
        let marks = Array(repeating: "{{#each inner}}", count: 3) + ["x"] + Array(repeating: "{{/each}}", count: 3)
        let template = try File(marks.map { File.paragraph($0) }.joined()).template()
        #expect(throws: TemplateFault.self) { try template.filled(values) }
    }

    @Test func `a file that is no .docx, or a dangerous one, is refused`() throws {
        for parts in [
            [PackagePart("xl/workbook.xml", Array("<a/>".utf8))],
            [PackagePart("word/document.xml", Array("<!DOCTYPE a [<!ENTITY b '{{c}}'>]><a>&b;</a>".utf8))],
            [PackagePart("word/document.xml", Array("<w:document>{{".utf8))],
        ] {
            let bytes = try OfficePackage.bytes(parts)
            #expect(throws: OfficeFault.self) { try File.read(bytes) { try Template(path: $0) } }
        }
        let noZip = Array("{{unit.name}}".utf8)
        #expect(throws: OfficeFault.self) { try File.read(noZip) { try Template(path: $0) } }
    }
}
