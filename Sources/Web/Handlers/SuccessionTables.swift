import Operations
import Pages
import Planning
import Quantities

/// The rows of both files that a succession makes.
struct SuccessionTables {
    private(set) var units: ReferenceTable
    private(set) var successions: ReferenceTable
    /// As files; what is abolished without anybody after it has no succession.
    var texts: [String] { [units, successions].filter { !$0.rows.isEmpty }.map(\.csv) }
    /// Old codes that mean no unit on the eve.
    private(set) var unknown: [String] = []

    init(_ draft: SuccessionPage.Draft, date: Day, units tree: UnitTree) {
        units = ReferenceTable(kind: .units, columns: ReferenceKind.units.columnsOfFile, rows: [])
        successions = ReferenceTable(kind: .succession, columns: ReferenceKind.succession.columnsOfFile, rows: [])
        let eve = date.adding(days: -1)
        var old: [UnitVersion] = []
        for code in draft.old.sorted() {
            if let unit = tree.unit(UnitReference(code: UnitCode(code)), on: eve) {
                old.append(unit)
            } else {
                unknown.append(code)
            }
        }
        if draft.movesParts, let giving = old.first {
            moveParts(of: giving, draft, date, tree)
            return
        }
        for unit in old { close(unit, on: eve) }
        for new in draft.new { begin(new, from: date, draft, old) }
        for unit in old {
            for new in draft.new { add(unit, new, date, draft) }
        }
    }

    private mutating func close(_ unit: UnitVersion, on eve: Day) {
        guard var row = ReferenceKind.units.rowOfFile(.unit(unit)), let to = units.place(of: "valid_to") else { return }
        row[to] = eve.description
        units.rows.append(row)
    }

    /// What the form leaves open is as with the old unit: its kind, its parent; a merger has their people and area.
    private mutating func begin(
        _ new: SuccessionPage.Draft.New, from date: Day, _ draft: SuccessionPage.Draft, _ old: [UnitVersion]
    ) {
        let isWhole = draft.new.count == 1
        let people = old.compactMap(\.population)
        let areas = old.compactMap(\.area)
        let area = areas.dropFirst().reduce(areas.first) { sum, area in sum.flatMap { try? $0.adding(area) } }
        units.rows.append(
            Self.row(
                units,
                [
                    "code": new.code, "valid_from": date.description, "name": new.name,
                    "kind": new.kind.isEmpty ? old.first?.kind.rawValue ?? "" : new.kind,
                    "parent": new.parent.isEmpty ? old.first?.parent?.description ?? "" : new.parent,
                    "basis": draft.document,
                    "population": new.people.isEmpty
                        ? isWhole && people.count == old.count ? String(people.reduce(0, +)) : ""
                        : TypedText.number(new.people),
                    "area_km2": new.area.isEmpty
                        ? isWhole && areas.count == old.count ? area.map(Self.clear) ?? "" : ""
                        : TypedText.number(new.area),
                ]))
    }

    private mutating func add(
        _ unit: UnitVersion, _ new: SuccessionPage.Draft.New, _ date: Day, _ draft: SuccessionPage.Draft
    ) {
        successions.rows.append(
            Self.row(
                successions,
                [
                    "event": draft.event.rawValue, "date": date.description, "document": draft.document,
                    "old_code": unit.key.code.text, "new_code": new.code, "new_valid_from": date.description,
                    "share": new.share, "share_basis": new.share.isEmpty ? "" : draft.shareBasis,
                ]))
    }

    // MARK: Transfers and abolitions

    /// Parts of a unit go to others that stay: all of them begin anew on the day, so that figures of before and after are
    /// told apart.
    private mutating func moveParts(
        of giving: UnitVersion, _ draft: SuccessionPage.Draft, _ date: Day, _ tree: UnitTree
    ) {
        let eve = date.adding(days: -1)
        var takers: [(unit: UnitVersion, part: SuccessionPage.Draft.New)] = []
        for part in draft.new {
            if let unit = tree.unit(UnitReference(code: UnitCode(part.code)), on: eve), unit.key != giving.key {
                takers.append((unit, part))
            } else {
                unknown.append(part.code.isEmpty ? part.name : part.code)
            }
        }
        close(giving, on: eve)
        for taker in takers { close(taker.unit, on: eve) }
        let rest = Self.sum(draft.new.map { Self.share($0.share) }).flatMap { try? (1 as ExactDecimal).subtracting($0) }
        if draft.event == .transfer, let rest {
            goOn(giving, from: date, draft, people: draft.restPeople, area: draft.restArea)
            addPart(giving, giving.key.code.text, rest.description, date, draft)
        }
        for taker in takers {
            goOn(taker.unit, from: date, draft, people: taker.part.people, area: taker.part.area)
            let share = Self.share(taker.part.share).map(\.description) ?? ""
            addPart(giving, taker.unit.key.code.text, share, date, draft)
            addPart(taker.unit, taker.unit.key.code.text, "", date, draft)
        }
    }

    /// The same unit with other people and another area, as far as somebody has said them.
    private mutating func goOn(
        _ unit: UnitVersion, from date: Day, _ draft: SuccessionPage.Draft, people: String, area: String
    ) {
        units.rows.append(
            Self.row(
                units,
                [
                    "code": unit.key.code.text, "valid_from": date.description, "name": unit.name,
                    "kind": unit.kind.rawValue, "parent": unit.parent?.description ?? "", "basis": draft.document,
                    "population": TypedText.number(people), "area_km2": TypedText.number(area),
                ]))
    }

    private mutating func addPart(
        _ old: UnitVersion, _ new: String, _ share: String, _ date: Day, _ draft: SuccessionPage.Draft
    ) {
        successions.rows.append(
            Self.row(
                successions,
                [
                    "event": draft.event.rawValue, "date": date.description, "document": draft.document,
                    "old_code": old.key.code.text, "new_code": new, "new_valid_from": date.description,
                    "share": Self.share(share).map(Self.clear) ?? share,
                    "share_basis": share.isEmpty ? "" : draft.shareBasis,
                ]))
    }

    /// A share as people write it: "0,35" or "0.35"; nothing where it is none.
    static func share(_ text: String) -> ExactDecimal? {
        ExactDecimal(text.replacing(",", with: ".")).flatMap { $0 > 0 && $0 <= 1 ? $0 : nil }
    }

    static func sum(_ shares: [ExactDecimal?]) -> ExactDecimal? {
        shares.reduce(.zero as ExactDecimal?) { sum, share in
            share.flatMap { share in sum.flatMap { try? $0.adding(share) } }
        }
    }

    private static func row(_ table: ReferenceTable, _ texts: [String: String]) -> [String] {
        table.columns.map { texts[$0.name] ?? "" }
    }

    /// Three decimals could also be groups of thousands.
    private static func clear(_ value: ExactDecimal) -> String {
        value.scale == 3 ? "\(value)0" : value.description
    }
}
