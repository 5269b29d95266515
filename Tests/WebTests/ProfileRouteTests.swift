import HTML
import Operations
import Pages
import Planning
import Quantities
import TestSupport
import Testing
import Web

/// The profiles of documents at the screen: taken out, changed, seen, recorded, taken back.
struct ProfileRouteTests {
    private static let path = "/administration/profiles"

    private func changed(_ browser: Browser, _ old: String, _ new: String) async throws -> String {
        let file = try await browser.ask(Self.path + "/file?name=state-nd30-2020")
        #expect(file.status == 200)
        #expect(file["content-disposition"]?.contains("state-nd30-2020.json") == true)
        return file.text.replacing("\"state-nd30-2020\"", with: "\"cua-huyen\"").replacing(old, with: new)
    }

    private func upload(_ browser: Browser, _ text: String, unit: String = "076") async throws -> Browser.Answer {
        try await browser.upload(
            Self.path, [("unit", unit)],
            [Browser.SentFile(field: "file", name: "cua huyện.json", bytes: Array(text.utf8))])
    }

    /// What a preview sends when it is confirmed; a browser ends lines by CR LF.
    private func confirmation(_ page: String, reason: String = "") throws -> [(String, String)] {
        var fields: [(String, String)] = []
        for match in page.matches(of: /<input type="hidden" name="(table|shown|of-unit|file)" value="([^"]*)">/) {
            let value = String(match.2).replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
                .replacing("&gt;", with: ">").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
            fields.append((String(match.1), value.replacing("\n", with: "\r\n")))
        }
        #expect(fields.contains { $0.0 == "shown" })
        return fields + [("reason", reason), ("document", "QĐ 1/QĐ-UBND")]
    }

    @Test(arguments: ["vi", "en"])
    func `list and profiles are shown in both languages`(language: String) async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            for address in [Self.path, Self.path + "?unit=076", Self.path + "/profile?name=party-05-hd-2026"] {
                let page = try await browser.ask(address, language: language)
                #expect(page.status == 200, "\(address)")
                #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [], "\(address)")
            }
            #expect(try await browser.ask(Self.path + "/profile?name=khong-co").status == 404)
        }
    }

    @Test func `an office's own profile is seen, recorded, used and taken back with a reason`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let text = try await changed(browser, "\"blankSignatureLines\": 5", "\"blankSignatureLines\": 4")
            let preview = try await upload(browser, text)
            #expect(preview.status == 200)
            #expect(preview.text.contains("<ins>4</ins>"))
            #expect(MarkupChecker.faults(in: preview.text, isDocument: true) == [])
            let key = DocumentProfile.Key(name: "cua-huyen", unit: UnitCode("076"))
            #expect(delivery.documentProfile(key) == nil, "nothing is recorded yet")
            let recorded = try await browser.send(Self.path + "/record", confirmation(preview.text))
            #expect(recorded.status == 303)
            #expect(delivery.documentProfile(key)?.text == text)
            let commune = try await browser.ask(Self.path + "?unit=02569")
            #expect(commune.text.contains("of-unit=076"), "the units below follow it, too")
            // Again without a reason, then with one.
            let other = try await upload(browser, text.replacing("Lines\": 4", with: "Lines\": 3"))
            let silent = try await browser.send(Self.path + "/record", confirmation(other.text))
            #expect(silent.status == 422)
            let told = try await browser.send(Self.path + "/record", confirmation(other.text, reason: "Đổi lề"))
            #expect(told.status == 303)
            let back = [("name", "cua-huyen"), ("of-unit", "076")]
            #expect(try await browser.send(Self.path + "/withdraw", back).status == 422)
            #expect(try await browser.send(Self.path + "/withdraw", back + [("reason", "Bỏ")]).status == 303)
            #expect(delivery.documentProfile(key) == nil)
        }
    }

    @Test func `a file that is no profile says where and what, and changes nothing`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let head = delivery.view().head?.number
            let mistyped = try await upload(
                browser, changed(browser, "\"blankSignatureLines\"", "\"blankSignatureLine\""))
            #expect(mistyped.status == 422)
            #expect(mistyped.text.contains("blankSignatureLine"))
            for nonsense in ["", "[]", "{\"name\":", "\u{0}\u{1}", String(repeating: "x", count: 70_000)] {
                #expect(try await upload(browser, nonsense).status == 422)
            }
            #expect(try await browser.upload(Self.path, [("unit", "076")]).status == 422)
            let forged = [("table", "{}"), ("shown", ""), ("unit", "076"), ("file", "x")]
            #expect(try await browser.send(Self.path + "/record", forged).status == 422)
            #expect(delivery.view().head?.number == head)
        }
    }

    @Test func `an officer of a commune sets the profile of the commune, not that of all`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let session = try await SmallLedger.signIn("xa", [.planningOfficer], "02569", people)
            let browser = Browser(site: site, session: session)
            let text = try await changed(browser, "\"30 mm\"", "\"30.0 mm\"")
            let own = try await upload(browser, text, unit: "02569")
            #expect(try await browser.send(Self.path + "/record", confirmation(own.text)).status == 303)
            #expect(try await upload(browser, text, unit: "076").status == 403)
            let all = try await upload(browser, text, unit: "")
            #expect(try await browser.send(Self.path + "/record", confirmation(all.text)).status == 422)
            #expect(delivery.view().catalogue.documentProfiles.count == 1)
        }
    }
}
