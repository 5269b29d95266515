import Foundation
import Office
import Quantities
import Testing

@testable import Reports

@Suite struct DefaultTemplateTests {
    private static func lines(_ bytes: [UInt8]) throws -> [String] {
        try ReadDocument(bytes: bytes).body.descendants("w:p").map(\.text)
    }

    @Test(arguments: [Layout.state, .party])
    func `the default template filled says what the standard document says`(layout: Layout) throws {
        let profile = try LayoutProfile.named(layout, dated: SampleLetter.stateDay)
        let document = SampleLetter.document(layout == .state ? SampleLetter.state : SampleLetter.party, profile)
        let turned = DefaultTemplate(of: document, profile: profile)
        let template = try TemplateFile.read(try turned.bytes()) { try Template(path: $0) }
        #expect(template.mistakes(turned.values) == [])
        let filled = try Self.lines(try template.filled(turned.values))
        let standard = try Self.lines(try DocxWriter.bytes(document))
        let expected = standard.map { $0.hasSuffix("(số liệu minh họa).") ? $0 : $0 }
        #expect(filled.map { $0.replacing(" (Số liệu minh họa.)", with: "") } == Self.broken(expected, like: filled))
    }

    /// Bodies on several lines are one paragraph in a template.
    private static func broken(_ lines: [String], like filled: [String]) -> [String] {
        var lines = lines
        for whole in filled where !whole.isEmpty {
            guard let start = lines.firstIndex(where: { !$0.isEmpty && whole.hasPrefix($0) && whole != $0 }),
                start + 1 < lines.count, lines[start] + lines[start + 1] == whole
            else { continue }
            lines.replaceSubrange(start...(start + 1), with: [whole])
        }
        return lines
    }

    @Test func `the review of the example comes out of its template as it is written`() throws {
        try ReportExample.withDelivery { _ in
            let report = try ReportExample.report(ReportExample.query())
            let profile = try report.source.profile()
            let direct = try ReadDocument(bytes: try report.bytes(.docx, profile: profile, scratch: ""))
            let template = try report.bytes(.docx, .defaultTemplate, profile: profile, scratch: "")
            let filled = try TemplateFile.read(template) { path in
                try ReadDocument(bytes: try report.bytes(.docx, .template(path), profile: profile, scratch: ""))
            }
            #expect(filled.tables == direct.tables)
            #expect(filled.pages == direct.pages)
            #expect(filled.body.descendants("w:drawing").count == 1)
            #expect(filled.body.descendants("w:i").count == direct.body.descendants("w:i").count)
            let parts = filled.package.parts.map(\.name)
            #expect(parts.contains("word/charts/tiendo1.xml") && parts.contains("word/embeddings/tiendo1.xlsx"))
            let types = try ReadDocument.root(filled.package, "[Content_Types].xml")
            #expect(types.children("Override").contains { $0[attribute: "PartName"] == "/word/charts/tiendo1.xml" })
            #expect(types.children("Default").contains { $0[attribute: "Extension"] == "xlsx" })
            let links = try ReadDocument.root(filled.package, "word/_rels/document.xml.rels").children("Relationship")
            #expect(links.contains { $0[attribute: "Target"] == "charts/tiendo1.xml" })
        }
    }

    @Test func `its figures are traced as those of the standard document`() throws {
        let profile = try LayoutProfile.named(.state, dated: SampleLetter.stateDay)
        let document = SampleLetter.document(SampleLetter.state, profile)
        let turned = DefaultTemplate(of: document, profile: profile)
        let template = try TemplateFile.read(try turned.bytes()) { try Template(path: $0) }
        let filled = try ReadDocument(bytes: try template.filled(turned.values)).body.descendants("w:sdt").map(\.text)
        #expect(filled == (try ReadDocument(document)).body.descendants("w:sdt").map(\.text))
        #expect(filled.count == 30)
    }

    @Test func `its names are those that the manual lists`() throws {
        let profile = try LayoutProfile.named(.state, dated: SampleLetter.stateDay)
        let document = SampleLetter.document(SampleLetter.state, profile)
        let names = DefaultTemplate(of: document, profile: profile).values.names
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        for manual in ["docs/en/layouts-and-templates.md", "docs/vi/the-thuc-va-mau.md"] {
            let text = try String(contentsOf: root.appending(path: manual), encoding: .utf8)
            for name in names {
                let general = name.replacing("annex-1", with: "annex-N").replacing("text-1", with: "text-N")
                #expect(text.contains("`\(general)`"), "\(manual) does not name \(general)")
            }
        }
    }
}

extension ReadDocument {
    /// The cells of each row of each table, with the columns that they have.
    fileprivate var tables: [[[String]]] {
        body.children("w:tbl").map { table in
            table.children("w:tr").map { row in
                row.children("w:tc").map { cell in
                    let span = cell.child("w:tcPr")?.child("w:gridSpan")?[attribute: "w:val"] ?? "1"
                    return "\(span) \(cell.text)"
                }
            }
        }
    }

    /// The pages of each section.
    fileprivate var pages: [String] {
        body.descendants("w:sectPr").map { $0.child("w:pgSz")?.startTag ?? "" }
    }
}
