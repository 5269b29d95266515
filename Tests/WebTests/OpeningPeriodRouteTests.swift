import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// Every page that is asked for without a period opens with the same one.
struct OpeningPeriodRouteTests {
    /// The report of one commune on a period, an hour after the others.
    private func report(_ unit: String, _ period: String, _ delivery: Delivery, _ scratch: Scratch) throws {
        let key = UnitKey(code: UnitCode(unit), validFrom: Sample.district.validFrom)
        var figure = Sample.figure(14, Sample.key(unit: key, period))
        figure.definition = Sample.district.validFrom
        let submission = NewSubmission(unit: key, period: Sample.period(period), entries: [figure])
        let later = Moment(microseconds: FixedClock.start.microseconds + 120_000_000)
        _ = try scratch.database.append(Change(note: Sample.note(), submissions: [submission]), at: later)
        try delivery.refresh()
    }

    @Test(arguments: ["2023-07", "2024-01"])
    func `the first commune's report of a period moves no board`(period: String) async throws {
        try await SmallLedger.withPeople { site, people, delivery, scratch async throws in
            try report("02569", period, delivery, scratch)
            let session = try await SmallLedger.signIn("lanh-dao", [.leader], "076", people)
            let browser = Browser(site: site, session: session)
            // By the halves of two communes, one is enough: so the period has to have a plan, too.
            let shown = period == "2024-01" ? "6 tháng đầu năm 2023" : "tháng 7 năm 2023"
            for address in ["/scoreboard", "/indicators", "/units/076", "/matrix", "/indicators/forest-planted"] {
                let head = try await browser.ask(address).text.split(separator: "<h1>").last?.split(separator: "</h1>")
                    .first
                #expect(head?.contains(shown) == true, "\(address): \(head ?? "")")
            }
            let json = try await browser.ask("/api/v1/indicators", accept: "application/json").text
            #expect(json.contains(period == "2024-01" ? "2023-S1" : period))
            #expect(try await browser.ask("/units")["location"]?.contains(period) == (period != "2024-01"))
        }
    }

    @Test func `the unit that has reported sees its own newest period`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, scratch async throws in
            try report("02569", "2023-05", delivery, scratch)
            #expect(
                try delivery.openingPeriod(of: UnitReference(code: UnitCode("076"))) == Sample.period("2023-S1"))
            #expect(
                try delivery.openingPeriod(of: UnitReference(code: UnitCode("02569"))) == Sample.period("2023-05"))
        }
    }
}
