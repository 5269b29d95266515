import Foundation
import HTTPTypes
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// Signing in at an identity provider that the test starts.
struct OpenIDTests {
    /// A site that knows the provider, an account, and what a browser does between the two.
    private struct Stage: Sendable {
        let provider: FakeProvider
        let site: Site
        let people: People
        let delivery: Delivery
        let account: Account

        /// Goes to the provider; gives what the browser keeps and what the address says.
        func begin(
            _ query: String = "", session: String? = nil
        ) async throws -> (cookie: String, asked: [String: String]) {
            let answer = try await Browser(site: site, session: session).ask("/sign-in/openid" + query)
            let address = try #require(answer["location"])
            #expect(answer.status == 303 && address.hasPrefix(provider.issuer + "/authorize?"))
            let items = URLComponents(string: address)?.queryItems ?? []
            let cookie = try #require(answer["set-cookie"]?.split(separator: ";").first)
            #expect(answer["set-cookie"]?.contains("HttpOnly; SameSite=Lax") == true)
            return (
                String(cookie), Dictionary(items.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { one, _ in one })
            )
        }

        func finish(
            _ cookie: String, code: String, state: String, session: String? = nil
        ) async throws -> Browser.Answer {
            let all = [cookie, session.map { "tiendo=\($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
            return try await Browser(site: site).ask(
                "/sign-in/openid/return?code=\(code)&state=\(state)&session_state=x", language: "en",
                others: ["cookie": all])
        }

        /// The whole way with one token.
        func signIn(
            _ query: String = "", _ change: (inout FakeProvider.Token) -> Void = { _ in }
        ) async throws -> Browser.Answer {
            let (cookie, asked) = try await begin(query)
            var token = FakeProvider.Token(nonce: asked["nonce"] ?? "")
            change(&token)
            let code = provider.code(for: token, challenge: asked["code_challenge"] ?? "")
            return try await finish(cookie, code: code, state: asked["state"] ?? "")
        }
    }

    private static func stage(
        tiesByEmail: Bool = false, tied: Bool = true, clock: FixedClock = FixedClock(),
        _ body: @Sendable (Stage) async throws -> Void
    ) async throws {
        let provider = try FakeProvider { Double(clock.now.microseconds / 1_000_000) }
        try await provider.run { () async throws in
            var settings = SmallLedger.settings
            settings.openID = OpenIDSettings(
                issuer: provider.issuer, clientID: "tiendo", clientSecret: "the secret",
                button: Bilingual(vietnamese: "Đăng nhập bằng tài khoản tỉnh", english: "Sign in with the province"),
                tiesByEmail: tiesByEmail)
            try await SmallLedger.withPeople(settings, clock: clock) { site, people, delivery, _ async throws in
                let account = try people.create(
                    NewAccount(signInName: "nhap", displayName: "Nhập", email: "nhap@example.vn"), by: .commandLine)
                try people.grant(
                    .reporter, for: UnitReference(code: UnitCode("02569")), to: account, by: .commandLine)
                if tied {
                    try people.tie(
                        OpenIDIdentity(issuer: provider.issuer, subject: "u-1"), to: account.number, by: .commandLine)
                }
                try await body(
                    Stage(provider: provider, site: site, people: people, delivery: delivery, account: account))
            }
        }
    }

    @Test(arguments: [("ES256", "ec-1"), ("RS256", "rsa-1")])
    func `who has signed in at the provider is signed in here`(algorithm: String, key: String) async throws {
        try await Self.stage { stage async throws in
            let page = try await Browser(site: stage.site).ask("/sign-in?return=%2Fmatrix", language: "en")
            #expect(page.text.contains("Sign in with the province"))
            let answer = try await stage.signIn("?return=%2Fmatrix") { ($0.algorithm, $0.key) = (algorithm, key) }
            #expect(answer.status == 303 && answer["location"] == "/matrix")
            let cookies = answer.headers[values: .setCookie]
            let secret = try #require(cookies.first { $0.hasPrefix("tiendo=") }?.dropFirst(7).prefix { $0 != ";" })
            #expect(cookies.contains { $0.hasPrefix("tiendo-openid=; Max-Age=0") })
            let account = try await Browser(site: stage.site, session: String(secret)).ask("/account")
            #expect(account.status == 200 && account.text.contains("Nhập"))
        }
    }

    @Test func `nobody is signed in by a token that is not right, and is told what to do`() async throws {
        try await Self.stage { stage async throws in
            let wrongs: [(String, (inout FakeProvider.Token) -> Void)] = [
                ("nonce", { $0.nonce = "another" }), ("audience", { $0.audience = "another-client" }),
                ("issuer", { $0.issuer = "https://evil.example" }), ("algorithm", { $0.algorithm = "none" }),
                ("symmetric", { $0.algorithm = "HS256" }), ("expired", { $0.expires = -600 }),
                ("not yet", { $0.notBefore = 600 }), ("unknown key", { $0.key = "ec-9" }),
                ("forged", { $0.isForged = true }), ("another's algorithm", { $0.key = "rsa-1" }),
                ("unknown subject", { ($0.subject, $0.email) = ("u-2", nil) }),
                ("no subject", { $0.subject = "" }),
            ]
            for (name, change) in wrongs {
                let answer = try await stage.signIn("", change)
                #expect(answer.status == 403, "\(name)")
                #expect(answer.text.contains("role=\"alert\""), "\(name)")
                #expect(!answer.headers[values: .setCookie].contains { $0.hasPrefix("tiendo=") }, "\(name)")
            }
            // Clocks that differ by a minute are no mistake.
            #expect(try await stage.signIn("", { $0.expires = -60 }).status == 303)
        }
    }

    @Test func `an answer that comes twice, too late, or to another browser is refused`() async throws {
        let clock = FixedClock()
        try await Self.stage(clock: clock) { stage async throws in
            let (cookie, asked) = try await stage.begin()
            let token = FakeProvider.Token(nonce: asked["nonce"] ?? "")
            func code() -> String { stage.provider.code(for: token, challenge: asked["code_challenge"] ?? "") }
            let state = asked["state"] ?? ""
            #expect(try await stage.finish("", code: code(), state: state).status == 403)
            #expect(try await stage.finish(cookie, code: code(), state: "another").status == 403)
            #expect(try await stage.finish(cookie, code: code(), state: state).status == 303)
            #expect(try await stage.finish(cookie, code: code(), state: state).status == 403)
            let (late, said) = try await stage.begin()
            _ = clock.advance(seconds: 601)
            #expect(try await stage.finish(late, code: code(), state: said["state"] ?? "").status == 403)
            // A code for another verifier is of no use.
            let (third, again) = try await stage.begin()
            let answer = try await stage.finish(third, code: code(), state: again["state"] ?? "")
            #expect(answer.status == 502)
        }
    }

    @Test func `nobody is led to another server afterwards`() async throws {
        try await Self.stage { stage async throws in
            for back in ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"] {
                let answer = try await stage.signIn("?return=\(back)")
                #expect(answer.status == 303)
                #expect(answer["location"]?.contains("evil") == false)
            }
        }
    }

