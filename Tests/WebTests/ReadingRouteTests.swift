import Foundation
import HTML
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

struct ReadingRouteTests {
    private static let view = "?unit=076&period=2023-S1"

    @Test(arguments: [
        "/indicators" + view, "/units/076?period=2023-S1", "/units/02545?period=2023-S1", "/changes" + view,
        "/changes?change=2", "/journal",
        "/journal?act=import-units", "/search", "/search?q=phuc+ung", "/search?q=%3Cscript%3E",
    ])
    func `every page is whole in both languages`(address: String) async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            for language in ["vi", "en"] {
                let answer = try await browser.ask(address, language: language)
                #expect(answer.status == 200)
                #expect(MarkupChecker.faults(in: answer.text, isDocument: true) == [])
                #expect(answer.text.contains("role=\"search\""))
                #expect(!answer.text.contains("<script>"))
            }
        }
    }

    @Test func `the form of a unit leads to its page`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let chosen = try await browser.ask("/units?unit=02569&period=2023-S1&lang=en")
            #expect(chosen.status == 303)
            #expect(chosen["location"] == "/units/02569?period=2023-S1&lang=en")
            #expect(try await browser.ask("/units")["location"] == "/units/076?period=2023-S1")
            #expect(try await browser.ask("/units/067?period=2023-S1").status == 404)
            #expect(try await browser.ask("/units/076?unit=08&period=2023-S1").status == 400)
        }
    }

    @Test func `a correction is seen between two moments, with the figure before it`() async throws {
        try await SmallLedger.withSite { browser, delivery, scratch async throws in
            let later = Moment(microseconds: FixedClock.start.microseconds + 1_800_000_000)
            _ = try scratch.database.append(SmallLedger.change(19100), at: later)
            try delivery.refresh()
            let page = try await browser.ask("/changes?change=3&unit=076&period=2023-S1")
            #expect(page.text.contains("<td class=\"r\">1.903,5</td><td class=\"r\"><b>1.910,0</b></td>"))
            let csv = try await browser.ask("/changes/table.csv?change=3&unit=076&period=2023-S1")
            #expect(csv.text.contains("corrected,3,"))
            let first = try await browser.ask("/changes/table.csv?change=2&unit=076&period=2023-S1")
            #expect(first.text.contains("new,2,"))
        }
    }

    @Test func `a change is opened for the reader's unit and the period of its figures`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, scratch async throws in
            let session = try await SmallLedger.signIn("thanh-tra", [.inspector], "02569", people)
            let browser = Browser(site: site, session: session)
            let text = try await browser.ask("/changes?change=2").text
            #expect(text.contains("Xã Phúc Ứng, 6 tháng đầu năm 2023"))
            let other = try await browser.ask("/changes?change=2&unit=076").text
            #expect(other.contains("Huyện Sơn Dương, 6 tháng đầu năm 2023"))
        }
    }

    @Test func `the journal is filtered by who, what, which unit and indicator, and when`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            func changes(_ query: String) async throws -> [Int] {
                let json = try await browser.ask("/api/v1/journal" + query, accept: "application/json")
                let body = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any]
                return (body?["rows"] as? [[String: Any]] ?? []).compactMap { $0["change"] as? Int }
            }
            #expect(try await changes("") == [2, 1])
            #expect(try await changes("?before=2") == [1])
            #expect(try await changes("?act=import-units") == [1])
            #expect(try await changes("?of-unit=076") == [2])
            #expect(try await changes("?of-unit=02569") == [])
            #expect(try await changes("?indicator=forest-planted") == [2, 1])
            #expect(try await changes("?author=nobody") == [])
            #expect(try await changes("?from=2023-07-14&to=2023-07-14") == [2, 1])
            #expect(try await changes("?to=2023-07-13") == [])
        }
    }

    @Test(arguments: [
        (Role.reporter, "02569", [1]), (.planningOfficer, "076", [2, 1]), (.inspector, "02569", [2, 1]),
    ])
    func `the journal shows nobody the changes of units that are none of theirs`(
        role: Role, unit: String, seen: [Int]
    ) async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let session = try await SmallLedger.signIn("mot-nguoi", [role], unit, people)
            let csv = try await Browser(site: site, session: session).ask("/journal/table.csv").text
            let changes = csv.split(separator: "\r\n").dropFirst().compactMap { $0.split(separator: ",").first }
            #expect(changes.compactMap { Int($0) } == seen)
        }
    }

    @Test(arguments: [
        "/journal?act=burn", "/journal?before=x", "/journal?from=14/7/2023", "/changes?change=0", "/changes?from=soon",
        "/changes?change=99", "/search?qq=1",
    ])
    func `wrong choices are refused`(address: String) async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            #expect((400...404).contains(try await browser.ask(address).status))
        }
    }

    @Test func `every view is a file, a workbook and JSON as well`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            for path in ["/indicators", "/units/076", "/changes", "/journal", "/search"] {
                let query = path == "/search" ? "?q=son" : "?period=2023-S1"
                #expect(try await browser.ask(path + "/table.csv" + query)["content-type"] == "text/csv; charset=utf-8")
                #expect(try await browser.ask(path + "/table.xlsx" + query).text.hasPrefix("PK"))
                let json = try await browser.ask("/api/v1" + path + query, accept: "application/json")
                #expect(try JSONSerialization.jsonObject(with: Data(json.text.utf8)) is [String: Any])
                let tag = json["etag"]
                #expect(try await browser.ask("/api/v1" + path + query, accept: "*/*", ifNoneMatch: tag).status == 304)
            }
        }
    }

    @Test func `a page that names no unit opens at the reader's own`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let session = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            for page in ["/scoreboard", "/indicators", "/matrix"] {
                let text = try await Browser(site: site, session: session).ask(page).text
                #expect(text.contains("value=\"02569\" selected"), "\(page)")
            }
            let top = try await SmallLedger.signIn("tinh.xem", [.leader], "08", people)
            #expect(
                try await !Browser(site: site, session: top).ask("/scoreboard").text.contains(
                    "value=\"02569\" selected"))
        }
    }
}
