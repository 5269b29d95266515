import Planning
import Quantities

/// The rows of a file that says what is to be done.
struct DirectiveRows: RowsOfKind {
    /// A list of more bodies than this is a text in the wrong column.
    private static let mostBodies = 50

    private let known: Set<Directive.Key>
    private let conferences: ConferenceFinder
    private var subjects: ReportSubjects
    private var firstPlaces = FirstPlaces<Directive.Key>()
    private(set) var records: [PlacedRecord] = []

    init(_ catalogue: Catalogue) {
        known = Set(catalogue.directives.map(\.key))
        conferences = ConferenceFinder(catalogue.conferences)
        subjects = ReportSubjects(catalogue)
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        let report = subjects.report(&reader)
        let number = subjects.number(&reader)
        let kind = reader.word(.kind, OfficeWords.directiveKind, usual: .task)
        let conference = conferences.code(&reader)
        let field = subjects.field(&reader)
        let text = reader.text(.text, limit: EntryNotes.limit)
        let lead = reader.text(.lead, limit: UnitRows.nameLimit)
        let cooperating = cooperating(&reader)
        let dueOn = reader.day(.dueOn)
        let indicator = subjects.indicator(&reader)
        let note = reader.text(.note, limit: EntryNotes.limit)
        let isIllustrative = reader.flag(.illustrative) ?? false
        let isWithdrawn = reader.flag(.withdrawn) ?? false
        if !isWithdrawn, reader.isEmpty(.text) { reader.report(at: .text, .missingValue) }
        guard let report, let number, let kind, reader.diagnostics.errors == before else { return }
        let directive = Directive(
            unit: report.unit, period: report.period, kind: kind, conference: conference, number: number,
            field: field, text: text ?? "", lead: lead, cooperating: cooperating, dueOn: dueOn, indicator: indicator,
            note: note, isIllustrative: isIllustrative, isWithdrawn: isWithdrawn)
        if isWithdrawn, !known.contains(directive.key) { reader.report(at: .withdrawn, .nothingToWithdraw) }
        if let from = directive.dueTooEarly { reader.report(at: .dueOn, .dueBeforePeriod(from: from)) }
        guard reader.diagnostics.errors == before else { return }
        guard firstPlaces.isNew(directive.key, at: .number, &reader) else { return }
        records.append(PlacedRecord(record: .directive(directive), row: reader.row))
    }

    private func cooperating(_ reader: inout RowReader) -> [String] {
        let bodies = ListCell.texts(.cooperating, reader)
        if bodies.count > Self.mostBodies {
            reader.report(at: .cooperating, .wrongCount(expected: Self.mostBodies, found: bodies.count))
        }
        for body in bodies where body.unicodeScalars.count > UnitRows.nameLimit {
            reader.report(at: .cooperating, found: body, .textTooLong(limit: UnitRows.nameLimit))
        }
        return bodies
    }
}
