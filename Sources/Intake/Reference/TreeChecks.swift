import Planning
import Quantities

/// Builds the tree out of the records already known and those of the file, and leads a fault back to its row.
struct TreeChecks {
    private let records: [PlacedRecord]
    private let existing: [ReferenceRecord]

    init(_ records: [PlacedRecord], besides existing: [ReferenceRecord]) {
        self.records = records
        self.existing = existing
    }

    func report(_ reader: inout RowReader) {
        // A row that was refused would be missed here, and its children reported as orphans.
        guard reader.diagnostics.errors == 0 else { return }
        reportUnknownCodes(&reader)
        guard reader.diagnostics.errors == 0 else { return }
        do throws(UnitTreeFault) {
            _ = try Catalogue(existing + records.map(\.record))
        } catch {
            report(error, &reader)
        }
    }

    private func report(_ fault: UnitTreeFault, _ reader: inout RowReader) {
        switch fault {
        case .endsBeforeItBegins(let key):
            tell(row(of: key), .validTo, .endsBeforeItBegins(from: key.validFrom), &reader)
        case .overlappingVersions(_, let first, let second):
            let isSecond = row(of: second) != nil
            let other = isSecond ? first : second
            tell(row(of: isSecond ? second : first), .validFrom, .overlappingVersions(other: "\(other)"), &reader)
        case .unknownParent(let key, let parent):
            tell(row(of: key), .parent, found: "\(parent)", .unknownUnit(nearest: nearest(parent.code)), &reader)
        case .parentNotInForce(let key, let parent, let day):
            tell(row(of: key), .parent, found: "\(parent)", .parentNotInForce(on: day), &reader)
        case .cycle(let keys):
            let place = keys.lazy.compactMap { row(of: $0) ?? row(ofLink: $0) }.first
            tell(place, .parent, .unitCycle(through: keys.map(\.description)), &reader)
        case .twoParents(let key, let hierarchy, let day):
            tell(row(ofLink: key) ?? row(of: key), .parent, .twoParents(hierarchy: hierarchy.name, on: day), &reader)
        case .unknownUnitInLink(let link, let reference):
            let field: Field = link.unit == reference ? .unit : .parent
            tell(row(of: link), field, found: "\(reference)", .unknownUnit(nearest: nearest(reference.code)), &reader)
        case .idleLink(let link):
            tell(row(of: link), .validFrom, .linkNeverHolds, &reader)
        case .stateHierarchyInLink(let link):
            tell(row(of: link), .hierarchy, .unknownWord(allowed: ["party", "group:…"]), &reader)
        case .unknownUnitInSuccession(let key):
            let isOld = row(fromOld: key) != nil
            tell(
                row(fromOld: key) ?? row(toNew: key), isOld ? .oldCode : .newCode, found: "\(key)",
                .unknownUnit(nearest: nearest(key.code)), &reader)
        case .successionOffDate(let old, let new, let date):
            tell(row(from: old, to: new), .date, .successionOffDate(date: date), &reader)
        case .shareOutOfRange(let old, let new, let share):
            tell(row(from: old, to: new), .share, found: "\(share)", .shareOutOfRange, &reader)
        case .sharesDoNotAddUp(let key, _, let sum):
            tell(row(fromOld: key), .share, .sharesDoNotAddUp(sum: sum.description), &reader)
        }
    }

    private func tell(
        _ row: TableRow?, _ field: Field, found: String? = nil, _ code: @autoclosure () -> Diagnostic.Code,
        _ reader: inout RowReader
    ) {
        guard let row else {
            // The trouble is with a record that was there before; the file as a whole brought it to light.
            reader.report(place: Place(file: reader.file, sheet: reader.sheet), found: found, code())
            return
        }
        reader.moveTo(row)
        reader.report(at: field, found: found ?? reader.cell(field).text, code())
    }

    /// The tree stops at its first fault; codes that nobody has ever had are told of all at once.
    private func reportUnknownCodes(_ reader: inout RowReader) {
        let codes = Set(units.map(\.key.code))
        for placed in records {
            let named: [(Field, UnitCode)] =
                switch placed.record {
                case .unit(let unit): unit.parent.map { [(.parent, $0.code)] } ?? []
                case .hierarchyLink(let link): [(.unit, link.unit.code), (.parent, link.parent.code)]
                case .succession(let line): [(.oldCode, line.old.code), (.newCode, line.new.code)]
                default: []
                }
            for (field, code) in named where !codes.contains(code) {
                tell(placed.row, field, .unknownUnit(nearest: nearest(code)), &reader)
            }
        }
    }

    private var units: [UnitVersion] {
        (existing + records.map(\.record)).compactMap { record in
            if case .unit(let unit) = record { unit } else { nil }
        }
    }

    private func nearest(_ code: UnitCode) -> [String] {
        let names = Set(units.map { NameCandidate(code: $0.key.code.text, name: $0.name) })
        return NearestNames(Array(names)).nearest(to: code.text).map(\.description)
    }
}

/// Finding the row back.
extension TreeChecks {
    private func row(where matches: (ReferenceRecord) -> Bool) -> TableRow? {
        records.last { matches($0.record) }?.row
    }

    fileprivate func row(of key: UnitKey) -> TableRow? {
        row { if case .unit(let unit) = $0 { unit.key == key } else { false } }
    }

    fileprivate func row(of link: HierarchyLink) -> TableRow? {
        row { $0 == .hierarchyLink(link) }
    }

    fileprivate func row(ofLink key: UnitKey) -> TableRow? {
        row { if case .hierarchyLink(let link) = $0 { link.unit.code == key.code } else { false } }
    }

    fileprivate func row(fromOld key: UnitKey) -> TableRow? {
        row { if case .succession(let line) = $0 { line.old == key } else { false } }
    }

    fileprivate func row(toNew key: UnitKey) -> TableRow? {
        row { if case .succession(let line) = $0 { line.new == key } else { false } }
    }

    fileprivate func row(from old: UnitKey, to new: UnitKey) -> TableRow? {
        row { if case .succession(let line) = $0 { line.old == old && line.new == new } else { false } }
    }
}
