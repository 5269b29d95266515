import Planning
import Quantities

/// The rows of a file of due dates.
struct DueRows: RowsOfKind {
    private struct RuleKey: Hashable {
        let regime: String
        let periodicity: Periodicity
        let level: UnitKind
        let from: Day
    }

    private var firstPlaces = FirstPlaces<RuleKey>()
    private(set) var records: [PlacedRecord] = []

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        let regime = reader.required(.regime) == nil ? nil : reader.text(.regime, limit: UnitRows.nameLimit)
        for field in [Field.periodicity, .level, .day] where reader.isEmpty(field) {
            reader.report(at: field, .missingValue)
        }
        let periodicity = reader.word(.periodicity, OfficeWords.periodicity)
        let level = reader.word(.level, OfficeWords.unitKind)
        let offset = reader.isEmpty(.monthOffset) ? 0 : reader.whole(.monthOffset, in: 0...12)
        let day = reader.whole(.day, in: 1...31)
        let from = reader.day(.effectiveFrom) ?? RecordDays.beforeRecords
        let moves = reader.flag(.movesToWorkingDay)
        let basis = reader.text(.basis, limit: EntryNotes.limit)
        guard let regime, let periodicity, let level, let offset, let day, let moves,
            reader.diagnostics.errors == before
        else { return }
        let key = RuleKey(regime: regime, periodicity: periodicity, level: level, from: from)
        guard firstPlaces.isNew(key, at: .level, &reader) else { return }
        let rule = DueRule(
            regime: regime, periodicity: periodicity, level: level, monthOffset: offset, day: day, effectiveFrom: from,
            movesToWorkingDay: moves, basis: basis)
        records.append(PlacedRecord(record: .dueRule(rule), row: reader.row))
    }
}

/// The rows of a file of days off.
struct HolidayRows: RowsOfKind {
    private let known: Set<Day>
    private var firstPlaces = FirstPlaces<Day>()
    private(set) var records: [PlacedRecord] = []

    init(_ catalogue: Catalogue) {
        known = catalogue.holidays
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        let day = reader.requiredDay(.day)
        let isWithdrawn = reader.flag(.withdrawn) ?? false
        if !isWithdrawn, reader.isEmpty(.name) { reader.report(at: .name, .missingValue) }
        let name = reader.text(.name, limit: UnitRows.nameLimit)
        if isWithdrawn, let day, !known.contains(day) { reader.report(at: .withdrawn, .nothingToWithdraw) }
        guard let day, reader.diagnostics.errors == before, firstPlaces.isNew(day, at: .day, &reader) else { return }
        let holiday = Holiday(day: day, name: isWithdrawn ? "" : name ?? "")
        records.append(PlacedRecord(record: .holiday(holiday), row: reader.row))
    }
}

/// The rows of a file of locks.
struct LockRows: RowsOfKind {
    private struct LockKey: Hashable {
        let period: Period
        let calendar: ReportingCalendar
    }

    private var firstPlaces = FirstPlaces<LockKey>()
    private(set) var records: [PlacedRecord] = []

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        let period = reader.period(.period)
        let calendar = reader.word(.calendar, OfficeWords.calendar, usual: .administrative)
        let day = reader.requiredDay(.lockedFrom)
        let document = reader.text(.document, limit: EntryNotes.limit)
        guard let period, let calendar, let day, reader.diagnostics.errors == before else { return }
        guard firstPlaces.isNew(LockKey(period: period, calendar: calendar), at: .period, &reader) else { return }
        let lock = PeriodLock(period: period, calendar: calendar, lockedFrom: day, document: document)
        records.append(PlacedRecord(record: .periodLock(lock), row: reader.row))
    }
}
