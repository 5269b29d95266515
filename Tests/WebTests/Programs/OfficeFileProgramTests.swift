import Foundation
import HTTPTypes
import Operations
import Planning
import Quantities
import TestSupport
import Testing
import Web

/// Programs that bring in a unit's own table, a picture, a succession; and that read a breakdown.
struct OfficeFileProgramTests {
    private static let uploads = "/api/v1/forms/02569/2023-S1/uploads"

    private func table(_ value: String, _ name: String = "Diện tích trồng rừng") -> [UInt8] {
        Array(
            "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2023,,\nChỉ tiêu,ĐVT,Thực hiện 6 tháng\n\(name),ha,\"\(value)\"\nCủa riêng xã,nhà,3\n"
                .utf8)
    }

    private func faults(_ name: String, _ answer: Browser.Answer, _ site: Site) throws -> [SchemaFault] {
        let contract = try #require(site.table.entries.first { $0.contract?.name == name }?.contract)
        return contract.faults(inAnswer: answer.text)
    }

    private func held(_ answer: Browser.Answer) throws -> String {
        let json = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any]
        return try #require(json?["held"] as? String)
    }

    @Test func `a table is sent, what is open in it is answered, and it is saved as the draft`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let reporter = try await Program(site, people, "phuc-ung.nhap", .reporter, "02569")
            let sent = try await reporter.send(Self.uploads + "?name=bao-cao.csv", table("1.250,5"), "text/csv")
            #expect(sent.status == 200)
            #expect(try faults("send-upload", sent, site) == [])
            #expect(sent.text.contains("\"candidates\":[{") || sent.text.contains("\"open\":true"))
            let address = try "\(Self.uploads)/\(held(sent))"
            let said = "{\"tables\": [{\"table\": 0, \"rows\": [{\"place\": 1, \"subject\": \"skip\"}]}]"
            let looked = try await reporter.ask(.post, address, said + "}")
            #expect(looked.status == 200 && looked.text.contains("\"maySave\":true"))
            #expect(try faults("read-upload", looked, site) == [])
            #expect(try delivery.submissions(in: .draft).isEmpty)
            let stale = said + ", \"save\": true, \"bases\": [{\"indicator\": \"forest-planted\", \"base\": \"khác\"}]}"
            #expect(try await reporter.ask(.post, address, stale).status == 409)
            let saved = try await reporter.ask(.post, address, said + ", \"save\": true}")
            #expect(saved.status == 200 && saved.text.contains("\"saved\":true"))
            #expect(try delivery.submissions(in: .draft).count == 1)
            let gone = try await reporter.ask(.post, address, said + "}")
            #expect(gone.status == 404 && gone.text.contains("/problems/missing-file"))
        }
    }

    @Test func `a program answers what the cells of a table leave open`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let reporter = try await Program(site, people, "phuc-ung.nhap", .reporter, "02569")
            let text =
                "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2023,,\nChỉ tiêu,ĐVT,Thực hiện 6 tháng\nDiện tích trồng rừng,ha,0.556\nA,nhà,\"1,5\"\nB,nhà,\"2,5\"\n"
            let sent = try await reporter.send(Self.uploads + "?name=bao-cao.csv", Array(text.utf8), "text/csv")
            #expect(try faults("send-upload", sent, site) == [])
            #expect(sent.text.contains("\"readings\":[\"0.556\",\"556\"]"))
            let address = try "\(Self.uploads)/\(held(sent))"
            let said = "{\"tables\": [{\"table\": 0, \"marks\": \"decimals\", "
            let both = said + "\"numbers\": [{\"row\": 0, \"column\": 0, \"is\": \"556\"}]}]}"
            let looked = try await reporter.ask(.post, address, both)
            #expect(looked.text.contains("\"taken\":\"556\"") && looked.text.contains("taken for 556"))
            #expect(try faults("read-upload", looked, site) == [])
            let all = try await reporter.ask(.post, address, said + "\"measures\": []}]}")
            #expect(all.text.contains("\"taken\":\"0.556\""))
        }
    }

    @Test func `a table that is none, of a foreign unit, or brought in for others without a name is refused`()
        async throws
    {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let reporter = try await Program(site, people, "phuc-ung.nhap", .reporter, "02569")
            let picture = try await reporter.send(Self.uploads + "?name=a.xlsx", [0x89, 0x50, 0x4E, 0x47], "text/csv")
            #expect(picture.status == 200 && picture.text.contains("\"maySave\":false"))
            let unread = try "\(Self.uploads)/\(held(picture))"
            #expect(try await reporter.ask(.post, unread, "{\"save\": true}").status == 422)
            let foreign = "/api/v1/forms/02545/2023-S1/uploads?name=a.csv"
            #expect(try await reporter.send(foreign, table("1"), "text/csv").status == 403)
            #expect(try await reporter.send(Self.uploads, table("1"), "text/csv").status == 400)
            #expect(try await reporter.send(Self.uploads + "?name=a.csv", table("1"), "image/png").status == 415)
            let planner = try await Program(site, people, "tong-hop", .planningOfficer, "076")
            let sent = try await planner.send(Self.uploads + "?name=a.csv", table("12,5"), "text/csv")
            let said =
                "{\"tables\": [{\"table\": 0, \"rows\": [{\"place\": 1, \"subject\": \"skip\"}]}], \"save\": true"
            let address = try "\(Self.uploads)/\(held(sent))"
            // Somebody else's file is not there.
            #expect(try await reporter.ask(.post, address, said + "}").status == 404)
            #expect(try await planner.ask(.post, address, said + "}").status == 422)
            #expect(try await planner.ask(.post, address, said + ", \"caller\": \"Văn thư xã\"}").status == 200)
            #expect(
                try delivery.journal(before: nil, limit: 1).first?.commit.note.document == "File sent by Văn thư xã")
        }
    }

    /// A PNG without its picture.
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Array("IEND".utf8) + [
            0xAE, 0x42, 0x60, 0x82,
        ]

    @Test func `an article gets its picture, which is read again, and nothing that is none`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let planner = try await Program(site, people, "tong-hop", .planningOfficer, "076")
            let text =
                "{\"title\": \"Trồng rừng\", \"lead\": \"Họp.\", \"body\": \"Hết.\", \"category\": \"Kinh tế\", \"dated\": \"2023-07-14\"}"
            _ = try await planner.ask(.post, "/api/v1/articles?unit=076&period=2023-S1", text)
            let address = "/api/v1/articles/1/picture?version=1&name=a.png&alternative=%C4%90%E1%BA%A1i+bi%E1%BB%83u"
            let none = try await planner.send(address, Array("không phải ảnh".utf8), "image/png")
            #expect(none.status == 422)
            let given = try await planner.send(address, Self.png, "image/png")
            #expect(given.status == 200 && given.text.contains("\"picture\":1"))
            #expect(try faults("attach-picture", given, site) == [])
            #expect(given.text.contains("Đại biểu"))
            #expect(try await planner.send(address, Self.png, "image/png").status == 409, "the version is another one")
            let picture = try await planner.ask(.get, "/api/v1/articles/1/pictures/1")
            #expect(picture.status == 200 && picture["content-type"] == "image/png" && picture.bytes == Self.png)
            let foreign = try await Program(site, people, "la", .reporter, "02545")
            #expect(try await foreign.ask(.get, "/api/v1/articles/1/pictures/1").status == 403)
        }
    }

    @Test func `a merger is looked at with what it does to figures, then recorded`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let administrator = try await Program(site, people, "quan-tri", .administrator, "08")
            let merger = """
                {"event": "merger", "date": "2024-01-01", "old": ["02545", "02569"],
                 "new": [{"code": "02570", "name": "Tân Ứng"}], "document": "NQ 1/NQ"
                """
            let head = delivery.view().head?.number
            let shown = try await administrator.ask(.post, "/api/v1/successions", merger + ", \"dryRun\": true}")
            #expect(shown.status == 200)
            #expect(try faults("save-succession", shown, site) == [])
            #expect(delivery.view().head?.number == head)
            #expect(try await administrator.ask(.post, "/api/v1/successions", merger + "}").status == 422, "no reason")
            let done = try await administrator.ask(
                .post, "/api/v1/successions", merger + ", \"reason\": \"Theo nghị quyết\"}")
            #expect(done.status == 200)
            let later = try #require(Day("2024-01-01"))
            let units = delivery.view().catalogue.units
            #expect(units.unit(UnitReference(code: UnitCode("02570")), on: later)?.name == "Tân Ứng")
            #expect(units.unit(UnitReference(code: UnitCode("02545")), on: later) == nil)
        }
    }

    @Test(arguments: [
        "{\"event\": \"merger\", \"date\": \"2024-01-01\", \"old\": [], \"new\": []}",
        "{\"event\": \"transfer\", \"date\": \"2024-01-01\", \"old\": [\"02545\"], \"new\": [{\"code\": \"02569\", \"share\": \"1\"}]}",
        "{\"event\": \"transfer\", \"date\": \"2024-01-01\", \"old\": [\"02545\", \"02569\"], \"new\": [{\"code\": \"076\"}]}",
    ])
    func `a succession that can't be made says what it lacks`(body: String) async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let administrator = try await Program(site, people, "quan-tri", .administrator, "08")
            let answer = try await administrator.ask(.post, "/api/v1/successions", body)
            #expect(answer.status == 422 && answer.text.contains("/problems/bad-input"))
            #expect(answer.text.contains("\"detail\""))
            #expect(delivery.view().head?.number == CommitNumber(2))
        }
    }

    @Test func `what is abolished may have nobody after it`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let administrator = try await Program(site, people, "quan-tri", .administrator, "08")
            let body = """
                {"event": "abolition", "date": "2024-01-01", "old": ["02545"], "new": [], "reason": "Giải thể"}
                """
            #expect(try await administrator.ask(.post, "/api/v1/successions", body).status == 200)
            let units = delivery.view().catalogue.units
            let (eve, day) = (try #require(Day("2023-12-31")), try #require(Day("2024-01-01")))
            #expect(units.unit(UnitReference(code: UnitCode("02545")), on: eve) != nil)
            #expect(units.unit(UnitReference(code: UnitCode("02545")), on: day) == nil)
        }
    }

    @Test func `a breakdown is read unit by unit`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let administrator = try await Program(site, people, "quan-tri", .administrator, "08")
            let address = "/api/v1/breakdown?unit=076&indicator=forest-planted&year=2023"
            let read = try await administrator.ask(.get, address)
            #expect(read.status == 200 && read.text.contains("\"assigned\":\"1790"))
            #expect(read.text.contains("\"code\":\"02569\""))
            #expect(try await administrator.ask(.get, address.replacing("2023", with: "x")).status == 400)
            #expect(try await administrator.ask(.get, address.replacing("076", with: "999")).status == 404)
            #expect(try await administrator.ask(.get, address.replacing("forest", with: "sea")).status == 404)
            let commune = try await Program(site, people, "xa", .administrator, "02569")
            #expect(try await commune.ask(.get, address).status == 403)
        }
    }
}
