import HTML
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// What a form still owes: marked, counted, and shown alone where the form is long.
struct DeskOwedTests {
    private static let form = "/entry/076/2023-S2"

    /// A district that has a plan for planted forest and reported no figure of the second half; of ponds it has one, and
    /// none of honey, which nobody expects.
    private func withForm(
        _ further: Int = 0, _ body: (Browser, Delivery) async throws -> Void
    ) async throws {
        let clock = FixedClock()
        try await SmallLedger.withPeople(clock: clock) { site, people, delivery, scratch async throws in
            let codes = ["ponds", "honey"] + (0..<further).map { "other-\($0)" }
            let records = codes.enumerated().map { order, code in
                var indicator = IndicatorDefinition(
                    code: IndicatorCode(code), validFrom: Sample.district.validFrom,
                    name: Bilingual(vietnamese: "Chỉ tiêu \(code)", english: "Indicator \(code)"), field: "D",
                    measure: Bilingual(vietnamese: "ha", english: "ha"), kind: .flow, decimals: 1)
                indicator.order = order + 2
                return ReferenceRecord.indicator(indicator)
            }
            let at = clock.advance(seconds: 90)
            let note = Sample.note(.importIndicators)
            _ = try scratch.database.append(Change(note: note, records: records), at: at)
            var ponds = Sample.figure(50, Sample.key("ponds", "2023-S2"))
            ponds.definition = Sample.district.validFrom
            ponds.window = ponds.key.period.window(.administrative)
            _ = try scratch.database.append(Sample.change([ponds]), at: clock.advance(seconds: 5))
            try delivery.refresh()
            clock.advance(seconds: 5)
            let session = try await SmallLedger.signIn("nguoi-nhap", [.reporter], "076", people)
            try await body(Browser(site: site, session: session), delivery)
        }
    }

    private func base(_ page: Browser.Answer, _ code: String) throws -> String {
        let parts = page.text.split(separator: "name=\"w.\(code)\" value=\"", maxSplits: 1)
        try #require(parts.count == 2, "the form asks for \(code)")
        return String(parts[1].prefix { $0 != "\"" })
    }

    @Test func `what is owed is marked in words and counted above, with a way to the first empty cell`() async throws {
        try await withForm { browser, _ in
            let text = try await browser.ask(Self.form).text
            #expect(text.contains("<b>Còn thiếu 1 số</b><a href=\"#f-forest-planted\">"))
            #expect(text.contains("<input id=\"f-forest-planted\""))
            #expect(text.split(separator: "<em class=\"owes\">còn thiếu</em>").count == 2)
            #expect(text.contains("name=\"v.ponds\""))
            #expect(MarkupChecker.faults(in: text, isDocument: true) == [])
            #expect(try await browser.ask(Self.form + "?lang=en").text.contains("<b>1 figure is missing</b>"))
        }
    }

    @Test func `a long form shows what is owed alone, and all of it on demand`() async throws {
        try await withForm(30) { browser, _ in
            let short = try await browser.ask(Self.form).text
            #expect(short.contains("name=\"v.forest-planted\""))
            #expect(!short.contains("name=\"v.ponds\""))
            #expect(short.contains("Đang hiện 1 trong 33 dòng"))
            #expect(short.contains("<a href=\"/entry/076/2023-S2?show=all\">Hiện cả biểu (33 dòng)</a>"))
            #expect(MarkupChecker.faults(in: short, isDocument: true) == [])
            let whole = try await browser.ask(Self.form + "?show=all").text
            #expect(whole.contains("name=\"v.ponds\""))
            #expect(whole.contains("<a href=\"/entry/076/2023-S2?show=owed\">Chỉ hiện số còn thiếu</a>"))
        }
    }

    @Test func `rows that were not shown stay as they are, and what waits is shown`() async throws {
        try await withForm { browser, delivery in
            let whole = try await browser.ask(Self.form + "?show=all")
            let honey = [("v.honey", "7"), ("s.honey", "estimate"), ("w.honey", try base(whole, "honey"))]
            let saved = try await browser.send(Self.form + "?show=all", honey + [("action", "save")])
            #expect(saved["location"] == "/entry/076/2023-S2?show=all&done=saved")
            let short = try await browser.ask(Self.form + "?show=owed")
            #expect(!short.text.contains("name=\"v.ponds\""))
            #expect(short.text.contains("name=\"v.honey\" value=\"7,0\""))
            let forest = [
                ("v.forest-planted", "1.900"), ("s.forest-planted", "estimate"),
                ("w.forest-planted", try base(short, "forest-planted")),
            ]
            #expect(try await browser.send(Self.form + "?show=owed", forest + [("action", "save")]).status == 303)
            #expect(try delivery.submissions(in: .draft).last?.entryCount == 2)
            let now = try await browser.ask(Self.form + "?show=all")
            #expect(now.text.contains("name=\"v.ponds\" value=\"5,0\""))
            #expect(now.text.contains("name=\"v.honey\" value=\"7,0\""))
            #expect(now.text.contains("Đã nhập đủ các số còn thiếu."))
        }
    }

    @Test func `the last period is copied into the shown rows only`() async throws {
        try await withForm { browser, _ in
            let text = try await browser.ask(Self.form + "?show=owed&copy=last").text
            #expect(text.contains("Đã chép 1 số kỳ trước"))
            #expect(text.contains("name=\"v.forest-planted\" value=\"1.903,5\""))
        }
    }
}
