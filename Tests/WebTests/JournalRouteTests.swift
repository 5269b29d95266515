import Foundation
import HTML
import HTTPTypes
import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// The journal as an inspector reads it: who did what, on what, from where.
struct JournalRouteTests {
    private static let form = "/entry/02569/2023-S1"

    private struct Office {
        let reporter: Browser
        let head: Browser
        let planner: Browser
        let inspector: Browser
        let stranger: Browser
        let site: Site
        let people: People
        let delivery: Delivery
    }

    private func withOffice(_ body: (Office) async throws -> Void) async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            func browser(_ name: String, _ roles: [Role], _ unit: String, _ peer: String) async throws -> Browser {
                Browser(site: site, session: try await SmallLedger.signIn(name, roles, unit, people), peer: peer)
            }
            try await body(
                Office(
                    reporter: try await browser("phuc-ung.nhap", [.reporter], "02569", "10.1.0.5"),
                    head: try await browser("phuc-ung.duyet", [.approver], "02569", "10.1.0.6"),
                    planner: try await browser("tong-hop", [.planningOfficer], "076", "10.1.0.7"),
                    inspector: try await browser("thanh-tra", [.inspector], "076", "10.1.0.8"),
                    stranger: try await browser("tan-trao.nhap", [.reporter], "02545", "10.1.0.9"), site: site,
                    people: people, delivery: delivery))
        }
    }

    private func hidden(_ name: String, _ page: Browser.Answer) throws -> String {
        let parts = page.text.split(separator: "name=\"\(name)\" value=\"", maxSplits: 1)
        try #require(parts.count == 2, "the page has \(name)")
        return String(parts[1].prefix { $0 != "\"" })
    }

    /// A report of the commune that goes back with a remark; a period that is opened. Gives the number of the report.
    private func work(_ office: Office) async throws -> SubmissionNumber {
        let base = try hidden("w.forest-planted", try await office.reporter.ask(Self.form))
        _ = try await office.reporter.send(
            Self.form,
            [
                ("v.forest-planted", "12,5"), ("s.forest-planted", "estimate"), ("t.forest-planted", ""),
                ("w.forest-planted", base), ("action", "submit"),
            ])
        let number = try #require(try office.delivery.submissions(in: nil).last?.number)
        let entry = try #require(try office.delivery.review(of: number, for: nil, .vietnamese).lines.first?.entry)
        let seen = try hidden("seen", try await office.head.ask("/approvals/\(number)"))
        _ = try await office.head.send(
            "/approvals/\(number)",
            [("seen", seen), ("action", "return"), ("r.\(entry)", "Xem lại <thôn 3>")])
        _ = try await office.planner.send(
            "/periods", [("unit", "076"), ("period", "2023-07"), ("level", "commune"), ("act", "open")])
        return number
    }

    @Test func `each change says on what: the report with its unit and period, the remark, the period that was opened`()
        async throws
    {
        try await withOffice { office in
            let number = try await work(office)
            let page = try await office.inspector.ask("/journal")
            #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [])
            #expect(
                page.text.contains(
                    "<a href=\"/approvals/\(number)\">Xã Phúc Ứng, 6 tháng đầu năm 2023</a>: 1 số liệu"))
            #expect(page.text.contains("Nhận xét ở Diện tích trồng rừng: Xem lại &lt;thôn 3&gt;"))
            #expect(page.text.contains("Huyện Sơn Dương, tháng 7 năm 2023, biểu cấp xã"))
            #expect(!page.text.contains("1 dòng danh mục</div></td><td class=\"long\"></td>"))
            let home = try await office.inspector.ask("/").text
            #expect(home.contains("Xã Phúc Ứng, 6 tháng đầu năm 2023"))
            let csv = try await office.inspector.ask("/journal/table.csv?act=return").text
            #expect(csv.contains("02569"))
            #expect(csv.contains("forest-planted: Xem lại <thôn 3>"))
        }
    }

    @Test func `each change says from where: by which door, and from which address`() async throws {
        try await withOffice { office in
            _ = try await work(office)
            let page = try await office.inspector.ask("/journal").text
            #expect(page.contains("trang web<br><a href=\"/journal?address=10.1.0.5\">10.1.0.5</a>"))
            #expect(page.contains("trang web<br><a href=\"/journal?address=10.1.0.7\">10.1.0.7</a>"))
            func rows(_ query: String) async throws -> [[String: Any]] {
                let answer = try await office.inspector.ask("/api/v1/journal" + query, accept: "application/json")
                let body = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any]
                return body?["rows"] as? [[String: Any]] ?? []
            }
            #expect(try await rows("?address=10.1.0.6").compactMap { $0["act"] as? String } == ["return"])
            #expect(try await rows("?channel=program").isEmpty)
            let program = try await Program(office.site, office.people, "may", .planningOfficer, "076")
            let closed = try await program.ask(
                .post, "/api/v1/gates/076/2023-07", "{\"act\": \"close\", \"level\": \"commune\"}")
            #expect(closed.status < 300, "\(closed.text)")
            #expect(try await rows("?channel=program").compactMap { $0["act"] as? String } == ["close-period"])
            // What came before that was noted, and at no door of this program.
            #expect(try await rows("?to=2023-07-14").last?["channel"] is NSNull)
            #expect(try await office.inspector.ask("/journal?channel=post").status == 400)
        }
    }

    @Test func `nobody reads of the reports of units that are none of theirs, nor from where they came`() async throws {
        try await withOffice { office in
            _ = try await work(office)
            let page = try await office.stranger.ask("/journal").text
            #expect(!page.contains("10.1.0.5"))
            #expect(!page.contains("10.1.0.6"))
            #expect(!page.contains("thôn 3"))
            #expect(page.contains("tháng 7 năm 2023"), "the opening of a period is everybody's")
            #expect(try await office.reporter.ask("/journal").text.contains("Xem lại &lt;thôn 3&gt;"))
        }
    }

    @Test(arguments: [
        ("Phuc Ung", ["return", "submit"]), ("x%C3%A3%20ph%C3%BAc%20%E1%BB%A9ng", ["return", "submit"]),
        ("Phuc Ung (02569)", ["return", "submit"]), ("02545", []), ("tan", []),
    ])
    func `changes are found by the name of a unit, with or without accents`(name: String, acts: [String]) async throws {
        try await withOffice { office in
            _ = try await work(office)
            let query = "?of-unit=" + name.replacing(" ", with: "+")
            let csv = try await office.inspector.ask("/journal/table.csv" + query).text
            let found = csv.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",")[3] }
            for act in acts { #expect(found.contains { $0.contains(act) || $0 == "enter-figures" }, "\(csv)") }
            #expect(found.isEmpty == acts.isEmpty)
        }
    }

    @Test func `an indicator is found by its name, and a name that nobody has is refused with the nearest`()
        async throws
    {
        try await withOffice { office in
            _ = try await work(office)
            let page = try await office.inspector.ask("/journal?indicator=trong+rung")
            #expect(page.text.contains("Xã Phúc Ứng"))
            #expect(page.text.contains("<option value=\"Xã Phúc Ứng (02569)\">"))
            #expect(page.text.contains("<option value=\"Diện tích trồng rừng (forest-planted)\">"))
            #expect(try await office.inspector.ask("/journal?indicator=trong+che").status == 404)
            #expect(try await office.inspector.ask("/journal?of-unit=Hogwarts").status == 404)
        }
    }
}
