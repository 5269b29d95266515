import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing

/// Entries of the ledger that a text offers.
@Suite struct ProposalTests {
    private static let query = CheckQuery(unit: UnitReference(code: UnitCode("076")), period: Sample.period("2023-S1"))

    @Test func `Bản tin cho bốn số, trong đó một số chỉ có khoảng`() throws {
        try Example.reading(.sqlite) { delivery in
            let found = try delivery.propose(
                "Một số chỉ tiêu: diện tích trồng rừng đạt trên 1.900 ha, đạt trên 106% kế hoạch tỉnh giao; tỷ lệ lao động "
                    + "qua đào tạo đạt 67%, bằng 97,1% kế hoạch tỉnh giao; tạo việc làm mới cho 3.522 lao động, đạt trên "
                    + "71% kế hoạch tỉnh giao.", Self.query)
            #expect(found.map(\.indicator.code.text) == ["forest-planted", "trained-labour-rate", "jobs-created"])
            guard case .bounds(let interval)? = found.first?.value else {
                Issue.record("\(found)")
                return
            }
            #expect(interval.contains(ExactDecimal(1950)) && !interval.contains(ExactDecimal(1899)))
            #expect(found.last?.value == .exact(3522))
            #expect(found.last?.known == .same(3522))
        }
    }

    @Test func `Số viết theo đơn vị khác được đổi sang đơn vị của chỉ tiêu`() throws {
        try Example.reading(.sqlite) { delivery in
            let found = try delivery.propose("Diện tích trồng rừng đạt 20.500.000 m2.", Self.query)
            #expect(found.map(\.value) == [.exact(2050)])
            #expect(found.map(\.known) == [.other(ExactDecimal("1903.5") ?? 0)])
        }
    }

    @Test func `Kế hoạch, số ước, số của nơi khác không được đề xuất`() throws {
        try Example.reading(.sqlite) { delivery in
            let found = try delivery.propose(
                "Phấn đấu trồng 2.500 ha rừng. Toàn tỉnh có diện tích trồng rừng đạt 9.120,5 ha.", Self.query)
            #expect(found.isEmpty, "\(found)")
        }
    }

    @Test func `Số đã xác nhận vào bản nháp, có văn bản làm tài liệu gốc`() throws {
        try Example.withCopy(.sqlite) { delivery, _ in
            let entry = ConfirmedEntry(
                indicator: "forest-planted", period: Self.query.period, value: 1950, quote: "trên 1.900 ha, \"rừng\"")
            let report = try delivery.record(
                [entry], of: Self.query.unit, document: "Tin ngày 14-7", by: "Văn phòng")
            #expect(report.files.map(\.figures) == [1])
            #expect(try delivery.submissions(in: .draft).map(\.entryCount) == [1])
            #expect(try delivery.journal(JournalFilter()).lines.first?.commit.note.document == "Tin ngày 14-7")
        }
    }
}
