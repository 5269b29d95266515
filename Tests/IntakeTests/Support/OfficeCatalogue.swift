import Planning
import Quantities

@testable import Intake

/// A district and its neighbour with the indicators of the office tables in the fixtures.
enum OfficeCatalogue {
    static func catalogue() throws -> Catalogue {
        try Catalogue(
            units.map { .unit($0) }
                + [
                    .field(
                        IndicatorField(code: "K", name: Bilingual(vietnamese: "Kinh tế", english: "Economy"), order: 1))
                ]
                + indicators.map { .indicator($0) })
    }

    static let units: [UnitVersion] = [
        unit("08", "Tuyên Quang", .province),
        unit("076", "Huyện Sơn Dương", .district, "08"),
        unit("074", "Huyện Hàm Yên", .district, "08"),
        unit("02536", "Thị trấn Sơn Dương", .town, "076"),
        unit("02548", "Minh Thanh", .commune, "076"),
        unit("02554", "Tân Trào", .commune, "076"),
        unit("02578", "Hợp Hòa", .commune, "076"),
        // Invented, to have a name twice.
        unit("02400", "Minh Thanh", .commune, "074"),
        unit("02401", "Bằng Cốc", .commune, "074"),
    ]

    private static func unit(_ code: String, _ name: String, _ kind: UnitKind, _ parent: String? = nil) -> UnitVersion {
        UnitVersion(
            key: UnitKey(code: UnitCode(code), validFrom: SampleCatalogue.day("1900-01-01")), name: name, kind: kind,
            parent: parent.flatMap(UnitReference.init))
    }

    static let indicators: [IndicatorDefinition] = [
        indicator("grain", "Tổng sản lượng lương thực có hạt", "tấn", aliases: ["Sản lượng lương thực"]),
        indicator("paddy", "Sản lượng thóc", "tấn", aliases: ["Thóc"]),
        indicator("pigs", "Tổng đàn lợn", "con", .stock, aliases: ["Đàn lợn"]),
        indicator("forest", "Trồng rừng tập trung", "ha", decimals: 1),
        indicator("revenue", "Thu ngân sách nhà nước trên địa bàn", "tỷ đồng", decimals: 4),
        indicator("land-fees", "Thu tiền sử dụng đất", "tỷ đồng", decimals: 4),
        indicator("registration", "Lệ phí trước bạ", "tỷ đồng", decimals: 4),
        indicator("poor", "Tỷ lệ hộ nghèo", "%", .rate, decimals: 2),
    ]

    private static func indicator(
        _ code: String, _ name: String, _ measure: String, _ kind: IndicatorKind = .flow, decimals: Int = 0,
        aliases: [String] = []
    ) -> IndicatorDefinition {
        var definition = IndicatorDefinition(
            code: IndicatorCode(code), validFrom: SampleCatalogue.day("1900-01-01"),
            name: Bilingual(vietnamese: name, english: code), field: "K",
            measure: Bilingual(vietnamese: measure, english: measure), kind: kind, decimals: decimals)
        definition.aliases = aliases
        return definition
    }
}
