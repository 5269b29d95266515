import Foundation
import HTTPTypes
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// The same text in other bytes, and text that nobody sees.
struct UnseenTextTests {
    private static let apart = "Phòng Kế hoạch".decomposedStringWithCanonicalMapping
    private static let composed = "Phòng Kế hoạch".precomposedStringWithCanonicalMapping

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `letters and marks apart are the same text: names, passwords, searches, filters`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let session = try await SmallLedger.signIn("moi-quyen", Role.allCases, "08", people)
            let browser = Browser(site: site, session: session)
            let made = try await browser.send(
                "/administration/people",
                [("name", "ke-hoach"), ("display-name", Self.apart), ("role", "leader"), ("unit", "076")])
            #expect(made.status == 200)
            let account = try people.account(named: "ke-hoach")
            #expect(bytes(account.displayName) == bytes(Self.composed))
            for text in [Self.apart, Self.composed] {
                let query = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                #expect(try await browser.ask("/administration/people?q=\(query)").text.contains("ke-hoach"))
            }
            let unit = "Phúc Ứng".decomposedStringWithCanonicalMapping
            let query = unit.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            let found = try await browser.ask("/search?q=\(query)")
            #expect(found.text.contains("02569") && found.text.utf8.contains(0xCC) == false)

            let password = "một câu rất dài"
            let link = try people.makeLink(for: account, .invitation, by: .commandLine).secret
            let set = try await browser.signedOut.send(
                "/set-password",
                [
                    ("link", link), ("new-password", password.decomposedStringWithCanonicalMapping),
                    ("again", password.precomposedStringWithCanonicalMapping),
                ])
            #expect(set.status == 303 || set.status == 200)
            for text in [password.decomposedStringWithCanonicalMapping, password.precomposedStringWithCanonicalMapping]
            {
                let answer = try await browser.signedOut.send("/sign-in", [("name", "KE-HOACH"), ("password", text)])
                #expect(answer.status == 303)
            }
        }
    }

    @Test func `a table with letters and marks apart changes nothing where the words are the same`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let table = "code,valid_from,name,kind,parent\n02569,1900-01-01,Phúc Ứng,commune,076\n"
                .decomposedStringWithCanonicalMapping
            let name = "Đơn vị.csv".decomposedStringWithCanonicalMapping
            let check = try await browser.upload(
                "/administration/import", [], [.init(field: "file", name: name, bytes: Array(table.utf8))])
            #expect(check.status == 200)
            #expect(check.text.contains("0 dòng thêm, 0 dòng sửa, 1 dòng không đổi"))
            #expect(check.text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) } == false)
        }
    }

    @Test(arguments: ["\u{202E}", "\u{200B}", "\u{2066}", "\u{7}", "\u{1B}", "\u{FEFF}", "\u{E0041}"])
    func `what nobody sees is not kept: in names, remarks and figures`(unseen: String) async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let session = try await SmallLedger.signIn("moi-quyen", Role.allCases, "08", people)
            let browser = Browser(site: site, session: session)
            _ = try await browser.send(
                "/administration/people",
                [
                    ("name", "ke-hoach"), ("display-name", "Phòng\(unseen) Kế hoạch\(unseen)"), ("role", "leader"),
                    ("unit", "076"),
                ])
            #expect(bytes(try people.account(named: "ke-hoach").displayName) == bytes(Self.composed))
            let saved = try await browser.send(
                "/entry/02569/2023-S1",
                [
                    ("v.forest-planted", "1\(unseen)2,5"), ("w.forest-planted", "1900-01-01|"), ("action", "save"),
                    ("t.forest-planted", "theo \(unseen)sổ"), ("caller", "Văn thư\(unseen)"),
                ])
            #expect(saved.status == 303)
            let page = try await browser.ask("/entry/02569/2023-S1")
            #expect(page.text.contains("value=\"12,5\"") && page.text.contains("value=\"theo sổ\""))
            #expect(!page.text.contains(unseen))
            let note = try #require(try delivery.journal(before: nil, limit: 1).first?.commit.note)
            #expect([note.document, note.reason].compactMap { $0 }.allSatisfy { !$0.contains(unseen) })
            let file = try await browser.upload(
                "/administration/import", [],
                [
                    .init(
                        field: "file", name: "ngay\(unseen)nghi.csv",
                        bytes: Array("day,name\n2027-02-08,Giao\(unseen) thừa\n".utf8))
                ])
            #expect(file.status == 200 && file.text.contains("Giao thừa") && !file.text.contains(unseen))
        }
    }

    @Test func `NUL and bytes that are no text are refused in words, on forms, in uploads and in JSON`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let own = try #require(browser.session.map { FormToken.of($0) })
            let form = ["content-type": "application/x-www-form-urlencoded", "origin": "http://localhost:8080"]
            for text in ["%00", "%FF", "%C3%28", "%ED%A0%80", "%"] {
                let body = "form-token=\(own)&lang=en&x=a\(text)b"
                let answer = try await browser.ask("/account/language", .post, others: form, body: body)
                #expect(answer.status == 400, "\(text)")
            }
            let upload = try await browser.upload("/check", [("text", "a\0b"), ("unit", "076"), ("action", "page")])
            #expect(upload.status == 400)
            let json = try await browser.ask(
                "/api/v1/forms/02569/2023-S1", .patch, accept: "application/json",
                others: ["content-type": "application/json", "x-form-token": own, "origin": "http://localhost:8080"],
                body: "{\"figures\": [], \"reason\": \"a\\u0000b\"}")
            #expect([400, 422].contains(json.status))
            #expect(delivery.view().head?.number == CommitNumber(2))
        }
    }

    @Test func `a text that is too long is refused in words, and nothing is changed`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let long = String(repeating: "đ", count: 5_000)
            let forms: [(String, [(String, String)])] = [
                (
                    "/administration/people",
                    [("name", "x-y"), ("display-name", long), ("role", "leader"), ("unit", "076")]
                ),
                (
                    "/entry/02569/2023-S1",
                    [
                        ("v.forest-planted", "1"), ("t.forest-planted", long), ("w.forest-planted", "1900-01-01|"),
                        ("action", "save"), ("caller", "Văn thư"),
                    ]
                ),
                (
                    "/entry/02569/2023-S1",
                    [
                        ("v.forest-planted", "1"), ("reason", long), ("w.forest-planted", "1900-01-01|"),
                        ("action", "save"), ("caller", "Văn thư"),
                    ]
                ),
                ("/account/tokens", [("name", long), ("days", "3"), ("scope", "view-scoreboard")]),
                ("/administration/holidays/record", [("c.day", "2027-02-08"), ("c.name", String(long.prefix(3_000)))]),
            ]
            for (address, fields) in forms {
                let answer = try await browser.send(address, fields)
                #expect((400..<500).contains(answer.status), "\(address): \(answer.status)")
            }
            #expect(delivery.view().head?.number == CommitNumber(2))
        }
    }
}
