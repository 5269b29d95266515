import Planning
import Quantities

/// A small district with a history, and an indicator of each kind.
enum SampleCatalogue {
    static let beforeRecords = day("1900-01-01")

    static func day(_ text: String) -> Day {
        Day(text) ?? Day(ordinal: 0)
    }

    static let records: [ReferenceRecord] =
        units.map { .unit($0) } + successions.map { .succession($0) }
        + [.field(IndicatorField(code: "D", name: Bilingual(vietnamese: "Lâm nghiệp", english: "Forestry"), order: 1))]
        + indicators.map { .indicator($0) }
        + [Period("2023-S1")].compactMap { $0 }.map {
            .periodLock(
                PeriodLock(period: $0, calendar: .administrative, lockedFrom: day("2023-07-01"), document: nil))
        }

    static func catalogue() throws -> Catalogue {
        try Catalogue(records)
    }

    private static let units: [UnitVersion] = [
        unit("08", name: "Tuyên Quang", .province),
        unit("076", to: "2025-06-30", name: "Huyện Sơn Dương", .district, parent: "08"),
        unit("02536", to: "2025-06-30", name: "Thị trấn Sơn Dương", .town, parent: "076"),
        unit("02560", to: "2025-06-30", name: "Tú Thịnh", .commune, parent: "076"),
        unit("02578", to: "2025-06-30", name: "Hợp Hòa", .commune, parent: "076"),
        unit("02593", to: "2024-08-31", name: "Vân Sơn", .commune, parent: "076"),
        unit("02608", to: "2024-08-31", name: "Hồng Lạc", .commune, parent: "076"),
        unit("02608", from: "2024-09-01", to: "2025-06-30", name: "Hồng Sơn", .commune, parent: "076"),
        unit("02578", from: "2025-07-01", name: "Tân Thanh", .commune, parent: "08"),
    ]

    private static let successions: [Succession] = [
        succession("2024-09-01", old: "02593", new: "02608"), succession("2024-09-01", old: "02608", new: "02608"),
    ]

    private static func unit(
        _ code: String, from: String = "1900-01-01", to: String? = nil, name: String, _ kind: UnitKind,
        parent: String? = nil
    ) -> UnitVersion {
        UnitVersion(
            key: UnitKey(code: UnitCode(code), validFrom: day(from)), validTo: to.map(day), name: name, kind: kind,
            parent: parent.flatMap(UnitReference.init))
    }

    private static func succession(_ date: String, old: String, new: String) -> Succession {
        Succession(
            event: .merger, date: day(date), document: "NQ 1106/NQ-UBTVQH15",
            old: UnitKey(code: UnitCode(old), validFrom: beforeRecords),
            new: UnitKey(code: UnitCode(new), validFrom: day(date)))
    }

    private static let indicators: [IndicatorDefinition] = {
        var forest = definition("forest-planted", "Trồng rừng tập trung", "ha", .flow, decimals: 1)
        forest.aliases = ["Diện tích rừng trồng mới"]
        var sexRatio = definition("sex-ratio", "Tỷ số giới tính khi sinh", "%", .rate, decimals: 1)
        sexRatio.direction = .band
        sexRatio.bandLow = 103
        sexRatio.bandHigh = 110
        var yield = definition("rice-yield", "Năng suất lúa", "tạ/ha", .rate, decimals: 2)
        yield.factor = 1
        var doctors = definition("doctors", "Bác sĩ trên vạn dân", "bác sĩ", .rate, decimals: 1)
        doctors.factor = 10000
        var net = definition("net-revenue", "Thu không kể tiền đất", "tỷ đồng", .flow, decimals: 1)
        net.formula = "budget-revenue - land-use-revenue"
        var ntm = definition("ntm-communes", "Xã nông thôn mới", "xã", .recognition)
        ntm.holders = [.commune]
        return [
            forest, sexRatio, yield, doctors, net, ntm,
            definition("jobs-created", "Số lao động có việc làm mới", "lao động", .flow),
            definition("trained-labour-rate", "Tỷ lệ lao động qua đào tạo", "%", .rate, decimals: 1),
            definition("budget-revenue", "Thu ngân sách", "tỷ đồng", .flow, decimals: 1),
            definition("land-use-revenue", "Thu tiền sử dụng đất", "tỷ đồng", .flow, decimals: 1),
            definition("health-standard-communes", "Xã đạt chuẩn y tế", "xã", .recognition),
            definition("production-growth", "Tốc độ tăng giá trị sản xuất", "%", .index, decimals: 2),
            share("share-farming", "Cơ cấu nông nghiệp"), share("share-industry", "Cơ cấu công nghiệp"),
            share("share-services", "Cơ cấu dịch vụ"),
        ]
    }()

    private static func definition(
        _ code: String, _ name: String, _ measure: String, _ kind: IndicatorKind, decimals: Int = 0
    ) -> IndicatorDefinition {
        IndicatorDefinition(
            code: IndicatorCode(code), validFrom: day("2020-01-01"), name: Bilingual(vietnamese: name, english: code),
            field: "D", measure: Bilingual(vietnamese: measure, english: measure), kind: kind, decimals: decimals)
    }

    private static func share(_ code: String, _ name: String) -> IndicatorDefinition {
        var share = definition(code, name, "%", .share, decimals: 1)
        share.partOf = "production-growth"
        return share
    }
}
