import Planning
import Quantities

/// The rows of a file of plans, one proposed entry each.
struct PlanRows: RowsOfKind {
    private struct PlanKey: Hashable {
        let figure: FigureKey
        let effectiveFrom: Day
    }

    private var subjects: RowSubjects
    private var firstPlace: [PlanKey: String] = [:]
    private(set) var figures: [PlacedFigure] = []

    init(_ catalogue: Catalogue) {
        subjects = RowSubjects(catalogue)
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        let code = subjects.indicator(&reader)
        let year = year(&reader)
        let assigner = assigner(&reader)
        let effective = effectiveDay(&reader)
        let basis = reader.word(.basis, OfficeWords.planBasis)
        let bound = reader.word(.bound, OfficeWords.bound)
        let notes = EntryNotes(&reader)
        let document = reader.text(.document, limit: EntryNotes.limit)
        let window = year?.window(.administrative)
        let from = effective ?? year.flatMap { Day(year: $0.year, month: 1, day: 1) }
        let unit = subjects.unit(on: from, within: window, &reader)
        guard let code, let definition = subjects.definition(of: code, on: from) else { return }
        let value = value(definition, unit, from, basis ?? definition.planBasis, &reader)
        guard let year, let window, let from, let unit, let assigner, let value else { return }
        let key = FigureKey(indicator: code, unit: unit.key, period: year, scenario: .plan(assigner))
        checkOnce(PlanKey(figure: key, effectiveFrom: from), &reader)
        guard reader.diagnostics.errors == before else { return }
        var entry = ProposedEntry(
            key: key, definition: definition.validFrom, value: value, status: .official, window: window,
            effectiveFrom: from, basis: basis ?? definition.planBasis, bound: bound ?? definition.bound)
        notes.write(to: &entry)
        entry.source = [document, entry.source].compactMap { $0 }.joined(separator: "; ")
        if entry.source == "" { entry.source = nil }
        figures.append(PlacedFigure(entry: entry, place: reader.place(.value)))
    }

    private mutating func value(
        _ definition: IndicatorDefinition, _ unit: UnitVersion?, _ day: Day?, _ basis: PlanBasis,
        _ reader: inout RowReader
    ) -> FigureValue? {
        var cells =
            day.flatMap { subjects.cells(definition, unit, on: $0, &reader) }
            ?? FigureCells(definition: definition)
        cells.isIncrement = basis == .increment
        return cells.read(&reader)
    }

    private func year(_ reader: inout RowReader) -> Period? {
        guard let period = reader.period(.period) else { return nil }
        if period.isYear { return period }
        reader.report(at: .period, .notAYear)
        return nil
    }

    private func assigner(_ reader: inout RowReader) -> Assigner? {
        if reader.isEmpty(.assigner) { reader.report(at: .assigner, .missingValue) }
        return reader.word(.assigner, OfficeWords.assigner)
    }

    /// The day from which the plan holds; an adjustment must state it, as it takes the place of what was assigned.
    private func effectiveDay(_ reader: inout RowReader) -> Day? {
        let isAdjustment = reader.word(.status, OfficeWords.planStatus, usual: false) ?? false
        if isAdjustment, reader.isEmpty(.effectiveFrom) { reader.report(at: .effectiveFrom, .missingValue) }
        return reader.day(.effectiveFrom)
    }

    private mutating func checkOnce(_ key: PlanKey, _ reader: inout RowReader) {
        let place = reader.place(.value)
        if let first = firstPlace[key] {
            reader.report(at: .value, .duplicateFigure(firstPlace: first))
        } else {
            firstPlace[key] = place.cell ?? "\(place.row ?? 0)"
        }
    }
}
