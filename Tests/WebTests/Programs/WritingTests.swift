import Foundation
import HTTPTypes
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// Programs that enter figures, submit and approve.
struct WritingTests {
    private static let form = "/api/v1/forms/02569/2023-S1"

    private static func save(_ value: String) -> String {
        "{\"figures\": [{\"indicator\": \"forest-planted\", \"value\": \"\(value)\"}]}"
    }

    @Test func `a reporter's program saves, submits, and the approver's approves`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let reporter = try await Program(site, people, "nhap", .reporter, "02569")
            let approver = try await Program(site, people, "duyet", .approver, "076")
            let saved = try await reporter.ask(.patch, Self.form, Self.save("12.5"))
            #expect(saved.status == 200)
            #expect(saved.text.contains("\"outcome\":\"saved\"") && saved.text.contains("\"value\":\"12.5\""))
            #expect(try await reporter.ask(.patch, Self.form, Self.save("12.5")).text.contains("\"unchanged\""))
            let submitted = try await reporter.ask(.post, Self.form + "/submit")
            #expect(submitted.text.contains("\"outcome\":\"submitted\""))
            let list = try await approver.ask(.get, "/api/v1/submissions?state=submitted")
            let rows = try JSONSerialization.jsonObject(with: Data(list.text.utf8)) as? [String: Any]
            let number = ((rows?["rows"] as? [[String: Any]])?.first?["number"] as? Int) ?? 0
            #expect(try await reporter.ask(.post, "/api/v1/submissions/\(number)/approve").status == 403)
            let returned = try await approver.ask(
                .post, "/api/v1/submissions/\(number)/return", "{\"remark\": \"Kiểm tra lại\"}")
            #expect(returned.status == 200)
            #expect(try await approver.ask(.post, "/api/v1/submissions/\(number)/approve").status == 409)
            #expect(try await reporter.ask(.post, Self.form + "/submit").status == 200)
            let approved = try await approver.ask(.post, "/api/v1/submissions/\(number)/approve")
            #expect(approved.text.contains("\"state\":\"approved\""))
            let board = try await reporter.ask(.get, "/api/v1/scoreboard?unit=02569&period=2023-S1")
            #expect(board.text.contains("\"value\":\"12.5\""))
        }
    }

    @Test func `the same request with the same key is done once`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let reporter = try await Program(site, people, "nhap", .reporter, "02569")
            let other = try await Program(site, people, "nhap-2", .reporter, "02569")
            let key = ["idempotency-key": "a-1"]
            let first = try await reporter.ask(.patch, Self.form, Self.save("12"), key)
            #expect(first.status == 200 && first["idempotency-replayed"] == nil)
            let head = delivery.view().head?.number
            let again = try await reporter.ask(.patch, Self.form, Self.save("12"), key)
            #expect(again.status == 200 && again["idempotency-replayed"] == "true")
            #expect(again.text == first.text && again["etag"] == first["etag"])
            let changed = try await reporter.ask(.patch, Self.form, Self.save("13"), key)
            #expect(changed.status == 422 && changed.text.contains("/problems/key-reused"))
            #expect(delivery.view().head?.number == head)
            // Another account's key is another key.
            #expect(try await other.ask(.patch, Self.form, Self.save("13"), key).status == 200)
            // A refusal is an answer as well.
            let wrong = try await reporter.ask(.patch, Self.form, Self.save("many"), ["idempotency-key": "a-2"])
            #expect(wrong.status == 422)
            let still = try await reporter.ask(.patch, Self.form, Self.save("many"), ["idempotency-key": "a-2"])
            #expect(still["idempotency-replayed"] == "true" && still.status == 422)
            let bad = try await reporter.ask(.patch, Self.form, Self.save("12"), ["idempotency-key": "a key"])
            #expect(bad.status == 400)
        }
    }

    @Test func `a key is free again after a day, and after the program was ended in the midst of its request`() throws {
        let clock = FixedClock()
        try Backend.sqlite.withScratch { scratch in
            let delivery = try Delivery(scratch.database) { clock.now }
            let account = try People(delivery, cost: .least).create(
                NewAccount(signInName: "nhap", displayName: "Nhập"), by: .commandLine
            ).number
            let once = OnceOnly(delivery)
            func standing(_ request: String = "x") throws -> String {
                switch try once.begin("k", request: request, by: account) {
                case .first: "first"
                case .answered(let answer): answer.body
                case .otherRequest: "other"
                case .underWay: "under way"
                }
            }
            guard case .first(let ticket) = try once.begin("k", request: "x", by: account) else {
                Issue.record("the first request is not the first")
                return
            }
            #expect(try standing() == "under way")
            _ = clock.advance(seconds: 301)
            #expect(try standing() == "first")
            try once.keep(
                KeptAnswer(status: 200, headers: [KeptAnswer.Header(name: "ETag", value: "\"a: b\"")], body: "done"),
                for: ticket)
            #expect(try standing() == "done")
            #expect(try standing("y") == "other")
            _ = clock.advance(seconds: 86_401)
            #expect(try standing("y") == "first")
        }
    }

    @Test func `what somebody has changed since it was read is not overwritten`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let reporter = try await Program(site, people, "nhap", .reporter, "02569")
            let tag = try #require(try await reporter.ask(.get, Self.form)["etag"])
            #expect(try await reporter.ask(.patch, Self.form, Self.save("12"), ["if-match": tag]).status == 200)
            let late = try await reporter.ask(.patch, Self.form, Self.save("14"), ["if-match": tag])
            #expect(late.status == 412 && late.text.contains("/problems/changed-since"))
            let fresh = try #require(try await reporter.ask(.get, Self.form)["etag"])
            let saved = try await reporter.ask(.patch, Self.form, Self.save("14"), ["if-match": fresh])
            #expect(saved.status == 200)
            #expect(try await reporter.ask(.get, Self.form)["etag"] == saved["etag"])
            let stale = "{\"figures\": [{\"indicator\": \"forest-planted\", \"value\": \"15\", \"base\": \"\"}]}"
            let conflict = try await reporter.ask(.patch, Self.form, stale)
            #expect(conflict.status == 409 && conflict.text.contains("/problems/conflicts"))
        }
    }

    @Test(arguments: [
        ("{", "application/json", 400, "unreadable-json"), ("{}", "text/plain", 415, "not-json"),
        ("{}", "application/json", 422, "bad-body"),
        ("{\"figures\": [], \"colour\": 1}", "application/json; charset=utf-8", 422, "bad-body"),
        ("{\"figures\": [{\"indicator\": \"nothing-such\"}]}", "application/json", 422, "bad-body"),
        ("{\"figures\": [{\"indicator\": \"forest-planted\", \"value\": 12}]}", "application/json", 422, "bad-body"),
        (
            "{\"figures\": [{\"indicator\": \"forest-planted\", \"value\": \"x\"}]}", "application/json", 422,
            "bad-input"
        ),
    ])
    func `a body that is not right changes nothing and is told where`(
        body: String, type: String, status: Int, slug: String
    ) async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let reporter = try await Program(site, people, "nhap", .reporter, "02569")
            let head = delivery.view().head?.number
            let answer = try await reporter.ask(.patch, Self.form, body, ["content-type": type])
            #expect(answer.status == status)
            #expect(answer.text.contains("/problems/\(slug)\""))
            if status == 422 { #expect(answer.text.contains("\"pointer\" : \"/")) }
            #expect(delivery.view().head?.number == head)
        }
    }

    @Test func `a body that is too large or nested too deeply is refused`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let reporter = try await Program(site, people, "nhap", .reporter, "02569")
            let large = "{\"figures\": [], \"reason\": \"\(String(repeating: "x", count: 300_000))\"}"
            #expect(try await reporter.ask(.patch, Self.form, large).status == 413)
            let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
            #expect(try await reporter.ask(.patch, Self.form, deep).status == 400)
        }
    }

    @Test func `a page's script needs the token of its session`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let session = try await SmallLedger.signIn("nhap", [.reporter], "02569", people)
            let browser = Browser(site: site, session: session)
            var headers = ["content-type": "application/json", "origin": "http://localhost:8080"]
            let refused = try await browser.ask(
                Self.form, .patch, accept: "*/*", others: headers, body: Self.save("12"))
            #expect(refused.status == 403)
            headers["x-form-token"] = FormToken.of(session)
            #expect(
                try await browser.ask(Self.form, .patch, accept: "*/*", others: headers, body: Self.save("12")).status
                    == 200)
            headers["origin"] = "http://evil.example"
            #expect(
                try await browser.ask(Self.form, .patch, accept: "*/*", others: headers, body: Self.save("12")).status
                    == 403)
        }
    }

    @Test func `figures for a unit that phoned name who phoned`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let planner = try await Program(site, people, "tong-hop", .planningOfficer, "076")
            let silent = try await planner.ask(.patch, Self.form, Self.save("12"))
            #expect(silent.status == 422 && silent.text.contains("/problems/caller-missing"))
            let named = Self.save("12").dropLast() + ", \"caller\": \"Văn thư xã\"}"
            #expect(try await planner.ask(.patch, Self.form, String(named)).status == 200)
        }
    }
}
