import Planning
import Quantities

/// The rows of a file of reporting lines other than the State's.
struct HierarchyRows: RowsOfKind {
    private struct LinkKey: Hashable {
        let hierarchy: Hierarchy
        let unit: UnitReference
        let from: Day
    }

    private let existing: [ReferenceRecord]
    private var firstPlaces = FirstPlaces<LinkKey>()
    private(set) var records: [PlacedRecord] = []

    init(existing: [ReferenceRecord]) {
        self.existing = existing
    }

    func finish(_ reader: inout RowReader) {
        TreeChecks(records, besides: existing).report(&reader)
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        let hierarchy = hierarchy(&reader)
        let unit = UnitRows.reference(.unit, &reader)
        let parent = UnitRows.reference(.parent, &reader)
        let from = reader.day(.validFrom) ?? RecordDays.beforeRecords
        let to = reader.day(.validTo)
        if let to, to < from { reader.report(at: .validTo, .endsBeforeItBegins(from: from)) }
        guard let hierarchy, let unit, let parent, reader.diagnostics.errors == before else { return }
        let key = LinkKey(hierarchy: hierarchy, unit: unit, from: from)
        guard firstPlaces.isNew(key, at: .unit, &reader) else { return }
        let link = HierarchyLink(hierarchy: hierarchy, unit: unit, parent: parent, validFrom: from, validTo: to)
        records.append(PlacedRecord(record: .hierarchyLink(link), row: reader.row))
    }

    private func hierarchy(_ reader: inout RowReader) -> Hierarchy? {
        guard let text = reader.required(.hierarchy) else { return nil }
        if text == Hierarchy.party.name { return .party }
        let slug = text.dropFirst("group:".count)
        let isSlug =
            !slug.isEmpty && slug.utf8.count <= 60
            && slug.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        if text.hasPrefix("group:"), isSlug { return Hierarchy(text) }
        reader.report(at: .hierarchy, .unknownWord(allowed: ["party", "group:…"]))
        return nil
    }
}
