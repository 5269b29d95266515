import Foundation
import HTML
import HTTPTypes
import Operations
import Pages
import Planning
import TestSupport
import Testing
import Web

/// Accounts as a table, at the screen and for programs.
struct PeopleTableRouteTests {
    private func withAdministrator(_ body: (Browser, People, Site) async throws -> Void) async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            _ = try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people)
            _ = try await SmallLedger.signIn("tinh.quan-tri", [.administrator], "08", people)
            let session = try await SmallLedger.signIn("quan-tri", [.administrator], "076", people)
            try await body(Browser(site: site, session: session), people, site)
        }
    }

    private static let path = "/administration/people-table"
    private static let head = "Tài khoản\tTên hiển thị\tVai trò\tĐơn vị\n"

    private func form(_ answer: Browser.Answer) throws -> PageForm {
        try #require(PageForm.all(on: answer.text).first { $0.action == Self.path + "/confirm" })
    }

    private func fields(_ form: PageForm, reason: String) -> [(String, String)] {
        form.fields.filter { $0.name != PostForm.tokenField && $0.name != "reason" }
            .map { ($0.name, $0.value.replacing("&#13;", with: "\r")) } + [("reason", reason)]
    }

    @Test func `a fault in one cell is told of, mended and done, and the new person signs in by the link`()
        async throws
    {
        try await withAdministrator { browser, people, _ async throws in
            let wrong = Self.head + "tan-trao.nhap\tVăn phòng\tNgười nhập\txã Không Có"
            let refused = try await browser.upload(Self.path, [("table", wrong)])
            #expect(refused.status == 422)
            #expect(refused.text.contains("ô D2") && refused.text.contains("không có đơn vị này"))
            #expect(MarkupChecker.faults(in: refused.text, isDocument: true) == [])
            #expect(refused.text.contains("tan-trao.nhap"), "what was pasted stands there to be mended")
            let right = Self.head + "tan-trao.nhap\tVăn phòng\tNgười nhập\t02545"
            let file = Browser.SentFile(field: "file", name: "bang.csv", bytes: Array(right.utf8))
            let shown = try await browser.upload(Self.path, [], [file])
            #expect(shown.status == 200)
            #expect(MarkupChecker.faults(in: shown.text, isDocument: true) == [])
            #expect(shown.text.contains("phuc-ung.nhap"), "who is not in the table is named")
            #expect(!shown.text.contains("tinh.quan-tri"), "who is out of reach is not")
            #expect(try people.accounts().count == 3, "nothing is done yet")
            let done = try await browser.upload(Self.path + "/confirm", fields(try form(shown), reason: ""))
            #expect(done.status == 200 && done["cache-control"] == "no-store")
            #expect(MarkupChecker.faults(in: done.text, isDocument: true) == [])
            let link = try #require(
                done.text.firstMatch(of: /http:\/\/localhost:8080(\/set-password\?link=([0-9a-f]{64}))/))
            let password = "một câu dài dễ nhớ 2024"
            let set = try await browser.signedOut.send(
                "/set-password", [("link", String(link.2)), ("new-password", password), ("again", password)])
            #expect(set.status == 303)
            let page = try await browser.ask("/administration/people/tan-trao.nhap")
            #expect(page.text.contains("bang.csv"))
            let again = try await browser.upload(Self.path + "/confirm", fields(try form(shown), reason: ""))
            #expect(again.status == 200 && !again.text.contains("/set-password"))
        }
    }

    @Test(arguments: ["vi", "en"])
    func `page, template and table are there in both languages, for administrators only`(language: String)
        async throws
    {
        try await withAdministrator { browser, people, site async throws in
            let page = try await browser.ask(Self.path, language: language)
            #expect(page.status == 200 && MarkupChecker.faults(in: page.text, isDocument: true) == [])
            let links = page.text.matches(of: /href="(\/administration\/people-table\/[^"]*)"/).map { String($0.1) }
            #expect(links.count == 4)
            for link in links {
                let file = try await browser.ask(link, language: language)
                #expect(file.status == 200 && file["content-disposition"]?.hasPrefix("attachment") == true)
                #expect(file["cache-control"] == "no-store")
            }
            let table = try await browser.ask(Self.path + "/accounts.csv", language: language)
            let sent = Browser.SentFile(field: "file", name: "accounts.csv", bytes: table.bytes)
            let back = try await browser.upload(Self.path, [], [sent])
            #expect(
                back.status == 200 && PageForm.all(on: back.text).allSatisfy { $0.action != Self.path + "/confirm" })
            let reporter = try await people.signIn(
                name: "phuc-ung.nhap", password: SmallLedger.password, from: "::1", agent: "x")
            let other = Browser(site: site, session: reporter.secret)
            for address in [Self.path] + links { #expect(try await other.ask(address).status == 403) }
            #expect(try await other.upload(Self.path, [("table", Self.head)]).status == 403)
        }
    }

    @Test func `nothing sent, a change without a reason and one that moved are told of`() async throws {
        try await withAdministrator { browser, people, _ async throws in
            #expect(try await browser.upload(Self.path, [("table", "")]).status == 422)
            let table = Self.head + "phuc-ung.nhap\tTên mới\t\t"
            let shown = try await browser.upload(Self.path, [("table", table)])
            #expect(shown.status == 200)
            let bare = try await browser.upload(Self.path + "/confirm", fields(try form(shown), reason: ""))
            #expect(bare.status == 422 && bare.text.contains("cần lý do"))
            _ = try people.rename(
                try people.account(named: "phuc-ung.nhap"), displayName: "Giữa", email: nil, by: .commandLine)
            let moved = try await browser.upload(Self.path + "/confirm", fields(try form(shown), reason: "đổi tên"))
            #expect(moved.status == 422 && moved.text.contains("Có người vừa sửa"))
            #expect(moved.text.contains("value=\"đổi tên\""), "the reason stays typed")
            let done = try await browser.upload(Self.path + "/confirm", fields(try form(moved), reason: "đổi tên"))
            #expect(done.status == 200)
            #expect(try people.account(named: "phuc-ung.nhap").displayName == "Tên mới")
        }
    }

    @Test func `a program looks first, then brings the table in, and gets the links`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let administrator = try await Program(site, people, "quan-tri", .administrator, "08")
            let contract = try #require(
                site.table.entries.first { $0.contract?.name == "save-accounts-table" }?.contract)
            let row = """
                {"account": "tan-trao.nhap", "name": "Văn phòng", "role": "reporter", "unit": "02545"}
                """
            let path = "/api/v1/accounts-table"
            let looked = try await administrator.ask(.post, path, "{\"rows\": [\(row)], \"dryRun\": true}")
            #expect(looked.status == 200 && looked.text.contains("\"done\":false"))
            #expect(contract.faults(inAnswer: looked.text) == [])
            #expect(try people.accounts().count == 1)
            let made = try await administrator.ask(.post, path, "{\"rows\": [\(row)]}")
            #expect(made.status == 200 && made.text.contains("/set-password?link="))
            #expect(contract.faults(inAnswer: made.text) == [])
            let rows = try await administrator.ask(.get, path)
            let read = try #require(site.table.entries.first { $0.contract?.name == "accounts-table" }?.contract)
            #expect(read.faults(inAnswer: rows.text) == [] && rows.text.contains("tan-trao.nhap"))
            let refused = try await administrator.ask(
                .post, path, "{\"rows\": [{\"account\": \"tan-trao.nhap\", \"unit\": \"nowhere\"}]}")
            #expect(refused.status == 422 && refused.text.contains("nowhere"))
            let bare = try await administrator.ask(
                .post, path, "{\"rows\": [{\"account\": \"tan-trao.nhap\", \"name\": \"Khác\"}]}")
            #expect(bare.status == 422)
            #expect(try await administrator.ask(.post, path, "{\"rows\": []}").status >= 400)
        }
    }
}
