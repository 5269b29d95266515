import SeededNumbers
import Testing

@testable import Aggregation

@Suite struct PresenceTests {
    @Test func `counts of runs equal counts one by one`() {
        var generator = SeededGenerator(seed: 2)
        var presence = Presence()
        presence.lengthenRows(to: 200)
        presence.addRow()
        presence.addRow()
        var model = [[Bool]](repeating: [Bool](repeating: false, count: 200), count: 2)
        for _ in 0..<600 {
            let (row, position) = (Int.random(in: 0...1, using: &generator), Int.random(in: 0..<200, using: &generator))
            if Bool.random(using: &generator) {
                presence.insert(row * 5, row, position)
                model[row][position] = true
            } else {
                presence.remove(row * 5, row, position)
                model[row][position] = false
            }
        }
        for row in 0...1 {
            #expect(presence.totals[row] == model[row].count { $0 })
            for lower in 0...200 {
                for upper in lower...200 {
                    #expect(presence.count(row, in: lower..<upper) == model[row][lower..<upper].count { $0 })
                }
            }
            for position in 0..<200 {
                #expect(presence.slots(at: position).contains(slot: row * 5) == model[row][position])
            }
        }
    }

    @Test(arguments: [(10, 64), (64, 65), (63, 129), (1, 1_000)])
    func `longer rows lose nothing and count nothing twice`(_ short: Int, _ long: Int) {
        var presence = Presence()
        presence.lengthenRows(to: short)
        presence.addRow()
        presence.addRow()
        presence.insert(0, 0, short - 1)
        presence.insert(1, 1, 0)
        presence.lengthenRows(to: long)
        presence.insert(1, 1, long - 1)
        #expect(presence.count(0, in: 0..<long) == 1)
        #expect(presence.count(0, in: short - 1..<short) == 1)
        #expect(presence.count(1, in: 0..<long) == 2)
        #expect(presence.count(1, in: 1..<long - 1) == 0)
    }

    @Test func `a unit beyond the rows has no figures`() {
        #expect(Presence().slots(at: 3).isEmpty)
    }
}
