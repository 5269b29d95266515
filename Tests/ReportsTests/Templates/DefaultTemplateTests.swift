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
        var document = SampleLetter.document(layout == .state ? SampleLetter.state : SampleLetter.party, profile)
        // A template has no charts and no footnotes of its own.
        document.sections[0].blocks.removeAll { if case .chart = $0 { true } else { false } }
        let turned = DefaultTemplate(of: document, profile: profile)
        let template = try Template(path: try TemplateFile.written(try turned.bytes()))
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

    @Test func `its figures are traced as those of the standard document`() throws {
        let profile = try LayoutProfile.named(.state, dated: SampleLetter.stateDay)
        let document = SampleLetter.document(SampleLetter.state, profile)
        let turned = DefaultTemplate(of: document, profile: profile)
        let template = try Template(path: try TemplateFile.written(try turned.bytes()))
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
