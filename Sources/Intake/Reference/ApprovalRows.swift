import Planning
import Quantities

/// The rows of a file that says how many signatures a level, or one unit, needs.
struct ApprovalRows: RowsOfKind {
    private struct RuleKey: Hashable {
        let level: UnitKind
        let unit: UnitCode?
        let from: Day
    }

    private var subjects: RowSubjects
    private let today: Day?
    private var firstPlaces = FirstPlaces<RuleKey>()
    private(set) var records: [PlacedRecord] = []

    init(_ catalogue: Catalogue, _ options: IntakeOptions) {
        subjects = RowSubjects(catalogue)
        today = options.recordedOn
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        for field in [Field.level, .steps] where reader.isEmpty(field) { reader.report(at: field, .missingValue) }
        let level = reader.word(.level, OfficeWords.unitKind)
        let steps = reader.whole(.steps, in: ApprovalRule.steps)
        let allowsOwn = reader.isEmpty(.allowsOwn) ? false : reader.flag(.allowsOwn)
        // Reports that were sent before it keep the signatures that they had: a new rule begins today.
        let from = reader.day(.effectiveFrom) ?? today ?? RecordDays.beforeRecords
        let unit = unit(on: from, &reader)
        guard let level, let steps, let allowsOwn, reader.diagnostics.errors == before else { return }
        if let unit, unit.kind != level {
            reader.report(at: .level, .unknownWord(allowed: [unit.kind.rawValue]))
            return
        }
        let rule = ApprovalRule(
            level: level, unit: unit?.key.code, steps: steps, allowsOwn: allowsOwn, effectiveFrom: from)
        let key = RuleKey(level: level, unit: rule.unit, from: from)
        guard firstPlaces.isNew(key, at: .level, &reader) else { return }
        records.append(PlacedRecord(record: .approvalRule(rule), row: reader.row))
    }

    private mutating func unit(on day: Day, _ reader: inout RowReader) -> UnitVersion? {
        guard !reader.isEmpty(.unit) else { return nil }
        return subjects.unit(on: day, within: DayRange(from: day, to: day), &reader)
    }
}
