package import Planning
package import Quantities

/// Who below a unit has reported on a period, with what has come and waits, and the rates of the periods before.
package struct ReportingReview: Sendable {
    package struct Line: Sendable {
        package let report: UnitReport
        /// When the report came that waits for approval.
        package let waitsSince: Moment?
        /// What is missing even when it is approved, in the order of the catalogue.
        package let lacking: [IndicatorCode]
        /// Working days after the due day on which the report came, or by which it is overdue; `nil` without a due day.
        package let late: Int?
        /// The accounts that report for the unit.
        package let contacts: [String]

        /// How many of the figures expected are there, with those that wait.
        package var there: Int { report.expected - lacking.count }

        /// When the unit's first report came, approved or not.
        package var came: Moment? { [report.first, waitsSince].compactMap { $0 }.min() }
        /// Whether nothing has come, not even what waits.
        package var isSilent: Bool { report.state == .notReported && waitsSince == nil }
        /// Whether nothing has come and the due day is over.
        package var isOverdue: Bool { isSilent && (late ?? 0) > 0 }
    }

    /// How many of the units that existed then reported on a period, and in time.
    package struct Rate: Sendable, Hashable {
        package let period: Period
        package let units: Int
        package let complete: Int
        package let partly: Int
        package let inTime: Int
        package let due: Day?
    }

    package let reporting: Reporting
    package let lines: [Line]
    /// This period and those before it, the newest first.
    package let rates: [Rate]

    /// The due day, where it is the same for all units.
    package var due: Day? {
        let days = Set(lines.map(\.report.due))
        return days.count == 1 ? days.first ?? nil : nil
    }

    /// The units of which nothing has come.
    package var silent: [Line] { lines.filter(\.isSilent) }
    /// How many units have figures or have sent some.
    package var come: Int { lines.count - silent.count }
}

extension [ReportingReview.Line] {
    /// Those that have sent something and lack figures all the same, those that lack most first.
    var incomplete: [ReportingReview.Line] {
        enumerated().filter { !$0.element.isSilent && !$0.element.lacking.isEmpty }
            .sorted { (-$0.element.lacking.count, $0.offset) < (-$1.element.lacking.count, $1.offset) }
            .map(\.element)
    }
}

extension Reporting {
    /// What the table of rates shows of it.
    var rate: ReportingReview.Rate {
        let days = Set(units.map(\.due))
        return ReportingReview.Rate(
            period: period, units: units.count, complete: units.count { $0.state == .reported },
            partly: partly.count, inTime: units.count { $0.punctuality == .onTime },
            due: days.count == 1 ? days.first ?? nil : nil)
    }
}

extension Period {
    /// The period of the same length before it.
    var previous: Period? {
        switch part {
        case .year, .nineMonths: yearBefore
        case .half(let half): half > 1 ? .half(year, half - 1) : .half(year - 1, 2)
        case .quarter(let quarter): quarter > 1 ? .quarter(year, quarter - 1) : .quarter(year - 1, 4)
        case .month(let month): month > 1 ? .month(year, month - 1) : .month(year - 1, 12)
        }
    }
}
