import Aggregation
import Planning
import Quantities
import Testing

@Suite struct TreeTests {
    let flow = definition("it", decimals: 1)
    let old = ["a", "b", "c", "d", "z"].map { unit($0) }

    private func board(_ tree: UnitTree, _ definition: IndicatorDefinition) -> Board {
        var board = Board([definition], [])
        board.cube = Cube(
            calendar: .administrative, units: UnitAxis(tree), indicators: catalogue([definition]))
        return board
    }

    private func filled(_ tree: UnitTree, _ definition: IndicatorDefinition) throws -> Board {
        var board = board(tree, definition)
        for (place, key) in old.enumerated() {
            try board.put("it", key, "2023-S1", Int64(place) * 100 + 101)
        }
        return board
    }

    @Test func `an outline follows the tree of the day`() throws {
        let tree = try smallTree()
        let board = try filled(tree, flow)
        let before = board.cube.outline(of: unit("p"), on: day("2023-06-14"), of: tree)
        #expect(before.children.map(\.unit) == [unit("d1"), unit("d2")])
        #expect(before.leafCount == 5)
        let sum = try board.cube.recursive(flow, of: before, at: period("2023-S1")).parts.get()
        #expect(sum.value == ExactDecimal("150.5"))
        #expect(sum.isComplete)
        let after = board.cube.outline(of: unit("p"), on: day("2025-07-01"), of: tree)
        #expect(after.leafCount == 4)
        #expect(try board.cube.recursive(flow, of: after, at: period("2023-S1")).parts.get().reported == 0)
    }

    @Test func `an outline leaves out who may not hold it, and who keeps nobody`() throws {
        let tree = try smallTree()
        let board = try filled(tree, flow)
        let outline = board.cube.outline(of: unit("p"), on: day("2023-06-14"), of: tree) { $0.kind == .commune }
        #expect(outline.children.map(\.unit) == [unit("d1")])
        #expect(outline.leafCount == 4)
    }

    @Test func `figures of the old units in the new structure add up to the last digit`() throws {
        let tree = try smallTree()
        let board = try filled(tree, flow)
        let restatement = tree.restatement(of: old, from: day("2023-06-14"), to: day("2025-07-01"))
        let groups = board.cube.groups(restatement)
        var sums: [String: Total] = [:]
        for (target, group) in zip(restatement.targets, groups) {
            let total = try board.cube.total(flow, over: #require(group), at: period("2023-S1"))
            sums[target.unit.code.text] = total
        }
        // d has 40.1: 60 % are 24.06, 40 % are 16.04; cut off 24.0 and 16.0, and the tenth goes to the larger rest.
        #expect(sums["n1"]?.value == ExactDecimal("30.2"))
        #expect(sums["n2"]?.value == ExactDecimal("54.2"))
        #expect(sums["n3"]?.value == ExactDecimal("16"))
        #expect(sums["z2"]?.value == ExactDecimal("50.1"))
        #expect(sums["n2"]?.isApportioned == true)
        #expect(sums["n1"]?.isApportioned == false)
        #expect(sums["n2"]?.expected == 2)
        let whole = try board.cube.total(flow, over: board.cube.group(old), at: period("2023-S1"))
        #expect(sums.values.reduce(Int128(0)) { $0 + $1.amount } == whole.amount)
    }

    @Test func `both numbers of a rate are split`() throws {
        let tree = try smallTree()
        let rate = definition("it", .rate)
        var board = board(tree, rate)
        for key in old { try board.put("it", key, "2023-S1", 101, over: 203) }
        let restatement = tree.restatement(of: old, from: day("2023-06-14"), to: day("2025-07-01"))
        let totals = try board.cube.groups(restatement).map {
            try board.cube.total(rate, over: #require($0), at: period("2023-S1"))
        }
        #expect(totals.reduce(Int128(0)) { $0 + $1.amount } == 505)
        #expect(totals.reduce(Int128(0)) { $0 + ($1.base ?? 0) } == 1_015)
    }

    @Test func `recognitions stand only where the area is the same`() throws {
        let tree = try smallTree()
        let recognition = definition("it", .recognition)
        var board = board(tree, recognition)
        for key in old { try board.put("it", key, "2023-S1", 1) }
        let restatement = tree.restatement(of: old, from: day("2023-06-14"), to: day("2025-07-01"))
        for (target, group) in zip(restatement.targets, board.cube.groups(restatement)) {
            let group = try #require(group)
            if target.unit.code.text == "z2" {
                #expect(try board.cube.total(recognition, over: group, at: period("2023-S1")).value == 1)
            } else {
                #expect(throws: SummationRefusal.notRebased(.recognition)) {
                    try board.cube.total(recognition, over: group, at: period("2023-S1"))
                }
            }
        }
    }

    @Test func `a part without figures is expected and missing`() throws {
        let tree = try smallTree()
        let board = try filled(tree, flow)
        let some = [unit("a"), unit("d")]
        let restatement = tree.restatement(of: some, from: day("2023-06-14"), to: day("2025-07-01"))
        let totals = try zip(restatement.targets, board.cube.groups(restatement)).map { target, group in
            (target.unit.code.text, try board.cube.total(flow, over: #require(group), at: period("2023-S1")))
        }
        let n1 = try #require(totals.first { $0.0 == "n1" }?.1)
        #expect(n1.value == ExactDecimal("10.1"))
        #expect(n1.reported == 1 && n1.expected == 2)
    }

    @Test func `a batch over restated groups equals the single totals`() throws {
        let tree = try smallTree()
        let board = try filled(tree, flow)
        let restatement = tree.restatement(of: old, from: day("2023-06-14"), to: day("2025-07-01"))
        let groups = board.cube.groups(restatement).compactMap { $0 }
        let batch = board.cube.rollUp([flow], over: groups, at: [try period("2023-S1"), try period("2023")])
        for (place, group) in groups.enumerated() {
            let single = try board.cube.total(flow, over: group, at: period("2023-S1"), reading: .own)
            #expect(batch[0, 0, place] == .success(single))
            #expect(try batch[0, 1, place].get().reported == 0)
        }
    }
}
