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
            let checked = try delivery.check(readBack(report), query(of: report))
            let (all, tables) = (checked.summary, CheckSummary(checked.judgements.filter { $0.claim.cell != nil }))
            print("\(layout): \(all[.right]) of \(all.all) figures verified, \(tables[.right]) of them in tables")
            #expect(tables[.right] >= 1_000)
            #expect(
                all.isVerified,
                "\(CheckReport(Words(.vietnamese)).text(checked).split(separator: "\n").filter { !$0.hasPrefix("✓") && !$0.hasPrefix(" ") }.joined(separator: "\n"))"
            )
        }
    }

    private func query(of report: Report) -> CheckQuery {
        CheckQuery(
            unit: UnitReference(code: UnitCode("076")), period: report.source.query.period,
            asOf: report.source.query.asOf)
    }

    /// The text of the .docx that is written of a report.
    private func readBack(_ report: Report) throws -> String {
        let bytes = try report.bytes(.docx, profile: report.source.profile(), scratch: "")
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).docx")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        return try TextToCheck(file: file.path, named: "bao-cao.docx").text
    }

    @Test func `Hàng nào của phụ lục bị đổi một chữ số thì hàng ấy bị bắt lỗi, hàng khác thì không`() throws {
        try ReportExample.withDelivery { delivery in
            let report = try ReportExample.report(ReportExample.query(layout: .state))
            var lines = try readBack(report).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let title = try #require(lines.firstIndex { $0.hasPrefix("Phụ lục I") && !$0.hasPrefix("Phụ lục II") })
            let first = try #require(lines[title...].firstIndex { $0.hasPrefix("|") })
            let end = try #require(lines[first...].firstIndex { !$0.hasPrefix("|") })
            var changed = Set<Int>()
            for row in first + 3..<end {
                guard let line = Self.misprinted(lines[row], turn: row) else { continue }
                lines[row] = line
                changed.insert(row + 1)
            }
            let checked = try delivery.check(lines.joined(separator: "\n"), query(of: report))
            let flagged = Set(checked.judgements.filter(\.outcome.isFault).map { checked.prose.line(of: $0.claim) })
            #expect(changed.count >= 130)
            #expect(flagged.isSubset(of: changed), "\(flagged.subtracting(changed).sorted().map { lines[$0 - 1] })")
            let missed = changed.subtracting(flagged).sorted().map { lines[$0 - 1] }
            #expect(missed.count * 50 <= changed.count, "\(missed)")
        }
    }

    /// The row with another last digit in one of its figures; `nil` for a row of a heading.
    private static func misprinted(_ line: String, turn: Int) -> String? {
        var cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let figures = cells.indices.dropFirst(4).filter {
            cells[$0].contains(where: \.isNumber) && cells[$0].allSatisfy { $0.isNumber || " .,+-điểm".contains($0) }
        }
        guard figures.count > 3 else { return nil }
        let column = figures[turn % figures.count]
        guard let place = cells[column].lastIndex(where: \.isNumber), let digit = cells[column][place].wholeNumberValue
        else { return nil }
        cells[column].replaceSubrange(place...place, with: String((digit + 5) % 10))
        return cells.joined(separator: "|")
    }
}
