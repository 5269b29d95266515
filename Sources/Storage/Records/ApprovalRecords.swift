import Planning
import Quantities

extension PeriodGate: LedgerRecord {
    static let table = LedgerTable(
        "period_gate", by: .line,
        [
            .text("unit_code"), .integer("unit_from"), .text("level"), .integer("period"), .text("calendar"),
            .text("act"), .integer("acted_at"), .text("acted_by"), .integer("until"), .text("reason"),
        ])

    var content: [Value] {
        [
            unit.code.bound, unit.validFrom.bound, level.bound, period.bound, calendar.bound, act.bound, at.bound,
            by.bound, until.bound, reason.bound,
        ]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            unit: try UnitKey(from: &row), level: try row.next(), period: try row.next(), calendar: try row.next(),
            act: try row.next(), at: try row.next(), by: try row.next(), until: try row.next(),
            reason: try row.next())
    }
}

extension ApprovalRule: LedgerRecord {
    static let table = LedgerTable(
        "approval_rule", by: .line,
        [
            .text("level"), .text("unit_code"), .integer("steps"), .integer("allows_own"), .integer("effective_from"),
        ])

    var content: [Value] { [level.bound, unit.bound, steps.bound, allowsOwn.bound, effectiveFrom.bound] }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            level: try row.next(), unit: try row.next(), steps: try row.next(), allowsOwn: try row.next(),
            effectiveFrom: try row.next())
    }
}
