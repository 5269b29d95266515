import Foundation
import HTTPTypes
import Operations
import Pages
import Planning
import Testing
import Web

/// Two locks before everything that changes something: where the request comes from, and the token in its form.
struct ForgeryTests {
    private static let form = [("lang", "en")]

    @Test(arguments: ["http://evil.example", "http://localhost:9999", "https://localhost:8080", "null", nil])
    func `a form from elsewhere is refused`(origin: String?) async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let answer = try await browser.send("/account/language", Self.form, origin: origin)
            #expect(answer.status == 403)
            #expect(try await browser.ask("/account").text.contains("<html lang=\"vi\">"))
        }
    }

    @Test func `a browser that says same-origin is believed, cross-site is refused whatever the origin`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let token = try #require(browser.session.map { FormToken.of($0) })
            let body = "lang=en&form-token=\(token)"
            func send(_ headers: [String: String]) async throws -> Int {
                let type = ["content-type": "application/x-www-form-urlencoded"]
                return try await browser.ask(
                    "/account/language", .post, others: headers.merging(type) { $1 }, body: body
                ).status
            }
            #expect(try await send(["sec-fetch-site": "same-origin"]) == 303)
            #expect(try await send(["sec-fetch-site": "cross-site", "origin": "http://localhost:8080"]) == 403)
            #expect(try await send(["sec-fetch-site": "same-site"]) == 403)
            #expect(try await send(["sec-fetch-site": "none"]) == 403)
            #expect(try await send([:]) == 403)
        }
    }

    @Test func `a form without the token of its session is refused`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            for token in [nil, "", "x", FormToken.of("another session")] {
                let answer = try await browser.send("/account/language", Self.form, token: .some(token))
                #expect(answer.status == 403)
            }
            #expect(try await browser.send("/account/language", Self.form).status == 303)
            #expect(try await browser.ask("/account").text.contains("<html lang=\"en\">"))
        }
    }

    @Test func `the sign-in form, too, is taken from its own page only`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let right = [("name", "moi-quyen"), ("password", SmallLedger.password)]
            #expect(try await browser.signedOut.send("/sign-in", right, origin: "http://evil.example").status == 403)
            #expect(try await browser.signedOut.send("/sign-in", right).status == 303)
        }
    }

    @Test func `every form on the pages carries the token`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let token = try #require(browser.session.map { FormToken.of($0) })
            for entry in browser.site.table.entries where entry.method == .get && entry.isPage {
                let text = try await browser.ask(RouteTableTests.address(entry.path)).text
                let forms = text.components(separatedBy: "<form method=\"post\"").dropFirst()
                for form in forms where !form.hasPrefix(" action=\"/sign-in") {
                    let body = form.components(separatedBy: "</form>")[0]
                    #expect(body.contains("name=\"\(PostForm.tokenField)\" value=\"\(token)\""))
                }
            }
        }
    }

    @Test(arguments: ["application/json", "text/plain", "multipart/form-data; boundary=x", ""])
    func `a body that is no form is refused`(type: String) async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let headers = ["content-type": type, "origin": "http://localhost:8080"]
            let answer = try await browser.ask("/account/language", .post, others: headers, body: "lang=en")
            #expect(answer.status == 415)
        }
    }

    @Test func `a form that is too large is refused before it is read`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let huge = [("lang", String(repeating: "x", count: 300_000))]
            #expect(try await browser.send("/account/language", huge).status == 413)
        }
    }
}
