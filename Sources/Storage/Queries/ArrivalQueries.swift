package import Planning
package import Quantities

/// When the figures of a unit on a period were recorded, the first and the newest.
package struct Arrival: Sendable, Hashable {
    package let first: Moment
    package let last: Moment
}

extension Connection {
    /// More units than this are not looked up one by one.
    private static var mostNamed: Int { 200 }

    /// When each unit's actual figures on a period came in, of the submissions that a reader may see.
    ///
    /// - Parameter units: The units that are asked for, `nil` for all; others may be told of, too.
    package func arrivals(
        on period: Period, _ calendar: ReportingCalendar, _ visible: Visibility, upTo last: CommitNumber,
        of units: [UnitKey]?
    ) throws(Fault) -> [UnitKey: Arrival] {
        var named: SQL = ""
        if let units, units.count <= Self.mostNamed {
            guard !units.isEmpty else { return [:] }
            named = "AND s.unit_code IN (\(units.map { "\($0.code)" as SQL }.joined(by: ", ")))"
        }
        // Plans of a year stand in submissions on the same period.
        let query: SQL = """
            SELECT s.unit_code, s.unit_from, c.recorded_at, e.step
              FROM submission s
              JOIN ledger_commit c ON c.number = s.commit_number
              JOIN submission_event e ON e.submission = s.number
             WHERE s.period = \(period) \(named) AND s.calendar = \(calendar) AND e.commit_number <= \(last)
               AND NOT EXISTS (SELECT 1 FROM submission_event l
                                WHERE l.submission = e.submission AND l.ordinal > e.ordinal
                                  AND l.commit_number <= \(last))
               AND EXISTS (SELECT 1 FROM entry f
                             JOIN figure_series k ON k.number = f.series
                            WHERE f.number >= s.first_entry AND f.number < s.first_entry + s.entry_count
                              AND k.scenario = 'actual' AND f.amount IS NOT NULL)
            """
        var found: [UnitKey: Arrival] = [:]
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            let unit = try UnitKey(from: &reader)
            let moment = try reader.next(Moment.self)
            guard visible.shows(SubmissionState(after: try reader.next(SubmissionStep.self))) else { return }
            let known = found[unit] ?? Arrival(first: moment, last: moment)
            found[unit] = Arrival(first: min(known.first, moment), last: max(known.last, moment))
        }
        return found
    }
}
