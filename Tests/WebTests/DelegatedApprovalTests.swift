import HTML
import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// A report that somebody approved by a right that was handed on to them.
struct DelegatedApprovalTests {
    private static let form = "/entry/02569/2023-S1"
    private static let told = "theo ủy quyền của Tài khoản phuc-ung.duyet"

    private struct Office {
        let reporter: Browser
        let owner: Browser
        let deputy: Browser
        let inspector: Browser
        let people: People
        let delivery: Delivery
        let clock: FixedClock
    }

    private func withOffice(_ body: (Office) async throws -> Void) async throws {
        let clock = FixedClock()
        try await SmallLedger.withPeople(clock: clock) { site, people, delivery, _ async throws in
            func browser(_ name: String, _ role: Role, _ unit: String) async throws -> Browser {
                Browser(site: site, session: try await SmallLedger.signIn(name, [role], unit, people))
            }
            try await body(
                Office(
                    reporter: try await browser("phuc-ung.nhap", .reporter, "02569"),
                    owner: try await browser("phuc-ung.duyet", .approver, "02569"),
                    deputy: try await browser("tan-trao.duyet", .approver, "02545"),
                    inspector: try await browser("thanh-tra", .inspector, "076"), people: people, delivery: delivery,
                    clock: clock))
        }
    }

    private func hidden(_ name: String, _ page: Browser.Answer) throws -> String {
        let parts = page.text.split(separator: "name=\"\(name)\" value=\"", maxSplits: 1)
        try #require(parts.count == 2, "the page has \(name)")
        return String(parts[1].prefix { $0 != "\"" })
    }

    private func handOn(_ office: Office, to deputy: String) async throws -> Browser.Answer {
        let own = try office.people.account(named: "phuc-ung.duyet").number
        let grant = try #require(try office.people.grants(of: own).first)
        return try await office.owner.send(
            "/account/delegations",
            [("number", "\(grant.number)"), ("name", deputy), ("to", office.delivery.today.description)])
    }

    /// The report is sent and approved by somebody. Gives its number.
    private func approve(_ office: Office, by approver: Browser) async throws -> SubmissionNumber {
        let base = try hidden("w.forest-planted", try await office.reporter.ask(Self.form))
        _ = try await office.reporter.send(
            Self.form,
            [
                ("v.forest-planted", "12,5"), ("s.forest-planted", "estimate"), ("t.forest-planted", ""),
                ("w.forest-planted", base), ("action", "submit"),
            ])
        let number = try #require(try office.delivery.submissions(in: nil).last?.number)
        let seen = try hidden("seen", try await approver.ask("/approvals/\(number)"))
        _ = try await approver.send("/approvals/\(number)", [("seen", seen), ("action", "sign")])
        office.clock.advance(seconds: 60)
        return number
    }

    @Test func `an office is found by what it is called, and those of the unit are offered`() async throws {
        try await withOffice { office in
            let page = try await office.owner.ask("/account").text
            #expect(page.contains("<option value=\"Tài khoản phuc-ung.nhap (phuc-ung.nhap)\">"))
            #expect(!page.contains("(phuc-ung.duyet)\">"), "nobody hands it on to themselves")
            #expect(!page.contains("(tan-trao.duyet)\">"))
            #expect(MarkupChecker.faults(in: page, isDocument: true) == [])
            let many = try await handOn(office, to: "Tài khoản")
            #expect(many.status == 422)
            #expect(many.text.contains("Nhiều tài khoản có tên “Tài khoản”"))
            #expect(many.text.contains("Tài khoản tan-trao.duyet (tan-trao.duyet)"))
            let none = try await handOn(office, to: "Sở Tài chính")
            #expect(none.status == 422)
            let done = try await handOn(office, to: "tai khoan Tan Trao duyet")
            #expect(done.text.contains("Đã ủy quyền cho Tài khoản tan-trao.duyet đến hết ngày"))
        }
    }

    @Test func `an approval by delegation is told with the one whose right it is, also when that has ended`()
        async throws
    {
        try await withOffice { office in
            _ = try await handOn(office, to: "Tài khoản tan-trao.duyet (tan-trao.duyet)")
            let number = try await approve(office, by: office.deputy)
            let entry = try #require(try office.delivery.review(of: number, for: nil, .vietnamese).lines.first?.entry)
            _ = try await office.owner.send("/account/delegations/end", [("number", "5")])
            let deputy = try office.people.account(named: "tan-trao.duyet").number
            #expect(try office.people.grants(of: deputy).allSatisfy { $0.delegatedFrom == nil })
            for address in ["/journal", "/journal/table.csv", "/approvals/\(number)", "/figures/e\(entry)"] {
                let page = try await office.inspector.ask(address)
                #expect(page.status == 200, "\(address)")
                let told = address.hasSuffix("csv") ? "Tài khoản phuc-ung.duyet" : Self.told
                #expect(page.text.contains(told), "\(address)")
            }
            let pedigree = try await office.inspector.ask("/figures/e\(entry)").text
            #expect(pedigree.contains("Duyệt: "))
            #expect(MarkupChecker.faults(in: pedigree, isDocument: true) == [])
        }
    }

    @Test func `who approves by a right of their own is told alone`() async throws {
        try await withOffice { office in
            _ = try await handOn(office, to: "tan-trao.duyet")
            let number = try await approve(office, by: office.owner)
            let entry = try #require(try office.delivery.review(of: number, for: nil, .vietnamese).lines.first?.entry)
            let pedigree = try await office.inspector.ask("/figures/e\(entry)").text
            #expect(pedigree.contains("· Tài khoản phuc-ung.duyet ·"))
            for address in ["/journal", "/approvals/\(number)", "/figures/e\(entry)"] {
                let page = try await office.inspector.ask(address).text
                #expect(!page.contains("theo ủy quyền của"), "\(address)")
            }
        }
    }
}
