import Foundation
import HTML
import Operations
import Pages
import Planning
import Prose
import Quantities
import Storage
import Testing
import TestSupport
import Web

struct ScoreboardRouteTests {
    private static let view = "?unit=076&period=2023-S1"

    @Test func `the page shows the unit and period that the address names`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let answer = try await browser.ask("/scoreboard" + Self.view)
            #expect(answer.status == 200)
            #expect(answer["content-type"] == "text/html; charset=utf-8")
            #expect(answer.text.contains("<h1>Huyện Sơn Dương<span>"))
            #expect(answer.text.contains("<b>106,3%</b>"))
            #expect(answer.text.contains("Báo &lt;Tuyên Quang&gt;"))
            #expect(MarkupChecker.faults(in: answer.text, isDocument: true) == [])
        }
    }

    @Test func `without unit and period the newest period and the highest unit with figures are shown`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let answer = try await browser.ask("/scoreboard")
            #expect(answer.text.contains("<h1>Huyện Sơn Dương<span>"))
            #expect(answer.text.contains("6 tháng đầu năm 2023"))
        }
    }

    @Test func `a day that is still to come shows how the ledger stands now`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let answer = try await browser.ask("/scoreboard" + Self.view + "&as-of=2099-01-01")
            #expect(answer.status == 200)
            #expect(answer.text.contains("<b>106,3%</b>"))
            #expect(!answer.text.contains("2099"))
        }
    }

    @Test func `empty fields of the form count as absent`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let answer = try await browser.ask("/scoreboard" + Self.view + "&structure=&as-of=&calendar=administrative")
            #expect(answer.status == 200)
        }
    }

    @Test func `the language is the address's, else the browser's, else Vietnamese`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            func language(_ address: String, _ header: String?) async throws -> String? {
                let answer = try await browser.ask(address, language: header)
                #expect(answer.text.contains("<html lang=\"\(answer["content-language"] ?? "")\">"))
                return answer["content-language"]
            }
            #expect(try await language("/scoreboard", nil) == "vi")
            #expect(try await language("/scoreboard", "en-GB,en;q=0.9") == "en")
            #expect(try await language("/scoreboard", "en;q=0.3, vi;q=0.8") == "vi")
            #expect(try await language("/scoreboard", "fr,en;q=0.1") == "en")
            #expect(try await language("/scoreboard", "en;q=0") == "vi")
            #expect(try await language("/scoreboard", ";;,q=,") == "vi")
            #expect(try await language("/scoreboard?lang=en", "vi") == "en")
            #expect(try await language("/scoreboard?lang=vi", "en") == "vi")
        }
    }

    @Test func `a language that was chosen stays in the links, one that the browser asks for does not`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let chosen = try await browser.ask("/scoreboard" + Self.view + "&lang=en").text
            let asked = try await browser.ask("/scoreboard" + Self.view, language: "en").text
            let commune = "/scoreboard?unit=02569&amp;period=2023-S1"
            #expect(chosen.contains("href=\"\(commune)&amp;lang=en\""))
            #expect(asked.contains("href=\"\(commune)\""))
        }
    }

    @Test func `the API answers with the body of the contract`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ in
            let answer = try await browser.ask("/api/v1/scoreboard" + Self.view, accept: "application/json")
            let query = ScoreboardQuery(
                unit: UnitReference(code: UnitCode("076")), period: Sample.period("2023-S1"))
            #expect(answer["content-type"] == "application/json")
            #expect(answer.text == ScoreboardJSON.encode(try delivery.scoreboard(query), language: .vietnamese))
            let json = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any]
            #expect((json?["rows"] as? [Any])?.count == 1)
        }
    }

    @Test func `the table is handed over as a file`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let answer = try await browser.ask("/scoreboard.csv" + Self.view)
            #expect(answer["content-type"] == "text/csv; charset=utf-8")
            #expect(answer["content-disposition"] == "attachment; filename=\"scoreboard-076-2023-S1.csv\"")
            #expect(answer.text.contains("forest-planted"))
        }
    }

    @Test func `an answer that is known is not sent again until the ledger grows`() async throws {
        try await SmallLedger.withSite { browser, delivery, scratch in
            for address in ["/scoreboard" + Self.view, "/scoreboard.csv" + Self.view, "/api/v1/scoreboard" + Self.view]
            {
                let tag = try #require(try await browser.ask(address)["etag"])
                let again = try await browser.ask(address, ifNoneMatch: "\"x\", W/\(tag)")
                #expect(again.status == 304)
                #expect(again.text.isEmpty)
                #expect(again["etag"] == tag)
                #expect(try await browser.ask(address, language: "en", ifNoneMatch: tag).status == 200)
                #expect(try await browser.ask(address + "&by-unit=true", ifNoneMatch: tag).status == 200)
            }
            let tag = try await browser.ask("/scoreboard" + Self.view)["etag"]
            let later = Moment(microseconds: FixedClock.start.microseconds + 1_800_000_000)
            _ = try scratch.database.append(SmallLedger.change(19100), at: later)
            try delivery.refresh()
            let answer = try await browser.ask("/scoreboard" + Self.view, ifNoneMatch: tag)
            #expect(answer.status == 200)
            #expect(answer.text.contains("1.910"))
        }
    }

    @Test func `a past moment shows what was known then`() async throws {
        try await SmallLedger.withSite { browser, delivery, scratch in
            let later = Moment(microseconds: FixedClock.start.microseconds + 1_800_000_000)
            _ = try scratch.database.append(SmallLedger.change(19100), at: later)
            try delivery.refresh()
            let past = try await browser.ask("/scoreboard" + Self.view + "&as-of=2023-07-14T10:10:00%2B07:00")
            #expect(past.text.contains("1.903,5"))
            #expect(!past.text.contains("1.910"))
            #expect(try await browser.ask("/scoreboard" + Self.view + "&as-of=2023-07-14").text.contains("1.910"))
        }
    }

    @Test func `by-unit shows the communes, and their names stay text`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let text = try await browser.ask("/scoreboard" + Self.view + "&by-unit=true").text
            #expect(text.contains("Xã Tân &lt;Trào&gt;"))
            #expect(text.contains("<table class=\"units\">"))
            #expect(MarkupChecker.faults(in: text, isDocument: true) == [])
        }
    }

    @Test func `the address names the indicators whose units are shown`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let address = "/scoreboard" + Self.view
            let text = try await browser.ask(address + "&by-unit=forest-planted").text
            #expect(text.contains("<details open><summary"))
            #expect(text.contains("<table class=\"units\">"))
            #expect(text.contains("value=\"forest-planted\" checked"))
            #expect(MarkupChecker.faults(in: text, isDocument: true) == [])
            let unknown = try await browser.ask(address + "&by-unit=forest-plant", language: "en")
            #expect(unknown.status == 400)
            #expect(unknown.text.contains("forest-planted"))
            let many = (1...9).map { "i\($0)" }.joined(separator: ",")
            #expect(try await browser.ask(address + "&by-unit=" + many).status == 400)
            #expect(try await browser.ask(address + "&by-unit=forest-planted,forest-planted").status == 400)
        }
    }

    @Test func `a page is made from what the ledger says now, and for whoever asks`() async throws {
        try await SmallLedger.withSite { browser, delivery, scratch in
            let first = try await browser.ask("/scoreboard" + Self.view).text
            #expect(try await browser.ask("/scoreboard" + Self.view).text == first)
            #expect(try await browser.ask("/scoreboard" + Self.view, language: "en").text.contains("Scoreboard"))
            let later = Moment(microseconds: FixedClock.start.microseconds + 1_800_000_000)
            _ = try scratch.database.append(SmallLedger.change(19100), at: later)
            try delivery.refresh()
            #expect(try await browser.ask("/scoreboard" + Self.view).text.contains("1.910"))
        }
    }

    @Test func `an empty ledger says what to do`() async throws {
        try await SmallLedger.withSite(filled: false) { browser, _, _ in
            let answer = try await browser.ask("/scoreboard")
            #expect(answer.status == 200)
            #expect(answer.text.contains("Sổ số liệu còn trống"))
            #expect(try await browser.ask("/scoreboard?lang=en").text.contains("The ledger is empty"))
        }
    }
}
