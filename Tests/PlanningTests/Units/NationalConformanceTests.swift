import Planning
import Quantities
import Testing

/// The whole country on the night of 1 July 2025. What the table says oddly is listed in docs/units-conformance.md.
@Suite(
    .enabled(
        if: NationalUnits.folder != nil,
        "set TIENDO_UNITS_DATA to a folder with units_before.csv, units_after.csv and unit_mapping.csv"))
struct NationalConformanceTests {
    private static let country = Result { try Country() }

    private let units: NationalUnits
    private let tree: UnitTree
    private let old: [UnitVersion]
    private let new: [UnitVersion]
    private let restatement: Restatement

    init() throws {
        let country = try Self.country.get()
        units = country.units
        tree = country.tree
        old = country.old
        new = country.new
        restatement = country.restatement
    }

    /// Some number of a unit, larger than 64 bits hold.
    private func figure(_ unit: UnitKey, _ seed: Int) throws -> Int128 {
        let code = try #require(Int128(unit.code.text))
        return (code * 7919 * Int128(seed) % 1_000_003) * 1_000_000_000_000_000_000 + code
    }

    @Test func `10,035 communes in 696 districts of 63 provinces become 3,321 in 34`() {
        #expect(old.count == 10_035)
        #expect(new.count == 3_321)
        let before = tree.inForce(on: NationalUnits.eve)
        #expect(before.filter { $0.kind == .district }.count == 696)
        #expect(before.filter { $0.kind == .province }.count == 63)
        let after = tree.inForce(on: NationalUnits.day)
        #expect(after.filter { $0.kind == .province }.count == 34)
        #expect(after.count == 3_321 + 34)
    }

    @Test func `every code of the lists is in the table, and every code of the table in the lists`() {
        #expect(Set(units.targets.keys) == Set(old.map(\.key.code.text)))
        #expect(Set(units.mapping.compactMap { $0["new_code"] }) == Set(new.map(\.key.code.text)))
    }

