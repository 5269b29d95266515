import HTTPTypes
import Pages
import Storage
import TestSupport
import Testing
import Web

struct HealthTests {
    @Test func `alive and ready are two questions`() async throws {
        try await SmallLedger.withSite { browser, _, scratch in
            let alive = try await browser.ask("/healthz")
            #expect(alive.status == 200 && alive.text == "ok\n")
            #expect(try await browser.ask("/readyz").status == 200)
            scratch.database.close()
            #expect(try await browser.ask("/healthz").status == 200)
            #expect(try await browser.ask("/readyz").status == 503)
        }
    }

    @Test func `the measures are text that Prometheus reads`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            _ = try await browser.ask("/")
            _ = try await browser.ask("/nowhere")
            _ = try await browser.ask("/nowhere-else")
            let answer = try await browser.ask("/metrics")
            #expect(answer["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
            let lines = answer.text.split(separator: "\n").map(String.init)
            #expect(lines.contains("tiendo_ledger_commits 2"))
            #expect(lines.contains("tiendo_http_requests_total{path=\"/\",status=\"200\"} 1"))
            #expect(lines.contains("tiendo_http_requests_total{path=\"other\",status=\"404\"} 2"))
            for line in lines where !line.hasPrefix("#") {
                let parts = line.split(separator: " ")
                #expect(parts.count == 2 && Double(parts[1]) != nil, "\(line)")
            }
        }
    }

    @Test func `buckets grow and end with all`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            for _ in 0..<3 { _ = try await browser.ask("/healthz") }
            let lines = try await browser.ask("/metrics").text.split(separator: "\n")
            let buckets = lines.filter { $0.hasPrefix("tiendo_http_request_seconds_bucket{path=\"/healthz\"") }
                .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
            #expect(buckets.count == 10)
            #expect(buckets == buckets.sorted())
            #expect(buckets.last == 3)
        }
    }

    @Test func `the style sheet may be kept for ever, under its own address only`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let answer = try await browser.ask(Route.styleSheet.address)
            #expect(answer["content-type"] == "text/css; charset=utf-8")
            #expect(answer["cache-control"] == "public, max-age=31536000, immutable")
            #expect(answer.text == StyleSheet.text)
            #expect(try await browser.ask("/style-0.css").status == 404)
            let icon = try await browser.ask("/favicon.svg")
            #expect(icon["content-type"] == "image/svg+xml")
            #expect(icon.text.hasPrefix("<svg"))
        }
    }
}
