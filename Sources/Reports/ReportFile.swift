package import Office
import Operations
import Planning
import Prose
import Quantities

/// In which form a document leaves the program; the ending of the file's name says it.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    case docx, pdf, xlsx, html

    package init?(path: String) {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        self.init(rawValue: path[path.index(after: dot)...].lowercased())
    }
}

/// Why a document could not be made of a report.
package enum ReportFault: Error, Sendable {
    case layout(LayoutFault)
    case office(OfficeFault)
    case spreadsheet(SpreadsheetFault)
    case template(path: String, TemplateFault)
    /// There is no table to put into a workbook.
    case noTables
}

extension Report {
    /// Which document is written.
    package enum Form: Sendable, Hashable {
        case standard
        /// An office's own, filled in.
        case template(String)
        /// The one that gives the standard document, to be changed in Word.
        case defaultTemplate
    }

    /// The document as bytes. A PDF is made by LibreOffice from the bytes of .docx.
    package func bytes(
        _ format: ReportFormat, _ form: Form = .standard, profile: LayoutProfile, scratch: String
    ) throws(ReportFault) -> [UInt8] {
        let pages = ReportDocument(self, profile: profile)
        switch format {
        case .xlsx: return try workbook(pages.properties)
        case .html: return try page(pages.document)
        case .docx: return try word(form, pages)
        case .pdf:
            let docx = try word(form, pages)
            do throws(OfficeFault) {
                return try PDFByOffice.bytes(docx, scratch: scratch)
            } catch {
                throw .office(error)
            }
        }
    }

    private func page(_ document: TextDocument) throws(ReportFault) -> [UInt8] {
        do throws(OfficeFault) {
            return Array(try HTMLDocumentWriter.text(document).utf8)
        } catch {
            throw .office(error)
        }
    }

    private func word(_ form: Form, _ pages: ReportDocument) throws(ReportFault) -> [UInt8] {
        let template: (path: String, Template)
        do throws(OfficeFault) {
            switch form {
            case .standard: return try DocxWriter.bytes(pages.document)
            case .defaultTemplate: return try DefaultTemplate(of: pages.document, profile: pages.profile).bytes()
            case .template(let path): template = (path, try Template(path: path))
            }
        } catch {
            throw .office(error)
        }
        do throws(TemplateFault) {
            return try template.1.filled(values(profile: pages.profile))
        } catch {
            throw .template(path: template.path, error)
        }
    }

    private func workbook(_ properties: TextDocument.Properties) throws(ReportFault) -> [UInt8] {
        guard !tables.isEmpty else { throw .noTables }
        do throws(SpreadsheetFault) {
            return try AnnexWorkbook.bytes(
                tables,
                properties: Spreadsheet.Properties(
                    title: properties.title, subject: properties.keywords, author: properties.author,
                    created: source.head.at))
        } catch {
            throw .spreadsheet(error)
        }
    }
}

extension ReportSource {
    /// The profile whose rules the document follows: of a folder of the office's own, else what is recorded for its unit or one
    /// above it, else what comes with the program.
    package func profile(folder: String? = nil) throws(ReportFault) -> LayoutProfile {
        do throws(LayoutFault) {
            return try LayoutProfile.named(
                query.layout, dated: dated, folder: folder,
                recorded: view.catalogue.documentProfiles(of: unit.key, on: board.structure))
        } catch {
            throw .layout(error)
        }
    }
}
