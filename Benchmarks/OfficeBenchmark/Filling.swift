import Foundation
import Office
import Reports

/// A template of an office filled with the values beside it, and written.
struct Filling {
    let path: String

    /// What a report says, as peers/report.py writes it: single values, lines of the text, rows of the annex.
    private struct Written: Decodable {
        struct Line: Decodable {
            let kind: String
            let text: String
        }

        struct Row: Decodable {
            let bold: Bool
            let cells: [String]
        }

        let singles: [String: String]
        let lines: [Line]
        let rows: [Row]
    }

    /// Templates are opened anew each time, as a program does that is asked for one report. The values lie ready.
    func measured() throws -> Outcome {
        let data = try Data(contentsOf: URL(filePath: "\(path).json"))
        let values = values(try JSONDecoder().decode(Written.self, from: data))
        let output = "\(path).tiendo.docx"
        let (_, milliseconds) = try Outcome.timed {
            let bytes = try Template(path: path).filled(values)
            try Data(bytes).write(to: URL(filePath: output))
        }
        return Outcome(milliseconds: milliseconds, checks: try Self.counts(output))
    }

    private func values(_ written: Written) -> TemplateValues {
        var values = TemplateValues(written.singles.mapValues { .text($0) })
        let kinds = ["heading", "paragraph", "item"]
        values["lines"] = .list(
            TemplateList(
                fields: ["text"] + kinds,
                records: written.lines.map { line in
                    var record = TemplateValues(["text": .text(line.text)])
                    for kind in kinds { record[kind] = .flag(line.kind == kind) }
                    return record
                }))
        values["rows"] = .list(
            TemplateList(
                fields: ["bold"] + (1...9).map { "c\($0)" },
                records: written.rows.map { row in
                    var record = TemplateValues(["bold": .flag(row.bold)])
                    for (index, cell) in row.cells.enumerated() { record["c\(index + 1)"] = .text(cell) }
                    return record
                }))
        return values
    }

    /// Not timed: what shows that the same document came out.
    private static func counts(_ path: String) throws -> [(name: String, value: String)] {
        guard let part = try OfficePackage(path: path)["word/document.xml"] else { return [] }
        let root = try MarkupTree(part, file: path).root
        let texts = root.descendants("w:t").map(\.text).joined()
        return [
            ("rows", "\(root.descendants("w:tr").count)"),
            ("characters", "\(texts.unicodeScalars.count { !$0.properties.isWhitespace })"),
        ]
    }
}
