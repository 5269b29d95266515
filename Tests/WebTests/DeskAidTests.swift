import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// Small things that make filling in a form quick, and what is odd about clocks and letters.
struct DeskAidTests {
    private static let commune = "/entry/02569/2023-S1"

    private func reporter(_ site: Site, _ people: People, _ unit: String = "02569") async throws -> Browser {
        Browser(site: site, session: try await SmallLedger.signIn("nguoi-nhap", [.reporter], unit, people))
    }

    private func base(_ page: Browser.Answer) throws -> String {
        let parts = page.text.split(separator: "name=\"w.forest-planted\" value=\"", maxSplits: 1)
        try #require(parts.count == 2)
        return String(parts[1].prefix { $0 != "\"" })
    }

    @Test func `one tap takes over the figure of the period before, and nothing is saved by it`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people, "076")
            let form = "/entry/076/2023-S2"
            let page = try await browser.ask(form)
            #expect(page.text.contains("value=\"same.forest-planted\""))
            let fields = [
                ("v.forest-planted", ""), ("t.forest-planted", "giữ nguyên"), ("w.forest-planted", try base(page)),
                ("action", "same.forest-planted"),
            ]
            let filled = try await browser.send(form, fields)
            #expect(filled.status == 200)
            #expect(filled.text.contains("name=\"v.forest-planted\" value=\"1.903,5\""))
            #expect(try delivery.submissions(in: .draft).isEmpty)
            #expect(try await browser.send(form, [("action", "same.nothing")]).status == 400)
        }
    }

    @Test func `when it was typed by the browser's clock is a remark, the server's clock counts`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people)
            let base = try base(try await browser.ask(Self.commune))
            let fields = [("v.forest-planted", "10"), ("w.forest-planted", base), ("action", "save")]
            let sent = try await browser.send(Self.commune, fields + [("typed-at", "2031-01-01T07:00:00.000Z")])
            #expect(sent.status == 303)
            let commit = try #require(try delivery.journal(before: nil, limit: 1).first?.commit)
            #expect(commit.note.document?.hasPrefix("Gõ khi mất mạng, lúc") == true)
            #expect(commit.note.document?.contains("2031") == true)
            #expect(commit.at.dayInVietnam == delivery.today)
            // What is no moment is no remark.
            let next = try self.base(try await browser.ask(Self.commune))
            let odd = [("v.forest-planted", "11"), ("w.forest-planted", next), ("typed-at", "hôm qua")]
            _ = try await browser.send(Self.commune, odd)
            #expect(try delivery.journal(before: nil, limit: 1).first?.commit.note.document == nil)
        }
    }

    @Test func `a reason in letters that are taken apart is kept composed`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people)
            let base = try base(try await browser.ask(Self.commune))
            let apart = "Nghie\u{0323}\u{0302}m thu"
            _ = try await browser.send(
                Self.commune,
                [
                    ("v.forest-planted", "10"), ("t.forest-planted", apart), ("w.forest-planted", base),
                    ("reason", apart), ("action", "save"),
                ])
            let reason = try #require(try delivery.journal(before: nil, limit: 1).first?.commit.note.reason)
            #expect(reason.unicodeScalars.elementsEqual("Nghiệm thu".unicodeScalars))
            #expect(try await browser.ask(Self.commune).text.unicodeScalars.contains("\u{0302}") == false)
        }
    }

    @Test func `a unit's page takes its own code in the query, and refuses another`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            #expect(try await browser.ask("/units/076?unit=076&period=2023-S1").status == 200)
            #expect(try await browser.ask("/units/076?unit=08&period=2023-S1").status == 400)
        }
    }
}
