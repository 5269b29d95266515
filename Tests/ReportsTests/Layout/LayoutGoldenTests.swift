import Office
import Quantities
import Testing

@testable import Reports

/// The frame of a document in each layout as a text that a person has looked at: what stands where, and in which style.
@Suite struct LayoutGoldenTests {
    @Test(arguments: [
        (Layout.state, SampleLetter.state, SampleLetter.stateDay, "state-nd30-2020"),
        (.party, SampleLetter.party, SampleLetter.stateDay, "party-36-hd-2018"),
        (.party, SampleLetter.party, SampleLetter.newPartyDay, "party-05-hd-2026"),
    ])
    func `a document in its layout reads as before`(
        layout: Layout, letter: OfficialLetter, day: Day, name: String
    ) throws {
        let profile = try LayoutProfile.named(layout, dated: day)
        #expect(profile.name == name)
        let document = try ReadDocument(SampleLetter.document(letter, profile))
        try Golden.expect(LayoutDump(document).text, named: "layout-\(name).txt")
    }
}

/// A document read back from its bytes: its styles as Word keeps them, then its text line by line, "[TD Trích yếu] …".
private struct LayoutDump {
    private let document: ReadDocument
    private var lines: [String] = []
    private var styles: [String] = []

    init(_ document: ReadDocument) {
        self.document = document
        write(document.body, "")
    }

    var text: String { (["# Styles"] + styles + ["", "# Text"] + lines).joined(separator: "\n") + "\n" }

    private mutating func write(_ element: MarkupElement, _ indent: String) {
        for child in element.children.compactMap(\.element) {
            switch child.name {
            case "w:p":
                paragraph(child, indent)
                if let section = child.child("w:pPr")?.child("w:sectPr") { page(section) }
            case "w:tbl": table(child, indent)
            case "w:sectPr": page(child)
            default: break
            }
        }
    }

    private mutating func paragraph(_ paragraph: MarkupElement, _ indent: String) {
        let style = document.style(of: paragraph)
        let name = style?.child("w:name")?[attribute: "w:val"] ?? "-"
        if let style { note(style, name) }
        let text = paragraph.text.replacing("\u{00A0}", with: "·")
        let drawn = paragraph.descendants("w:drawing").isEmpty ? "" : "(drawing) "
        lines.append("\(indent)[\(name)] \(drawn)\(text)")
    }

    private mutating func note(_ style: MarkupElement, _ name: String) {
        let marks = (style.child("w:pPr")?.children ?? []) + (style.child("w:rPr")?.children ?? [])
        let look = marks.compactMap(\.element).map(\.startTag).joined()
        let line = "\(name): \(look)"
        if !styles.contains(line) { styles.append(line) }
    }

    private mutating func table(_ table: MarkupElement, _ indent: String) {
        let widths = table.descendants("w:gridCol").compactMap { $0[attribute: "w:w"] }
        lines.append("\(indent)(table \(widths.joined(separator: " ")))")
        for row in table.children("w:tr") {
            let cells = row.children("w:tc")
            // The boxes of the frame stand in two columns.
            if widths.count == 2 {
                lines.append("\(indent)(row)")
                for (index, cell) in cells.enumerated() {
                    lines.append("\(indent)  (cell \(index + 1))")
                    write(cell, "\(indent)    ")
                }
            } else {
                lines.append("\(indent)| \(cells.map(\.text).joined(separator: " | "))")
            }
        }
    }

    private mutating func page(_ section: MarkupElement) {
        let parts = ["w:pgSz", "w:pgMar", "w:pgNumType"].compactMap { section.child($0)?.startTag }
        lines.append("(page \(parts.joined()))")
    }
}
