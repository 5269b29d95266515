package import Planning
package import Quantities

/// A bundle of figures and where it stands.
package struct SubmissionRecord: Sendable, Hashable {
    package let number: SubmissionNumber
    package let unit: UnitKey
    package let period: Period
    package let calendar: ReportingCalendar
    package let state: SubmissionState
    /// The change that brought it.
    package let recorded: CommitNumber
    package let firstEntry: EntryNumber
    package let entryCount: Int
    package let lastStep: SubmissionEvent
}

extension Connection {
    /// The submissions, the oldest first; with a state, those that stand there (as of a change, if given).
    package func submissions(
        in state: SubmissionState? = nil, upTo: CommitNumber? = nil
    ) throws(Fault) -> [SubmissionRecord] {
        let last = upTo ?? CommitNumber(.max)
        var condition: SQL = ""
        if let state {
            let steps = SubmissionStep.allCases.filter { SubmissionState(after: $0) == state }.map { "\($0)" as SQL }
            condition = "AND e.step IN (\(steps.joined(by: ", ")))"
        }
        return try submissions(
            """
            WHERE e.commit_number <= \(last) \(condition)
              AND NOT EXISTS (SELECT 1 FROM submission_event l
                               WHERE l.submission = e.submission AND l.ordinal > e.ordinal
                                 AND l.commit_number <= \(last))
            """)
    }

    /// The submissions of one unit, the oldest first, as they stood after a change.
    package func submissions(of unit: UnitKey, upTo: CommitNumber? = nil) throws(Fault) -> [SubmissionRecord] {
        let last = upTo ?? CommitNumber(.max)
        return try submissions(
            """
            WHERE s.unit_code = \(unit.code) AND s.unit_from = \(unit.validFrom) AND e.commit_number <= \(last)
              AND NOT EXISTS (SELECT 1 FROM submission_event l
                               WHERE l.submission = e.submission AND l.ordinal > e.ordinal
                                 AND l.commit_number <= \(last))
            """)
    }

    package func submission(_ number: SubmissionNumber) throws(Fault) -> SubmissionRecord? {
        try submissions(
            """
            WHERE e.submission = \(number)
              AND e.ordinal = (SELECT MAX(l.ordinal) FROM submission_event l WHERE l.submission = \(number))
            """
        ).first
    }

    /// The submissions of a unit on a period, the oldest first.
    package func submissions(
        of unit: UnitKey, on period: Period, _ calendar: ReportingCalendar
    ) throws(Fault) -> [SubmissionRecord] {
        try submissions(
            """
            WHERE s.unit_code = \(unit.code) AND s.unit_from = \(unit.validFrom) AND s.period = \(period)
              AND s.calendar = \(calendar)
              AND e.ordinal = (SELECT MAX(l.ordinal) FROM submission_event l WHERE l.submission = s.number)
            """)
    }

    /// The newest submission of each unit on a period.
    package func newestSubmissions(
        on period: Period, _ calendar: ReportingCalendar
    ) throws(Fault) -> [SubmissionRecord] {
        try submissions(
            """
            WHERE s.period = \(period) AND s.calendar = \(calendar)
              AND s.number = (SELECT MAX(n.number) FROM submission n
                               WHERE n.period = s.period AND n.calendar = s.calendar
                                 AND n.unit_code = s.unit_code AND n.unit_from = s.unit_from)
              AND e.ordinal = (SELECT MAX(l.ordinal) FROM submission_event l WHERE l.submission = s.number)
            """)
    }

    /// The submissions on a period that count after a change and were recorded from a moment on, with the moment; the
    /// oldest first.
    package func approvedSubmissions(
        on period: Period, _ calendar: ReportingCalendar, recordedFrom moment: Moment, upTo last: CommitNumber
    ) throws(Fault) -> [(submission: SubmissionRecord, at: Moment)] {
        let found = try all(
            """
            SELECT s.number, c.recorded_at FROM submission s JOIN ledger_commit c ON c.number = s.commit_number
             WHERE s.period = \(period) AND s.calendar = \(calendar) AND c.recorded_at >= \(moment)
               AND s.commit_number <= \(last)
            """, as: SubmissionNumber.self, Moment.self)
        guard !found.isEmpty else { return [] }
        let moments = Dictionary(found.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
        let records = try submissions(
            """
            WHERE s.period = \(period) AND s.calendar = \(calendar) AND e.commit_number <= \(last)
              AND NOT EXISTS (SELECT 1 FROM submission_event l
                               WHERE l.submission = e.submission AND l.ordinal > e.ordinal
                                 AND l.commit_number <= \(last))
            """)
        return records.compactMap { record in
            guard record.state == .approved, let at = moments[record.number] else { return nil }
            return (record, at)
        }
    }

    private func submissions(_ condition: SQL) throws(Fault) -> [SubmissionRecord] {
        let query: SQL = """
            SELECT e.submission, e.commit_number, c.recorded_at, e.step, e.remark, e.account, c.author, s.number,
                   s.commit_number, s.unit_code, s.unit_from, s.period, s.calendar, s.first_entry, s.entry_count
              FROM submission_event e
              JOIN ledger_commit c ON c.number = e.commit_number
              JOIN submission s ON s.number = e.submission
             \(condition)
             ORDER BY s.number
            """
        var found: [SubmissionRecord] = []
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            let event = try SubmissionEvent(from: &reader)
            let number = try reader.next(SubmissionNumber.self)
            let recorded = try reader.next(CommitNumber.self)
            let content = try SubmissionRow(from: &reader)
            found.append(
                SubmissionRecord(
                    number: number, unit: content.unit, period: content.period, calendar: content.calendar,
                    state: SubmissionState(after: event.step), recorded: recorded,
                    firstEntry: EntryNumber(content.firstEntry), entryCount: Int(content.entryCount), lastStep: event))
        }
        return found
    }

    /// All steps of a submission, the first one first.
    package func events(of submission: SubmissionNumber) throws(Fault) -> [SubmissionEvent] {
        try events("WHERE e.submission = \(submission) ORDER BY e.ordinal")
    }

    /// All steps taken after a change, in the order in which they were recorded.
    package func events(after: CommitNumber?) throws(Fault) -> [SubmissionEvent] {
        try events("WHERE e.commit_number > \(after ?? CommitNumber(0)) ORDER BY e.commit_number, e.line")
    }

    private func events(_ condition: SQL) throws(Fault) -> [SubmissionEvent] {
        let query: SQL = """
            SELECT e.submission, e.commit_number, c.recorded_at, e.step, e.remark, e.account, c.author
              FROM submission_event e
              JOIN ledger_commit c ON c.number = e.commit_number
             \(condition)
            """
        var found: [SubmissionEvent] = []
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found.append(try SubmissionEvent(from: &reader))
        }
        return found
    }
}

extension SubmissionEvent {
    init(from row: inout RowReader) throws(Fault) {
        self.init(
            submission: try row.next(), commit: try row.next(), at: try row.next(), step: try row.next(),
            remark: try row.next(), by: Signer(account: try row.next(), name: try row.next()))
    }
}
