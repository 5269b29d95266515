import Office
import Operations
import Planning
import Prose
import Quantities
import Storage
import Testing

@testable import Reports

@Suite struct DocumentKindTests {
    @Test func `each kind of document is what an office has read and approved`() throws {
        try ReportExample.withDelivery { delivery in
            let queries = [
                ReportExample.query(.quarter, "2023-Q2"), ReportExample.query(.year, "2023", asOf: "2024-02-01"),
                ReportExample.query(.scorecard, unit: "02569"),
                ReportExample.query(.missing, asOf: "2023-06-17"),
                ReportExample.query(.notice, layout: .party, asOf: "2023-07-20"),
            ]
            for query in queries {
                let report = try ReportExample.report(query)
                let text = (report.body.map(\.plain) + report.annexes.filter { $0.rows.count < 60 }.map(\.plain))
                    .joined(separator: "\n")
                try Golden.expect(text, named: "\(query.kind.rawValue).txt")
            }
        }
    }

    @Test func `who is missing before the late communes have sent their figures, and nobody after`() throws {
        try ReportExample.withDelivery { delivery in
            let early = try Report(ReportExample.query(.missing, asOf: "2023-06-17"), from: delivery)
            #expect(
                early.letter.addressees == [
                    "UBND xã Lương Thiện", "UBND xã Đồng Quý", "UBND xã Vân Sơn", "UBND xã Đông Lợi",
                ])
            let text = early.body.map(\.plain).joined()
            #expect(text.contains("còn 3/31 đơn vị chưa báo cáo, 1/31 đơn vị báo cáo còn thiếu chỉ tiêu"))
            let late = try Report(ReportExample.query(.missing), from: delivery)
            #expect(late.letter.addressees == ["UBND xã Đồng Quý", "UBND xã Đông Lợi"])
            #expect(
                late.annexes.map(\.plain).joined().contains("Thiếu: nhà văn hóa thôn xây mới, chậm 1 ngày làm việc"))
        }
    }

    @Test func `a unit without units below has nobody to urge`() throws {
        try ReportExample.withDelivery { delivery in
            #expect(throws: Failure.self) {
                try Report(ReportExample.query(.missing, unit: "02569"), from: delivery)
            }
        }
    }

    @Test func `a long list of the silent stands in the annex, not among the addressees`() throws {
        try ReportExample.withDelivery { delivery in
            let report = try Report(ReportExample.query(.missing, asOf: "2023-06-15"), from: delivery)
            #expect(report.letter.addressees == ["Các đơn vị có tên trong danh sách kèm theo"])
            #expect(report.annexes.first?.rows.count == 31)
        }
    }

    @Test func `a notice needs a conference`() throws {
        try ReportExample.withDelivery { delivery in
            #expect(throws: Failure.self) { try Report(ReportExample.query(.notice, "2022-S1"), from: delivery) }
        }
    }

    @Test func `an office says who it is, and a mistake is named`() throws {
        try ReportExample.withDelivery { delivery in
            let settings = try OfficeFile(
                Array(#"{"state": {"title": "PHÓ CHỦ TỊCH", "recipients": ["Như trên"], "superior": ""}}"#.utf8))
            let report = try Report(ReportExample.query(), from: delivery, settings: settings)
            #expect(report.letter.signer?.title == "PHÓ CHỦ TỊCH")
            #expect(report.letter.recipients == ["Như trên"])
            #expect(report.letter.issuer == "ỦY BAN NHÂN DÂN HUYỆN SƠN DƯƠNG")
        }
        #expect(throws: OfficeFileFault.unknownKey("stat", allowed: ["state", "party"])) {
            try OfficeFile(Array(#"{"stat": {}}"#.utf8))
        }
        #expect(throws: OfficeFileFault.wrongType(key: "party.recipients")) {
            try OfficeFile(Array(#"{"party": {"recipients": "a"}}"#.utf8))
        }
    }

    @Test func `the usual offices of each line and level`() throws {
        try ReportExample.withDelivery { delivery in
            let district = try Report(ReportExample.query(layout: .party), from: delivery).source.office
            #expect(district.superior == "ĐẢNG BỘ TỈNH TUYÊN QUANG")
            #expect(district.body == "HUYỆN ỦY SƠN DƯƠNG")
            #expect(district.sign == "HU")
            let commune = try Report(
                ReportExample.query(.scorecard, unit: "02569", layout: .party), from: delivery
            ).source.office
            #expect(commune.superior == "ĐẢNG BỘ HUYỆN SƠN DƯƠNG")
            #expect(commune.body == "ĐẢNG ỦY XÃ PHÚC ỨNG")
        }
    }
}
