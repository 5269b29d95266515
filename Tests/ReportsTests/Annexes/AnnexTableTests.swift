import Office
import Testing

@testable import Reports

struct AnnexTableTests {
    private func blocks(rows: Int) throws -> [Block] {
        let annex = Annex(
            title: "Kết quả", sheetName: "Kết quả",
            columns: [
                Annex.Column(["TT"], millimetres: 10, content: .ordinal, number: "A"),
                Annex.Column(["Chỉ tiêu"], millimetres: 60, content: .label, number: "B"),
            ],
            rows: (1...rows).map { Annex.Row(.item, [.text("\($0)"), .text("Diện tích")]) },
            notes: ["* Số liệu minh họa."])
        let profile = try LayoutProfile.named(.state, dated: SampleLetter.stateDay)
        return AnnexTable(annex: annex, profile: profile, width: profile.page.textWidth).blocks
    }

    private func keeps(_ table: DocumentTable) -> [Bool] {
        table.rows.dropFirst(table.headerRows).map { row in
            row.cells.allSatisfy { cell in
                if case .paragraph(let paragraph)? = cell.blocks.first { paragraph.keepsWithNext } else { false }
            }
        }
    }

    @Test func `a table that fits on a page stays on one, with its note below`() throws {
        let blocks = try blocks(rows: 14)
        guard case .table(let table)? = blocks.first, case .paragraph? = blocks.last else {
            Issue.record("table, then note")
            return
        }
        #expect(keeps(table).allSatisfy { $0 })
    }

    @Test func `what explains a table of several pages stands before it, so that it is never alone on a page`() throws {
        let blocks = try blocks(rows: 150)
        guard case .paragraph? = blocks.first, case .table(let table)? = blocks.last else {
            Issue.record("note, then table")
            return
        }
        #expect(!keeps(table).contains(true))
    }
}
