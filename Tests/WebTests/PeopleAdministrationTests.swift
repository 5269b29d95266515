import HTML
import Operations
import Pages
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// Accounts as administrators look after them, each within reach.
struct PeopleAdministrationTests {
    /// A site with an administrator of a unit who has signed in, and a reporter of Phúc Ứng.
    private func withAdministrator(
        of unit: String = "076", _ body: (Browser, People) async throws -> Void
    ) async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            _ = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            // Somebody has to stay who could administer.
            _ = try await SmallLedger.signIn("tinh.quan-tri", [.administrator], "08", people)
            let session = try await SmallLedger.signIn("quan-tri", [.administrator], unit, people)
            try await body(Browser(site: site, session: session), people)
        }
    }

    @Test(arguments: ["vi", "en"])
    func `list and account are shown in both languages`(language: String) async throws {
        try await withAdministrator { browser, _ async throws in
            for address in ["/administration", "/administration/people", "/administration/people/phuc-ung.nhap"] {
                let page = try await browser.ask(address, language: language)
                #expect(page.status == 200, "\(address)")
                #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [], "\(address)")
                #expect(page["cache-control"] == "no-store")
            }
            let list = try await browser.ask("/administration/people", language: language)
            #expect(list.text.contains("phuc-ung.nhap"))
            #expect(!list.text.contains("tinh.quan-tri"), "an account above is out of reach")
        }
    }

    @Test func `a new account gets a link that is shown once and works once`() async throws {
        try await withAdministrator { browser, _ async throws in
            let made = try await browser.send(
                "/administration/people",
                [
                    ("name", "tan-trao.nhap"), ("display-name", "Công chức văn phòng, xã Tân Trào"),
                    ("role", "reporter"), ("unit", "02545"),
                ])
            #expect(made.status == 200)
            let found = try #require(
                made.text.firstMatch(of: /http:\/\/localhost:8080(\/set-password\?link=[0-9a-f]{64})/))
            let address = String(found.1)
            #expect(try await browser.signedOut.ask(address).status == 200)
            let secret = address.split(separator: "=").last.map(String.init) ?? ""
            let password = "một câu dài dễ nhớ 2024"
            let set = try await browser.signedOut.send(
                "/set-password", [("link", secret), ("new-password", password), ("again", password)])
            #expect(set.status == 303)
            #expect(try await browser.signedOut.ask(address).status == 404)
            #expect(try await !browser.ask("/administration/people/tan-trao.nhap").text.contains(secret))
        }
    }

    @Test func `sent twice, the second account is refused and what was typed is kept`() async throws {
        try await withAdministrator { browser, people async throws in
            let fields = [
                ("name", "tan-trao.nhap"), ("display-name", "Xã Tân Trào"), ("role", "reporter"), ("unit", "02545"),
            ]
            _ = try await browser.send("/administration/people", fields)
            let again = try await browser.send("/administration/people", fields)
            #expect(again.status == 422)
            #expect(again.text.contains("value=\"tan-trao.nhap\""))
            #expect(try people.accounts().count { $0.account.signInName == "tan-trao.nhap" } == 1)
        }
    }

    @Test func `name and e-mail are changed, and what was refused stays typed`() async throws {
        try await withAdministrator { browser, people async throws in
            let path = "/administration/people/phuc-ung.nhap"
            let wrong = try await browser.send(
                path + "/name", [("display-name", "Công chức văn phòng"), ("email", "không phải thư")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"không phải thư\""))
            #expect(MarkupChecker.faults(in: wrong.text, isDocument: true) == [])
            let right = [("display-name", "Công chức văn phòng, xã Phúc Ứng"), ("email", "Phuc-Ung@example.gov.vn")]
            #expect(try await browser.send(path + "/name", right).status == 303)
            let account = try people.account(named: "phuc-ung.nhap")
            #expect(account.displayName == "Công chức văn phòng, xã Phúc Ứng")
            #expect(account.email == "phuc-ung@example.gov.vn")
            let other = try await browser.send(
                "/administration/people/quan-tri/name",
                [("display-name", "Quản trị"), ("email", "phuc-ung@example.gov.vn")])
            #expect(other.status == 422)
            #expect(try people.accessEvents(of: account.number, limit: 1).first?.event.kind == .changed)
        }
    }

    @Test func `the right of somebody who is away is handed on for some days, and what was refused stays typed`()
        async throws
    {
        try await withAdministrator { browser, people async throws in
            _ = try await SmallLedger.signIn("phuc-ung.duyet", [.approver], "02569", people)
            _ = try await SmallLedger.signIn("phuc-ung.pho", [.leader], "02569", people)
            let page = "/administration/people/phuc-ung.duyet"
            let form = try #require(
                PageForm.all(on: try await browser.ask(page).text).first { $0.action == page + "/delegations" })
            let grant = try #require(form.fields.first { $0.name == "number" }?.value)
            let wrong = try await browser.send(
                form.action, [("number", grant), ("deputy", "phuc-ung.pho"), ("to", "2023-07-01")])
            #expect(wrong.status == 422 && wrong.text.contains("value=\"phuc-ung.pho\""))
            #expect(MarkupChecker.faults(in: wrong.text, isDocument: true) == [])
            let done = try await browser.send(
                form.action, [("number", grant), ("deputy", "phuc-ung.pho"), ("to", "2023-07-20")])
            #expect(done["location"] == page + "?done=delegated")
            let deputy = try people.account(named: "phuc-ung.pho")
            let grants = try people.accounts().first { $0.account == deputy }?.grants ?? []
            #expect(grants.contains { $0.role == .approver && $0.delegatedFrom?.description == grant })
            let list = try await browser.ask("/administration/people").text
            #expect(list.contains("Người phê duyệt <span class=\"m\">· Xã Phúc Ứng, được ủy quyền, đến hết 20/7/2023"))
            // Their own page has no such form: they hold nothing that could be handed on.
            let theirs = try await browser.ask("/administration/people/phuc-ung.pho")
            #expect(!theirs.text.contains("/phuc-ung.pho/delegations"))
        }
    }

    @Test func `everything is handed over in one step, and the old account is disabled`() async throws {
        try await withAdministrator { browser, people async throws in
            _ = try await SmallLedger.signIn("tan-trao.nhap", [.reporter], "02545", people)
            let path = "/administration/people/phuc-ung.nhap/hand-over"
            for heir in ["phuc-ung.nhap", "khong-co", "tinh.quan-tri"] {
                let refused = try await browser.send(path, [("other", heir), ("disabling", "true")])
                #expect(refused.status == 422 || refused.status == 404, "\(heir)")
                #expect(refused.text.contains("value=\"\(heir)\""), "\(heir)")
            }
            #expect(try await browser.send(path, [("other", "tan-trao.nhap"), ("disabling", "true")]).status == 303)
            let old = try people.account(named: "phuc-ung.nhap")
            let new = try people.account(named: "tan-trao.nhap")
            #expect(!old.isActive)
            #expect(try people.grants(of: old.number).isEmpty)
            #expect(try Set(people.grants(of: new.number).map(\.unit.code)) == [UnitCode("02569"), UnitCode("02545")])
            let again = try await browser.send(path, [("other", "tan-trao.nhap")])
            #expect(again.status == 422)
        }
    }

    @Test func `roles are given and ended within reach only`() async throws {
        try await withAdministrator { browser, people async throws in
            let path = "/administration/people/phuc-ung.nhap"
            let given = try await browser.send(path + "/grants", [("role", "approver"), ("unit", "02569")])
            #expect(given.status == 303)
            _ = try await browser.send(path + "/grants", [("role", "approver"), ("unit", "02569")])
            let account = try people.account(named: "phuc-ung.nhap")
            #expect(try people.grants(of: account.number).count == 2, "the same role twice is one")
            let above = try await browser.send(path + "/grants", [("role", "leader"), ("unit", "08")])
            #expect(above.status == 403)
            let number = try #require(try people.grants(of: account.number).first { $0.role == .approver }?.number)
            let ended = try await browser.send(path + "/grants/end", [("number", "\(number)")])
            #expect(ended.status == 303)
            #expect(try people.grants(of: account.number).map(\.role) == [.reporter])
        }
    }

    @Test func `an account that also has a role elsewhere keeps its password`() async throws {
        try await withAdministrator { browser, people async throws in
            let account = try people.account(named: "phuc-ung.nhap")
            try people.grant(.leader, for: UnitReference(code: UnitCode("08")), to: account, by: .commandLine)
            let path = "/administration/people/phuc-ung.nhap"
            for act in ["/link", "/disable"] {
                let answer = try await browser.send(path + act, [])
                #expect(answer.status == 403, "\(act)")
                #expect(!answer.text.contains("/set-password"))
            }
            #expect(try people.account(named: "phuc-ung.nhap").isActive)
        }
    }

    @Test func `a disabled account is signed out at once, and nobody disables their own`() async throws {
        try await withAdministrator { browser, people async throws in
            let path = "/administration/people/phuc-ung.nhap"
            #expect(try await browser.send(path + "/disable", []).status == 303)
            #expect(try people.sessions(of: people.account(named: "phuc-ung.nhap").number).isEmpty)
            #expect(try await browser.send(path + "/enable", []).status == 303)
            #expect(try await browser.send("/administration/people/quan-tri/disable", []).status == 422)
        }
    }

    @Test func `who is out of reach is not there`() async throws {
        try await withAdministrator(of: "02569") { browser, _ async throws in
            for path in ["/administration/people/tinh.quan-tri", "/administration/people/nobody"] {
                #expect(try await browser.ask(path).status == 404, "\(path)")
                #expect(try await browser.send(path + "/link", []).status == 404, "\(path)")
            }
        }
    }

    @Test func `scripts are shown as text, decomposed letters are composed, over-long names are refused`() async throws
    {
        try await withAdministrator { browser, people async throws in
            let made = try await browser.send(
                "/administration/people",
                [
                    ("name", "tan-trao.nhap"), ("display-name", "<script>alert(1)</script> Ta\u{302}n"),
                    ("role", "reporter"), ("unit", "02545"),
                ])
            #expect(!made.text.contains("<script>alert"))
            #expect(try people.account(named: "tan-trao.nhap").displayName.unicodeScalars.contains("â"))
            let long = try await browser.send(
                "/administration/people",
                [
                    ("name", "x.nhap"), ("display-name", String(repeating: "x", count: 5000)), ("role", "reporter"),
                    ("unit", "02545"),
                ])
            #expect(long.status == 422)
        }
    }
}
