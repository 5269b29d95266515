import Aggregation
import Planning
import Quantities
import SeededNumbers
import Testing

/// Random ledgers, read from the cube and from a dictionary.
@Suite struct CubePropertyTests {
    let definitions = [definition("flow"), definition("rate", .rate), definition("stock", .stock)]
    let units = (0..<70).map { unit("u\($0)") }
    let periods = [2022, 2023].flatMap { year in
        PeriodSlot.all.compactMap { Period(year: year, part: $0.part) }
    }

    private func ledger(_ seed: UInt64, _ count: Int) throws -> (Cube, NaiveCube) {
        var generator = SeededGenerator(seed: seed)
        var clerk = Clerk()
        // Half of the units are known from the start, the others come as they report.
        var cube = cube(definitions, Array(units.prefix(35)))
        var naive = NaiveCube()
        var snapshots: [Cube] = []
        for step in 0..<count {
            guard let indicator = definitions.randomElement(using: &generator)?.code,
                let unit = units.randomElement(using: &generator),
                let period = periods.randomElement(using: &generator),
                let status = FigureStatus.allCases.randomElement(using: &generator)
            else { continue }
            let isLarge = indicator == "flow" && Int.random(in: 0..<50, using: &generator) == 0
            let limit: Int64 = isLarge ? .max : 1_000_000
            let amount = Int64.random(in: -limit...limit, using: &generator)
            let base = Int64.random(in: 1...1_000_000, using: &generator)
            let isWithdrawal = Int.random(in: 0..<10, using: &generator) == 0
            let entry = try clerk.entry(
                indicator, unit, period.code, isWithdrawal ? nil : amount, over: indicator == "rate" ? base : nil,
                status: status, isIllustrative: Bool.random(using: &generator))
            try cube.apply(entry)
            naive.apply(entry)
            // Now and then somebody keeps reading, so that blocks are copied.
            if step % 97 == 0 { snapshots = [cube] }
        }
        #expect(snapshots.count == 1)
        return (cube, naive)
    }

    @Test(arguments: [UInt64(11), 12, 13])
    func `every figure is read as it was entered last`(_ seed: UInt64) throws {
        let (cube, naive) = try ledger(seed, 6_000)
        #expect(cube.figureCount == naive.figures.count)
        for definition in definitions {
            for unit in units {
                for period in periods {
                    let figure = naive.figure(definition.code, unit, period)
                    let reading = cube.own(definition.code, unit, period)
                    #expect(reading?.amount == figure.map { Int128($0.amount) })
                    #expect(reading?.base == figure?.base.map { Int128($0) })
                    #expect(reading?.status == figure?.status)
                    #expect(reading?.isIllustrative == figure?.isIllustrative)
                    #expect(reading?.entry == figure?.entry)
                }
            }
        }
    }

    @Test(arguments: [UInt64(21), 22])
    func `sums over time equal those of the dictionary`(_ seed: UInt64) throws {
        let (cube, naive) = try ledger(seed, 9_000)
        for unit in units {
            for period in periods {
                let reading = cube.cumulative(definitions[0], unit, period)
                let month = period.months.upperBound
                #expect(
                    reading.derived?.amount == naive.derived("flow", unit, period.year, to: month),
                    "\(unit) \(period)")
                let own = period.cumulative.flatMap { naive.figure("flow", unit, $0) }
                #expect(reading.own?.amount == own.map { Int128($0.amount) })
            }
        }
    }

    @Test(arguments: [UInt64(31), 32, 33])
    func `sums over units equal those of the dictionary, one by one and in a batch`(_ seed: UInt64) throws {
        let (cube, naive) = try ledger(seed, 9_000)
        var generator = SeededGenerator(seed: seed)
        let members = (0..<6).map { size in
            size == 0 ? units : units.filter { _ in Int.random(in: 0...size, using: &generator) == 0 }
        }
        let groups = members.map { cube.group($0) }
        let batch = cube.rollUp(definitions, over: groups, at: periods)
        for (row, definition) in definitions.enumerated() {
            for (column, period) in periods.enumerated() {
                for (place, group) in groups.enumerated() {
                    let figures = members[place].compactMap { naive.figure(definition.code, $0, period) }
                    let total = try cube.total(definition, over: group, at: period, reading: .own)
                    #expect(total.amount == figures.reduce(Int128(0)) { $0 + Int128($1.amount) })
                    #expect((total.base ?? 0) == figures.reduce(Int128(0)) { $0 + Int128($1.base ?? 0) })
                    #expect(total.reported == figures.count)
                    #expect(total.expected == members[place].count)
                    #expect(total.status == figures.map(\.status).min())
                    #expect(total.isIllustrative == figures.contains { $0.isIllustrative })
                    #expect(batch[row, column, place] == .success(total), "\(definition.code) \(period) \(place)")
                }
            }
        }
    }

    @Test func `totals since January equal the sums of what the units come to`() throws {
        let (cube, _) = try ledger(41, 9_000)
        let group = cube.group(units)
        let outline = UnitOutline(unit("all"), children: units.map { UnitOutline($0, on: cube.units) }, on: cube.units)
        for definition in definitions {
            for period in periods {
                let readings = units.compactMap { cube.cumulative(definition, $0, period).value }
                let total = try cube.total(definition, over: group, at: period)
                #expect(total.amount == readings.reduce(Int128(0)) { $0 + $1.amount })
                #expect(total.base ?? 0 == readings.reduce(Int128(0)) { $0 + ($1.base ?? 0) })
                #expect(total.reported == readings.count)
                #expect(total.status == readings.map(\.status).min())
                #expect(total.isIllustrative == readings.contains { $0.isIllustrative })
                #expect(try cube.recursive(definition, of: outline, at: period).parts.get() == total)
            }
        }
    }

    @Test(arguments: [UInt64(51), 52])
    func `withdrawn entries leave what others say`(_ seed: UInt64) throws {
        var (cube, naive) = try ledger(seed, 4_000)
        let before = cube
        let gone = EntryRanges([100..<900, 1_500..<1_501, 3_000..<3_900])
        cube.withdraw(gone)
        for definition in definitions {
            for unit in units {
                for period in periods {
                    let figure = naive.figure(definition.code, unit, period)
                    let isGone = figure.map { gone.contains($0.entry) } ?? false
                    let reading = cube.own(definition.code, unit, period)
                    #expect(reading?.amount == (isGone ? nil : figure.map { Int128($0.amount) }))
                    #expect(reading?.status == (isGone ? nil : figure?.status))
                }
            }
        }
        #expect(cube.figureCount < before.figureCount)
        #expect(before.figureCount == naive.figures.count)
    }
}
