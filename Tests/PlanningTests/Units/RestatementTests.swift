import Planning
import Quantities
import Testing

@Suite struct RestatementTests {
    private let tree: UnitTree
    private let before = UnitSample.day("2023-06-14")
    private let after = UnitSample.day("2025-07-01")

    init() throws {
        tree = try #require(SonDuong.tree)
    }

    private var communes: [UnitKey] {
        tree.leaves(of: SonDuong.district, on: before).map(\.key)
    }

    @Test func `31 communes of 2023 become ten, and nothing is lost on the way`() throws {
        let restatement = tree.restatement(of: communes, from: before, to: after)
        let values = communes.indices.map { Int128(100 + $0 * $0) }
        let restated = try restatement.restate(values)
        #expect(restated.map(\.unit) == tree.children(of: SonDuong.area, on: after).map(\.key))
        #expect(restated.compactMap(\.value).reduce(0, +) == values.reduce(0, +))
        #expect(restated.allSatisfy { $0.quality == .exact })
        #expect(restatement.stranded.isEmpty)
    }

    @Test func `Hồng Sơn adds up four communes of 2023`() throws {
        let values = communes.map { Int128($0.code.text) }
        let hongSon = try tree.restatement(of: communes, from: before, to: after).restate(values)
            .first { $0.unit == UnitSample.key("02608@2025-07-01") }
        #expect(hongSon?.value == Int128(2593 + 2596 + 2599 + 2608))
        #expect(hongSon?.lacking == [])
    }

    @Test func `Tân Trào lacks Kim Quan, which reported elsewhere`() throws {
        let restated = try tree.restatement(of: communes, from: before, to: after).restate(communes.map { _ in 7 })
        let partial = restated.filter { !$0.lacking.isEmpty }
        #expect(partial.map(\.unit) == [UnitSample.key("02545@2025-07-01")])
        #expect(partial.first?.lacking == [UnitSample.key("02476@1900-01-01")])
        #expect(partial.first?.value == 14)
        let withKimQuan = communes + [UnitSample.key("02476@1900-01-01")]
        let whole = try tree.restatement(of: withKimQuan, from: before, to: after).restate(withKimQuan.map { _ in 7 })
        #expect(whole.allSatisfy { $0.lacking.isEmpty })
        #expect(whole.first { $0.unit == UnitSample.key("02545@2025-07-01") }?.value == 21)
    }

    @Test func `no figure is not 0`() throws {
        let missing = Set(["02539@1900-01-01", "02575@1900-01-01", "02578@1900-01-01", "02590@2020-01-01"])
        let values = communes.map { missing.contains($0.description) ? nil : Int128(5) }
        let restated = try tree.restatement(of: communes, from: before, to: after).restate(values)
        let tanTrao = restated.first { $0.unit == UnitSample.key("02545@2025-07-01") }
        #expect(tanTrao?.value == 5)
        #expect(tanTrao?.lacking.map(\.code.text) == ["02476", "02539"])
        let tanThanh = restated.first { $0.unit == UnitSample.key("02578@2025-07-01") }
        #expect(tanThanh?.value == nil)
        #expect(tanThanh?.lacking.map(\.code.text) == ["02575", "02578", "02590"])
    }

    @Test func `a rate is taken from summed numerators and denominators`() throws {
        // Trained labour of three communes: 60 of 100, 10 of 1,000 and 500 of 1,000; the mean of the rates would be 37.
        let keys = ["02575@1900-01-01", "02578@1900-01-01", "02590@2020-01-01"].map(UnitSample.key)
        let restatement = tree.restatement(of: keys, from: before, to: after)
        let numerators = try restatement.restate([60, 10, 500])
        let denominators = try restatement.restate([100, 1000, 1000])
        #expect(numerators.map(\.value) == [570])
        #expect(denominators.map(\.value) == [2100])
        let rate = try Ratio(numerator: 570 * 100, denominator: 2100).rounded(to: 1)
        #expect(rate.description == "27.1")
    }

