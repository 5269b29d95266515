import Planning
import Quantities
import SeededNumbers
import Testing

@Suite struct UnitTreeTests {
    let tree: UnitTree

    init() throws {
        tree = try #require(SonDuong.tree)
    }

    private func names(_ units: [UnitVersion]) -> [String] {
        units.map(\.name)
    }

    @Test(arguments: [
        ("2019-12-31", 33, 32), ("2020-01-01", 31, 30), ("2023-07-14", 31, 30), ("2024-08-31", 31, 30),
        ("2024-09-01", 30, 29), ("2024-10-01", 30, 29), ("2025-06-30", 30, 29),
    ])
    func `the district has as many units as the resolutions say, one of them the town`(
        date: String, units: Int, communes: Int
    ) {
        let children = tree.children(of: SonDuong.district, on: UnitSample.day(date))
        #expect(children.count == units)
        #expect(children.filter { $0.kind == .commune }.count == communes)
        #expect(children.filter { $0.kind == .town }.map(\.name) == ["Sơn Dương"])
    }

    @Test func `from 1 July 2025 the area of the old district is a group of ten communes`() {
        let day = UnitSample.day("2025-07-01")
        let communes = tree.children(of: SonDuong.area, on: day)
        #expect(communes.map(\.key.code.text).sorted() == communes.map(\.key.code.text))
        #expect(
            Set(names(communes)) == [
                "Tân Trào", "Minh Thanh", "Sơn Dương", "Bình Ca", "Tân Thanh", "Sơn Thủy", "Phú Lương", "Trường Sinh",
                "Hồng Sơn", "Đông Thọ",
            ])
        #expect(tree.children(of: SonDuong.district, on: day).isEmpty)
        #expect(tree.children(of: SonDuong.area, on: UnitSample.day("2025-06-30")).isEmpty)
    }

    @Test func `a code is no identity: 02578 was Hợp Hòa and is Tân Thanh`() {
        let code = UnitReference("02578") ?? UnitReference(code: UnitCode(""))
        #expect(tree.unit(code, on: UnitSample.day("2023-07-14"))?.name == "Hợp Hòa")
        #expect(tree.unit(code, on: UnitSample.day("2025-06-30"))?.name == "Hợp Hòa")
        #expect(tree.unit(code, on: UnitSample.day("2025-07-01"))?.name == "Tân Thanh")
        #expect(names(tree.versions(of: UnitCode("02578"))) == ["Hợp Hòa", "Tân Thanh"])
        #expect(names(tree.versions(of: UnitCode("02590"))) == ["Tuân Lộ", "Tân Thanh"])
        #expect(tree.version(UnitSample.key("02578@2025-07-01"))?.name == "Tân Thanh")
        #expect(tree.version(UnitSample.key("02578@2025-07-02")) == nil)
    }

    @Test func `a dated reference means the unit in force on its own date`() {
        let today = UnitSample.day("2026-01-05")
        #expect(tree.unit(UnitSample.reference("02578@2023-07-14"), on: today)?.name == "Hợp Hòa")
        #expect(tree.unit(UnitSample.reference("076@2025-07-01"), on: today)?.key == SonDuong.area)
        #expect(tree.unit(UnitSample.reference("076"), on: UnitSample.day("2023-07-14"))?.key == SonDuong.district)
        #expect(tree.unit(UnitSample.reference("02593"), on: today) == nil)
        #expect(tree.unit(UnitSample.reference("99999"), on: today) == nil)
    }

    @Test func `a parent is the one in force on the day, and levels can be skipped`() {
        let old = UnitSample.key("02545@1900-01-01")
        let new = UnitSample.key("02545@2025-07-01")
        #expect(tree.parent(of: old, on: UnitSample.day("2023-07-14"))?.key == SonDuong.district)
        #expect(tree.parent(of: new, on: UnitSample.day("2025-07-01"))?.key == SonDuong.province)
        #expect(tree.parent(of: old, on: UnitSample.day("2025-07-01")) == nil)
        #expect(tree.parent(of: SonDuong.province, on: UnitSample.day("2023-07-14")) == nil)
    }

    @Test func `a group is nobody's child, so its communes count once`() {
        let day = UnitSample.day("2025-07-01")
        #expect(tree.children(of: SonDuong.province, on: day).count == 10)
        #expect(tree.leaves(of: SonDuong.province, on: day).count == 10)
        #expect(tree.groups(under: SonDuong.province, on: day).map(\.key) == [SonDuong.area])
        #expect(tree.parent(of: SonDuong.area, on: day)?.key == SonDuong.province)
    }

    @Test func `the Party's line is another one than the State's`() {
        let before = UnitSample.day("2023-07-14")
        #expect(tree.parent(of: SonDuong.police, on: before)?.key == SonDuong.province)
        #expect(tree.parent(of: SonDuong.police, on: before, in: .party)?.key == SonDuong.district)
        #expect(tree.children(of: SonDuong.district, on: before, in: .party).count == 32)
        #expect(!tree.children(of: SonDuong.district, on: before).map(\.key).contains(SonDuong.police))
        let after = UnitSample.day("2025-07-01")
        #expect(tree.children(of: SonDuong.province, on: after, in: .party).count == 10)
        #expect(tree.children(of: SonDuong.area, on: after, in: .party).isEmpty)
        #expect(tree.hierarchies == [.state, .group("son-duong"), .party])
        #expect(tree.children(of: SonDuong.province, on: before, in: Hierarchy("union")).isEmpty)
    }

    @Test func `descendants follow their parents, and leaves are the lowest of them`() {
        let day = UnitSample.day("2023-07-14")
        let all = tree.descendants(of: SonDuong.province, on: day)
        #expect(all.count == 2 + 31 + 1 + 1)
        #expect(all.prefix(4).map(\.key.code.text) == ["075", "02476", "076", "02536"])
        #expect(tree.leaves(of: SonDuong.province, on: day).count == 33)
        #expect(tree.leaves(of: SonDuong.district, on: day).map(\.key) == all[3..<34].map(\.key))
    }

    @Test func `a unit without children is its own leaf, one not in force has none`() {
        let hongLac = UnitSample.key("02608@1900-01-01")
        #expect(tree.leaves(of: hongLac, on: UnitSample.day("2024-08-31")).map(\.key) == [hongLac])
        #expect(tree.leaves(of: hongLac, on: UnitSample.day("2024-09-01")).isEmpty)
        #expect(tree.leaves(of: UnitSample.key("99999@1900-01-01"), on: UnitSample.day("2024-09-01")).isEmpty)
    }

    @Test func `lists keep a stable order`() {
        let inForce = tree.inForce(on: UnitSample.day("2023-07-14"))
        #expect(inForce.map(\.key) == inForce.map(\.key).sorted())
        #expect(inForce.count == 1 + 2 + 1 + 31 + 1)
        #expect(tree.allKeys == SonDuong.versions.map(\.key).sorted())
    }

    @Test func `a tree does not depend on the order of its records`() throws {
        var dice = SeededGenerator(seed: 2)
        let shuffled = try UnitTree(
            versions: SonDuong.versions.shuffled(using: &dice), links: SonDuong.links.shuffled(using: &dice),
            successions: SonDuong.successions.shuffled(using: &dice))
        #expect(shuffled.allKeys == tree.allKeys)
        for date in ["2019-06-30", "2023-07-14", "2025-07-01"].map(UnitSample.day) {
            for key in tree.allKeys {
                for hierarchy in tree.hierarchies {
                    let children = tree.children(of: key, on: date, in: hierarchy)
                    #expect(shuffled.children(of: key, on: date, in: hierarchy) == children)
                }
                #expect(shuffled.pieces(of: key, on: date) == tree.pieces(of: key, on: date))
            }
        }
    }

    @Test func `no records make an empty tree`() throws {
        let empty = try UnitSample.tree([])
        #expect(empty.allKeys.isEmpty)
        #expect(empty.hierarchies == [.state])
        #expect(empty.inForce(on: UnitSample.day("2023-07-14")).isEmpty)
    }
}
