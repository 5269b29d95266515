import Foundation
import HTML
import Operations
import Pages
import Planning
import Storage
import TestSupport
import Testing
import Web

struct SignInTests {
    private static let right = [("name", "lanh-dao"), ("password", SmallLedger.password)]

    /// A site with one leader who has a password and has not signed in.
    private func withLeader(
        _ settings: AccessSettings = SmallLedger.settings, clock: FixedClock = FixedClock(),
        _ body: (Browser, People) async throws -> Void
    ) async throws {
        try await SmallLedger.withPeople(settings, clock: clock) { site, people, _, _ async throws in
            _ = try await SmallLedger.signIn("lanh-dao", [.leader], "076", people)
            try await body(Browser(site: site), people)
        }
    }

    /// The secret in the cookie that an answer sets.
    private func cookie(_ answer: Browser.Answer) -> String? {
        guard let set = answer["set-cookie"], set.hasPrefix("tiendo=") else { return nil }
        return String(set.dropFirst(7).prefix { $0 != ";" })
    }

    @Test(arguments: ["vi", "en"])
    func `the page has a form that works without script`(language: String) async throws {
        try await withLeader { browser, _ async throws in
            let page = try await browser.ask("/sign-in?return=/matrix", language: language)
            #expect(page.status == 200)
            #expect(page["cache-control"] == "no-store")
            #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [])
            #expect(page.text.contains("<input type=\"hidden\" name=\"return\" value=\"/matrix\">"))
            #expect(page.text.contains("autocomplete=\"current-password\""))
        }
    }

    @Test func `the right password opens a session and leads back`() async throws {
        try await withLeader { browser, _ async throws in
            let answer = try await browser.send("/sign-in", Self.right + [("return", "/matrix?unit=076")])
            #expect(answer.status == 303)
            #expect(answer["location"] == "/matrix?unit=076")
            #expect(answer["set-cookie"]?.hasSuffix("; Path=/; HttpOnly; SameSite=Lax") == true)
            let signedIn = Browser(site: browser.site, session: cookie(answer))
            #expect(try await signedIn.ask("/").text.contains("Tài khoản lanh-dao"))
        }
    }

