import Foundation
import HTML
import Testing
import Web

struct MatrixRouteTests {
    private static let view = "?unit=076&period=2023-S1"

    @Test func `the page shows the units below and says so where they have nothing`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let answer = try await browser.ask("/matrix" + Self.view)
            #expect(answer.status == 200)
            #expect(MarkupChecker.faults(in: answer.text, isDocument: true) == [])
            #expect(answer.text.contains("Không có ô nào để xem"))
        }
    }

    @Test func `the same view as a file, as a workbook and for programs`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let csv = try await browser.ask("/matrix/table.csv" + Self.view + "&field=D")
            #expect(csv["content-type"] == "text/csv; charset=utf-8")
            #expect(csv["content-disposition"] == "attachment; filename=\"matrix-076-2023-s1.csv\"")
            #expect(csv.text.hasPrefix("unit,unitName,indicator,"))
            let workbook = try await browser.ask("/matrix/table.xlsx" + Self.view)
            #expect(workbook.status == 200)
            #expect(workbook.text.hasPrefix("PK"))
            let json = try await browser.ask("/api/v1/matrix" + Self.view, accept: "application/json")
            let body = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any]
            #expect(body?["rows"] is [Any])
            #expect((body?["ledger"] as? [String: Any])?["change"] as? Int == 2)
        }
    }

    @Test func `an unknown field or state is refused with those that there are`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            for (query, option) in [("&field=Z", "<code>D</code>"), ("&state=late", "<code>behind</code>")] {
                let answer = try await browser.ask("/matrix" + Self.view + query)
                #expect(answer.status == 400)
                #expect(answer.text.contains(option))
            }
        }
    }

    @Test func `an answer that is known is not sent again`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let tag = try await browser.ask("/matrix" + Self.view)["etag"]
            #expect(try await browser.ask("/matrix" + Self.view, ifNoneMatch: tag).status == 304)
            #expect(try await browser.ask("/matrix" + Self.view + "&field=D", ifNoneMatch: tag).status == 200)
        }
    }

    @Test func `an empty ledger is a page that says what to do`() async throws {
        try await SmallLedger.withSite(filled: false) { browser, _, _ async throws in
            #expect(try await browser.ask("/matrix").status == 200)
            #expect(try await browser.ask("/api/v1/matrix", accept: "application/json").status == 404)
        }
    }
}
