import Planning
import Quantities

/// The rows of a file of conferences.
struct ConferenceRows: RowsOfKind {
    private let known: Set<String>
    private var subjects: ReportSubjects
    private var firstPlaces = FirstPlaces<String>()
    private(set) var records: [PlacedRecord] = []

    init(_ catalogue: Catalogue) {
        known = Set(catalogue.conferences.map(\.code))
        subjects = ReportSubjects(catalogue)
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        let code = UnitRows.code(.code, &reader)
        let name = reader.required(.name) == nil ? nil : reader.text(.name, limit: UnitRows.nameLimit)
        let body = reader.required(.body) == nil ? nil : reader.text(.body, limit: UnitRows.nameLimit)
        let heldOn = reader.requiredDay(.heldOn)
        let unit = subjects.unit(on: heldOn, &reader)
        let chair = reader.text(.chair, limit: UnitRows.nameLimit)
        let place = reader.text(.place, limit: UnitRows.nameLimit)
        let document = reader.text(.document, limit: EntryNotes.limit)
        let period = reader.period(.period)
        let note = reader.text(.note, limit: EntryNotes.limit)
        let isWithdrawn = reader.flag(.withdrawn) ?? false
        guard let code, let name, let body, let heldOn, let unit, let period, reader.diagnostics.errors == before
        else { return }
        let conference = Conference(
            code: code, unit: unit, name: name, body: body, heldOn: heldOn, chair: chair, place: place,
            document: document, period: period, note: note, isWithdrawn: isWithdrawn)
        if isWithdrawn, !known.contains(code) { reader.report(at: .withdrawn, .nothingToWithdraw) }
        guard firstPlaces.isNew(code, at: .code, &reader) else { return }
        records.append(PlacedRecord(record: .conference(conference), row: reader.row))
    }
}
