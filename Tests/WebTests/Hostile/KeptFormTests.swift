import Foundation
import HTML
import Operations
import Pages
import Planning
import Quantities
import TestSupport
import Testing
import Web

/// A long text in a form with files, and the session ends while it is written.
struct KeptFormTests {
    private static let draft = [
        ("unit", "076"), ("period", "2023-S1"), ("category", "Kinh tế"), ("byline", "Văn phòng"),
        ("shortcomings", "Chậm"), ("tasks", "Đẩy nhanh"), ("closing", "Hết"),
    ]
    private static let text = [
        ("version", "1"), ("title", "Trồng <rừng>"), ("lead", "Huyện họp."), ("body", "Một câu dài.\nCâu sau."),
        ("byline", "Văn phòng"), ("category", "Kinh tế"), ("place", "Hội trường"), ("dated", "2023-07-14"),
    ]

    private func kept(_ answer: Browser.Answer) throws -> PageForm {
        try #require(PageForm.all(on: answer.text).first { $0.action.hasPrefix("/articles/") })
    }

    @Test(arguments: ["session ended", "signed in anew"])
    func `a text is kept, and goes once somebody has signed in again`(how: String) async throws {
        let clock = FixedClock()
        try await SmallLedger.withPeople(clock: clock) { site, people, _, _ async throws in
            let session = try await SmallLedger.signIn("tong-hop", [.planningOfficer], "076", people)
            let browser = Browser(site: site, session: session)
            let made = try await browser.send("/articles/new", Self.draft)
            let address = try #require(made["location"]).components(separatedBy: "?")[0]
            clock.advance(seconds: 9 * 3600)
            let fresh = try await people.signIn(
                name: "tong-hop", password: SmallLedger.password, from: "::1", agent: "x")
            let again = Browser(site: site, session: fresh.secret)
            let file = Browser.SentFile(field: "picture", name: "a.png", bytes: [1, 2, 3])
            let ended = how == "session ended"
            let answer = try await (ended ? browser : again).upload(
                address, Self.text, [file], token: ended ? .none : .some(FormToken.of(session)))
            #expect(answer.status == (ended ? 401 : 403))
            #expect(MarkupChecker.faults(in: answer.text, isDocument: true) == [])
            #expect(answer.text.contains("chọn lại tệp"))
            let form = try kept(answer)
            #expect(form.isUpload && form.action == address)
            for (name, value) in Self.text {
                #expect(form.fields.first { $0.name == name }?.value == value, "\(name)")
            }
            let fields = form.fields.filter { $0.name != PostForm.tokenField }.map { ($0.name, $0.value) }
            let saved = try await again.upload(address, fields)
            #expect(saved["location"] == address + "?done=saved")
            #expect(try await again.ask(address).text.contains("Trồng &lt;rừng&gt;"))
        }
    }

    @Test func `a long text is kept beside a large file when the session ends`() async throws {
        let clock = FixedClock()
        try await SmallLedger.withPeople(clock: clock) { site, people, _, _ async throws in
            let session = try await SmallLedger.signIn("tong-hop", [.planningOfficer], "076", people)
            clock.advance(seconds: 9 * 3600)
            let text = String(repeating: "Trồng rừng đạt 96,6% kế hoạch. ", count: 20_000)
            let large = Browser.SentFile(field: "file", name: "a.csv", bytes: [UInt8](repeating: 65, count: 3 << 20))
            let answer = try await Browser(site: site, session: session).upload(
                "/check", [("text", text), ("unit", "076")], [large], token: .none)
            #expect(answer.status == 401)
            #expect(PageForm.all(on: answer.text).first?.fields.contains { $0.value == text } == true)
        }
    }

    @Test func `a large file of somebody who has not signed in is not read for it`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let large = Browser.SentFile(field: "file", name: "a.csv", bytes: [UInt8](repeating: 65, count: 3 << 20))
            let answer = try await browser.signedOut.upload("/check", [("text", "câu")], [large])
            #expect(answer.status == 401)
            #expect(PageForm.all(on: answer.text).isEmpty)
            let small = try await browser.signedOut.upload("/check", [("text", "một câu"), ("unit", "076")])
            #expect(small.status == 401)
            #expect(PageForm.all(on: small.text).first?.fields.contains { $0.value == "một câu" } == true)
            // From elsewhere nothing is read.
            let foreign = try await browser.signedOut.upload("/check", [("text", "x")], origin: "http://evil.example")
            #expect(foreign.status == 403 && PageForm.all(on: foreign.text).isEmpty)
        }
    }
}
