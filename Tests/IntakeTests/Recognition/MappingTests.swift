import Foundation
import Planning
import Quantities
import Testing

@testable import Intake

/// What a person decided about a table, and used again.
@Suite struct `Ánh xạ đã lưu` {
    private func mapping(_ text: String, _ diagnostics: inout [Diagnostic]) throws -> MappingFile? {
        let folder = try TemporaryFolder()
        return MappingFile.read(try folder.file("anh-xa.json", Array(text.utf8)), &diagnostics)
    }

    @Test func `câu trả lời theo tiêu đề cột được dùng cho tệp cùng mẫu`() throws {
        var diagnostics: [Diagnostic] = []
        let answers = try #require(
            try mapping(
                """
                {"tiendo_mapping": 1, "tables": [{"headers": "stt | chi tieu | dvt | ke hoach | so lieu", "unit": "076",
                  "columns": [{"header": "Kế hoạch", "use": "plan:council"}, {"header": "Số liệu", "use": "actual"}],
                  "rows": [{"row": "Tổng đàn lơn", "is": "pigs"}]}]}
                """, &diagnostics))
        let file = try OfficeFixture.read("unsaid.xlsx") { options in
            options.period = Period("2023-S1")
            options.mapping = answers
        }
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == ["E3 pigs 076 2023-S1 actual 92150", "D3 pigs 076 2023 plan:council 96000"])
    }

    @Test func `câu trả lời trên màn hình cho cùng kết quả, đơn vị và kỳ của biểu chỉ dùng khi tệp không ghi`() throws {
        let unsaid = try OfficeFixture.read("unsaid.xlsx") { options in
            options.periodOtherwise = Period("2023-S1")
            options.unitOtherwise = UnitReference("076")
        }
        let plan = try #require(unsaid.plans.first)
        var answers = TableAnswers()
        for (place, column) in plan.columns.enumerated() {
            answers.uses[place] = ["Kế hoạch": "plan:council", "Số liệu": "actual"][column.column.title]
        }
        let row = try #require(plan.table.rows.firstIndex { $0.label == "Tổng đàn lơn" })
        answers.rows[row] = "pigs"
        let file = try OfficeFixture.read("unsaid.xlsx") { options in
            options.periodOtherwise = Period("2023-S1")
            options.unitOtherwise = UnitReference("076")
            options.mapping = MappingFile([0: answers], about: unsaid.plans, before: nil)
        }
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(
            file.figureLines == ["E3 pigs 076 2023-S1 actual 92150", "D3 pigs 076 2023 plan:council 96000"])
    }

    @Test(arguments: [
        (#"{"tiendo_mapping": 2, "tables": []}"#, "tiendo_mapping"),
        (#"{"tiendo_mapping": 1, "tables": [{"headers": 5}]}"#, "tables[0].headers"),
        (
            #"{"tiendo_mapping": 1, "tables": [{"headers": "a", "columns": [{"header": "KH", "use": "kế hoạch"}], "rows": []}]}"#,
            "tables[0].columns[0].use"
        ),
        ("không phải JSON", "/"),
    ])
    func `chỗ sai được nêu đúng vị trí`(_ text: String, _ place: String) throws {
        var diagnostics: [Diagnostic] = []
        #expect(try mapping(text, &diagnostics) == nil)
        guard case .mappingFault(let path, _) = diagnostics.first?.code else {
            Issue.record("\(diagnostics)")
            return
        }
        #expect(path == place)
    }
}
