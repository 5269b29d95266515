package import Planning
package import Quantities

extension Connection {
    /// What approvers wrote beside figures of a unit on a period, the oldest first; whether it was heeded is another question.
    package func remarks(
        of unit: UnitKey, on period: Period, _ calendar: ReportingCalendar
    ) throws(Fault) -> [FigureRemark] {
        let query: SQL = """
            SELECT r.submission, r.entry, r.remark, c.author, c.recorded_at
              FROM figure_remark r
              JOIN submission s ON s.number = r.submission
              JOIN ledger_commit c ON c.number = r.commit_number
             WHERE s.unit_code = \(unit.code) AND s.unit_from = \(unit.validFrom) AND s.period = \(period)
               AND s.calendar = \(calendar)
             ORDER BY r.number
            """
        let rows = try all(
            query, as: SubmissionNumber.self, EntryNumber.self, String.self, String.self, Moment.self)
        guard !rows.isEmpty else { return [] }
        let entries = Dictionary(
            try entries(rows.map(\.1)).map { ($0.entry.number, $0.entry) }, uniquingKeysWith: { first, _ in first })
        return try rows.map { row throws(Fault) in
            let (submission, number, text, author, moment) = row
            guard let entry = entries[number] else { throw .corrupt("a remark on no figure") }
            return FigureRemark(
                submission: submission, entry: number, key: entry.key, token: entry.figure.token, text: text,
                by: author, at: moment)
        }
    }
}
