import Planning
import Quantities

/// A province with a district of four communes that became three on 2025-07-01: n1 = a + b, n2 = c + 60 % of d,
/// n3 = 40 % of d; and a second district whose commune z was only renamed by code.
func smallTree() throws -> UnitTree {
    let end = day("2025-06-30")
    let start = day("2025-07-01")
    func version(
        _ code: String, from: String, to: Day? = nil, _ kind: UnitKind, under parent: String?
    ) -> UnitVersion {
        UnitVersion(
            key: unit(code, from: from), validTo: to, name: code, kind: kind,
            parent: parent.map { UnitReference(code: UnitCode($0)) })
    }
    func line(_ event: SuccessionEvent, _ old: String, _ new: String, _ share: String? = nil) -> Succession {
        Succession(
            event: event, date: start, document: "NQ", old: unit(old), new: unit(new, from: "2025-07-01"),
            share: share.flatMap { ExactDecimal($0) }, shareBasis: share == nil ? nil : "area")
    }
    let communes = ["d", "b", "a", "c"].map { version($0, from: "2020-01-01", to: end, .commune, under: "d1") }
    return try UnitTree(
        versions: [
            version("p", from: "2020-01-01", .province, under: nil),
            version("d1", from: "2020-01-01", to: end, .district, under: "p"),
            version("d2", from: "2020-01-01", to: end, .district, under: "p"),
            version("z", from: "2020-01-01", to: end, .town, under: "d2"),
            version("n1", from: "2025-07-01", .commune, under: "p"),
            version("n2", from: "2025-07-01", .commune, under: "p"),
            version("n3", from: "2025-07-01", .commune, under: "p"),
            version("z2", from: "2025-07-01", .commune, under: "p"),
        ] + communes, links: [],
        successions: [
            line(.merger, "a", "n1"), line(.merger, "b", "n1"), line(.merger, "c", "n2"),
            line(.split, "d", "n2", "0.6"), line(.split, "d", "n3", "0.4"), line(.recode, "z", "z2"),
        ])
}
