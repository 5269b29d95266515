import Planning
import Quantities
import Testing

@Suite struct PiecesTests {
    let sonDuong: UnitTree

    init() throws {
        sonDuong = try #require(SonDuong.tree)
    }

    private func whole(_ keys: String...) -> Rebasing {
        .exact(keys.map { UnitPiece(unit: UnitSample.key($0), share: 1, basis: nil) }.sorted { $0.unit < $1.unit })
    }

    private func pieces(of key: String, on date: String, _ tree: UnitTree? = nil) -> Rebasing {
        (tree ?? sonDuong).pieces(of: UnitSample.key(key), on: UnitSample.day(date))
    }

    @Test func `Tân Trào of 2025 is Kim Quan, Trung Yên and Tân Trào`() {
        #expect(
            pieces(of: "02545@2025-07-01", on: "2023-07-14")
                == whole("02476@1900-01-01", "02539@1900-01-01", "02545@1900-01-01"))
    }

    @Test func `Hồng Sơn of 2025 leads through Hồng Sơn of 2024 to Vân Sơn and Hồng Lạc`() {
        #expect(
            pieces(of: "02608@2025-07-01", on: "2024-08-31")
                == whole("02593@1900-01-01", "02596@1900-01-01", "02599@1900-01-01", "02608@1900-01-01"))
        #expect(
            pieces(of: "02608@2025-07-01", on: "2024-09-01")
                == whole("02596@1900-01-01", "02599@1900-01-01", "02608@2024-09-01"))
    }

    @Test func `Tân Thanh is another unit in each of three structures`() {
        #expect(
            pieces(of: "02578@2025-07-01", on: "2019-06-30")
                == whole("02575@1900-01-01", "02578@1900-01-01", "02590@1900-01-01", "thanh-phat@1900-01-01"))
        #expect(pieces(of: "02590@2020-01-01", on: "2023-07-14") == whole("02590@2020-01-01"))
    }

    @Test func `the old district is the group of its area, both ways`() {
        #expect(pieces(of: "076@1900-01-01", on: "2025-07-01") == whole("076@2025-07-01"))
        #expect(pieces(of: "076@2025-07-01", on: "2023-07-14") == whole("076@1900-01-01"))
    }

    @Test func `an old unit that was merged has no figures of its own later`() {
        let hongSon = UnitSample.key("02608@2024-09-01")
        #expect(
            pieces(of: "02593@1900-01-01", on: "2024-10-01")
                == .undefined(reason: .sharedWith(unit: hongSon, others: [UnitSample.key("02608@1900-01-01")])))
    }

    @Test func `where no event is recorded nothing is guessed`() {
        #expect(
            pieces(of: "cong-an-son-duong@1900-01-01", on: "2025-07-01")
                == .undefined(reason: .fateNotRecorded(SonDuong.police)))
        #expect(pieces(of: "99999@1900-01-01", on: "2025-07-01").pieces == nil)
        #expect(sonDuong.withoutFate.map(\.description) == ["075@1900-01-01", "cong-an-son-duong@1900-01-01"])
    }

    @Test func `a unit does not go on under its code unless a record says so`() throws {
        let versions = [UnitSample.unit("a@1900-01-01", to: "2019-12-31"), UnitSample.unit("a@2020-01-01")]
        let silent = try UnitSample.tree(versions)
        #expect(
            pieces(of: "a@2020-01-01", on: "2019-01-01", silent)
                == .undefined(reason: .originNotRecorded(UnitSample.key("a@2020-01-01"))))
        let renamed = try UnitSample.tree(
            versions, [UnitSample.step("a@1900-01-01", "a@2020-01-01", event: .renaming)])
        #expect(pieces(of: "a@2020-01-01", on: "2019-01-01", renamed) == whole("a@1900-01-01"))
        #expect(pieces(of: "a@1900-01-01", on: "2021-01-01", renamed) == whole("a@2020-01-01"))
    }

    @Test func `what is recorded of a unit can be read both ways`() {
        let successors = sonDuong.successors(of: UnitSample.key("02593@1900-01-01"))
        #expect(successors.map(\.new) == [UnitSample.key("02608@2024-09-01")])
        #expect(successors.map(\.document) == ["NQ 1106/NQ-UBTVQH15"])
        let predecessors = sonDuong.predecessors(of: UnitSample.key("02545@2025-07-01"))
        #expect(predecessors.map(\.old.code.text) == ["02476", "02539", "02545"])
        #expect(sonDuong.predecessors(of: UnitSample.key("02545@1900-01-01")).isEmpty)
    }
}

