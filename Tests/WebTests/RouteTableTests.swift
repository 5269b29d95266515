import HTTPTypes
import Hummingbird
import Testing
import Web

struct RouteTableTests {
    static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]

    /// What a route needs to answer with 200.
    private func address(_ path: String) -> String {
        ["/scoreboard.csv", "/api/v1/scoreboard"].contains(path) ? path + "?unit=076&period=2023-S1" : path
    }

    @Test func `every route answers, and only to those who read`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            for entry in browser.site.table.entries {
                for method in Self.methods {
                    let answer = try await browser.ask(address(entry.path), method)
                    let isReading = method == .get || method == .head
                    #expect(answer.status == (isReading ? 200 : 405), "\(method) \(entry.path)")
                    #expect(answer["allow"] == (isReading ? nil : "GET, HEAD"))
                    #expect(method != .head || answer.text.isEmpty)
                }
            }
        }
    }

    @Test func `every route says who may ask, and what holds figures is not for anyone`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let permissions = Dictionary(
                uniqueKeysWithValues: browser.site.table.entries.map { ($0.path, $0.permission) })
            #expect(permissions["/"] == .readFigures)
            #expect(permissions["/scoreboard.csv"] == .readFigures)
            #expect(permissions["/api/v1/scoreboard"] == .readFigures)
            #expect(permissions["/metrics"] == .operate)
            #expect(permissions["/healthz"] == .anyone)
            #expect(permissions["/matrix"] == .readFigures)
            #expect(permissions.count == 12)
        }
    }

    @Test func `every answer carries the security headers, problems and 304 too`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let tag = try await browser.ask("/")["etag"]
            var answers = [
                try await browser.ask("/nowhere"), try await browser.ask("/", .post),
                try await browser.ask("/?unit=nobody&period=2023-S1"), try await browser.ask("/", host: "evil.example"),
                try await browser.ask("/", ifNoneMatch: tag),
            ]
            for entry in browser.site.table.entries { answers.append(try await browser.ask(address(entry.path))) }
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

    @Test(arguments: [
        ("localhost", 200), ("localhost:8080", 200), ("LOCALHOST:1", 200), ("127.0.0.1:8080", 200), ("[::1]:8080", 200),
        ("[::1]", 200), ("evil.example", 421), ("evil.example:8080", 421), ("localhost.evil.example", 421),
        ("127.0.0.1.evil.example", 421), ("localhost:", 421), ("localhost:80a", 421), ("[::1]x", 421), ("[::1", 421),
        ("", 421), ("192.168.1.7", 421), ("user@localhost", 421),
    ])
    func `only names of this machine are answered`(host: String, status: Int) async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let answer = try await browser.ask("/healthz", host: host)
            #expect(answer.status == status)
        }
    }

    @Test func `a request without a host is refused`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let answer = try await browser.ask("/", host: nil)
            #expect(answer.status == 421)
        }
    }
}
