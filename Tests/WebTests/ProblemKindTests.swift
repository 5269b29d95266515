import Foundation
import HTML
import Testing
import Web

/// Where the type of a problem leads.
struct ProblemKindTests {
    @Test(arguments: ["vi", "en"])
    func `every kind of problem has a page for everybody, and the list leads to it`(language: String) async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let list = try await browser.signedOut.ask("/problems?lang=\(language)")
            #expect(MarkupChecker.faults(in: list.text, isDocument: true) == [])
            #expect(ProblemName.allCases.count > 50)
            var titles: Set<String> = []
            for name in ProblemName.allCases {
                #expect(list.text.contains("href=\"/problems/\(name.rawValue)?lang=\(language)\""))
                let page = try await browser.signedOut.ask("/problems/\(name.rawValue)?lang=\(language)")
                #expect(page.status == 200)
                #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [])
                titles.insert(page.text.components(between: "<title>", and: "</title>"))
            }
            // Two of one title would be two names for one thing.
            #expect(titles.count == ProblemName.allCases.count)
            #expect(try await browser.ask("/problems/nothing-such").status == 404)
        }
    }

    @Test func `the type of an answer leads to its page`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            for address in ["/api/v1/units?limit=0", "/api/v1/plans?unit=076", "/api/v1/submissions/77"] {
                let answer = try await browser.ask(address, accept: "*/*")
                let type = answer.text.components(between: "\"type\" : \"", and: "\"")
                #expect(type.hasPrefix("/problems/"))
                #expect(try await browser.signedOut.ask(type).status == 200)
            }
        }
    }
}

extension String {
    fileprivate func components(between start: String, and end: String) -> String {
        guard let first = range(of: start), let last = self[first.upperBound...].range(of: end) else { return "" }
        return String(self[first.upperBound..<last.lowerBound])
    }
}
