import Foundation
import Operations
import Planning
import Prose
import Quantities
import Testing

@testable import Reports

/// What the report writer writes, the checker verifies in full.
@Suite struct CheckedReviewTests {
    @Test(arguments: Layout.allCases)
    func `Mọi số liệu trong lời văn của báo cáo 6 tháng đều được xác nhận`(layout: Layout) throws {
        try ReportExample.withDelivery { delivery in
            let report = try ReportExample.report(ReportExample.query(layout: layout))
            let prose = report.body.filter { if case .table = $0 { false } else { true } }
            let text = prose.map(\.plain).joined(separator: "\n")
            let checked = try delivery.check(
                text,
                CheckQuery(
                    unit: UnitReference(code: UnitCode("076")), period: report.source.query.period,
                    asOf: report.source.query.asOf))
            let right = checked.count { if case .right = $0 { true } else { false } }
            #expect(right >= 350, "\(right) of \(checked.judgements.count)")
            #expect(
                right == checked.judgements.count, "\(CheckReport(Words(.vietnamese), isBrief: true).text(checked))")
        }
    }

    /// The document as it is written, its annexes read back from their tables.
    @Test(arguments: Layout.allCases)
    func `Báo cáo 6 tháng đã viết ra .docx được đọc lại cả phụ lục, không số nào sai hay chưa rõ`(layout: Layout) throws
    {
        try ReportExample.withDelivery { delivery in
            let report = try ReportExample.report(ReportExample.query(layout: layout))
            let bytes = try report.bytes(.docx, profile: report.source.profile(), scratch: "")
            let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).docx")
            defer { try? FileManager.default.removeItem(at: file) }
            try Data(bytes).write(to: file)
            let checked = try delivery.check(
                TextToCheck(file: file.path, named: "bao-cao.docx").text,
                CheckQuery(
                    unit: UnitReference(code: UnitCode("076")), period: report.source.query.period,
                    asOf: report.source.query.asOf))
            let (all, tables) = (checked.summary, CheckSummary(checked.judgements.filter { $0.claim.cell != nil }))
            print("\(layout): \(all[.right]) of \(all.all) figures verified, \(tables[.right]) of them in tables")
            #expect(tables[.right] >= 1_000)
            #expect(
                all.isVerified,
                "\(CheckReport(Words(.vietnamese)).text(checked).split(separator: "\n").filter { !$0.hasPrefix("✓") && !$0.hasPrefix(" ") }.joined(separator: "\n"))"
            )
        }
    }
}
