import Planning
import Quantities

/// The rows of a file of milestones.
struct MilestoneRows: RowsOfKind {
    private struct MilestoneKey: Hashable {
        let indicator: IndicatorCode
        let unit: UnitKey
        let by: Day
    }

    private var subjects: RowSubjects
    private var firstPlaces = FirstPlaces<MilestoneKey>()
    private(set) var records: [PlacedRecord] = []

    init(_ catalogue: Catalogue) {
        subjects = RowSubjects(catalogue)
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        let code = subjects.indicator(&reader)
        let period = reader.period(.period)
        let by = reader.requiredDay(.by)
        if reader.isEmpty(.value) { reader.report(at: .value, .missingValue) }
        let note = reader.text(.note, limit: EntryNotes.limit)
        if let period, !period.isYear { reader.report(at: .period, .notAYear) }
        guard let period, let by else { return }
        if by.year != period.year { reader.report(at: .by, .dayOutsidePeriod(period: period.code)) }
        let window = period.window(.administrative)
        let unit = subjects.unit(on: by, within: window, &reader)
        guard let code, let unit, let definition = subjects.definition(of: code, on: by) else { return }
        let value = reader.number(.value, measure: definition.measure)
        guard let value, reader.diagnostics.errors == before else { return }
        guard FigureScale.amount(value, decimals: definition.decimals, at: .value, &reader) != nil else { return }
        guard firstPlaces.isNew(MilestoneKey(indicator: code, unit: unit.key, by: by), at: .by, &reader) else { return }
        let milestone = Milestone(
            indicator: code, unit: reference(to: unit, reader), year: period.year, by: by, value: value, note: note)
        records.append(PlacedRecord(record: .milestone(milestone), row: reader.row))
    }

    /// Dated only where the file dates it, so that a unit that is renamed in the year keeps its milestones.
    private func reference(to unit: UnitVersion, _ reader: RowReader) -> UnitReference {
        if let written = reader.cell(.unit).text.flatMap(UnitReference.init), written.code == unit.key.code {
            return written
        }
        return UnitReference(code: unit.key.code)
    }
}
