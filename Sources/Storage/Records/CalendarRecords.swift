import Planning
import Quantities

extension DueRule: LedgerRecord {
    static let table = LedgerTable(
        "due_rule", by: .line,
        [
            .text("regime"), .text("periodicity"), .text("level"), .integer("month_offset"), .integer("day_of_month"),
            .integer("effective_from"), .integer("moves_to_working_day"), .text("basis"),
        ])

    var content: [Value] {
        [
            regime.bound, periodicity.bound, level.bound, monthOffset.bound, day.bound, effectiveFrom.bound,
            movesToWorkingDay.bound, basis.bound,
        ]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            regime: try row.next(), periodicity: try row.next(), level: try row.next(), monthOffset: try row.next(),
            day: try row.next(), effectiveFrom: try row.next(), movesToWorkingDay: try row.next(),
            basis: try row.next())
    }
}

extension Holiday: LedgerRecord {
    static let table = LedgerTable("holiday", by: .line, [.integer("falls_on"), .text("name")])

    var content: [Value] { [day.bound, name.bound] }

    init(from row: inout RowReader) throws(Fault) {
        self.init(day: try row.next(), name: try row.next())
    }
}

extension PeriodLock: LedgerRecord {
    static let table = LedgerTable(
        "period_lock", by: .line,
        [.integer("period"), .text("calendar"), .integer("locked_from"), .text("document")])

    var content: [Value] { [period.bound, calendar.bound, lockedFrom.bound, document.bound] }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            period: try row.next(), calendar: try row.next(), lockedFrom: try row.next(), document: try row.next())
    }
}

extension Milestone: LedgerRecord {
    static let table = LedgerTable(
        "milestone", by: .line,
        [
            .text("indicator"), .text("unit_code"), .integer("unit_from"), .integer("year"), .integer("due_on"),
            .text("expected"), .text("note"),
        ])

    var content: [Value] {
        [
            indicator.bound, unit.code.bound, unit.validFrom.bound, year.bound, by.bound, value.bound, note.bound,
        ]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            indicator: try row.next(), unit: try UnitReference(from: &row), year: try row.next(), by: try row.next(),
            value: try row.next(), note: try row.next())
    }
}
