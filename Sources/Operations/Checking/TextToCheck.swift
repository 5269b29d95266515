import Foundation
import Intake
import Office
import Planning
package import Prose

/// A text that somebody wants checked: pasted, or from a file.
package struct TextToCheck: Sendable {
    /// Composed (NFC), a paragraph a line.
    package let text: String
    /// The .docx from which it comes.
    private let document: (path: String, name: String)?

    /// The most bytes that a text may have on the screen.
    package static let limit = 1 << 20

    /// What somebody pasted; rows of a sheet become a table.
    package init(pasted: String) throws(Failure) {
        text = try Self.bounded(Self.plain(Self.unix(pasted).tabbedRowsAsTables))
        document = nil
    }

    /// What a program sent: the places of the answer are those of its text.
    package init(sent: String) throws(Failure) {
        text = try Self.bounded(Self.plain(sent))
        document = nil
    }

    /// A .txt, .md, .html or .docx; what it is shows its content.
    package init(file path: String, named name: String) throws(Failure) {
        do throws(OfficeFault) {
            let file = try ProseFile(path: path)
            switch file.kind {
            case .docx: text = file.text
            case .html: text = Self.plain(file.text)
            case .plain: text = Self.plain(Self.unix(file.text).tabbedRowsAsTables)
            }
            document = file.kind == .docx ? (path, name) : nil
        } catch {
            if case .wrongKind(let kind) = error.code {
                throw .refused(.notProse(name: name, kind: kind.rawValue))
            }
            throw .refused(.badInput([Diagnostic(error)], unlisted: 0))
        }
        _ = try Self.bounded(text)
    }

    private static func bounded(_ text: String) throws(Failure) -> String {
        guard text.utf8.count <= limit else { throw .refused(.article(.textTooLong(limit: limit))) }
        return text
    }

    /// With one kind of line end, and blanks for what no document can hold.
    private static func plain(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in unix(text).precomposedStringWithCanonicalMapping.unicodeScalars {
            let isControl = scalar.value < 0x20 && scalar != "\n" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
            view.append(isControl ? " " : scalar)
        }
        return String(view)
    }

    private static func unix(_ text: String) -> String {
        text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
    }

    /// A .docx with a comment at each figure: a copy of the file, or a plain document of what was pasted.
    package func annotated(_ checked: CheckedText, _ words: Words) throws(Failure) -> [UInt8] {
        let report = CheckReport(words)
        let comments = checked.judgements.map {
            DocxProse.Comment(span: $0.claim.span, text: report.comment($0))
        }
        do throws(OfficeFault) {
            if let document {
                return try DocxProse(OfficePackage(path: document.path), file: document.name)
                    .commented(comments, author: Self.author)
            }
            let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-check-\(UUID().uuidString)")
            let path = folder.appending(path: "text.docx").path
            defer { try? FileManager.default.removeItem(at: folder) }
            do {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                try Data(DocxWriter.bytes(plainDocument)).write(to: URL(filePath: path))
            } catch {
                throw OfficeFault(.unreadable("\(error)"), file: "docx")
            }
            return try DocxProse(OfficePackage(path: path), file: "docx").commented(comments, author: Self.author)
        } catch {
            throw .refused(.badInput([Diagnostic(error)], unlisted: 0))
        }
    }

    private static let author = "Tiến Độ"

    private var plainDocument: TextDocument {
        var style = ParagraphStyle(name: "Normal", font: "Times New Roman", halfPoints: 28)
        style.alignment = .justified
        style.spaceAfter = .millimetres(2)
        let margins = Section.Page(
            top: .millimetres(20), bottom: .millimetres(20), left: .millimetres(30), right: .millimetres(20))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return TextDocument(
            properties: TextDocument.Properties(
                title: "Văn bản đã soát số liệu", author: Self.author, created: "2000-01-01T00:00:00Z"),
            styles: [style],
            sections: [
                Section(
                    page: margins, numbering: nil,
                    blocks: lines.map { .paragraph(Paragraph("Normal", String($0))) })
            ])
    }
}
