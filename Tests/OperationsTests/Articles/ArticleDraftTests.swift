import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing

/// The article of the story, made from the example.
@Suite struct ArticleDraftTests {
    private static let unit = UnitReference(code: UnitCode("076"))

    private func request(_ basis: DraftBasis) -> DraftRequest {
        DraftRequest(
            unit: Self.unit, period: basis.period, conference: basis.conferences.last?.code,
            organiser: "Huyện ủy Sơn Dương", shortcomings: basis.shortcomings, tasks: basis.tasks,
            closing: ArticleDraft.usualClosing(basis.period), byline: "Tin, ảnh: Văn phòng Huyện ủy",
            category: "Chính trị")
    }

    @Test func `Bản tin về hội nghị viết từ sổ thì mọi số liệu đều đúng với sổ`() throws {
        try Example.reading(.sqlite) { delivery in
            let articles = Articles(delivery)
            let basis = try articles.basis(of: Self.unit, Sample.period("2023-S1"))
            let text = articles.draft(request(basis), from: basis)
            let checked = try delivery.check(text.checked, CheckQuery(unit: Self.unit, period: basis.period))
            let report = CheckReport(Words(.vietnamese), isBrief: false).text(checked)
            #expect(checked.summary.isVerified, "\(report)\n\(text.checked)")
            #expect(checked.summary.all == 12, "\(report)")
            // The four results of the story.
            #expect(
                Set(basis.usual) == [
                    "health-standard-communes", "forest-planted", "trained-labour-rate", "jobs-created",
                ])
            #expect(
                text.title == "Sơn Dương tập trung khắc phục hạn chế, hoàn thành tốt nhiệm vụ 6 tháng cuối năm 2023")
            #expect(text.lead.hasPrefix("Ngày 14-7, Huyện ủy Sơn Dương tổ chức Hội nghị Ban Chấp hành Đảng bộ huyện"))
            #expect(text.dated == Day("2023-07-14"))
        }
    }

    @Test func `Nêu bao nhiêu kết quả cũng được, và kết quả nào cũng được xác nhận`() throws {
        try Example.reading(.sqlite) { delivery in
            let articles = Articles(delivery)
            let basis = try articles.basis(of: Self.unit, Sample.period("2023-S1"))
            var request = request(basis)
            request.results = basis.standings.filter { !$0.plans.isEmpty && $0.actual != nil }.map(\.definition.code)
            let text = articles.draft(request, from: basis)
            let checked = try delivery.check(text.checked, CheckQuery(unit: Self.unit, period: basis.period))
            #expect(checked.summary.all >= 150)
            #expect(
                checked.summary.isVerified, "\(CheckReport(Words(.vietnamese), isBrief: true).text(checked))")
        }
    }

    @Test func `Không có hội nghị, không có tồn tại thì bài vẫn đọc được`() throws {
        try Example.reading(.sqlite) { delivery in
            let articles = Articles(delivery)
            let basis = try articles.basis(of: Self.unit, Sample.period("2022"))
            let text = articles.draft(
                DraftRequest(unit: Self.unit, period: basis.period, category: "Kinh tế"), from: basis)
            #expect(!text.lead.isEmpty && !text.body.isEmpty)
            #expect(!text.body.contains("Từ nay"))
            let checked = try delivery.check(text.checked, CheckQuery(unit: Self.unit, period: basis.period))
            #expect(checked.summary.isVerified, "\(CheckReport(Words(.vietnamese), isBrief: true).text(checked))")
        }
    }
}
