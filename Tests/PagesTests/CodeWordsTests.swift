import Planning
import Prose
import Testing

@testable import Pages

struct CodeWordsTests {
    @Test(arguments: [
        ("nd-09-2019", "NĐ 09/2019/NĐ-CP"), ("nd-60-2018", "NĐ 60/2018/NĐ-CP"), ("riêng của tỉnh", "riêng của tỉnh"),
        ("nd-x-2019", "nd-x-2019"),
    ])
    func `a regime is said as its decree`(code: String, said: String) {
        #expect(CodeWords.regime(code) == said)
    }

    @Test func `lines of reporting are said as offices say them`() {
        let words = Words(.vietnamese)
        #expect(CodeWords.hierarchy("state", words) == "Nhà nước")
        #expect(CodeWords.hierarchy("group:son-duong", words) == "nhóm báo cáo son-duong")
    }

    @Test func `plans are listed by unit and assigner`() {
        let columns = ["indicator", "unit", "assigner"].map {
            ReferenceColumn(name: $0, content: .text, isRequired: true, isKey: true)
        }
        let table = ReferenceTable(
            kind: .plans, columns: columns,
            rows: [["forest-planted", "02569", "province"], ["forest-planted", "02545", "district"]])
        #expect(table.rows.filter { PlanFilter(unit: "02569").fits($0, table) }.count == 1)
        #expect(table.rows.filter { PlanFilter(unit: "02569", assigner: "district").fits($0, table) }.isEmpty)
        #expect(table.rows.filter { PlanFilter().fits($0, table) }.count == 2)
    }
}
