import Planning
import Quantities
import Storage
import TestSupport
import Testing

/// The closed lists of the tables are the closed lists of the program.
@Suite struct WordTests {
    private func records() -> [ReferenceRecord] {
        UnitKind.allCases.flatMap(unitRecords) + SuccessionEvent.allCases.map(succession)
            + Periodicity.allCases.map(dueRule) + ReportingCalendar.allCases.map(lock)
            + definitions().map { .indicator($0) }
    }

    @Test(arguments: Backend.available)
    func `every word of every list is taken and comes back`(_ backend: Backend) throws {
        let records = records()
        try backend.withDatabase { database in
            _ = try database.append(Change(note: Sample.note(), records: records), at: FixedClock.start)
            let found = try database.read { c throws(Fault) in try c.referenceRecords() }
            #expect(found.map(\.record) == records)
        }
    }

    private func unitRecords(_ kind: UnitKind) -> [ReferenceRecord] {
        let rule = DueRule(
            regime: "r", periodicity: .month, level: kind, monthOffset: 0, day: 1, effectiveFrom: Sample.firstDay,
            movesToWorkingDay: true, basis: nil)
        return [.unit(UnitVersion(key: Sample.commune, name: kind.rawValue, kind: kind)), .dueRule(rule)]
    }

    private func succession(_ event: SuccessionEvent) -> ReferenceRecord {
        .succession(
            Succession(event: event, date: Sample.firstDay, document: "", old: Sample.commune, new: Sample.district))
    }

    private func dueRule(_ periodicity: Periodicity) -> ReferenceRecord {
        .dueRule(
            DueRule(
                regime: "r", periodicity: periodicity, level: .commune, monthOffset: 0, day: 1,
                effectiveFrom: Sample.firstDay, movesToWorkingDay: false, basis: nil))
    }

    private func lock(_ calendar: ReportingCalendar) -> ReferenceRecord {
        .periodLock(
            PeriodLock(
                period: Sample.period("2023-Q1"), calendar: calendar, lockedFrom: Sample.firstDay, document: nil))
    }

    private func definitions() -> [IndicatorDefinition] {
        let usual = IndicatorDefinition(
            code: "x", validFrom: Sample.firstDay, name: Bilingual(vietnamese: "x", english: "x"), field: "A",
            measure: Bilingual(vietnamese: "ha", english: "ha"), kind: .flow)
        func variants<Word: CaseIterable>(
            _ words: Word.Type, _ path: WritableKeyPath<IndicatorDefinition, Word>
        ) -> [IndicatorDefinition] {
            Word.allCases.map { word in
                var definition = usual
                definition[keyPath: path] = word
                return definition
            }
        }
        return variants(IndicatorKind.self, \.kind) + variants(Direction.self, \.direction)
            + variants(Knowability.self, \.known) + variants(PlanBasis.self, \.planBasis)
            + variants(PlanBound.self, \.bound) + variants(PercentMeaning.self, \.percentMeaning)
            + variants(UnitAggregation.self, \.unitAggregation) + variants(TimeAggregation.self, \.timeAggregation)
            + variants(RoundingMode.self, \.rounding)
    }
}
