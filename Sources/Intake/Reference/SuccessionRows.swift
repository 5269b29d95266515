import Planning
import Quantities

/// The rows of a file that says which units became which.
struct SuccessionRows: RowsOfKind {
    private struct LineKey: Hashable {
        let date: Day
        let old: UnitKey
        let new: UnitKey
    }

    private let tree: UnitTree
    private var firstPlaces = FirstPlaces<LineKey>()
    private let existing: [ReferenceRecord]
    private(set) var records: [PlacedRecord] = []

    init(_ catalogue: Catalogue, existing: [ReferenceRecord]) {
        tree = catalogue.units
        self.existing = existing
    }

    func finish(_ reader: inout RowReader) {
        TreeChecks(records, besides: existing).report(&reader)
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        if reader.isEmpty(.event) { reader.report(at: .event, .missingValue) }
        let event = reader.word(.event, OfficeWords.event)
        let date = reader.requiredDay(.date)
        let document = reader.text(.document, limit: EntryNotes.limit) ?? ""
        let old = UnitRows.code(.oldCode, &reader)
        let oldFrom = reader.day(.oldValidFrom)
        let new = UnitRows.code(.newCode, &reader)
        let newFrom = reader.day(.newValidFrom)
        let share = reader.number(.share)
        let basis = reader.text(.shareBasis, limit: EntryNotes.limit)
        if let share, share.signum <= 0 || share > 1 { reader.report(at: .share, .shareOutOfRange) }
        guard let event, let date, let old, let new, reader.diagnostics.errors == before else { return }
        let line = Succession(
            event: event, date: date, document: document,
            old: key(UnitCode(old), oldFrom, on: date.adding(days: -1)), new: key(UnitCode(new), newFrom, on: date),
            share: share == 1 ? nil : share, shareBasis: basis)
        let key = LineKey(date: date, old: line.old, new: line.new)
        guard firstPlaces.isNew(key, at: .oldCode, &reader) else { return }
        records.append(PlacedRecord(record: .succession(line), row: reader.row))
    }

    /// Without a day a code means the unit in force on the eve of the event, or on its day.
    private func key(_ code: UnitCode, _ from: Day?, on day: Day) -> UnitKey {
        if let from { return UnitKey(code: code, validFrom: from) }
        return tree.unit(UnitReference(code: code), on: day)?.key
            ?? UnitKey(code: code, validFrom: RecordDays.beforeRecords)
    }
}
