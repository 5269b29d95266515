import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Web

/// A district with two communes and two indicators, in a database of its own.
enum SmallLedger {
    private static let start = Sample.district.validFrom
    private static let forest: IndicatorDefinition = {
        var forest = IndicatorDefinition(
            code: "forest-planted", validFrom: start,
            name: Bilingual(vietnamese: "Diện tích trồng rừng", english: "Forest planted"), field: "D",
            measure: Bilingual(vietnamese: "ha", english: "ha"), kind: .flow, decimals: 1)
        forest.order = 1
        return forest
    }()

    private static func unit(_ code: String, _ name: String, _ kind: UnitKind, _ parent: String?) -> ReferenceRecord {
        .unit(
            UnitVersion(
                key: UnitKey(code: UnitCode(code), validFrom: start), name: name, kind: kind,
                parent: parent.map { UnitReference(code: UnitCode($0)) }))
    }

    static let records: [ReferenceRecord] = [
        unit("08", "Tuyên Quang", .province, nil), unit("076", "Sơn Dương", .district, "08"),
        unit("02569", "Phúc Ứng", .commune, "076"), unit("02545", "Tân <Trào>", .commune, "076"),
        .field(IndicatorField(code: "D", name: Bilingual(vietnamese: "Lâm nghiệp", english: "Forestry"), order: 1)),
        .indicator(forest),
    ]

    /// Recorded at ten on 14 July 2023; the correction half an hour later.
    static func change(_ amount: Int64) -> Change {
        var plan = Sample.figure(17900, Sample.key("forest-planted", "2023", scenario: .plan(.province)))
        plan.effectiveFrom = Day("2023-01-01")
        plan.basis = .total
        plan.bound = .floor
        plan.definition = start
        var actual = Sample.figure(amount)
        actual.definition = start
        actual.source = "Báo <Tuyên Quang>"
        return Sample.change([plan, actual])
    }

    /// A site over a fresh ledger, as `serve` makes it.
    static func withSite<Value>(
        filled: Bool = true, _ body: (Browser, Delivery, Scratch) async throws -> Value
    ) async throws -> Value {
        try await Backend.sqlite.withScratch { scratch in
            let clock = FixedClock()
            if filled {
                let note = Sample.note(.importUnits)
                _ = try scratch.database.append(Change(note: note, records: records), at: clock.now)
                _ = try scratch.database.append(change(19035), at: clock.advance(seconds: 60))
            }
            let delivery = try Delivery(scratch.database) { clock.now }
            return try await body(Browser(site: Site(delivery)), delivery, scratch)
        }
    }
}
