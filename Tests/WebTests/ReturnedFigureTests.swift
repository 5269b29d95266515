import Foundation
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// A figure that was sent and went back never counted: nobody who reads figures sees it, and nothing is told as a correction of it.
struct ReturnedFigureTests {
    private static let approver = Signer(account: AccountNumber(2), name: "Lãnh đạo xã")
    private static let unit = UnitKey(code: UnitCode("02569"), validFrom: Sample.district.validFrom)

    private let clock = FixedClock()

    private func send(
        _ amount: Int64, _ steps: [SubmissionStep], _ scratch: Scratch, _ delivery: Delivery
    ) throws -> CommitNumber {
        var figure = Sample.figure(amount, Sample.key(unit: Self.unit, "2023-06"))
        figure.definition = Sample.district.validFrom
        let submission = NewSubmission(
            unit: Self.unit, period: Sample.period("2023-06"), entries: [figure], steps: steps)
        let change = Change(note: Sample.note(.enterFigures), submissions: [submission])
        let commit = try scratch.database.append(change, at: clock.advance(seconds: 120))
        try delivery.refresh()
        return commit.number
    }

    /// What the public is told of a change, in every form.
    private func told(of change: CommitNumber, _ browser: Browser) async throws -> [String] {
        let query = "?change=\(change)&unit=076&period=2023-06"
        var texts: [String] = []
        for path in ["/changes", "/changes/table.csv", "/api/v1/changes"] {
            texts.append(try await browser.ask(path + query, accept: path.hasPrefix("/api") ? "*/*" : nil).text)
        }
        return texts
    }

    private func withLedger(_ body: (Browser, Delivery, Scratch) async throws -> Void) async throws {
        try await SmallLedger.withPeople(clock: clock) { site, people, delivery, scratch async throws in
            let session = try await SmallLedger.signIn("tan-trao.nhap", [.reporter], "02545", people)
            try await body(Browser(site: site, session: session), delivery, scratch)
        }
    }

    @Test func `what takes the place of a returned figure is new`() async throws {
        try await withLedger { browser, delivery, scratch in
            _ = try send(12505, [.open, .submit, .sendBack], scratch, delivery)
            let approved = try send(15, [.open, .submit, .approve], scratch, delivery)
            let texts = try await told(of: approved, browser)
            for text in texts { #expect(!text.contains("1.250,5") && !text.contains("1250.5")) }
            #expect(texts[0].contains("<td>mới</td>"))
            #expect(!texts[0].contains("đính chính"))
            #expect(texts[1].contains("new,\(approved),"))
            #expect(texts[2].contains("\"what\":\"new\"") || texts[2].contains("\"what\" : \"new\""))
            #expect(try await browser.ask("/changes/table.xlsx?change=\(approved)").status == 200)
            // Where it comes from: the entry that never counted is not named either.
            let entry = try #require(
                try delivery.history(of: Sample.key(unit: Self.unit, "2023-06")).last?.entry)
            let pedigree = try await browser.ask("/figures/e\(entry.number)/\(approved)").text
            #expect(pedigree.contains("1,5"))
            #expect(!pedigree.contains("thay dòng"))
        }
    }

    @Test func `before a correction stands what counted, not what went back in between`() async throws {
        try await withLedger { browser, delivery, scratch in
            _ = try send(200, [.open, .approve], scratch, delivery)
            _ = try send(12505, [.open, .submit, .sendBack], scratch, delivery)
            let approved = try send(15, [.open, .submit, .approve], scratch, delivery)
            let texts = try await told(of: approved, browser)
            for text in texts { #expect(!text.contains("1.250,5") && !text.contains("1250.5")) }
            #expect(texts[0].contains("<td class=\"r\">20,0</td><td class=\"r\"><b>1,5</b></td>"))
            #expect(texts[0].contains("1 số đính chính"))
            #expect(texts[1].contains("corrected,\(approved),"))
        }
    }

    @Test func `a figure that was overtaken while it waited takes the place of what overtook it`() async throws {
        try await withLedger { browser, delivery, scratch in
            _ = try send(12505, [.open, .submit], scratch, delivery)
            let waiting = try #require(try delivery.submissions(in: .submitted).last?.number)
            _ = try send(200, [.open, .approve], scratch, delivery)
            try delivery.step(.approve, of: waiting, by: Self.approver.name, remark: nil)
            let head = try #require(delivery.view().head?.number)
            let page = try await told(of: head, browser)[0]
            #expect(page.contains("<td class=\"r\"><b>1.250,5</b></td>"))
        }
    }
}
