package import Planning
package import Quantities

/// A day on which reports are due.
package struct DueDay: Sendable, Hashable {
    package let day: Day
    /// From the shortest to the longest.
    package let periods: [Period]
    package let levels: [UnitKind]
    package let regime: String
}

extension Delivery {
    /// The next days on which some level has to report, by day.
    package func nextDueDays(_ count: Int) -> [DueDay] {
        let catalogue = view().catalogue
        let calendar = DueCalendar(rules: catalogue.dueRules, holidays: catalogue.holidays)
        let today = today
        var periods: [Deadline: [Period]] = [:]
        let subjects = Set(catalogue.dueRules.map { Subject(regime: $0.regime, level: $0.level) })
        for period in Self.periods(around: today.year) {
            for subject in subjects {
                guard let day = calendar.dueDate(of: period, for: subject.level, under: subject.regime), day >= today
                else { continue }
                periods[Deadline(day: day, subject: subject), default: []].append(period)
            }
        }
        return Self.together(periods).prefix(count).map { $0 }
    }

    /// One line for all levels that report the same on the same day.
    private static func together(_ periods: [Deadline: [Period]]) -> [DueDay] {
        struct Line: Hashable {
            let day: Day
            let regime: String
            let periods: [Period]
        }
        let lines = Dictionary(grouping: periods.keys) { deadline in
            Line(day: deadline.day, regime: deadline.subject.regime, periods: periods[deadline] ?? [])
        }
        let order = UnitKind.allCases
        func rank(_ kind: UnitKind) -> Int { order.firstIndex(of: kind) ?? order.count }
        return lines.map { line, deadlines in
            DueDay(
                day: line.day, periods: line.periods,
                levels: deadlines.map(\.subject.level).sorted { rank($0) < rank($1) }, regime: line.regime)
        }.sorted { ($0.day, $0.regime, rank($0.levels[0])) < ($1.day, $1.regime, rank($1.levels[0])) }
    }

    private struct Deadline: Hashable {
        let day: Day
        let subject: Subject
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
