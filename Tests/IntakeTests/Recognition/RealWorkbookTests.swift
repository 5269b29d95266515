import Foundation
import Office
import Planning
import Quantities
import Testing

@testable import Intake

private let folder = ProcessInfo.processInfo.environment["TIENDO_EXCEL_DATA"]

/// Real workbooks, where `$TIENDO_EXCEL_DATA` names the folder that holds them and what three of them say, in tidy form.
@Suite(.enabled(if: folder != nil)) struct `Tệp Excel có thật` {
    private func path(_ name: String) -> String { "\(folder ?? "")/\(name)" }

    @Test func `mỗi tệp được nhận ra, hoặc bị từ chối với lý do`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder ?? "").filter {
            $0.hasSuffix(".xls") || $0.hasSuffix(".xlsx")
        }
        #expect(names.count >= 9)
        for name in names.sorted() {
            let survey = OfficeSurvey.read(path(name))
            #expect(!survey.tables.isEmpty || !survey.diagnostics.isEmpty, "\(name)")
            // A sheet is one or the other.
            for sheet in survey.sheets {
                if case .tables(let tables) = sheet.finding { #expect(!tables.isEmpty, "\(name) \(sheet.name)") }
            }
        }
    }

    /// The columns of the annex with the budgets of the provinces, by their places in the files.
    struct Budget: Sendable, CustomTestStringConvertible {
        let file: String
        let sheet: String
        let kind: String
        let year: String
        /// Total revenue, total expenditure, transfers in all, targeted transfers; `nil` where the tidy file has none.
        let columns: [String?]
        var testDescription: String { file }
    }

    @Test(arguments: [
        Budget(file: "Plan_2006.xls", sheet: "Sheet1", kind: "plan", year: "2006", columns: ["C", "E", "F", "H"]),
        Budget(file: "Plan_2011.xls", sheet: "M09(R)", kind: "plan", year: "2011", columns: ["C", "E", "F", "H"]),
        Budget(file: "Final_2010.xls", sheet: "M09+", kind: "final", year: "2010", columns: ["C", "E", "F", "H"]),
    ])
    func `ngân sách từng tỉnh đúng như bảng gọn`(_ budget: Budget) throws {
        guard LibreOffice.isInstalled else { return }
        let survey = OfficeSurvey.read(path(budget.file), sheet: budget.sheet)
        let table = try #require(survey.tables.first)
        #expect(table.measure?.exponent == 6)
        let figures = Dictionary(grouping: table.figures(), by: { Self.name($0.row.label) })
        var compared = 0
        try CSVReader(.file(path("budget_tidy.csv"))).forEachRow { row in
            guard row.fields[0] == budget.kind, row.fields[1] == budget.year else { return true }
            guard let found = figures[Self.name(row.fields[2])] else {
                Issue.record("\(row.fields[2]) is not in \(budget.file)")
                return true
            }
            for (column, text) in zip(budget.columns, row.fields[3...]) {
                guard let column, let expected = Double(text), !text.isEmpty else { continue }
                let value = found.first { CellAddress.letters($0.column.index) == column }?.value
                // The tidy file went through binary fractions.
                let read = value.flatMap { Double($0.description) } ?? 0
                #expect(abs(read - expected) <= abs(expected) * 1e-9 + 1e-6, "\(row.fields[2]) \(column)")
                compared += 1
            }
            return true
        }
        #expect(compared > 100)
    }

    /// Names of provinces as both write them: letters only, with three that the tidy file spells otherwise.
    private static func name(_ text: String) -> String {
        let letters = NameFolding.folded(text).filter { $0.isLetter }
        let known = [
            "baccan": "backan", "bariavungtau": "brvt", "tphochiminh": "tphcm", "hochiminh": "tphcm",
            "thanhphohochiminh": "tphcm", "daclac": "daklak", "daclak": "daklak", "dacnong": "daknong",
            "laocai": "laocai", "tthue": "thuathienhue", "thuathienhue": "thuathienhue",
        ]
        return known[letters] ?? letters
    }
}