@Suite struct PartialPiecesTests {
    /// o splits in 2010 into a (0.3, by population) and b (0.7); in 2020 a splits into c (0.5, by area) and d, and b
    /// joins d. p joins c in 2020.
    private func tree() throws -> UnitTree {
        try UnitSample.tree(
            [
                UnitSample.unit("o@1900-01-01", to: "2009-12-31"),
                UnitSample.unit("a@2010-01-01", to: "2019-12-31"), UnitSample.unit("b@2010-01-01", to: "2019-12-31"),
                UnitSample.unit("p@1900-01-01", to: "2019-12-31"),
                UnitSample.unit("c@2020-01-01", to: "2029-12-31"), UnitSample.unit("d@2020-01-01", to: "2029-12-31"),
                UnitSample.unit("e@2030-01-01"),
            ],
            [
                UnitSample.step("o@1900-01-01", "a@2010-01-01", "0.3", basis: "population", event: .split),
                UnitSample.step("o@1900-01-01", "b@2010-01-01", "0.7", basis: "population", event: .split),
                UnitSample.step("a@2010-01-01", "c@2020-01-01", "0.5", basis: "area", event: .split),
                UnitSample.step("a@2010-01-01", "d@2020-01-01", "0.5", basis: "area", event: .split),
                UnitSample.step("b@2010-01-01", "d@2020-01-01"), UnitSample.step("p@1900-01-01", "c@2020-01-01"),
                UnitSample.step("c@2020-01-01", "e@2030-01-01"), UnitSample.step("d@2020-01-01", "e@2030-01-01"),
            ])
    }

    private func piece(_ key: String, _ share: String, _ basis: String?) throws -> UnitPiece {
        UnitPiece(unit: UnitSample.key(key), share: try #require(ExactDecimal(share)), basis: basis)
    }

    @Test func `shares are multiplied along events and added over the ways`() throws {
        let tree = try tree()
        let day = UnitSample.day("2005-06-30")
        #expect(
            tree.pieces(of: UnitSample.key("c@2020-01-01"), on: day)
                == .apportioned([
                    try piece("o@1900-01-01", "0.15", "area; population"), try piece("p@1900-01-01", "1", nil),
                ]))
        #expect(
            tree.pieces(of: UnitSample.key("d@2020-01-01"), on: day)
                == .apportioned([try piece("o@1900-01-01", "0.85", "area; population")]))
    }

    @Test func `a unit that comes together again is whole`() throws {
        #expect(
            try tree().pieces(of: UnitSample.key("e@2030-01-01"), on: UnitSample.day("2005-06-30"))
                == .exact([try piece("o@1900-01-01", "1", nil), try piece("p@1900-01-01", "1", nil)]))
    }

    @Test func `a unit that was only split is the union of its parts`() throws {
        let tree = try tree()
        let old = UnitSample.key("o@1900-01-01")
        #expect(
            tree.pieces(of: old, on: UnitSample.day("2015-06-30"))
                == .exact([try piece("a@2010-01-01", "1", nil), try piece("b@2010-01-01", "1", nil)]))
        let later = tree.pieces(of: old, on: UnitSample.day("2025-06-30"))
        let others = [UnitSample.key("p@1900-01-01")]
        #expect(later == .undefined(reason: .sharedWith(unit: UnitSample.key("c@2020-01-01"), others: others)))
    }

    @Test func `a share finer than 18 decimals is refused, not rounded`() throws {
        let fine = "0.0000000001"
        let rest = "0.9999999999"
        let tree = try UnitSample.tree(
            [
                UnitSample.unit("o@1900-01-01", to: "2009-12-31"),
                UnitSample.unit("a@2010-01-01", to: "2019-12-31"), UnitSample.unit("b@2010-01-01", to: "2019-12-31"),
                UnitSample.unit("c@2020-01-01"), UnitSample.unit("d@2020-01-01"),
            ],
            [
                UnitSample.step("o@1900-01-01", "a@2010-01-01", fine),
                UnitSample.step("o@1900-01-01", "b@2010-01-01", rest),
                UnitSample.step("a@2010-01-01", "c@2020-01-01", fine),
                UnitSample.step("a@2010-01-01", "d@2020-01-01", rest), UnitSample.step("b@2010-01-01", "d@2020-01-01"),
            ])
        let pieces = tree.pieces(of: UnitSample.key("c@2020-01-01"), on: UnitSample.day("2005-06-30"))
        #expect(pieces == .undefined(reason: .shareTooFine(UnitSample.key("o@1900-01-01"))))
    }
}
