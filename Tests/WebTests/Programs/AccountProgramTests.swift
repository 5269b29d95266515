import Foundation
import HTTPTypes
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// Programs that look after accounts, and that hand rights on.
struct AccountProgramTests {
    private func contract(_ name: String, _ site: Site) throws -> Contract {
        try #require(site.table.entries.first { $0.contract?.name == name }?.contract)
    }

    private func value(_ name: String, _ answer: Browser.Answer, in part: String) throws -> String {
        let json = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any]
        let member = (json?[part] as? [String: Any])?[name]
        return try #require(member.map { "\($0)" })
    }

    @Test func `an account is made with its link, used, changed, given a role, ended and handed over`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let administrator = try await Program(site, people, "quan-tri", .administrator, "08")
            let body = """
                {"signInName": "Ke-Hoach", "displayName": "Phòng Kế hoạch", "role": "planning-officer", "unit": "076",
                 "email": "ke-hoach@example.vn"}
                """
            let made = try await administrator.ask(.post, "/api/v1/accounts", body)
            #expect(made.status == 200)
            #expect(try contract("make-account", site).faults(inAnswer: made.text) == [])
            let address = try value("address", made, in: "link")
            let secret = try #require(address.components(separatedBy: "link=").last)
            let set = try await administrator.browser.send(
                "/set-password",
                [("link", secret), ("new-password", SmallLedger.password), ("again", SmallLedger.password)])
            #expect(set.status < 400)
            #expect(try await administrator.ask(.post, "/api/v1/accounts", body).status == 422, "the name is taken")

            let named = try await administrator.ask(
                .patch, "/api/v1/accounts/ke-hoach", "{\"displayName\": \"Phòng Tài chính\"}")
            #expect(named.status == 200 && named.text.contains("Phòng Tài chính"))
            #expect(try people.account(named: "ke-hoach").email == "ke-hoach@example.vn", "what is not named stays")
            let given = try await administrator.ask(
                .post, "/api/v1/accounts/ke-hoach/grants", "{\"role\": \"approver\", \"unit\": \"02569\"}")
            #expect(try contract("grant-role", site).faults(inAnswer: given.text) == [])
            let record = try #require(try people.accounts().first { $0.account.signInName == "ke-hoach" })
            #expect(record.grants.map(\.role) == [.planningOfficer, .approver])
            let ended = try await administrator.ask(
                .post, "/api/v1/accounts/ke-hoach/grants/\(record.grants[1].number)/end")
            #expect(ended.status == 200 && !ended.text.contains("approver"))

            let link = try await administrator.ask(.post, "/api/v1/accounts/ke-hoach/link")
            #expect(try contract("make-link", site).faults(inAnswer: link.text) == [])
            _ = try await SmallLedger.signIn("nguoi-moi", [.leader], "02545", people)
            let handed = try await administrator.ask(
                .post, "/api/v1/accounts/ke-hoach/hand-over", "{\"to\": \"nguoi-moi\", \"disable\": true}")
            #expect(handed.status == 200 && handed.text.contains("\"active\":false"))
            let heir = try #require(try people.accounts().first { $0.account.signInName == "nguoi-moi" })
            #expect(heir.grants.contains { $0.role == .planningOfficer })
        }
    }

    @Test func `an administrator of a commune reaches its accounts only, and what is refused says why`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let administrator = try await Program(site, people, "quan-tri-xa", .administrator, "02569")
            _ = try await SmallLedger.signIn("huyen", [.planningOfficer], "076", people)
            _ = try await SmallLedger.signIn("khong-vai", [], "076", people)
            _ = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            let list = try await administrator.ask(.get, "/api/v1/accounts")
            #expect(list.text.contains("phuc-ung.nhap"))
            // Who has no role is nobody's but the uppermost administrator's: as on the page.
            #expect(!list.text.contains("\"huyen\"") && !list.text.contains("khong-vai"))
            #expect(try await administrator.ask(.post, "/api/v1/accounts/huyen/link").status == 404)
            let foreign = try await administrator.ask(
                .post, "/api/v1/accounts/phuc-ung.nhap/grants", "{\"role\": \"leader\", \"unit\": \"02545\"}")
            #expect(foreign.status == 403)
            let unknown = try await administrator.ask(
                .post, "/api/v1/accounts/phuc-ung.nhap/grants", "{\"role\": \"leader\", \"unit\": \"99999\"}")
            #expect(unknown.status == 404)
            let word = try await administrator.ask(
                .post, "/api/v1/accounts/phuc-ung.nhap/grants", "{\"role\": \"king\", \"unit\": \"02569\"}")
            #expect(word.status == 422 && word.text.contains("/role"))
            let own = try await administrator.ask(.patch, "/api/v1/accounts/quan-tri-xa", "{\"active\": false}")
            #expect(own.status == 422)
        }
    }

    /// The answer to a request with a key is kept for a day; a link is a secret that is kept nowhere.
    @Test func `a key brings no link back, and no link lies in the database`() async throws {
        try await SmallLedger.withPeople { site, people, _, scratch async throws in
            let administrator = try await Program(site, people, "quan-tri", .administrator, "08")
            _ = try await SmallLedger.signIn("ke-hoach", [.leader], "076", people)
            let key = ["idempotency-key": "k-1"]
            let first = try await administrator.ask(.post, "/api/v1/accounts/ke-hoach/link", "", key)
            let second = try await administrator.ask(.post, "/api/v1/accounts/ke-hoach/link", "", key)
            #expect(first.status == 200 && second.status == 200 && first.text != second.text)
            #expect(second["idempotency-replayed"] == nil)
            let kept = try scratch.database.read { c throws(Fault) in
                try c.all("SELECT COUNT(*) FROM keyed_request", as: Int.self)
            }
            #expect(kept == [0])
        }
    }

    @Test func `an approver hands the right on and takes it back, an administrator does it for one who is away`()
        async throws
    {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let approver = try await Program(site, people, "phuc-ung.duyet", .approver, "02569")
            _ = try await SmallLedger.signIn("phuc-ung.pho", [.leader], "02569", people)
            let me = try await approver.ask(.get, "/api/v1/me")
            let record = try #require(try people.accounts().first { $0.account.signInName == "phuc-ung.duyet" })
            let grant = try #require(record.grants.first?.number)
            #expect(me.text.contains("\"number\":\(grant)"))
            let body = "{\"grant\": \(grant), \"to\": \"phuc-ung.pho\", \"until\": \"2023-07-20\"}"
            let made = try await approver.ask(.post, "/api/v1/delegations", body)
            #expect(made.status == 200)
            #expect(try contract("delegate", site).faults(inAnswer: made.text) == [])
            let number = try value("number", made, in: "delegation")
            #expect(try await approver.ask(.get, "/api/v1/delegations").text.contains("phuc-ung.pho"))
            let deputy = try #require(try people.accounts().first { $0.account.signInName == "phuc-ung.pho" })
            #expect(deputy.grants.contains { $0.role == .approver && $0.delegatedFrom == grant })
            #expect(try await approver.ask(.post, "/api/v1/delegations/\(number)/end").status == 200)
            #expect(try await approver.ask(.get, "/api/v1/delegations").text.contains("\"rows\":[]"))
            #expect(try await approver.ask(.post, "/api/v1/delegations/\(number)/end").status == 404)

            let administrator = try await Program(site, people, "quan-tri", .administrator, "08")
            let away = try await administrator.ask(
                .post, "/api/v1/accounts/phuc-ung.duyet/delegations", body)
            #expect(away.status == 200)
            #expect(try contract("delegate-for", site).faults(inAnswer: away.text) == [])
            let elsewhere = try await Program(site, people, "quan-tri-khac", .administrator, "02545")
            #expect(
                try await elsewhere.ask(.post, "/api/v1/accounts/phuc-ung.duyet/delegations", body).status == 404)
            let none = body.replacing("\(grant)", with: "999")
            #expect(
                try await administrator.ask(.post, "/api/v1/accounts/phuc-ung.duyet/delegations", none).status == 422)
            let past = body.replacing("2023-07-20", with: "2023-07-01")
            #expect(
                try await administrator.ask(.post, "/api/v1/accounts/phuc-ung.duyet/delegations", past).status == 422)
        }
    }
}
