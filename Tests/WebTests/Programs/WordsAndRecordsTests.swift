import Foundation
import HTTPTypes
import Operations
import Planning
import TestSupport
import Testing
import Web

/// Programs that check texts, write articles and look after reference data.
struct WordsAndRecordsTests {
    @Test func `a text is checked against a unit, or by itself`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let leader = try await Program(site, people, "lanh-dao", .leader, "076")
            let text = "{\"text\": \"Diện tích trồng rừng đạt 1.903,5 ha, bằng 106,3% kế hoạch.\"}"
            let checked = try await leader.ask(.post, "/api/v1/check?unit=076&period=2023-S1", text)
            #expect(checked.status == 200)
            let contract = try #require(site.table.entries.first { $0.contract?.name == "check" }?.contract)
            #expect(contract.faults(inAnswer: checked.text) == [])
            #expect(checked.text.contains("\"span\":"))
            #expect(try await leader.ask(.post, "/api/v1/check", text).status == 200)
            let half = try await leader.ask(.post, "/api/v1/check?unit=076", text)
            #expect(half.status == 422 && half.text.contains("/problems/missing-parameter"))
            #expect(try await leader.ask(.post, "/api/v1/check", "{\"text\": \"\"}").status == 422)
            #expect(try await leader.ask(.post, "/api/v1/check?unit=077&period=2023-S1", text).status == 404)
        }
    }

    @Test func `an article is written, saved, published once explained, and withdrawn`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let planner = try await Program(site, people, "tong-hop", .planningOfficer, "076")
            func text(_ lead: String, _ more: String = "") -> String {
                "{\"title\": \"Trồng rừng\", \"lead\": \"\(lead)\", \"body\": \"Hết.\", \"category\": \"Kinh tế\", "
                    + "\"dated\": \"2023-07-14\"\(more)}"
            }
            let wrong = "Diện tích trồng rừng đạt 77 ha."
            let made = try await planner.ask(.post, "/api/v1/articles?unit=076&period=2023-S1", text(wrong))
            #expect(made.status == 200)
            let contract = try #require(site.table.entries.first { $0.contract?.name == "article" }?.contract)
            #expect(contract.faults(inAnswer: made.text) == [])
            let stale = try await planner.ask(.put, "/api/v1/articles/1", text("Khác.", ", \"version\": 7"))
            #expect(stale.status == 409)
            let saved = try await planner.ask(
                .put, "/api/v1/articles/1", text(wrong + " Chính xác.", ", \"version\": 1"))
            #expect(saved.status == 200 && saved.text.contains("\"version\":2"))
            #expect(try await planner.browser.ask("/api/v1/news", accept: "*/*").text.contains("\"rows\":[]"))
            let publish = "/api/v1/articles/1/publish"
            #expect(try await planner.ask(.post, publish, "{\"version\": 2}").status == 422)
            let explained = try await planner.ask(
                .post, publish, "{\"version\": 2, \"explanations\": [{\"claim\": 0, \"text\": \"Số ước\"}]}")
            #expect(explained.status == 200 && explained.text.contains("\"state\":\"published\""))
            #expect(try await planner.browser.ask("/api/v1/news", accept: "*/*").text.contains("Trồng rừng"))
            #expect(try await planner.ask(.post, "/api/v1/articles/1/withdraw", "{\"reason\": \"Sai\"}").status == 200)
            let foreign = try await Program(site, people, "la", .reporter, "02545")
            #expect(try await foreign.ask(.get, "/api/v1/articles/1").status == 403)
            #expect(try await foreign.ask(.get, "/api/v1/articles/2").status == 404)
        }
    }

    @Test func `reference data is looked at first, then recorded, and a table of all is not for a commune`()
        async throws
    {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let administrator = try await Program(site, people, "quan-tri", .administrator, "08")
            let address = "/api/v1/records/holidays"
            let row = "{\"rows\": [{\"day\": \"2024-04-30\", \"name\": \"Ngày Chiến thắng\"}]"
            let head = delivery.view().head?.number
            let shown = try await administrator.ask(.post, address, row + ", \"dryRun\": true}")
            #expect(shown.status == 200 && shown.text.contains("\"added\":1") && shown.text.contains("\"change\":null"))
            #expect(delivery.view().head?.number == head)
            #expect(try await administrator.ask(.post, address, row + ", \"shown\": \"x\"}").status == 409)
            let recorded = try await administrator.ask(.post, address, row + "}")
            #expect(recorded.status == 200 && recorded.text.contains("\"added\":1"))
            #expect(delivery.view().catalogue.holidays.count == 1)
            #expect(try await administrator.ask(.get, address).text.contains("Ngày Chiến thắng"))
            let colour = try await administrator.ask(.post, address, "{\"rows\": [{\"colour\": \"red\"}]}")
            #expect(colour.status == 422 && colour.text.contains("/rows/0/colour"))
            let bad = try await administrator.ask(.post, address, "{\"rows\": [{\"day\": \"30/02/2024\"}]}")
            #expect(bad.status == 422 && bad.text.contains("/problems/bad-input"))
            let commune = try await Program(site, people, "xa", .administrator, "02569")
            let other = "{\"rows\": [{\"day\": \"2024-05-01\", \"name\": \"Quốc tế Lao động\"}]}"
            #expect(try await commune.ask(.post, address, other).status == 403)
            #expect(delivery.view().catalogue.holidays.count == 1)
        }
    }
}
