import Foundation
import HTTPTypes
import Operations
import Planning
import Quantities
import TestSupport
import Testing
import Web

/// Programs that attach proofs, look at what waits, open and close periods.
struct ReviewTests {
    private static let form = "/api/v1/forms/02569/2023-S1"
    private static let proofs = form + "/proofs"
    private static let scan = Array("%PDF-1.4 quét".utf8)

    private static func save(_ value: String) -> String {
        "{\"figures\": [{\"indicator\": \"forest-planted\", \"value\": \"\(value)\"}]}"
    }

    @Test func `a proof is sent as it is, listed, and comes back byte by byte`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let reporter = try await Program(site, people, "nhap", .reporter, "02569")
            let early = try await reporter.send(Self.proofs + "?name=a.pdf", Self.scan)
            #expect(early.status == 409 && early.text.contains("/problems/no-draft"))
            _ = try await reporter.ask(.patch, Self.form, Self.save("12"))
            let address = Self.proofs + "?name=Bi%C3%AAn%20b%E1%BA%A3n.pdf&indicator=forest-planted"
            let sent = try await reporter.send(address, Self.scan, "application/pdf", ["idempotency-key": "p1"])
            #expect(sent.status == 200)
            #expect(sent.text.contains("\"name\":\"Biên bản.pdf\"") && sent.text.contains("\"forest-planted\""))
            let again = try await reporter.send(address, Self.scan, "application/pdf", ["idempotency-key": "p1"])
            #expect(again["idempotency-replayed"] == "true" && again.text == sent.text)
            let other = try await reporter.send(
                address, Array("%PDF-1.4 khác".utf8), "application/pdf", ["idempotency-key": "p1"])
            #expect(other.status == 422)
            let list = try await reporter.ask(.get, Self.proofs)
            #expect(list.text.contains("\"number\":1") && !list.text.contains("\"number\":2"))
            #expect(try await reporter.ask(.get, "/api/v1/proofs/1").bytes == Self.scan)
            let foreign = try await Program(site, people, "la", .reporter, "02545")
            #expect(try await foreign.ask(.get, "/api/v1/proofs/1").status == 403)
            #expect(try await foreign.send(address, Self.scan).status == 403)
        }
    }

    @Test(arguments: [
        ("?name=a.pdf", "text/plain", [:], 415, "wrong-media"),
        ("", "application/pdf", [:], 400, "missing-parameter"),
        ("?name=a.pdf", "application/pdf", ["content-length": "30000000"], 413, "body-too-large"),
        ("?name=a.pdf&indicator=nothing-such", "application/pdf", [:], 404, "unknown-indicator"),
        ("?name=a.exe", "application/octet-stream", [:], 422, "not-a-proof"),
    ])
    func `what is no proof is refused and nothing is kept`(
        query: String, media: String, headers: [String: String], status: Int, slug: String
    ) async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let reporter = try await Program(site, people, "nhap", .reporter, "02569")
            _ = try await reporter.ask(.patch, Self.form, Self.save("12"))
            let bytes = slug == "not-a-proof" ? Array("MZ, a program".utf8) : Self.scan
            let answer = try await reporter.send(Self.proofs + query, bytes, media, headers)
            #expect(answer.status == status)
            #expect(answer.text.contains("/problems/\(slug)\""))
            #expect(try delivery.proofs().isEmpty)
        }
    }

    @Test func `what waits is listed, looked at, and decided as it was seen`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let reporter = try await Program(site, people, "nhap", .reporter, "02569")
            let approver = try await Program(site, people, "duyet", .approver, "076")
            _ = try await reporter.ask(.patch, Self.form, Self.save("12.5"))
            #expect(try await approver.ask(.get, "/api/v1/waiting").text.contains("\"rows\":[]"))
            _ = try await reporter.ask(.post, Self.form + "/submit")
            let waiting = try await approver.ask(.get, "/api/v1/waiting?unit=02569&period=2023-S1")
            let list = try JSONSerialization.jsonObject(with: Data(waiting.text.utf8)) as? [String: Any]
            let number = try #require((list?["rows"] as? [[String: Any]])?.first?["submission"] as? Int)
            let page = "/api/v1/submissions/\(number)"
            let answer = try await approver.ask(.get, page + "/review")
            let contract = try #require(site.table.entries.first { $0.contract?.name == "review" }?.contract)
            #expect(contract.faults(inAnswer: answer.text) == [])
            let review = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any]
            #expect((review?["figures"] as? [[String: Any]])?.first?["after"] as? String == "12.5")
            #expect(review?["mayApprove"] as? Bool == true)
            let own = try await reporter.ask(.get, page + "/review")
            #expect(own.text.contains("\"mayApprove\":false"))
            let late = try await approver.ask(.post, page + "/approve?seen=1")
            #expect(late.status == 409 && late.text.contains("/problems/moved-on"))
            let seen = try #require(review?["seen"] as? Int)
            #expect(try await approver.ask(.post, page + "/approve?seen=\(seen)").status == 200)
        }
    }

    @Test func `a period is closed, one unit is let in, and it is opened again`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let planner = try await Program(site, people, "tong-hop", .planningOfficer, "076")
            let reporter = try await Program(site, people, "nhap", .reporter, "02569")
            let closed = try await planner.ask(.post, "/api/v1/gates/076/2023-S1", "{\"act\": \"close\"}")
            #expect(closed.status == 200 && closed.text.contains("\"state\":\"closed\""))
            let refused = try await reporter.ask(.patch, Self.form, Self.save("12"))
            #expect(refused.status == 409 && refused.text.contains("/problems/period-closed"))
            let silent = "{\"act\": \"except\", \"until\": \"\(delivery.today.adding(days: 3))\"}"
            #expect(try await planner.ask(.post, "/api/v1/gates/02569/2023-S1", silent).status == 422)
            let told = String(silent.dropLast()) + ", \"reason\": \"Mất điện\"}"
            #expect(try await planner.ask(.post, "/api/v1/gates/02569/2023-S1", told).status == 200)
            #expect(try await reporter.ask(.patch, Self.form, Self.save("12")).status == 200)
            let list = try await planner.ask(.get, "/api/v1/gates")
            #expect(list.text.contains("\"state\":\"closed\"") && list.text.contains("Mất điện"))
            let contract = try #require(site.table.entries.first { $0.contract?.name == "gates" }?.contract)
            #expect(contract.faults(inAnswer: list.text) == [])
            #expect(try await reporter.ask(.post, "/api/v1/gates/02569/2023-S1", told).status == 403)
            #expect(try await planner.ask(.post, "/api/v1/gates/08/2023-S1", "{\"act\": \"open\"}").status == 403)
        }
    }

    @Test func `rules for reminders are replaced as a whole, and without mail nothing is sent`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let planner = try await Program(site, people, "tong-hop", .planningOfficer, "076")
            func rule(_ number: Int, _ days: Int) -> String {
                "{\"number\": \(number), \"days\": \(days), \"countsWorkingDays\": true, "
                    + "\"recipient\": \"reporter\", \"active\": true}"
            }
            let address = "/api/v1/reminders/rules"
            let twice = try await planner.ask(.put, address, "{\"rules\": [\(rule(1, -3)), \(rule(1, 2))]}")
            #expect(twice.status == 422 && twice.text.contains("/rules/1/number"))
            #expect(try await planner.ask(.put, address, "{\"rules\": [\(rule(1, 61))]}").status == 422)
            #expect(try await planner.ask(.put, address, "{\"rules\": []}").status == 422)
            #expect(try await planner.ask(.put, address, "{\"rules\": [\(rule(4, -3))]}").status == 200)
            let list = try await planner.ask(.get, "/api/v1/reminders")
            #expect(list.text.contains("\"number\":4,\"days\":-3") && list.text.contains("\"canSend\":false"))
            let sent = try await planner.ask(.post, "/api/v1/reminders/send")
            #expect(sent.status == 409 && sent.text.contains("/problems/no-mail"))
        }
    }
}
