import Foundation
import HTML
import HTTPTypes
import Operations
import Pages
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

struct AccountTests {
    /// A site with a reporter of Phúc Ứng who has signed in.
    private func withReporter(
        clock: FixedClock = FixedClock(), _ body: (Browser, People) async throws -> Void
    ) async throws {
        try await SmallLedger.withPeople(clock: clock) { site, people, _, _ async throws in
            let session = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            try await body(Browser(site: site, session: session), people)
        }
    }

    @Test(arguments: ["vi", "en"])
    func `the page shows roles, sessions and tokens`(language: String) async throws {
        try await withReporter { browser, _ async throws in
            let page = try await browser.ask("/account", language: language)
            #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [])
            #expect(page.text.contains("Phúc Ứng"))
            #expect(page.text.contains(language == "vi" ? "phiên này" : "this one"))
            #expect(page["cache-control"] == "no-store")
        }
    }

    @Test func `a new password ends the other sessions and keeps this one`() async throws {
        try await withReporter { browser, people async throws in
            let other = try await people.signIn(
                name: "phuc-ung.nhap", password: SmallLedger.password, from: "10.0.0.1", agent: "x")
            func change(_ old: String, _ new: String, _ again: String) async throws -> Browser.Answer {
                try await browser.send(
                    "/account/password", [("password", old), ("new-password", new), ("again", again)])
            }
            let fresh = "một câu hoàn toàn khác"
            #expect(try await change("sai", fresh, fresh).text.contains("Mật khẩu hiện tại không đúng"))
            #expect(try await change(SmallLedger.password, fresh, "khác").text.contains("không giống nhau"))
            #expect(try await change(SmallLedger.password, "ngắn", "ngắn").text.contains("ít nhất 12 ký tự"))
            #expect(try await change(SmallLedger.password, fresh, fresh).text.contains("Đã đổi mật khẩu"))
            #expect(try await browser.ask("/account").status == 200)
            #expect(try await Browser(site: browser.site, session: other.secret).ask("/account").status == 303)
        }
    }

    @Test func `one ends one's own sessions, not those of others`() async throws {
        try await withReporter { browser, people async throws in
            let foreign = try await SmallLedger.signIn("tan-trao.nhap", [.reporter], "02545", people)
            let account = try people.account(named: "tan-trao.nhap").number
            let number = try people.sessions(of: account)[0].number
            _ = try await browser.send("/account/sessions/end", [("number", "\(number)")])
            #expect(try await Browser(site: browser.site, session: foreign).ask("/account").status == 200)
        }
    }

    @Test func `a token reads what it may, and not the account itself`() async throws {
        try await withReporter { browser, _ async throws in
            let made = try await browser.send(
                "/account/tokens", [("name", "bảng treo"), ("scope", "view-scoreboard"), ("days", "30")])
            let found = try #require(made.text.firstMatch(of: /<code>(tiendo_[0-9a-f]{64})<\/code>/))
            let bearer = ["authorization": "Bearer \(found.1)"]
            let program = browser.signedOut
            let board = "/api/v1/scoreboard?unit=076&period=2023-S1"
            #expect(try await program.ask(board, accept: "*/*", others: bearer).status == 200)
            #expect(try await program.ask("/account", accept: "*/*", others: bearer).status == 401)
            #expect(
                try await program.ask("/account/tokens", .post, accept: "*/*", others: bearer, body: "").status != 200)
            #expect(try await browser.ask("/account").text.contains("bảng treo"))
            _ = try await browser.send("/account/tokens/revoke", [("number", "1")])
            let refused = try await program.ask(board, accept: "*/*", others: bearer)
            #expect(refused.status == 401)
            #expect(refused["www-authenticate"]?.contains("invalid_token") == true)
        }
    }

    @Test(arguments: ["Bearer x", "Bearer", "Basic YTpi", "Bearer " + String(repeating: "x", count: 500)])
    func `a key that does not fit is refused, even beside a session`(header: String) async throws {
        try await withReporter { browser, _ async throws in
            let answer = try await browser.ask(
                "/api/v1/scoreboard?unit=076&period=2023-S1", accept: "*/*", others: ["authorization": header])
            #expect(answer.status == 401)
        }
    }

    @Test func `a form whose session has ended is kept, and goes once somebody has signed in again`() async throws {
        let clock = FixedClock()
        try await withReporter(clock: clock) { browser, people async throws in
            clock.advance(seconds: 9 * 3600)
            let answer = try await browser.send("/account/language", [("lang", "en"), ("password", "bí mật")])
            #expect(answer.status == 401)
            #expect(MarkupChecker.faults(in: answer.text, isDocument: true) == [])
            #expect(answer.text.contains("<input type=\"hidden\" name=\"lang\" value=\"en\">"))
            #expect(!answer.text.contains("bí mật"))
            let session = try await people.signIn(
                name: "phuc-ung.nhap", password: SmallLedger.password, from: "::1", agent: "x")
            let again = Browser(site: browser.site, session: session.secret)
            let stale = try await again.send("/account/language", [("lang", "en")], token: .some("old"))
            #expect(stale.status == 403)
            #expect(stale.text.contains(FormToken.of(session.secret)))
            #expect(try await again.send("/account/language", [("lang", "en")]).status == 303)
        }
    }

    @Test func `an approver hands the right on from the page, and takes it back`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let approver = Browser(
                site: site, session: try await SmallLedger.signIn("duyet", [.approver], "02569", people))
            let deputy = try await SmallLedger.signIn("pho", [], "02569", people)
            let day = delivery.today
            func may() throws -> Bool {
                try people.signedIn(bySession: deputy)?.authority.allowsSomewhere(.approve) ?? false
            }
            func hand(to name: String, until last: String) async throws -> Browser.Answer {
                try await approver.send("/account/delegations", [("number", "1"), ("name", name), ("to", last)])
            }
            #expect(try await hand(to: "khong-co", until: day.description).status == 422)
            #expect(try await hand(to: "pho", until: "").status == 422)
            #expect(try await hand(to: "duyet", until: day.description).status == 422)
            let page = try await hand(to: "pho", until: day.description)
            #expect(page.status == 200)
            #expect(page.text.contains("<td>Tài khoản pho</td>"))
            #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [])
            #expect(try may())
            #expect(try await approver.send("/account/delegations/end", [("number", "2")]).status == 200)
            #expect(try !may())
        }
    }

    @Test func `the link of an invitation sets the first password, once`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let account = try people.create(NewAccount(signInName: "moi", displayName: "Mới"), by: .commandLine)
            let link = try people.makeLink(for: account, .invitation, by: .commandLine)
            let browser = Browser(site: site)
            let page = try await browser.ask("/set-password?link=\(link.secret)")
            #expect(page.status == 200)
            #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [])
            func set(_ password: String) async throws -> Browser.Answer {
                try await browser.send(
                    "/set-password", [("link", link.secret), ("new-password", password), ("again", password)])
            }
            #expect(try await set("ngắn").status == 422)
            #expect(try await set(SmallLedger.password).status == 303)
            #expect(try await set(SmallLedger.password).status == 404)
            #expect(try await browser.ask("/set-password?link=\(link.secret)").status == 404)
        }
    }
}