    @Test func `every old commune has a fate, and every new one an origin`() {
        for unit in old { #expect(!tree.successors(of: unit.key).isEmpty, "\(unit.key) \(unit.name)") }
        for unit in new { #expect(!tree.predecessors(of: unit.key).isEmpty, "\(unit.key) \(unit.name)") }
        #expect(restatement.stranded.isEmpty)
        #expect(tree.withoutFate.count == 691)
    }

    @Test func `sums over 10,035 old communes equal sums over 3,321 new ones`() throws {
        for seed in 1...10 {
            let values = try old.map { try figure($0.key, seed) }
            let restated = try restatement.restate(values)
            #expect(restated.compactMap(\.value).reduce(0, +) == values.reduce(0, +))
            #expect(restated.count == 3_316)
            #expect(restated.allSatisfy { $0.lacking.isEmpty && $0.value != nil })
        }
    }

    @Test func `with the five island districts all 3,321 have a figure`() throws {
        let islands = tree.inForce(on: NationalUnits.eve).filter {
            $0.kind == .district && tree.leaves(of: $0.key, on: NationalUnits.eve).map(\.key) == [$0.key]
        }
        let sources = (old + islands).map(\.key)
        let values = try sources.map { try figure($0, 3) }
        let restated = try tree.restatement(of: sources, from: NationalUnits.eve, to: NationalUnits.day)
            .restate(values)
        #expect(restated.map(\.unit) == new.map(\.key))
        #expect(restated.compactMap(\.value).reduce(0, +) == values.reduce(0, +))
        #expect(restated.allSatisfy { $0.value != nil })
    }

    @Test func `a new commune made of whole old ones has their sum, looked up in the table itself`() throws {
        let values = try old.map { try figure($0.key, 5) }
        let valueOf = Dictionary(uniqueKeysWithValues: zip(old.map(\.key.code.text), values))
        let rows = Dictionary(grouping: units.mapping.filter { $0["old_code"] != "" }) { $0["new_code"] ?? "" }
        var checked = 0
        var ofPartsOnly = 0
        for restated in try restatement.restate(values) {
            let codes = rows[restated.unit.code.text]?.compactMap { $0["old_code"] } ?? []
            guard codes.allSatisfy({ units.targets[$0]?.count == 1 }) else {
                #expect(restated.quality == .apportioned(bases: ["synthetic"]), "\(restated.unit)")
                ofPartsOnly += codes.contains { units.targets[$0]?.count == 1 } ? 0 : 1
                continue
            }
            #expect(restated.value == codes.compactMap { valueOf[$0] }.reduce(0, +), "\(restated.unit)")
            #expect(restated.quality == (codes.count == 1 ? .unchanged : .exact), "\(restated.unit)")
            checked += 1
        }
        #expect(checked == 2_904)
        #expect(ofPartsOnly == 38)
    }

    @Test func `numerators and denominators of rates stay the same in every province`() throws {
        let numerators = try old.map { try figure($0.key, 11) }
        let denominators = try old.map { try figure($0.key, 13) + figure($0.key, 11) }
        for values in [numerators, denominators] {
            let valueOf = Dictionary(uniqueKeysWithValues: zip(old.map(\.key), values))
            let restated = try restatement.restate(values)
            let newValueOf = Dictionary(uniqueKeysWithValues: restated.map { ($0.unit, $0.value ?? 0) })
            for province in tree.inForce(on: NationalUnits.day) where province.kind == .province {
                let pieces = try #require(tree.pieces(of: province.key, on: NationalUnits.eve).pieces)
                let before = pieces.flatMap { tree.leaves(of: $0.unit, on: NationalUnits.eve) }
                    .compactMap { valueOf[$0.key] }.reduce(0, +)
                let after = tree.leaves(of: province.key, on: NationalUnits.day)
                    .compactMap { newValueOf[$0.key] }.reduce(0, +)
                #expect(before == after, "\(province.name)")
            }
        }
    }

    @Test func `six rows of the table have no old code, and these are they`() {
        let found = units.withoutOldCode.map {
            [$0["old_district_code"], $0["old_district"], $0["old_name"], $0["new_code"], $0["new_name"]]
                .compactMap { $0 }.joined(separator: " | ")
        }
        #expect(
            found == [
                "318 | Huyện Bạch Long Vĩ |  | 11948 | Đặc khu Bạch Long Vĩ",
                "376 | Huyện Kim Sơn | Khu vực bãi bồi ven biển do huyện Kim Sơn quản lý | 14698 | Xã Kim Đông",
                "471 | Huyện Cồn Cỏ |  | 19742 | Đặc khu Cồn Cỏ", "498 | Huyện Hoàng Sa |  | 20333 | Đặc khu Hoàng Sa",
                "536 | Huyện Lý Sơn |  | 21548 | Đặc khu Lý Sơn", "755 | Huyện Côn Đảo |  | 26732 | Đặc khu Côn Đảo",
            ])
    }

    @Test func `one commune goes over whole and to others as well`() {
        let odd = units.targets.filter { $0.value.count > 1 && $0.value.contains { $0["relation"] == "whole" } }
        #expect(Array(odd.keys) == ["18796"])
        #expect(
            odd["18796"]?.map { "\($0["new_name"] ?? ""): \($0["note"] ?? "")" } == [
                "Phường Sông Trí: Nhập một phần dân số", "Phường Vũng Áng: Nhập toàn bộ diện tích",
                "Phường Hoành Sơn: Nhập một phần dân số",
            ])
        #expect(units.targets.filter { $0.value.count == 1 && $0.value[0]["relation"] != "whole" }.isEmpty)
        #expect(units.targets.filter { $0.value.count > 1 }.count == 440)
    }

    @Test func `two rows name another old province than the list of units`() {
        let listed = Dictionary(uniqueKeysWithValues: old.map { ($0.key.code.text, $0.key) })
        let odd = units.mapping.filter { row in
            guard let key = listed[row["old_code"] ?? ""],
                let district = tree.parent(of: key, on: NationalUnits.eve),
                let province = tree.parent(of: district.key, on: NationalUnits.eve)
            else { return false }
            return province.key.code.text != row["old_province_code"]
        }
        #expect(odd.compactMap { $0["old_code"] } == ["27691", "30781"])
    }
}

/// Built once for all tests.
private struct Country: Sendable {
    let units: NationalUnits
    let tree: UnitTree
    let old: [UnitVersion]
    let new: [UnitVersion]
    let restatement: Restatement

    init() throws {
        units = try NationalUnits()
        tree = try units.tree()
        old = tree.inForce(on: NationalUnits.eve).filter(\.kind.isCommuneLevel)
        new = tree.inForce(on: NationalUnits.day).filter(\.kind.isCommuneLevel)
        restatement = tree.restatement(of: old.map(\.key), from: NationalUnits.eve, to: NationalUnits.day)
    }
}
