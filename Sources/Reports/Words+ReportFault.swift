import Office
package import Prose
import Quantities

extension Words {
    /// Why a document could not be made, and what to do.
    package func reportFault(_ fault: ReportFault) -> String {
        switch fault {
        case .template(let path, .mistakes(let mistakes)):
            (["\(path):"] + mistakes.map(templateMistake)).joined(separator: "\n")
        case .template(_, .file(let fault)): office(fault)
        case .layout(let fault): layout(fault)
        case .office(let fault): office(fault)
        case .spreadsheet(let fault):
            say("Không ghi được bảng tính: \(fault)", "The workbook can't be written: \(fault)")
        case .noTables:
            say("Văn bản này không có biểu để ghi ra .xlsx.", "This document has no tables for a workbook.")
        }
    }

    /// What is wrong with a profile, and where.
    package func layout(_ fault: LayoutFault) -> String {
        switch fault {
        case .noneInForce(_, let day, let known):
            say(
                "Không có thể thức nào có hiệu lực ngày \(self.day(day)); đã biết: \(known.joined(separator: "; ")).",
                "No layout is in force on \(self.day(day)); known: \(known.joined(separator: "; ")).")
        case .badProfile(let file, let place, let found):
            say(
                "\(file): mục “\(place)” không hợp lệ (\(found)).", "\(file): “\(place)” is not valid (\(found)).")
        case .unknownKey(let file, let place, let nearest):
            say("\(file): không có mục “\(place)”", "\(file): there is no “\(place)”") + near(nearest)
        case .unfitColumns(let file, let place, let found, let wanted):
            say(
                "\(file): “\(place)” là \(found), nhưng giữa hai lề có \(wanted); hai cột phải vừa khít.",
                "\(file): “\(place)” are \(found), but the margins leave \(wanted); both together must fill it.")
        case .unreadable(let file): say("Không đọc được \(file).", "\(file) can't be read.")
        }
    }

    private func near(_ names: [String]) -> String {
        guard let name = names.first else { return "." }
        return say("; có phải “\(name)”?", "; did you mean “\(name)”?")
    }

    private func office(_ fault: OfficeFault) -> String {
        switch fault.code {
        case .needsLibreOffice:
            say(
                "Ghi .pdf cần LibreOffice: apt-get install libreoffice-writer-nogui; hoặc ghi .docx rồi in ra PDF.",
                "A .pdf needs LibreOffice: apt-get install libreoffice-writer-nogui; or write .docx and print that.")
        case .conversionTooSlow(let seconds):
            say("LibreOffice không xong trong \(seconds) giây.", "LibreOffice did not finish in \(seconds) seconds.")
        default: say("Không ghi được văn bản: \(fault)", "The document can't be written: \(fault)")
        }
    }

    /// 1 where the request can't be met, 3 where the machine lacks something.
    package func exitCode(_ fault: ReportFault) -> Int32 {
        switch fault {
        case .layout(.noneInForce), .noTables, .template: 1
        case .layout, .office, .spreadsheet: 3
        }
    }
}
