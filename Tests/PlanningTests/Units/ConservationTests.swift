import Planning
import Quantities
import SeededNumbers
import Testing

/// Random histories of two events with random weights: whatever happens to units, sums stay what they were.
@Suite struct ConservationTests {
    private static let first = UnitSample.day("2000-06-30")
    private static let last = UnitSample.day("2020-06-30")

    /// Every unit of a generation goes whole, or in up to four parts with weights of up to six decimals, to units of
    /// the next one; `room` is the most units that a generation has.
    private static func history(_ dice: inout SeededGenerator, room: Int = 6) throws -> UnitTree {
        let days = ["1900-01-01", "2005-01-01", "2015-01-01"]
        let ends = ["2004-12-31", "2014-12-31", nil]
        var units = Array(0..<Int.random(in: 1...6, using: &dice))
        var versions: [UnitVersion] = []
        var steps: [Succession] = []
        for generation in 0..<3 {
            versions += units.map { UnitSample.unit("u\($0)@\(days[generation])", to: ends[generation]) }
            guard generation < 2 else { break }
            let size = Int.random(in: 1...room, using: &dice)
            var next: Set<Int> = []
            for unit in units {
                let count = min(Int.random(in: 1...4, using: &dice), size)
                let targets = (0..<size).shuffled(using: &dice).prefix(count)
                next.formUnion(targets)
                for (target, share) in zip(targets, try weights(count, &dice)) {
                    let (old, new) = ("u\(unit)@\(days[generation])", "u\(target)@\(days[generation + 1])")
                    steps.append(UnitSample.step(old, new, share, basis: "synthetic"))
                }
            }
            units = next.sorted()
        }
        return try UnitSample.tree(versions, steps)
    }

    /// Positive decimals that add up to 1.
    private static func weights(_ count: Int, _ dice: inout SeededGenerator) throws -> [String] {
        let whole = [10, 10_000, 1_000_000].randomElement(using: &dice) ?? 10
        let cuts = (1..<whole).shuffledSample(count - 1, using: &dice).sorted()
        return try zip(cuts + [whole], [0] + cuts).map { upper, lower in
            let scale = String(whole).count - 1
            return try #require(ExactDecimal(coefficient: Int128(upper - lower), scale: scale)).description
        }
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `sums over new units equal sums over old ones, for a hundred figures each`(seed: UInt64) throws {
        var dice = SeededGenerator(seed: seed)
        let tree = try Self.history(&dice)
        let old = tree.inForce(on: Self.first).map(\.key)
        let restatement = tree.restatement(of: old, from: Self.first, to: Self.last)
        #expect(restatement.stranded.isEmpty)
        for _ in 0..<100 {
            let values = old.map { _ in Int128(Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &dice)) }
            let restated = try restatement.restate(values)
            #expect(restated.compactMap(\.value).reduce(0, +) == values.reduce(0, +))
            let valueOf = Dictionary(uniqueKeysWithValues: zip(old, values))
            for target in restated {
                try expectNear(target, tree.pieces(of: target.unit, on: Self.first), valueOf)
            }
        }
    }

    /// Each part is at most one unit of the last place away from its exact share.
    private func expectNear(_ target: RestatedValue, _ rebasing: Rebasing, _ values: [UnitKey: Int128]) throws {
        let pieces = try #require(rebasing.pieces)
        var exact = ExactDecimal.zero
        for piece in pieces {
            let value = try #require(values[piece.unit].flatMap { ExactDecimal(coefficient: $0, scale: 0) })
            exact = try exact.adding(value.multiplied(by: piece.share))
        }
        let restated = try #require(target.value.flatMap { ExactDecimal(coefficient: $0, scale: 0) })
        let distance = try restated.subtracting(exact).magnitude
        #expect(distance <= ExactDecimal(pieces.filter { $0.share != 1 }.count))
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `all of every old unit is found again in the new ones`(seed: UInt64) throws {
        var dice = SeededGenerator(seed: seed)
        let tree = try Self.history(&dice)
        var found: [UnitKey: ExactDecimal] = [:]
        for unit in tree.inForce(on: Self.last) {
            for piece in tree.pieces(of: unit.key, on: Self.first).pieces ?? [] {
                found[piece.unit] = try (found[piece.unit] ?? 0).adding(piece.share)
            }
        }
        let old = tree.inForce(on: Self.first).map(\.key)
        #expect(found == Dictionary(uniqueKeysWithValues: old.map { ($0, ExactDecimal(1)) }))
    }

    @Test func `what cannot be found in newer figures is undefined, and the rest adds up`() throws {
        var defined = 0
        for seed in 0..<200 as Range<UInt64> {
            var dice = SeededGenerator(seed: seed)
            let tree = try Self.history(&dice, room: 40)
            let new = tree.inForce(on: Self.last).map(\.key)
            let restatement = tree.restatement(of: new, from: Self.last, to: Self.first)
            let values = new.map { _ in Int128(Int32.random(in: -1000...1000, using: &dice)) }
            let restated = try restatement.restate(values)
            let stranded = Set(restatement.stranded.map(\.unit))
            let kept = zip(new, values).filter { !stranded.contains($0.0) }.map(\.1)
            #expect(restated.compactMap(\.value).reduce(0, +) == kept.reduce(0, +))
            for target in restated {
                let pieces = tree.pieces(of: target.unit, on: Self.last).pieces
                #expect((target.value != nil) == (pieces != nil))
                defined += pieces == nil ? 0 : 1
            }
        }
        #expect(defined > 50)
    }
}

extension Range<Int> {
    /// So many different numbers of the range.
    fileprivate func shuffledSample(_ count: Int, using dice: inout SeededGenerator) -> [Int] {
        var chosen: Set<Int> = []
        while chosen.count < count { chosen.insert(Int.random(in: self, using: &dice)) }
        return chosen.sorted()
    }
}
