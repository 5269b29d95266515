import Foundation
import HTML
import HTTPTypes
import Storage
import TestSupport
import Testing
import Web

/// Every way to ask wrongly has one shape of answer: a page for people, RFC 9457 for programs.
struct ProblemTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let query: String
        let status: Int
        let type: String

        var testDescription: String { "\(query.prefix(60)) \(type)" }
    }

    static let cases: [Case] = [
        Case(query: "?unti=076&period=2023-S1", status: 400, type: "unknown-parameter"),
        Case(query: "?unit=076&period=2023-S3", status: 400, type: "bad-value"),
        Case(query: "?unit=076&period=hôm+qua", status: 400, type: "bad-value"),
        Case(query: "?unit=076&period=2023-S1&by-unit=yes", status: 400, type: "bad-value"),
        Case(query: "?unit=076&period=2023-S1&by-unit=forest-planted,", status: 400, type: "bad-value"),
        Case(query: "?unit=076&period=2023-S1&pending=1", status: 400, type: "bad-value"),
        Case(query: "?unit=076&period=2023-S1&calendar=lunar", status: 400, type: "bad-value"),
        Case(query: "?unit=076&period=2023-S1&structure=1/7/2025", status: 400, type: "bad-value"),
        Case(query: "?unit=076&period=2023-S1&structure=2025-02-30", status: 400, type: "bad-value"),
        Case(query: "?unit=076&period=2023-S1&as-of=14/7/2023", status: 400, type: "bad-value"),
        Case(query: "?unit=076&period=2023-S1&lang=fr", status: 400, type: "bad-value"),
        Case(query: "?unit=@2023-01-01&period=2023-S1", status: 400, type: "bad-value"),
        Case(query: "?unit=076@tomorrow&period=2023-S1", status: 400, type: "bad-value"),
        Case(query: "?unit=067&period=2023-S1", status: 404, type: "unknown-unit"),
        Case(query: "?unit=S%C6%A1n&period=2023-S1", status: 404, type: "unknown-unit"),
        Case(query: "?unit=076&period=2023-S1&as-of=2001-01-01", status: 404, type: "nothing-recorded"),
        Case(query: "?unit=076&unit=08&period=2023-S1", status: 400, type: "unreadable-query"),
        Case(query: "?unit=%FF&period=2023-S1", status: 400, type: "unreadable-query"),
        Case(query: "?unit=%2&period=2023-S1", status: 400, type: "unreadable-query"),
        Case(query: "?unit=076%00&period=2023-S1", status: 400, type: "unreadable-query"),
        Case(query: "?unit=" + String(repeating: "9", count: 601), status: 400, type: "unreadable-query"),
        Case(
            query: "?" + (0..<30).map { "a\($0)=1" }.joined(separator: "&"), status: 400, type: "unreadable-query"),
        Case(query: "?unit=" + String(repeating: "9", count: 3000), status: 414, type: "address-too-long"),
        Case(query: "?unit=<script>alert(1)</script>&period=2023-S1", status: 404, type: "unknown-unit"),
        Case(query: "?%22%3E%3Cscript%3Ealert(1)=1", status: 400, type: "unknown-parameter"),
        Case(query: "?unit=076&period=%22%3E%3Cimg+src%3Dx+onerror%3Dalert(1)%3E", status: 400, type: "bad-value"),
    ]

    private struct Body: Decodable {
        let type: String
        let title: String
        let status: Int
        let instance: String
        let options: [String]?
    }

    @Test(arguments: cases)
    func `programs get problem details`(question: Case) async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let answer = try await browser.ask("/api/v1/scoreboard" + question.query, accept: "*/*", language: "en")
            #expect(answer.status == question.status)
            #expect(answer["content-type"] == "application/problem+json")
            #expect(answer["cache-control"] == "no-store")
            let body = try JSONDecoder().decode(Body.self, from: Data(answer.text.utf8))
            #expect(body.type == "/problems/\(question.type)")
            #expect(body.status == question.status)
            #expect(!body.title.isEmpty)
            #expect(body.instance == "urn:request:r-1")
        }
    }

    @Test(arguments: cases, ["vi", "en"])
    func `people get a page, and what they wrote stays text`(question: Case, language: String) async throws {
        try await SmallLedger.withSite { browser, _, _ in
            for path in ["/scoreboard", "/scoreboard.csv"] {
                let answer = try await browser.ask(path + question.query, language: language)
                #expect(answer.status == question.status)
                #expect(answer["content-type"] == "text/html; charset=utf-8")
                #expect(MarkupChecker.faults(in: answer.text, isDocument: true) == [])
                #expect(!answer.text.contains("<script>") && !answer.text.contains("<img"))
            }
        }
    }

    @Test func `the API and the file need unit and period`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            for path in ["/api/v1/scoreboard", "/scoreboard.csv", "/api/v1/scoreboard?unit=076"] {
                let answer = try await browser.ask(path, accept: "application/json")
                #expect(answer.status == 400)
                #expect(answer.text.contains("/problems/missing-parameter"))
            }
        }
    }

    @Test func `what may have been meant is offered`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let expected = [
                ("?unti=076", "<code>unit</code>"),
                ("?unit=76&period=2023-S1", "href=\"/scoreboard?unit=076&amp;period=2023-S1\""),
                ("?unit=076&period=2023-S2x", "<code>2023-S1</code>"),
                ("?unit=076&structure=1/7/2025", "<code>2025-07-01</code>"),
                ("?calendar=statistic", "<code>statistical</code>"),
            ]
            for (query, offer) in expected {
                let text = try await browser.ask("/scoreboard" + query).text
                #expect(text.contains(offer), "\(query)")
            }
        }
    }

    @Test func `a page that does not exist is a page for people and a problem for programs`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let page = try await browser.ask("/wp-login.php")
            #expect(page.status == 404)
            #expect(page["content-type"] == "text/html; charset=utf-8")
            let problem = try await browser.ask("/wp-login.php", accept: "application/json")
            #expect(problem["content-type"] == "application/problem+json")
            #expect(try await browser.ask("/wp-login.php", .post, accept: nil).status == 404)
        }
    }

    @Test func `a fault of the database is not told to the reader`() async throws {
        try await SmallLedger.withSite { browser, _, scratch in
            scratch.database.close()
            let address = "/scoreboard?unit=076&period=2023-S1&as-of=2023-07-14T10:00:30%2B07:00"
            let answer = try await browser.ask(address)
            #expect(answer.status >= 500)
            #expect(!answer.text.lowercased().contains("sqlite"))
            #expect(!answer.text.contains(scratch.path))
            #expect(answer.text.contains("r-1"), "the reference that the log has, too")
        }
    }
}
