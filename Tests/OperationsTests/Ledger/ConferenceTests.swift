import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing

/// The conference of 14 July 2023 as the ledger has it, before and after it met.
@Suite(.serialized) struct ConferenceTests {
    private let half = Sample.period("2023-S1")

    private func district(_ view: LedgerView) throws -> UnitKey {
        try view.unit(UnitReference(code: UnitCode("076")), on: Sample.window.to).key
    }

    @Test(arguments: Backend.available)
    func `the report names what fell short and what is to be done`(backend: Backend) throws {
        try Example.reading(backend) { delivery in
            let view = delivery.view()
            let unit = try district(view)
            let shortcomings = view.shortcomings(of: unit, half)
            #expect(shortcomings.map(\.number) == Array(1...10))
            #expect(shortcomings.prefix(3).map(\.field) == ["H", "N", "F"])
            #expect(shortcomings.allSatisfy { $0.isIllustrative && $0.cause != nil && $0.remedy != nil })
            let directives = view.directives(of: unit, half)
            #expect(directives.map(\.number) == [1, 2, 3, 4, 5, 6, 1, 2])
            #expect(directives.suffix(2).map(\.kind) == [.proposal, .proposal])
            #expect(view.shortcomings(of: unit, Sample.period("2022-S1")).isEmpty)
        }
    }

    @Test func `the conclusion stands in the ledger only after the conference`() throws {
        try Example.reading(.sqlite) { delivery in
            let before = try delivery.view(asOf: Moment("2023-07-14T08:00:00+07:00"), includesPending: false)
            let unit = try district(before)
            let conference = try #require(before.conference("bch-13"))
            #expect(conference.heldOn == Day("2023-07-14"))
            #expect(conference.document == nil)
            #expect(before.conclusions(of: "bch-13").isEmpty)
            #expect(before.shortcomings(of: unit, half).count == 10)
            let after = delivery.view()
            #expect(after.conferences(of: unit).map(\.code) == ["bch-13"])
            #expect(after.conference("bch-13")?.document?.contains("612-TB/HU") == true)
            #expect(after.conclusions(of: "bch-13").map(\.number) == Array(1...6))
            #expect(after.directives(of: unit, half) == before.directives(of: unit, half))
            let earlier = try delivery.view(asOf: Moment("2023-07-01T00:00:00+07:00"), includesPending: false)
            #expect(earlier.conference("bch-13") == nil)
            #expect(earlier.shortcomings(of: unit, half).isEmpty)
        }
    }
}