    @Test func `a key that the provider has just begun to use is fetched`() async throws {
        let clock = FixedClock()
        try await Self.stage(clock: clock) { stage async throws in
            #expect(try await stage.signIn().status == 303)
            stage.provider.publish(["ec-2"])
            #expect(try await stage.signIn("", { $0.key = "ec-2" }).status == 403)
            #expect(stage.provider.keyFetches == 1)
            _ = clock.advance(seconds: 31)
            #expect(try await stage.signIn("", { $0.key = "ec-2" }).status == 303)
            #expect(stage.provider.keyFetches == 2)
        }
    }

    @Test(arguments: [(true, true, 303), (true, false, 403), (false, true, 403)])
    func `an account is tied by its e-mail only where that is allowed and the provider has verified it`(
        isAllowed: Bool, isVerified: Bool, status: Int
    ) async throws {
        try await Self.stage(tiesByEmail: isAllowed, tied: false) { stage async throws in
            #expect(try await stage.signIn("", { $0.isVerified = isVerified }).status == status)
            // Once tied, the address no longer matters.
            if status == 303 { #expect(try await stage.signIn("", { $0.email = nil }).status == 303) }
        }
    }

    @Test func `somebody who is signed in ties the account, and nobody else's identity can be taken`() async throws {
        try await Self.stage(tied: false) { stage async throws in
            try await stage.people.setPassword(SmallLedger.password, of: stage.account, by: .commandLine)
            let session = try await stage.people.signIn(
                name: "nhap", password: SmallLedger.password, from: "127.0.0.1", agent: "test"
            ).secret
            let (cookie, asked) = try await stage.begin("?ties=true", session: session)
            let token = FakeProvider.Token(nonce: asked["nonce"] ?? "")
            let code = stage.provider.code(for: token, challenge: asked["code_challenge"] ?? "")
            let tied = try await stage.finish(cookie, code: code, state: asked["state"] ?? "", session: session)
            #expect(tied.status == 303 && tied["location"] == "/account")
            #expect(try await stage.signIn().status == 303)
            let other = try await SmallLedger.signIn("khac", [.reporter], "02545", stage.people)
            let (second, said) = try await stage.begin("?ties=true", session: other)
            let same = FakeProvider.Token(nonce: said["nonce"] ?? "")
            let answer = try await stage.finish(
                second, code: stage.provider.code(for: same, challenge: said["code_challenge"] ?? ""),
                state: said["state"] ?? "", session: other)
            #expect(answer.status == 403 && answer.text.contains("another account"))
            try stage.people.setActive(stage.account, false, by: .commandLine)
            #expect(try await stage.signIn().status == 403)
        }
    }

    @Test func `a provider that does not answer leaves the password`() async throws {
        var settings = SmallLedger.settings
        settings.openID = OpenIDSettings(
            issuer: "http://127.0.0.1:9", clientID: "tiendo", clientSecret: "x",
            button: Bilingual(vietnamese: "Tỉnh", english: "Province"))
        try await SmallLedger.withPeople(settings) { site, people, _, _ async throws in
            _ = try await SmallLedger.signIn("ai-do", [.leader], "08", people)
            let answer = try await Browser(site: site).ask("/sign-in/openid", language: "en")
            #expect(answer.status == 502)
            #expect(answer.text.contains("name=\"password\""))
        }
    }

    @Test func `settings are read from a file, and bad ones are refused`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "openid-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func write(_ name: String, _ text: String) throws -> String {
            let path = folder.appending(path: name)
            try Data(text.utf8).write(to: path)
            return path.path
        }
        func settings(_ issuer: String, secret: String = "secret") -> String {
            """
            {"issuer": "\(issuer)", "clientId": "tiendo", "clientSecretFile": "\(secret)",
             "button": {"vi": "Tài khoản tỉnh", "en": "The province"}}
            """
        }
        _ = try write("secret", "abc\n")
        let good = try OpenIDSettings.read(write("good.json", settings("https://sso.example.vn/realms/tinh")))
        #expect(good.issuer == "https://sso.example.vn/realms/tinh" && !good.tiesByEmail)
        #expect(throws: OpenIDSettingsFault.unsafeIssuer("http://sso.example.vn")) {
            try OpenIDSettings.read(write("plain.json", settings("http://sso.example.vn")))
        }
        #expect(throws: OpenIDSettingsFault.self) { try OpenIDSettings.read(write("bad.json", "{}")) }
        #expect(throws: OpenIDSettingsFault.self) {
            try OpenIDSettings.read(write("none.json", settings("https://a.example", secret: "nowhere")))
        }
        #expect(throws: OpenIDSettingsFault.missing("/nowhere.json")) { try OpenIDSettings.read("/nowhere.json") }
    }
}
