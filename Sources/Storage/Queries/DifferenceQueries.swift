package import Planning

/// Figures that came to count with a change.
package struct ArrivedFigures: Sendable, Hashable {
    package let submission: SubmissionNumber
    /// The change from which on they count: their approval.
    package let visibleFrom: CommitNumber
    package let figures: Int
}

extension Connection {
    /// What came to count after one change up to another, in that order.
    package func arrivedFigures(
        _ visible: Visibility, after: CommitNumber?, upTo: CommitNumber
    ) throws(Fault) -> [ArrivedFigures] {
        let standpoints = try standpoints(after: after ?? CommitNumber(0), upTo: upTo, visible)
            .filter { visible.shows($0.state) && !$0.entries.isEmpty }
        return standpoints.map { standpoint in
            ArrivedFigures(
                submission: SubmissionNumber(standpoint.submission), visibleFrom: standpoint.visibleFrom,
                figures: standpoint.entries.count)
        }
    }

    /// How many figures of each submission took the place of others that counted; those with none are not in it.
    package func corrections(in submissions: [SubmissionNumber]) throws(Fault) -> [SubmissionNumber: Int] {
        var corrections: [SubmissionNumber: Int] = [:]
        for batch in submissions.batches(of: 400) {
            let list = batch.map { "\($0)" as SQL }.joined(by: ", ")
            let found = try all(
                """
                SELECT s.number, COUNT(*)
                  FROM submission s
                  JOIN entry e ON e.number >= s.first_entry AND e.number < s.first_entry + s.entry_count
                 WHERE s.number IN (\(list)) AND \(SQL.replacesCounting)
                 GROUP BY s.number
                """, as: SubmissionNumber.self, Int.self)
            for (submission, count) in found { corrections[submission] = count }
        }
        return corrections
    }
}
