import Operations
import Planning
import Quantities
import Testing
import TestSupport

/// The figures of 2023 in the ten communes of 1 July 2025.
@Suite struct StructureTests {
    private func board(_ body: (Scoreboard) throws -> Void) throws {
        try Example.reading(.sqlite) { delivery in
            let query = Example.query {
                $0.structure = Day("2025-07-01")
                $0.byUnit = true
            }
            try body(try delivery.scoreboard(query))
        }
    }

    @Test func `the ten new communes add up to the district exactly`() throws {
        try board { board in
            for code: IndicatorCode in ["jobs-created", "forest-planted"] {
                let units = board.units(code)
                #expect(units.count == 10)
                var sum = ExactDecimal.zero
                for unit in units { sum = try sum.adding(try #require(unit.standing.actual?.shown)) }
                #expect(sum == board.standing(code)?.actual?.shown)
            }
        }
    }

    @Test func `the new Tân Trào says that Kim Quan is lacking, and nobody else lacks anything`() throws {
        try board { board in
            let lacking = board.units("jobs-created").filter { !$0.standing.coverage.isWhole }
            #expect(lacking.map(\.unit.name) == ["Tân Trào"])
            #expect(lacking.first?.standing.coverage.lacking.map(\.code.text) == ["02476"])
        }
    }

    @Test func `rates come from summed numerators and denominators, recognitions not at all`() throws {
        try board { board in
            let rates = board.units("trained-labour-rate")
            #expect(rates.allSatisfy { $0.standing.actual?.denominator != nil })
            let recognitions = board.units("health-standard-communes")
            #expect(recognitions.count == 10)
            #expect(recognitions.allSatisfy { $0.standing.actual == nil && $0.standing.verdict.state == .notDefined })
        }
    }

    @Test func `a unit not in force is refused with the units that the code named`() throws {
        try Example.reading(.sqlite) { delivery in
            var query = Example.query()
            query.unit = UnitReference(code: UnitCode("02593"))
            query.period = Sample.period("2025-S1")
            let gone = query
            let refused = Example.refusal { _ = try delivery.scoreboard(gone) }
            guard case .unitNotInForce(_, _, let versions, let successors) = refused else {
                Issue.record("Vân Sơn was found in 2025")
                return
            }
            #expect(versions.map(\.name) == ["Vân Sơn"])
            #expect(successors.map(\.name) == ["Hồng Sơn"])
        }
    }

    @Test func `an unknown unit is refused with the nearest ones`() throws {
        try Example.reading(.sqlite) { delivery in
            var query = Example.query()
            query.unit = UnitReference(code: UnitCode("0256"))
            let unknown = query
            guard case .unknownUnit(let text, let nearest) = Example.refusal({ _ = try delivery.scoreboard(unknown) })
            else {
                Issue.record("an unknown unit was found")
                return
            }
            #expect(text == "0256")
            #expect(!nearest.isEmpty)
        }
    }

    @Test func `a share of recognitions is not counted over communes that merged`() throws {
        try Example.reading(.sqlite) { delivery in
            let today = try delivery.scoreboard(Example.query()).standing("health-standard-share")
            let later = try delivery.scoreboard(Example.query { $0.structure = Day("2024-10-01") })
            #expect(today?.actual?.shown == ExactDecimal("90.3"))
            #expect(later.standing("health-standard-share")?.actual == nil)
        }
    }

    @Test func `completeness counts the units in force on that day`() throws {
        try Example.reading(.sqlite) { delivery in
            let built = try delivery.scoreboard(Example.query()).standing("culture-houses-built")
            #expect(built?.parts?.expected == 31)
            #expect(built?.parts?.reported == 29)
            #expect(built?.parts?.missing.count == 2)
        }
    }
}