    @Test func `the structure of the same day changes nothing`() throws {
        let restatement = tree.restatement(of: communes, from: before, to: UnitSample.day("2024-08-31"))
        #expect(restatement.targets.map(\.unit) == communes.sorted())
        #expect(restatement.targets.allSatisfy { $0.quality == .unchanged && $0.missing.isEmpty })
        let values = communes.indices.map { Int128($0) }
        #expect(try restatement.restate(values).map(\.value) == values)
    }

    @Test func `between 2023 and October 2024 only Hồng Sơn is another unit`() {
        let restatement = tree.restatement(of: communes, from: before, to: UnitSample.day("2024-10-01"))
        let changed = restatement.targets.filter { $0.quality != .unchanged }
        #expect(restatement.targets.count == 30)
        #expect(changed.map(\.unit) == [UnitSample.key("02608@2024-09-01")])
        #expect(changed.map(\.quality) == [.exact])
    }

    @Test func `newer figures do not say what an old commune would have had`() throws {
        let newer = tree.children(of: SonDuong.area, on: after).map(\.key)
        let restatement = tree.restatement(of: newer, from: after, to: before)
        #expect(restatement.targets.count == 32)
        #expect(restatement.targets.allSatisfy { !$0.isDefined })
        #expect(restatement.stranded.map(\.unit) == newer)
        #expect(try restatement.restate(newer.map { _ in 1 }).allSatisfy { $0.value == nil })
    }

    @Test func `the whole district goes on in the group of its area`() throws {
        let forward = tree.restatement(of: [SonDuong.district], from: before, to: after)
        #expect(forward.targets == [RestatedUnit(unit: SonDuong.area, quality: .unchanged, missing: [])])
        let backward = tree.restatement(of: [SonDuong.area], from: after, to: before)
        #expect(try backward.restate([42]).map(\.value) == [42])
    }

    @Test func `units without counterpart are named, never dropped in silence`() throws {
        let strangers = [SonDuong.police, UnitSample.key("99999@1900-01-01"), UnitSample.key("02608@2024-09-01")]
        let restatement = tree.restatement(of: strangers, from: before, to: after)
        #expect(restatement.targets.isEmpty)
        #expect(
            restatement.stranded == [
                StrandedUnit(
                    unit: strangers[2], reason: .notInForce(strangers[2], on: before)),
                StrandedUnit(unit: strangers[1], reason: .unknownUnit(strangers[1])),
                StrandedUnit(unit: SonDuong.police, reason: .fateNotRecorded(SonDuong.police)),
            ])
        #expect(try restatement.restate([1, 2, 3]).isEmpty)
    }

    @Test func `a sum beyond 128 bits is refused`() {
        let keys = ["02575@1900-01-01", "02578@1900-01-01"].map(UnitSample.key)
        let restatement = tree.restatement(of: keys, from: before, to: after)
        #expect(throws: ArithmeticFault.overflow) { try restatement.restate([.max, 1]) }
    }
}

@Suite struct PartialRestatementTests {
    private let before = UnitSample.day("2019-12-31")
    private let after = UnitSample.day("2020-01-01")

    /// o goes to a, b and c in thirds; p goes whole into c; d is q under another name.
    private func tree() throws -> UnitTree {
        try UnitSample.tree(
            ["o", "p", "q"].map { UnitSample.unit("\($0)@1900-01-01", to: "2019-12-31") }
                + ["a", "b", "c", "d"].map { UnitSample.unit("\($0)@2020-01-01") },
            [
                UnitSample.step("o@1900-01-01", "a@2020-01-01", "0.3334", basis: "population", event: .split),
                UnitSample.step("o@1900-01-01", "b@2020-01-01", "0.3333", basis: "population", event: .split),
                UnitSample.step("o@1900-01-01", "c@2020-01-01", "0.3333", basis: "population", event: .split),
                UnitSample.step("p@1900-01-01", "c@2020-01-01"),
                UnitSample.step("q@1900-01-01", "d@2020-01-01", event: .renaming),
            ])
    }

