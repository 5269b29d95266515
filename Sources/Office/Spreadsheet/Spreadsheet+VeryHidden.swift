import Foundation

extension Spreadsheet {
    /// The library knows hidden sheets only; what no menu may list is said in the index of the file.
    func hideFully(_ path: String) throws(SpreadsheetFault) {
        let hidden = sheets.indices.filter { sheets[$0].visibility == .veryHidden }
        guard !hidden.isEmpty else { return }
        do {
            var package = try OfficePackage(path: path)
            guard let index = package.parts.firstIndex(where: { $0.name == "xl/workbook.xml" }) else {
                throw SpreadsheetFault(.library("workbook.xml"))
            }
            var text = String(decoding: package.parts[index].content, as: UTF8.self)
            for number in hidden {
                let id = "sheetId=\"\(number + 1)\" state="
                text = text.replacing("\(id)\"hidden\"", with: "\(id)\"veryHidden\"")
            }
            package.parts[index].content = Array(text.utf8)
            try Data(package.bytes()).write(to: URL(filePath: path))
        } catch let fault as SpreadsheetFault {
            throw fault
        } catch {
            throw SpreadsheetFault(.unwritable("\(error)"))
        }
    }
}
