import Foundation
import Office

/// Lets LibreOffice make a PDF of a document's bytes.
enum PDFByOffice {
    static func bytes(_ docx: [UInt8], scratch: String) throws(OfficeFault) -> [UInt8] {
        let folder = URL(filePath: scratch).appending(path: "tiendo-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "report.docx")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(docx).write(to: source)
        } catch {
            throw OfficeFault(.unreadable(error.localizedDescription), file: "report.docx")
        }
        let made = try LibreOffice.convert(source.path, to: .pdf, into: folder.path)
        guard let data = FileManager.default.contents(atPath: made) else {
            throw OfficeFault(.conversionFailed, file: "report.docx")
        }
        return [UInt8](data)
    }
}