    private let old = ["o", "p", "q"].map { UnitSample.key("\($0)@1900-01-01") }
    private let new = ["a", "b", "c", "d"].map { UnitSample.key("\($0)@2020-01-01") }

    @Test(arguments: [
        (100, [34, 33, 33]), (10, [4, 3, 3]), (1, [1, 0, 0]), (2, [1, 1, 0]), (0, [0, 0, 0]), (-10, [-4, -3, -3]),
    ])
    func `the parts of a figure add up to it, the largest remainder first`(value: Int, parts: [Int]) throws {
        let restated = try tree().restatement(of: old, from: before, to: after).restate([Int128(value), 1000, 5])
        #expect(restated.map(\.unit) == new)
        #expect(restated.prefix(2).map(\.value) == parts.prefix(2).map { Int128($0) })
        #expect(restated[2].value == Int128(1000 + parts[2]))
        #expect(restated[3].value == 5)
    }

    @Test func `estimates are flagged with what they were estimated from`() throws {
        let restatement = try tree().restatement(of: old, from: before, to: after)
        #expect(
            restatement.targets.map(\.quality) == [
                .apportioned(bases: ["population"]), .apportioned(bases: ["population"]),
                .apportioned(bases: ["population"]), .unchanged,
            ])
    }

    @Test func `a split unit without a figure is lacking in every part`() throws {
        let restated = try tree().restatement(of: old, from: before, to: after).restate([nil, 8, nil])
        #expect(restated.map(\.value) == [nil, nil, 8, nil])
        #expect(restated.map(\.lacking) == [[old[0]], [old[0]], [old[0]], [old[2]]])
    }

    @Test func `back in time only a renamed unit and a union of whole parts have figures`() throws {
        let restatement = try tree().restatement(of: new, from: after, to: before)
        #expect(restatement.targets.map(\.unit) == old)
        #expect(restatement.targets.map(\.isDefined) == [false, false, true])
        #expect(restatement.targets.last?.quality == .unchanged)
        #expect(try restatement.restate([1, 2, 4, 8]).map(\.value) == [nil, nil, 8])
        // The figures of a and b were of o alone, but c's were not: o has none.
        #expect(restatement.stranded.map(\.unit) == Array(new.prefix(3)))
    }

    @Test func `a unit that was only split is the sum of its parts back in time`() throws {
        let tree = try UnitSample.tree(
            [
                UnitSample.unit("o@1900-01-01", to: "2019-12-31"), UnitSample.unit("a@2020-01-01"),
                UnitSample.unit("b@2020-01-01"),
            ],
            [
                UnitSample.step("o@1900-01-01", "a@2020-01-01", "0.25"),
                UnitSample.step("o@1900-01-01", "b@2020-01-01", "0.75"),
            ])
        let both = tree.restatement(of: [new[0], new[1]], from: after, to: before)
        #expect(both.targets == [RestatedUnit(unit: old[0], quality: .exact, missing: [])])
        #expect(try both.restate([10, 90]).map(\.value) == [100])
        let one = tree.restatement(of: [new[0]], from: after, to: before)
        #expect(one.targets.map(\.missing) == [[new[1]]])
    }

    @Test func `a part whose origin is not recorded is lacking`() throws {
        let tree = try UnitSample.tree(
            [
                UnitSample.unit("o@1900-01-01", to: "2019-12-31"), UnitSample.unit("x@2015-01-01", to: "2019-12-31"),
                UnitSample.unit("a@2020-01-01"),
            ],
            [UnitSample.step("o@1900-01-01", "a@2020-01-01"), UnitSample.step("x@2015-01-01", "a@2020-01-01")])
        let restated = try tree.restatement(of: [old[0]], from: UnitSample.day("2014-12-31"), to: after).restate([3])
        #expect(restated.map(\.value) == [3])
        #expect(restated.map(\.quality) == [.exact])
        #expect(restated.map(\.lacking) == [[UnitSample.key("x@2015-01-01")]])
    }
}
