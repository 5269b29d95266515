import Foundation
import HTTPTypes
import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing
import Web

struct ContractTests {
    private static let document = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../docs/api/openapi.json")

    @Test func `every route under the API says what it takes and answers`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let entries = browser.site.table.entries.filter { $0.path.hasPrefix("/api/v1/") }
            let silent = entries.filter { $0.contract == nil }.map(\.path)
            #expect(silent == ["/api/v1/openapi.json"])
            let names = entries.compactMap { $0.contract?.name }
            #expect(Set(names).count == names.count)
        }
    }

    @Test func `the document in the repository is what the routes say`() async throws {
        let said = try await SmallLedger.withSite { browser, _, _ in
            OpenAPIDocument(browser.site.table.entries, .english).text
        }
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(said.utf8).write(to: Self.document) }
        let kept = try String(contentsOf: Self.document, encoding: .utf8)
        #expect(kept == said, "write it anew by `make golden`")
    }

    @Test func `the document is served to everybody, in both languages, and is well-formed`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let nobody = browser.signedOut
            let english = try await nobody.ask("/api/v1/openapi.json", accept: nil)
            #expect(english.status == 200)
            let read = try JSONSerialization.jsonObject(with: Data(english.text.utf8)) as? [String: Any]
            #expect(read?["openapi"] as? String == "3.1.0")
            #expect((read?["paths"] as? [String: Any])?["/api/v1/entries/{entry}/{change}"] != nil)
            let vietnamese = try await nobody.ask("/api/v1/openapi.json?lang=vi", accept: nil)
            #expect(vietnamese.text.contains("Bảng tiến độ của một đơn vị"))
            #expect(try await nobody.ask("/api/v1/openapi.json", ifNoneMatch: english["etag"]).status == 304)
        }
    }

    @Test func `answers have the form that the document promises`() async throws {
        try await SmallLedger.withSite { browser, delivery, scratch async throws in
            let later = Moment(microseconds: FixedClock.start.microseconds + 1_800_000_000)
            _ = try scratch.database.append(SmallLedger.change(19100), at: later)
            try delivery.refresh()
            try Self.write(delivery)
            for entry in browser.site.table.entries where entry.method == .get {
                guard let contract = entry.contract, !contract.answersFile else { continue }
                let address = contract.exampleAddress.replacing("change=5", with: "change=3")
                for language in ["vi", "en"] {
                    let answer = try await browser.ask(address, accept: "application/json", language: language)
                    #expect(answer.status == 200, "\(address)")
                    #expect(contract.faults(inAnswer: answer.text) == [], "\(address)")
                    #expect(answer["content-type"] == "application/json")
                    let again = try await browser.ask(
                        address, accept: "application/json", language: language, ifNoneMatch: answer["etag"])
                    #expect(again.status == 304, "\(address)")
                }
            }
        }
    }

    /// An article, so that there is one to read.
    private static func write(_ delivery: Delivery) throws {
        let unit = UnitKey(code: UnitCode("076"), validFrom: Sample.district.validFrom)
        let account = try #require(try People(delivery).accounts().first?.account.number)
        let text = ArticleText(
            title: "Trồng rừng", lead: "Huyện trồng được 1.910 ha rừng.", body: "Vượt kế hoạch.", category: "Kinh tế",
            dated: FixedClock.start.dayInVietnam)
        let number = try Articles(delivery).make(of: unit, Sample.period("2023-S1"), text, by: account)
        let checked = try Articles(delivery).check(text, of: Articles(delivery).record(number).article)
        let explanations = Dictionary(uniqueKeysWithValues: checked.judgements.indices.map { ($0, "ước") })
        try Articles(delivery).publish(number, version: 1, explanations: explanations, by: account)
    }

    @Test(arguments: [
        ("/api/v1/units?limit=0", 400, "/problems/bad-value"), ("/api/v1/units?limit=", 400, "/problems/bad-value"),
        ("/api/v1/units?on=2023-02-30", 400, "/problems/bad-value"),
        ("/api/v1/units?colour=red", 400, "/problems/unknown-parameter"),
        ("/api/v1/units?on=2023-01-01&on=2023-01-02", 400, "/problems/unreadable-query"),
        ("/api/v1/plans?unit=076", 400, "/problems/missing-parameter"),
        ("/api/v1/units?after=nobody", 404, "/problems/unknown-row"),
        ("/api/v1/units?below=99999", 404, "/problems/unknown-unit"),
        ("/api/v1/submissions/77", 404, "/problems/unknown-submission"),
        ("/api/v1/submissions/x", 400, "/problems/bad-value"),
        ("/api/v1/forms/02569/2023-13", 400, "/problems/bad-value"),
    ])
    func `what does not fit is refused with its place`(address: String, status: Int, type: String) async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let answer = try await browser.ask(address, accept: "*/*", language: "en")
            #expect(answer.status == status)
            #expect(answer["content-type"] == "application/problem+json")
            #expect(answer.text.contains("\"type\" : \"\(type)\""))
        }
    }

    @Test func `who takes no JSON is told so`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            #expect(try await browser.ask("/api/v1/units", accept: "text/csv").status == 406)
            #expect(try await browser.ask("/api/v1/units", accept: "application/json;q=0, */*;q=0").status == 406)
            #expect(try await browser.ask("/api/v1/units", accept: "text/html, */*;q=0.1").status == 200)
            #expect(try await browser.ask("/api/v1/units", accept: nil).status == 200)
        }
    }

    @Test func `a long list comes in pages that lead on`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            var address = "/api/v1/units?limit=1&on=2023-06-30"
            var seen: [String] = []
            for _ in 0..<9 {
                let answer = try await browser.ask(address, accept: "*/*")
                let body = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any]
                seen += (body?["rows"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
                guard let link = answer["link"] else { break }
                #expect(link.hasSuffix(">; rel=\"next\""))
                address = String(link.dropFirst().prefix { $0 != ">" })
            }
            #expect(Set(seen) == ["08", "076", "02569", "02545"])
            #expect(seen.count == 4)
        }
    }

    @Test func `the page for people shows every route in both languages`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            for language in ["vi", "en"] {
                let page = try await browser.signedOut.ask("/api", language: language)
                #expect(page.status == 200)
                for entry in browser.site.table.entries where entry.contract != nil {
                    #expect(page.text.contains("<b>\(entry.method.rawValue)</b> \(entry.path.prefix(12))"))
                }
            }
        }
    }
}
