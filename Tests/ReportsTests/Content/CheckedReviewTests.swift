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
}
