import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// Papers behind figures, at the screen.
struct ProofRouteTests {
    private static let commune = "/entry/02569/2023-S1"
    private static let scan = Array("%PDF-1.4 quét".utf8)

    private func reporter(_ site: Site, _ people: People) async throws -> Browser {
        Browser(site: site, session: try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people))
    }

    private func draft(_ browser: Browser) async throws {
        _ = try await browser.send(
            Self.commune, [("v.forest-planted", "10"), ("w.forest-planted", "1900-01-01|"), ("action", "save")])
    }

    @Test func `a scan is attached to a figure, listed with who attached it, and comes back as it was`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = try await reporter(site, people)
            try await draft(browser)
            let file = Browser.SentFile(field: "file", name: "Biên bản \"số 1\".pdf", bytes: Self.scan)
            let sent = try await browser.upload(
                Self.commune + "/proofs", [("indicator", "forest-planted"), ("reason", "đã ký")], [file])
            #expect(sent["location"] == Self.commune + "?done=attached")
            let page = try await browser.ask(Self.commune)
            #expect(page.text.contains("<a href=\"/proofs/1\" download>Biên bản &quot;số 1&quot;.pdf</a>"))
            #expect(page.text.contains("Diện tích trồng rừng · Tài khoản phuc-ung.nhap"))
            let paper = try await browser.ask("/proofs/1")
            #expect(paper.bytes == Self.scan)
            #expect(paper["content-type"] == "application/pdf")
            #expect(paper["content-disposition"]?.hasPrefix("attachment; filename=\"Bi_n b_n _s_ 1_.pdf\"") == true)
            #expect(paper["content-security-policy"]?.hasSuffix("; sandbox") == true)
            #expect(paper["x-content-type-options"] == "nosniff")
        }
    }

    @Test func `a paper is for those who work with the unit's figures`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = try await reporter(site, people)
            try await draft(browser)
            let file = Browser.SentFile(field: "file", name: "a.pdf", bytes: Self.scan)
            _ = try await browser.upload(Self.commune + "/proofs", [], [file])
            for (role, unit, status) in [
                (Role.reporter, "02545", 403), (.approver, "02569", 200), (.approver, "02545", 403),
                (.inspector, "02545", 200), (.administrator, "02569", 403),
            ] {
                let session = try await SmallLedger.signIn("\(role.rawValue)-\(unit)", [role], unit, people)
                let answer = try await Browser(site: site, session: session).ask("/proofs/1")
                #expect(answer.status == status, "\(role) of \(unit)")
            }
            #expect(try await browser.signedOut.ask("/proofs/1").status == 303)
            #expect(try await browser.ask("/proofs/2").status == 404)
        }
    }

    @Test func `what is no paper is refused by its content, and nothing is kept without a draft`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people)
            let scan = Browser.SentFile(field: "file", name: "a.pdf", bytes: Self.scan)
            let none = try await browser.upload(Self.commune + "/proofs", [], [scan])
            #expect(none["location"] == Self.commune + "?done=no-draft")
            try await draft(browser)
            let program = Browser.SentFile(field: "file", name: "a.pdf", bytes: Array("MZ, a program".utf8))
            let refused = try await browser.upload(Self.commune + "/proofs", [], [program])
            #expect(refused.status == 422 && refused.text.contains("a.pdf: chỉ nhận PDF"))
            // On the form, where another one is chosen.
            #expect(refused.text.contains("id=\"desk\"") && refused.text.contains("id=\"proof-file\""))
            #expect(try delivery.proofs().isEmpty)
            #expect(
                try await browser.upload(Self.commune + "/proofs")["location"] == Self.commune + "?done=no-file")
        }
    }
}
