import HTTPTypes
import Hummingbird
import Planning
import Testing
import Web

struct RouteTableTests {
    static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]

    /// What a route needs to answer with 200.
    static func address(_ path: String) -> String {
        if [
            "/scoreboard.csv", "/api/v1/scoreboard", "/api/v1/plans", "/api/v1/reporting", "/api/v1/directives",
            "/api/v1/shortcomings", "/api/v1/conferences",
        ].contains(path) {
            return path + "?unit=076&period=2023-S1"
        }
        if path == "/api/v1/breakdown" { return path + "?unit=076&indicator=forest-planted&year=2023" }
        if ["/administration/profiles/profile", "/administration/profiles/file"].contains(path) {
            return path + "?name=state-nd30-2020"
        }
        return path.replacing("indicators/{code}", with: "indicators/forest-planted")
            .replacing("{account}", with: "moi-quyen")
            .replacing("{unit}", with: "076").replacing("{period}", with: "2023-S1")
            .replacing("{number}", with: "1").replacing("{subject}", with: "forest-planted")
            .replacing("{of}", with: "2023-S1").replacing("{facet}", with: "actual").replacing("{change}", with: "2")
            .replacing("{entry}", with: "e2").replacing("{kind}", with: "units")
            .replacing("{name}", with: "not-found").replacing("{proof}", with: "1")
            .replacing("**", with: "forest-planted/076/2023-S1/actual/2")
    }

    @Test func `every route takes the methods that it names, and no others`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let table = browser.site.table
            for path in Set(table.entries.map(\.path)) {
                let known = Set(table.entries(at: path).map(\.method))
                for method in Self.methods where !known.contains(method) && !(method == .head && known.contains(.get)) {
                    let answer = try await browser.ask(Self.address(path), method)
                    #expect(answer.status == 405, "\(method) \(path)")
                    let allowed = answer["allow"]?.split(separator: ", ").map(String.init) ?? []
                    #expect(Set(allowed).subtracting(["HEAD"]) == Set(known.map(\.rawValue)))
                }
            }
        }
    }

    @Test func `every route that is read answers, and HEAD says the same without a body`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            for entry in browser.site.table.entries where entry.method == .get && entry.path != "/set-password" {
                // There is no article yet; NewsTests read one.
                if entry.path.contains("{article}") || entry.path.contains("{picture}") { continue }
                // The form of units leads on to the page of one; there is no proof in this ledger.
                let found = entry.path == "/units" ? 303 : entry.path.contains("{proof}") ? 404 : 200
                #expect(try await browser.ask(Self.address(entry.path)).status == found, "\(entry.path)")
                let head = try await browser.ask(Self.address(entry.path), .head)
                #expect(head.status == found && head.text.isEmpty, "\(entry.path)")
            }
        }
    }

    @Test func `what holds figures is not for everyone`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let open = Set(browser.site.table.entries.filter { $0.access == .everyone }.map(\.path))
            let styles = open.filter {
                $0.hasPrefix("/style-") || $0.hasPrefix("/desk-") || $0.hasPrefix("/keys-")
                    || $0.hasPrefix("/news-")
            }
            // News is for everybody: figures stand in it once somebody has published it.
            let news: Set = ["/news", "/news/{article}", "/news/pictures/{picture}", "/news/feed.atom", "/api/v1/news"]
            #expect(
                open.subtracting(styles).subtracting(news) == [
                    "/sign-in", "/set-password", "/healthz", "/readyz", "/favicon.svg", "/copy.js", "/work.js", "/api",
                    "/problems", "/problems/{name}",
                    "/api/v1/openapi.json",
                ])
            #expect(browser.site.table.entries.first { $0.path == "/metrics" }?.access == .needs(.operate))
        }
    }

    @Test func `every answer carries the security headers, problems and 304 too`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let tag = try await browser.ask("/scoreboard")["etag"]
            var answers = [
                try await browser.ask("/nowhere"), try await browser.ask("/", .post),
                try await browser.ask("/scoreboard?unit=nobody&period=2023-S1"),
                try await browser.ask("/", host: "evil.example"),
                try await browser.ask("/scoreboard", ifNoneMatch: tag), try await browser.signedOut.ask("/"),
                try await browser.send("/sign-in", [("name", "x"), ("password", "y")]),
            ]
            for entry in browser.site.table.entries where entry.method == .get {
                answers.append(try await browser.ask(Self.address(entry.path)))
            }
            for answer in answers {
                #expect(answer["content-security-policy"]?.hasPrefix("default-src 'none'; style-src 'self';") == true)
                #expect(answer["content-security-policy"]?.contains("unsafe") == false)
                #expect(answer["x-content-type-options"] == "nosniff")
                #expect(answer["referrer-policy"] == "same-origin")
                #expect(answer["cross-origin-resource-policy"] == "same-origin")
            }
            #expect(answers[4].status == 304)
        }
    }
}
