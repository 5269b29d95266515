import Foundation
import HTML
import Testing
import Web

struct IndicatorRouteTests {
    private static let view = "?unit=076&period=2023-S1"

    @Test func `the page of an indicator and the pedigree that its figure leads to`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let page = try await browser.ask("/indicators/forest-planted" + Self.view)
            #expect(page.status == 200)
            #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [])
            #expect(page.text.contains("<h1>Diện tích trồng rừng<span>Huyện Sơn Dương"))
            #expect(page.text.contains("href=\"/figures/forest-planted/076/2023-S1/actual/2?"))
            let pedigree = try await browser.ask("/figures/forest-planted/076/2023-S1/actual/2" + Self.view)
            #expect(pedigree.status == 200)
            #expect(MarkupChecker.faults(in: pedigree.text, isDocument: true) == [])
            #expect(pedigree.text.contains("<strong>1.903,5 ha</strong>"))
            #expect(pedigree.text.contains("Báo &lt;Tuyên Quang&gt;"))
        }
    }

    @Test func `an indicator that is not there offers the nearest`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let page = try await browser.ask("/indicators/forest-plantet" + Self.view)
            #expect(page.status == 404)
            #expect(page.text.contains("href=\"/indicators/forest-planted?"))
            let problem = try await browser.ask("/api/v1/indicators/forest" + Self.view, accept: "application/json")
            #expect(problem.text.contains("/problems/unknown-indicator"))
        }
    }

    @Test func `hostile paths are problems and stay text`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            for path in [
                "/indicators/%3Cscript%3E", "/indicators/%FF", "/figures/%3Cscript%3E/1", "/figures/e999/2",
                "/figures/e1/99", "/figures/a/b/c/d/e/f", "/indicators/forest-planted?sort=size",
            ] {
                let answer = try await browser.ask(path)
                #expect((400...404).contains(answer.status), "\(path)")
                #expect(!answer.text.contains("<script>"))
                #expect(MarkupChecker.faults(in: answer.text, isDocument: true) == [])
            }
        }
    }

    @Test func `the same in other forms`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            for path in ["/indicators/forest-planted", "/figures/forest-planted/076/2023-S1/actual/2"] {
                #expect(try await browser.ask(path + "/table.csv" + Self.view).text.contains("forest-planted"))
                #expect(try await browser.ask(path + "/table.xlsx" + Self.view).text.hasPrefix("PK"))
                let json = try await browser.ask("/api/v1" + path + Self.view, accept: "application/json")
                let body = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any]
                #expect((body?["rows"] as? [Any])?.isEmpty == false)
            }
        }
    }
}