    @Test func `capitals of the name don't matter, those of the password do`() async throws {
        try await withLeader { browser, _ async throws in
            let password = SmallLedger.password
            #expect(
                try await browser.send("/sign-in", [("name", "Lanh-Dao"), ("password", password)]).status == 303)
            #expect(
                try await browser.send("/sign-in", [("name", "lanh-dao"), ("password", password.uppercased())]).status
                    == 422)
        }
    }

    @Test func `the same password typed in parts of letters is the same`() async throws {
        try await withLeader { browser, _ async throws in
            let decomposed = SmallLedger.password.decomposedStringWithCanonicalMapping
            #expect(decomposed.utf8.count != SmallLedger.password.utf8.count)
            #expect(
                try await browser.send("/sign-in", [("name", "lanh-dao"), ("password", decomposed)]).status == 303)
        }
    }

    @Test func `nothing tells whether the account exists`() async throws {
        try await withLeader { browser, people async throws in
            try people.setActive(
                people.create(NewAccount(signInName: "da-khoa", displayName: "x"), by: .commandLine), false,
                by: .commandLine)
            var answers: [String] = []
            for name in ["lanh-dao", "khong-co", "da-khoa", "Không hợp lệ!"] {
                let answer = try await browser.send("/sign-in", [("name", name), ("password", "sai hoàn toàn 123")])
                #expect(answer.status == 422)
                #expect(answer["set-cookie"] == nil)
                answers.append(answer.text.replacing("value=\"\(name)\"", with: ""))
            }
            #expect(Set(answers).count == 1)
        }
    }

    @Test func `five wrong passwords close the name for a quarter of an hour, also to the right one`() async throws {
        let clock = FixedClock()
        try await withLeader(clock: clock) { browser, _ async throws in
            for name in ["lanh-dao", "khong-co"] {
                for _ in 0..<5 {
                    let answer = try await browser.send("/sign-in", [("name", name), ("password", "sai")])
                    #expect(answer.status == 422)
                }
                let answer = try await browser.send("/sign-in", [("name", name), ("password", SmallLedger.password)])
                #expect(answer.status == 429)
                #expect(answer.text.contains("Đã thử sai quá nhiều lần"))
            }
            clock.advance(seconds: 15 * 60 + 1)
            #expect(try await browser.send("/sign-in", Self.right).status == 303)
        }
    }

    @Test func `many names from one address are stopped, too, and other addresses are not`() async throws {
        try await withLeader { browser, _ async throws in
            for number in 0..<30 {
                _ = try await browser.send("/sign-in", [("name", "ten-\(number)"), ("password", "sai")])
            }
            #expect(try await browser.send("/sign-in", Self.right).status == 429)
            let elsewhere = Browser(site: browser.site, session: nil, peer: "10.0.0.9")
            #expect(try await elsewhere.send("/sign-in", Self.right).status == 303)
        }
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/sign-out", " /x", "",
        "/sign-in?return=/x", "/a b",
    ])
    func `afterwards nobody is sent to another server`(address: String) async throws {
        try await withLeader { browser, _ async throws in
            let answer = try await browser.send("/sign-in", Self.right + [("return", address)])
            #expect(answer.status == 303)
            #expect(answer["location"] == "/")
        }
    }

    @Test func `signing out ends the session at once`() async throws {
        try await withLeader { browser, _ async throws in
            let session = cookie(try await browser.send("/sign-in", Self.right))
            let signedIn = Browser(site: browser.site, session: session)
            let answer = try await signedIn.send("/sign-out", [])
            #expect(answer.status == 303)
            #expect(answer["set-cookie"]?.hasPrefix("tiendo=; Max-Age=0;") == true)
            #expect(try await signedIn.ask("/").status == 303)
        }
    }

    @Test func `a session ends when nobody uses it, and some day in any case`() async throws {
        let clock = FixedClock()
        try await withLeader(clock: clock) { browser, _ async throws in
            let signedIn = Browser(site: browser.site, session: cookie(try await browser.send("/sign-in", Self.right)))
            for _ in 0..<23 {
                clock.advance(seconds: 7 * 3600)
                #expect(try await signedIn.ask("/").status == 200)
            }
            clock.advance(seconds: 7 * 3600)
            #expect(try await signedIn.ask("/").status == 303)
            let other = Browser(site: browser.site, session: cookie(try await browser.send("/sign-in", Self.right)))
            clock.advance(seconds: 8 * 3600)
            #expect(try await other.ask("/").status == 303)
        }
    }

    @Test func `an account that is disabled is signed out everywhere`() async throws {
        try await withLeader { browser, people async throws in
            let signedIn = Browser(site: browser.site, session: cookie(try await browser.send("/sign-in", Self.right)))
            try people.setActive(people.account(named: "lanh-dao"), false, by: .commandLine)
            #expect(try await signedIn.ask("/").status == 303)
            #expect(try await browser.send("/sign-in", Self.right).status == 422)
        }
    }

    @Test func `behind TLS the cookie is bound to the host`() async throws {
        var settings = SmallLedger.settings
        settings.names = .published(try #require(PublicAddress("https://tiendo.example.gov.vn")))
        try await withLeader(settings) { browser, _ async throws in
            let answer = try await browser.send("/sign-in", Self.right, origin: "https://tiendo.example.gov.vn")
            #expect(answer.status == 303)
            #expect(answer["set-cookie"]?.hasPrefix("__Host-tiendo=") == true)
            #expect(answer["set-cookie"]?.hasSuffix("; Path=/; HttpOnly; SameSite=Lax; Secure") == true)
            #expect(try await browser.send("/sign-in", Self.right, origin: "http://localhost:8080").status == 403)
        }
    }

    @Test func `while there are no accounts the page says how to make the first`() async throws {
        try await SmallLedger.withPeople { site, _, _, _ async throws in
            let page = try await Browser(site: site).ask("/sign-in")
            #expect(page.text.contains("tiendo user add"))
            #expect(!page.text.contains("type=\"password\""))
        }
    }
}
