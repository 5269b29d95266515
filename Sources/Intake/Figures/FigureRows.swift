import Planning
import Quantities

/// The rows of a file of figures, one proposed entry each.
struct FigureRows: RowsOfKind {
    private let options: IntakeOptions
    private let locks: [PeriodLock]
    private var subjects: RowSubjects
    private var shares: StructureShares
    private var firstPlace: [FigureKey: String] = [:]
    private var lockedPeriods: Set<LockedPeriod> = []
    private(set) var figures: [PlacedFigure] = []

    private struct LockedPeriod: Hashable {
        let period: Period
        let calendar: ReportingCalendar
    }

    init(_ catalogue: Catalogue, _ options: IntakeOptions) {
        self.options = options
        locks = catalogue.locks
        subjects = RowSubjects(catalogue)
        shares = StructureShares(catalogue.indicators)
    }

    mutating func read(_ reader: inout RowReader) {
        // A form comes back with rows that nobody filled in.
        if reader.isEmpty(.value), reader.isEmpty(.numerator), reader.isEmpty(.denominator) { return }
        let before = reader.diagnostics.errors
        let code = subjects.indicator(&reader)
        let period = reader.period(.period)
        let calendar = reader.word(.calendar, OfficeWords.calendar, usual: .administrative)
        let scenario = reader.word(.scenario, OfficeWords.scenario, usual: .actual)
        let status = reader.word(.status, OfficeWords.status, usual: options.status)
        let notes = EntryNotes(&reader)
        let window = calendar.flatMap { period?.window($0) }
        let unit = subjects.unit(on: window?.to, within: window, &reader)
        guard let code, let definition = subjects.definition(of: code, on: window?.to) else { return }
        if definition.formula != nil { reader.report(at: .indicator, .formulaIndicatorHasNoFigures) }
        // The cells are read also where the unit or period is wrong: all errors of a row are told at once.
        let cells = window.flatMap { subjects.cells(definition, unit, on: $0.to, &reader) }
        let value = (cells ?? FigureCells(definition: definition)).read(&reader)
        guard let period, let calendar, let window, let unit, let scenario, let status, let value else { return }
        let key = FigureKey(
            indicator: code, unit: unit.key, period: period, calendar: calendar, scenario: scenario)
        check(key, status, &reader)
        guard reader.diagnostics.errors == before else { return }
        var entry = ProposedEntry(
            key: key, definition: definition.validFrom, value: value, status: status, window: window)
        notes.write(to: &entry)
        let place = reader.place(reader.isEmpty(.value) ? .numerator : .value)
        shares.note(entry, definition, at: place)
        figures.append(PlacedFigure(entry: entry, place: place))
    }

    /// What only shows in several rows together.
    func finish(_ reader: inout RowReader) {
        shares.check(&reader)
    }

    private mutating func check(_ key: FigureKey, _ status: FigureStatus, _ reader: inout RowReader) {
        let field: Field = reader.isEmpty(.value) ? .numerator : .value
        let place = reader.place(field)
        if let first = firstPlace[key] {
            reader.report(at: field, .duplicateFigure(firstPlace: first))
        } else {
            firstPlace[key] = place.cell ?? "\(place.row ?? 0)"
        }
        if status < .official, options.recordedStatus(key) == .official {
            reader.report(
                hasReason ? .warning : .error, at: .status, found: reader.cell(.value).text,
                .officialWouldBecomeEstimate)
        }
        checkLock(key, &reader)
    }

    private var hasReason: Bool {
        !(options.reason ?? "").isEmpty
    }

    /// Once for each period: the reason is one for the whole file.
    private mutating func checkLock(_ key: FigureKey, _ reader: inout RowReader) {
        guard let day = options.recordedOn,
            let lock = locks.first(where: { $0.period == key.period && $0.calendar == key.calendar }),
            lock.lockedFrom <= day,
            lockedPeriods.insert(LockedPeriod(period: key.period, calendar: key.calendar)).inserted
        else { return }
        if hasReason {
            reader.report(.warning, at: .period, .recordedAfterLock(lockedFrom: lock.lockedFrom))
        } else {
            reader.report(at: .period, .lateAfterLock(lockedFrom: lock.lockedFrom))
        }
    }
}
