import Planning
import Quantities

/// The rows of a file that says what fell short.
struct ShortcomingRows: RowsOfKind {
    private let known: Set<Shortcoming.Key>
    private var subjects: ReportSubjects
    private var firstPlaces = FirstPlaces<Shortcoming.Key>()
    private(set) var records: [PlacedRecord] = []

    init(_ catalogue: Catalogue) {
        known = Set(catalogue.shortcomings.map(\.key))
        subjects = ReportSubjects(catalogue)
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        let report = subjects.report(&reader)
        let number = subjects.number(&reader)
        let indicator = subjects.indicator(&reader)
        let field = subjects.field(&reader)
        let text = reader.text(.text, limit: EntryNotes.limit)
        let origin = reader.word(.origin, OfficeWords.origin)
        let cause = reader.text(.cause, limit: EntryNotes.limit)
        let remedy = reader.text(.remedy, limit: EntryNotes.limit)
        let responsible = reader.text(.responsible, limit: UnitRows.nameLimit)
        let note = reader.text(.note, limit: EntryNotes.limit)
        let isIllustrative = reader.flag(.illustrative) ?? false
        let isWithdrawn = reader.flag(.withdrawn) ?? false
        if !isWithdrawn, reader.isEmpty(.text), reader.isEmpty(.indicator) {
            reader.report(at: .text, .shortcomingUnnamed)
        }
        guard let report, let number, reader.diagnostics.errors == before else { return }
        let shortcoming = Shortcoming(
            unit: report.unit, period: report.period, number: number, indicator: indicator, field: field, text: text,
            origin: origin, cause: cause, remedy: remedy, responsible: responsible, note: note,
            isIllustrative: isIllustrative, isWithdrawn: isWithdrawn)
        if isWithdrawn, !known.contains(shortcoming.key) { reader.report(at: .withdrawn, .nothingToWithdraw) }
        guard firstPlaces.isNew(shortcoming.key, at: .number, &reader) else { return }
        records.append(PlacedRecord(record: .shortcoming(shortcoming), row: reader.row))
    }
}
