package import Quantities

/// The days on which reports are due, and the days on which offices work.
package struct DueCalendar: Sendable {
    private let rules: [DueRule]
    private let holidays: Set<Day>

    package init(rules: [DueRule], holidays: Set<Day>) {
        self.rules = rules
        self.holidays = holidays
    }

    /// Neither a weekend nor a holiday. Working days made up for on a Saturday are not known.
    package func isWorkingDay(_ day: Day) -> Bool {
        !day.isWeekend && !holidays.contains(day)
    }

    /// The day itself, or the first working day after it.
    package func workingDay(onOrAfter day: Day) -> Day {
        var next = day
        while !isWorkingDay(next) { next = next.adding(days: 1) }
        return next
    }

    /// How late a report is, in working days: after the due day on which it came, or by which it is overdue on a day where it
    /// has not come. Nobody is late by a weekend. `nil` without a due day.
    package func lateness(due: Day?, came: Day?, today: Day) -> Int? {
        due.map { workingDays(after: $0, through: came ?? today) }
    }

    /// When a unit of a kind has to report on a period; `nil` where no rule says so.
    ///
    /// The rule of the unit's own kind goes before the one for communes, which stands for the whole commune level
    /// (towns, wards, special zones). Of these the newest holds that was in force when the data window closed; of
    /// equally new ones of several regimes the strictest.
    package func dueDate(
        of period: Period, for kind: UnitKind, under regime: String? = nil,
        calendar: ReportingCalendar = .administrative
    ) -> Day? {
        let closes = period.window(calendar).to
        let fitting = rules.filter { rule in
            rule.periodicity == period.periodicity && rule.effectiveFrom <= closes
                && (regime == nil || rule.regime == regime)
        }
        let own = fitting.filter { $0.level == kind }
        let usable = own.isEmpty && kind.isCommuneLevel ? fitting.filter { $0.level == .commune } : own
        let newest = usable.map(\.effectiveFrom).max()
        return usable.filter { $0.effectiveFrom == newest }.compactMap { date(of: period, by: $0) }.min()
    }

    private func date(of period: Period, by rule: DueRule) -> Day? {
        rule.date(for: period).map { rule.movesToWorkingDay ? workingDay(onOrAfter: $0) : $0 }
    }
}

extension DueRule {
    /// The date as the rule writes it, before any move. A day that the month does not have is its nearest one: the
    /// 31st of February is its last.
    package func date(for period: Period) -> Day? {
        let months = period.year * 12 + period.months.upperBound - 1 + monthOffset
        let (year, month) = (months / 12, months % 12 + 1)
        return Day(year: year, month: month, day: min(max(day, 1), Day.lengthOfMonth(month, in: year)))
    }
}

extension Period {
    /// The length that rules for due dates name.
    package var periodicity: Periodicity {
        switch part {
        case .year: .year
        case .half: .half
        case .quarter: .quarter
        case .month: .month
        case .nineMonths: .nineMonths
        }
    }
}
