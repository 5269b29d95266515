import SeededNumbers
import Testing

@testable import Aggregation

@Suite struct PackedIntegersTests {
    private func packed(_ values: [Int64]) -> PackedIntegers {
        var packed = PackedIntegers()
        packed.grow(to: values.count)
        for (place, value) in values.enumerated() { packed.set(value, at: place) }
        return packed
    }

    @Test(arguments: [Int64(Int32.max), Int64(Int32.min), 0, -1])
    func `what fits 32 bits stays in 32 bits`(_ value: Int64) {
        let packed = packed([1, value])
        #expect(!packed.isWide)
        #expect(packed[1] == value)
        #expect(packed.byteCount == 8)
    }

    @Test(arguments: [Int64(Int32.max) + 1, Int64(Int32.min) - 1, .max, .min])
    func `the first value that needs more widens all and changes none`(_ value: Int64) {
        let packed = packed([7, -8, Int64(Int32.max), value, 0])
        #expect(packed.isWide)
        #expect((0..<5).map { packed[$0] } == [7, -8, Int64(Int32.max), value, 0])
        #expect(packed.byteCount == 40)
    }

    @Test func `longer rows keep every value in its row`() {
        for extra in [Int64(0), 1 << 40] {
            var packed = packed([1, 2, 3, 4, 5, 6 + extra])
            packed.lengthenRows(from: 3, to: 5)
            #expect((0..<10).map { packed[$0] } == [1, 2, 3, 0, 0, 4, 5, 6 + extra, 0, 0])
        }
    }

    @Test(arguments: [
        [Int64(Int32.max), Int64(Int32.max), 1], [Int64(Int32.min), Int64(Int32.min), -1], [.max, .max, .max],
        [.min, .min, .min, .min], [.max, .min, 1], [],
    ])
    func `a sum that does not fit its values is exact`(_ values: [Int64]) {
        #expect(packed(values).sum(in: 0..<values.count) == values.reduce(Int128(0)) { $0 + Int128($1) })
    }

    @Test func `sums of runs equal sums one by one at any width`() {
        var generator = SeededGenerator(seed: 1)
        for bits in [4, 20, 31, 33, 55] {
            let values = (0..<2 * 211).map { _ in
                Int64.random(in: -(1 << bits) + 1..<(1 << bits), using: &generator)
            }
            let packed = packed(values)
            #expect(packed.isWide == (bits > 31))
            let cuts = ([0, 211] + (0..<9).map { _ in Int.random(in: 0...250, using: &generator) }).sorted()
            let runs = zip(cuts, cuts.dropFirst()).enumerated().map { place, cut in
                Run(group: place % 4, range: cut.0..<cut.1)
            }
            var sums = [Int64](repeating: 100, count: 6)
            packed.addSums(of: GroupRuns(runs: runs, groupCount: 4), in: 211..<422, to: &sums, from: 1)
            var expected = [Int64](repeating: 100, count: 6)
            for run in runs {
                for place in run.range where place < 211 { expected[1 + run.group] += values[211 + place] }
            }
            #expect(sums == expected, "\(bits) bits")
        }
    }
}
