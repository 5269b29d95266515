import Foundation
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// The clock of the server goes wrong, and is set right.
struct ClockTests {
    private static let form = "/entry/02569/2023-S1"

    private func save(_ value: String, _ before: String, _ browser: Browser) async throws -> Browser.Answer {
        let page = try await browser.ask(Self.form)
        let base = page.text.components(separatedBy: "name=\"w.forest-planted\" value=\"").last?.prefix { $0 != "\"" }
        return try await browser.send(
            Self.form,
            [("v.forest-planted", value), ("w.forest-planted", base.map(String.init) ?? before), ("action", "save")])
    }

    @Test func `a clock that is some minutes behind loses nothing, and the order is that of recording`() async throws {
        let clock = FixedClock()
        try await SmallLedger.withPeople(clock: clock) { site, people, delivery, _ async throws in
            let session = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            let browser = Browser(site: site, session: session)
            #expect(try await save("10", "", browser).status == 303)
            clock.advance(seconds: -240)
            #expect(try await save("11", "", browser).status == 303)
            let lines = try delivery.journal(before: nil, limit: 2)
            #expect(lines.map(\.commit.number) == [CommitNumber(4), CommitNumber(3)])
            #expect(lines[0].commit.at == lines[1].commit.at)
            #expect(try await browser.ask(Self.form).text.contains("name=\"v.forest-planted\" value=\"11,0\""))
        }
    }

    @Test(arguments: ["vi", "en"])
    func `a clock that is a day behind is told, nothing is changed, and all goes on once it is right`(
        language: String
    ) async throws {
        let clock = FixedClock()
        try await SmallLedger.withPeople(clock: clock) { site, people, delivery, _ async throws in
            _ = try await SmallLedger.signIn("phuc-ung.khac", [.reporter], "02569", people)
            // Something was recorded while the clock was a day ahead.
            clock.advance(seconds: 86_400)
            let later = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            #expect(try await save("9", "", Browser(site: site, session: later)).status == 303)
            let head = delivery.view().head?.number
            clock.advance(seconds: -86_400)
            let session = try await people.signIn(
                name: "phuc-ung.khac", password: SmallLedger.password, from: "::1", agent: "x")
            let browser = Browser(site: site, session: session.secret)
            #expect(try await browser.ask("/").status == 200)
            let base = try await browser.ask(Self.form).text.components(
                separatedBy: "name=\"w.forest-planted\" value=\"")
            let fields = [
                ("v.forest-planted", "10"),
                ("w.forest-planted", base.last.map { String($0.prefix { $0 != "\"" }) } ?? ""),
                ("action", "save"),
            ]
            let answer = try await browser.send(Self.form + "?lang=\(language)", fields)
            #expect(answer.status == 503)
            #expect(
                answer.text.contains(
                    language == "vi" ? "Đồng hồ máy chủ chạy chậm" : "The server&#39;s clock is behind"))
            #expect(delivery.view().head?.number == head)
            clock.advance(seconds: 86_400)
            #expect(try await Browser(site: site, session: later).send(Self.form, fields).status == 303)
        }
    }

    @Test func `a clock that ran ahead neither ends a session for good nor keeps it for ever`() async throws {
        let clock = FixedClock()
        try await SmallLedger.withPeople(clock: clock) { site, people, _, _ async throws in
            let early = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            clock.advance(seconds: 30 * 86_400)
            let late = try await SmallLedger.signIn("phuc-ung.duyet", [.approver], "02569", people)
            clock.advance(seconds: -30 * 86_400)
            #expect(try await Browser(site: site, session: early).ask("/account").status == 303)
            #expect(try await Browser(site: site, session: late).ask("/account").status == 200)
            clock.advance(seconds: 38 * 86_400)
            #expect(try await Browser(site: site, session: late).ask("/account").status == 303)
        }
    }
}
