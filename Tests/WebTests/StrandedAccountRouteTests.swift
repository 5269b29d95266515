import HTML
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// Accounts that a merger leaves without a unit.
struct StrandedAccountRouteTests {
    private func merge(_ browser: Browser, on day: String) async throws -> Browser.Answer {
        try await browser.send(
            "/administration/successions/new",
            [
                ("event", "merger"), ("date", day), ("document", "NQ 1106"), ("old", "02569"), ("old", "02545"),
                ("new0.code", "02570"), ("new0.name", "Tân Phúc"),
            ])
    }

    @Test(arguments: ["vi", "en"])
    func `the preview of a merger names them, and the first page until they are handed over`(language: String)
        async throws
    {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let session = try await SmallLedger.signIn("quan-tri", [.administrator], "08", people)
            _ = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            _ = try await SmallLedger.signIn("huyen.duyet", [.approver], "076", people)
            let browser = Browser(site: site, session: session)
            #expect(try await !browser.ask("/?lang=\(language)").text.contains("Tài khoản phuc-ung.nhap"))
            let preview = try await merge(browser, on: "2023-07-10")
            #expect(MarkupChecker.faults(in: preview.text, isDocument: true) == [])
            #expect(preview.text.contains("<h2 id=\"stranded\">"))
            #expect(preview.text.contains("/administration/people/phuc-ung.nhap"))
            #expect(!preview.text.contains("huyen.duyet"))
            func hidden(_ name: String) -> [(String, String)] {
                preview.text.split(separator: "<input type=\"hidden\" name=\"\(name)\" value=\"").dropFirst().map {
                    (name, String($0.prefix { $0 != "\"" }))
                }
            }
            #expect(!hidden("shown").isEmpty)
        }
    }

    @Test func `somebody whose commune has ended is on the administrator's first page`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, scratch async throws in
            let session = try await SmallLedger.signIn("quan-tri", [.administrator], "08", people)
            _ = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            let ended = UnitVersion(
                key: UnitKey(code: UnitCode("02569"), validFrom: Sample.district.validFrom),
                validTo: Day("2023-07-01"), name: "Phúc Ứng", kind: .commune,
                parent: UnitReference(code: UnitCode("076")))
            let later = Moment(microseconds: FixedClock.start.microseconds + 120_000_000)
            _ = try scratch.database.append(
                Change(note: Sample.note(.importUnits), records: [.unit(ended)]), at: later)
            try delivery.refresh()
            let home = try await Browser(site: site, session: session).ask("/").text
            #expect(MarkupChecker.faults(in: home, isDocument: true) == [])
            #expect(home.contains("1 tài khoản chỉ còn vai trò ở đơn vị đã kết thúc"))
            #expect(home.contains("Xã Phúc Ứng (đến 1/7/2023)"))
            #expect(home.contains("<a href=\"/administration/people/phuc-ung.nhap\">Bàn giao</a>"))
        }
    }
}
