import Planning
import Quantities

/// What the changes of a page of the journal are about.
struct FoundSubjects {
    var subjects: [JournalSubject] = []
    var otherReports = 0
    var remarks: [JournalRemark] = []
}

extension Connection {
    private static var most: Int { JournalLine.mostListed }

    /// - Parameter visible: Whose reports are named; those of other units are left out.
    func subjects(
        from: CommitNumber, to: CommitNumber, visible: Set<UnitCode>?
    ) throws(Fault) -> [CommitNumber: FoundSubjects] {
        var found: [CommitNumber: FoundSubjects] = [:]
        func add(_ subject: JournalSubject, of number: CommitNumber) {
            let known = found[number]?.subjects ?? []
            guard known.count < Self.most, !known.contains(subject) else { return }
            found[number, default: FoundSubjects()].subjects.append(subject)
        }
        let whose: SQL = visible.map { "WHERE s.unit_code IN (\($0.list))" } ?? ""
        try addReports(from, to, whose, &found)
        try addRemarks(from, to, whose, &found)
        for (number, gate) in try records(PeriodGate.self, from, to) { add(.gate(gate), of: number) }
        for (number, rule) in try records(ApprovalRule.self, from, to) { add(.approvalRule(rule), of: number) }
        for (number, profile) in try records(DocumentProfile.self, from, to) { add(.profile(profile.key), of: number) }
        for (number, shortcoming) in try records(Shortcoming.self, from, to) {
            add(.shortcomings(shortcoming.unit, shortcoming.period), of: number)
        }
        return found
    }

    /// The first few of each change, and how many there are: an import may bring those of a whole country.
    private func addReports(
        _ from: CommitNumber, _ to: CommitNumber, _ whose: SQL, _ found: inout [CommitNumber: FoundSubjects]
    ) throws(Fault) {
        let rows = try all(
            """
            SELECT commit_number, number, unit_code, unit_from, period, entry_count, total
              FROM (SELECT t.commit_number, s.number, s.unit_code, s.unit_from, s.period, s.entry_count,
                           COUNT(*) OVER (PARTITION BY t.commit_number) AS total,
                           ROW_NUMBER() OVER (PARTITION BY t.commit_number ORDER BY s.number) AS place
                      FROM (SELECT commit_number, submission FROM submission_event
                             WHERE commit_number BETWEEN \(from) AND \(to)
                            UNION
                            SELECT commit_number, submission FROM proof_submission
                             WHERE commit_number BETWEEN \(from) AND \(to)) t
                      JOIN submission s ON s.number = t.submission
                     \(whose)) ranked
             WHERE place <= \(Self.most)
             ORDER BY commit_number, number
            """, as: CommitNumber.self, SubmissionNumber.self, UnitCode.self, Day.self, Period.self, Int.self, Int.self)
        for (commit, number, code, unitFrom, period, figures, total) in rows {
            let report = JournalSubject.Report(
                number: number, unit: UnitKey(code: code, validFrom: unitFrom), period: period, figures: figures)
            found[commit, default: FoundSubjects()].subjects.append(.report(report))
            found[commit, default: FoundSubjects()].otherReports = max(0, total - Self.most)
        }
    }

    private func addRemarks(
        _ from: CommitNumber, _ to: CommitNumber, _ whose: SQL, _ found: inout [CommitNumber: FoundSubjects]
    ) throws(Fault) {
        let rows = try all(
            """
            SELECT commit_number, indicator, remark
              FROM (SELECT r.commit_number, r.number, k.indicator, r.remark,
                           ROW_NUMBER() OVER (PARTITION BY r.commit_number ORDER BY r.number) AS place
                      FROM (SELECT * FROM figure_remark WHERE commit_number BETWEEN \(from) AND \(to)) r
                      JOIN submission s ON s.number = r.submission
                      JOIN entry e ON e.number = r.entry
                      JOIN figure_series k ON k.number = e.series
                     \(whose)) ranked
             WHERE place <= \(Self.most)
             ORDER BY commit_number, number
            """, as: CommitNumber.self, IndicatorCode.self, String.self)
        for (commit, indicator, text) in rows {
            found[commit, default: FoundSubjects()].remarks.append(JournalRemark(indicator: indicator, text: text))
        }
    }

    private func records<Record: LedgerRecord>(
        _ type: Record.Type, _ from: CommitNumber, _ to: CommitNumber
    ) throws(Fault) -> [(CommitNumber, Record)] {
        let query: SQL = """
            SELECT \(Record.table.columnList) FROM \(Record.table.name)
             WHERE commit_number BETWEEN \(from) AND \(to) ORDER BY commit_number, line
            """
        var found: [(CommitNumber, Record)] = []
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            let commit = try reader.next(CommitNumber.self)
            _ = try reader.next(Int.self)
            found.append((commit, try Record(from: &reader)))
        }
        return found
    }
}
