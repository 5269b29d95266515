package import Planning
package import Quantities

/// A day on which reports are due.
package struct DueDay: Sendable, Hashable {
    package let day: Day
    package let period: Period
    package let level: UnitKind
    package let regime: String
}

extension Delivery {
    /// The next days on which some level has to report, by day.
    package func nextDueDays(_ count: Int) -> [DueDay] {
        let catalogue = view().catalogue
        let calendar = DueCalendar(rules: catalogue.dueRules, holidays: catalogue.holidays)
        let today = today
        var found: Set<DueDay> = []
        let subjects = Set(catalogue.dueRules.map { Subject(regime: $0.regime, level: $0.level) })
        for period in Self.periods(around: today.year) {
            for subject in subjects {
                guard let day = calendar.dueDate(of: period, for: subject.level, under: subject.regime), day >= today
                else { continue }
                found.insert(DueDay(day: day, period: period, level: subject.level, regime: subject.regime))
            }
        }
        return Array(
            found.sorted { ($0.day, $0.level.rawValue, $0.regime) < ($1.day, $1.level.rawValue, $1.regime) }
                .prefix(count))
    }

    private struct Subject: Hashable {
        let regime: String
        let level: UnitKind
    }

    private static func periods(around year: Int) -> [Period] {
        let parts: [Period.Part] =
            (1...12).map { .month($0) } + (1...4).map { .quarter($0) } + [.half(1), .half(2), .nineMonths, .year]
        return (year - 1...year + 1).flatMap { year in parts.compactMap { Period(year: year, part: $0) } }
    }
}
