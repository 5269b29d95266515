import Planning
import Quantities

/// A district with five communes, its province, and a dozen indicators: enough for every kind of cell.
enum SampleCatalogue {
    static let start = Day(ordinal: -25_567)
    static let period = value(Period("2023-S1"))
    static let district = unit("076", "Sơn Dương", .district, parent: "08")
    static let communes = [
        unit("02536", "Sơn Dương", .town, parent: "076"), unit("02545", "Tân Trào", .commune, parent: "076"),
        unit("02569", "Phúc Ứng", .commune, parent: "076"), unit("02593", "Vân Sơn", .commune, parent: "076"),
        unit("02620", "Sơn Nam", .commune, parent: "076"),
    ]
    /// A commune of the neighbouring district that joined Tân Trào later.
    static let neighbour = unit("02476", "Kim Quan", .commune, parent: "075")

    static let catalogue: Catalogue = {
        let units =
            [
                unit("08", "Tuyên Quang", .province, parent: nil), unit("075", "Yên Sơn", .district, parent: "08"),
                district, neighbour,
            ] + communes
        let fields = [
            IndicatorField(code: "D", name: Bilingual(vietnamese: "Lâm nghiệp", english: "Forestry"), order: 1),
            IndicatorField(code: "J", name: Bilingual(vietnamese: "Y tế, dân số", english: "Health"), order: 2),
            IndicatorField(code: "K", name: Bilingual(vietnamese: "Lao động", english: "Labour"), order: 3),
        ]
        return value(try? Catalogue(units.map(ReferenceRecord.unit) + fields.map(ReferenceRecord.field)))
    }()

    static func unit(_ code: String, _ name: String, _ kind: UnitKind, parent: String?) -> UnitVersion {
        UnitVersion(
            key: UnitKey(code: UnitCode(code), validFrom: start), name: name, kind: kind,
            parent: parent.map { UnitReference(code: UnitCode($0)) })
    }

    /// The value of a sample that cannot be missing.
    static func value<Value>(_ optional: Value?) -> Value {
        guard let optional else { preconditionFailure("the sample is broken") }
        return optional
    }
}
