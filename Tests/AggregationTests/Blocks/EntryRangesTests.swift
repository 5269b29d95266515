import Aggregation
import Planning
import SeededNumbers
import Testing

struct EntryRangesTests {
    @Test func `runs in any order that touch or overlap are one`() {
        let ranges = EntryRanges([8..<9, 1..<3, 3..<5, 4..<6, 20..<20])
        #expect(ranges.ranges == [1..<6, 8..<9])
    }

    @Test func `an entry is in it if it is in one of the runs`() {
        var numbers = SeededGenerator(seed: 7)
        let runs = (0..<40).map { _ -> Range<Int64> in
            let first = Int64.random(in: 1...900, using: &numbers)
            return first..<first + Int64.random(in: 0...6, using: &numbers)
        }
        let ranges = EntryRanges(runs)
        for number in Int64(0)...910 {
            #expect(ranges.contains(EntryNumber(number)) == runs.contains { $0.contains(number) })
        }
        #expect(!EntryRanges([Range<Int64>]()).contains(EntryNumber(1)))
    }
}
