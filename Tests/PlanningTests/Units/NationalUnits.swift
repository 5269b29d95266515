import Foundation
import Planning
import Quantities

/// The conversion table of the National Statistics Office for 1 July 2025, and the lists of units before and after it.
///
/// Read from the folder that the environment variable TIENDO_UNITS_DATA names; the files are not part of the project.
struct NationalUnits: Sendable {
    /// A row of a table by its header.
    typealias Row = [String: String]

    static let folder = ProcessInfo.processInfo.environment["TIENDO_UNITS_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    static let eve = UnitSample.day("2025-06-30")
    static let day = UnitSample.day("2025-07-01")

    let before: [Row]
    let after: [Row]
    let mapping: [Row]
    /// The rows of each old commune, in the order of the table.
    let targets: [String: [Row]]

    init() throws {
        let folder = URL(filePath: Self.folder ?? "")
        before = try Self.rows(folder.appending(path: "units_before.csv")).filter { $0["in_2025_06"] == "1" }
        after = try Self.rows(folder.appending(path: "units_after.csv"))
        mapping = try Self.rows(folder.appending(path: "unit_mapping.csv"))
        targets = Dictionary(grouping: mapping.filter { $0["old_code"] != "" }) { $0["old_code"] ?? "" }
    }

    /// Comma-separated, quoted where a field holds a comma; no line breaks within fields.
    private static func rows(_ file: URL) throws -> [Row] {
        let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map(fields)
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Row(zip(header, $0)) { first, _ in first } }
    }

    private static func fields(_ line: Data) -> [String] {
        var fields: [[UInt8]] = [[]]
        var isQuoted = false
        for byte in line where byte != UInt8(ascii: "\r") {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: fields.append([])
            default: fields[fields.count - 1].append(byte)
            }
        }
        return fields.map { String(decoding: $0, as: UTF8.self) }
    }
}

extension NationalUnits {
    /// Rows that name no old commune: five island districts without communes, and a tidal flat without a code.
    var withoutOldCode: [Row] {
        mapping.filter { $0["old_code"] == "" }
    }

    func tree() throws -> UnitTree {
        try UnitTree(versions: versions, links: [], successions: communeSteps + islandSteps + provinceSteps)
    }

    private var versions: [UnitVersion] {
        before.map { unit($0, from: "1900-01-01", to: Self.eve) } + after.map { unit($0, from: "2025-07-01", to: nil) }
    }

    private func unit(_ row: Row, from: String, to: Day?) -> UnitVersion {
        let kind: UnitKind =
            switch (row["level"], row["type"]) {
            case ("province", _): .province
            case ("district", _): .district
            case (_, "Thị trấn"): .town
            case (_, "Phường"): .ward
            case (_, "Đặc khu"): .specialZone
            default: .commune
            }
        let parent = row["parent_code"].flatMap { $0.isEmpty ? nil : UnitReference($0) }
        return UnitVersion(
            key: UnitSample.key("\(row["code"] ?? "")@\(from)"), validTo: to, name: row["name"] ?? "", kind: kind,
            parent: parent)
    }

    /// A commune that has several targets goes there in equal shares of four decimals, the rest with the first: the
    /// table states no weights.
    private var communeSteps: [Succession] {
        targets.flatMap { old, rows in
            let equal = 10_000 / rows.count
            return rows.enumerated().map { place, row in
                let share = place == 0 ? 10_000 - equal * (rows.count - 1) : equal
                return step(
                    old, row["new_code"] ?? "", rows.count == 1 ? .merger : .split,
                    rows.count == 1 ? nil : ExactDecimal(coefficient: Int128(share), scale: 4))
            }
        }
    }

    /// Five island districts had no communes; each became a special zone.
    private var islandSteps: [Succession] {
        withoutOldCode.filter { $0["old_name"] == "" }.map {
            step($0["old_district_code"] ?? "", $0["new_code"] ?? "", .recode, nil)
        }
    }

    /// Provinces were merged whole; which into which follows from their communes.
    private var provinceSteps: [Succession] {
        let newProvince = Dictionary(uniqueKeysWithValues: after.map { ($0["code"] ?? "", $0["parent_code"] ?? "") })
        let oldProvince = Dictionary(uniqueKeysWithValues: before.map { ($0["code"] ?? "", $0["province_code"] ?? "") })
        let pairs = Set(
            targets.flatMap { old, rows in
                rows.map { [oldProvince[old] ?? "", newProvince[$0["new_code"] ?? ""] ?? ""] }
            })
        return pairs.map { step($0[0], $0[1], .merger, nil) }
    }

    private func step(_ old: String, _ new: String, _ event: SuccessionEvent, _ share: ExactDecimal?) -> Succession {
        Succession(
            event: event, date: Self.day, document: "NQ 202/2025/QH15", old: UnitSample.key("\(old)@1900-01-01"),
            new: UnitSample.key("\(new)@2025-07-01"), share: share, shareBasis: share == nil ? nil : "synthetic")
    }
}
