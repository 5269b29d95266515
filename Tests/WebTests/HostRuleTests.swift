import Testing
import Web

struct HostRuleTests {
    @Test(arguments: [
        ("localhost", 200), ("localhost:8080", 200), ("LOCALHOST:1", 200), ("127.0.0.1:8080", 200), ("[::1]:8080", 200),
        ("[::1]", 200), ("evil.example", 421), ("evil.example:8080", 421), ("localhost.evil.example", 421),
        ("127.0.0.1.evil.example", 421), ("localhost:", 421), ("localhost:80a", 421), ("[::1]x", 421), ("[::1", 421),
        ("", 421), ("192.168.1.7", 421), ("user@localhost", 421),
    ])
    func `without a public address only names of this machine are answered`(host: String, status: Int) async throws {
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

    @Test(arguments: [
        ("tiendo.example.gov.vn", 200), ("Tiendo.Example.gov.vn", 200), ("127.0.0.1:8080", 200),
        ("tiendo.example.gov.vn:8080", 421), ("evil.example", 421), ("x.tiendo.example.gov.vn", 421),
    ])
    func `behind a proxy the public name is answered, and the machine's own for its health`(
        host: String, status: Int
    ) async throws {
        var settings = SmallLedger.settings
        settings.names = .published(try #require(PublicAddress("https://tiendo.example.gov.vn")))
        try await SmallLedger.withSite(settings) { browser, _, _ async throws in
            #expect(try await browser.ask("/healthz", host: host).status == status)
        }
    }

    @Test(arguments: [("http://a.vn", "http://a.vn"), ("https://A.vn:8443/", "https://a.vn:8443")])
    func `a public address is scheme and name`(text: String, read: String) {
        #expect(PublicAddress(text)?.description == read)
    }

    @Test(arguments: [
        "a.vn", "ftp://a.vn", "https://", "https://a.vn/x", "https://u@a.vn", "https://a.vn?x", "https://á.vn",
    ])
    func `anything longer is none`(text: String) {
        #expect(PublicAddress(text) == nil)
    }
}
