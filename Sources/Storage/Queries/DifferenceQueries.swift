package import Planning

/// Figures that came to count with a change.
package struct ArrivedFigures: Sendable, Hashable {
    package let submission: SubmissionNumber
    /// The change from which on they count: their approval.
    package let visibleFrom: CommitNumber
    package let figures: Int
    /// How many of them took the place of others that counted.
    package let corrections: Int
}

extension Connection {
    /// What came to count after one change up to another, in that order.
    package func arrivedFigures(
        _ visible: Visibility, after: CommitNumber?, upTo: CommitNumber
    ) throws(Fault) -> [ArrivedFigures] {
        let standpoints = try standpoints(after: after ?? CommitNumber(0), upTo: upTo, visible)
            .filter { visible.shows($0.state) && !$0.entries.isEmpty }
        guard let first = standpoints.map(\.entries.lowerBound).min(),
            let last = standpoints.map(\.entries.upperBound).max()
        else { return [] }
        // Corrections are few and indexed; they are sorted to their submissions here. Of a few entries each is looked at; of many
        // only the corrections are, which an engine has to be told: the plus keeps it from going by the numbers.
        let place: SQL = last - first < 10_000 ? "e.number" : "+e.number"
        var corrections: [Int64: Int] = [:]
        let found = try all(
            """
            SELECT e.submission, COUNT(*) FROM entry e
             WHERE e.supersedes > 0 AND \(place) >= \(first) AND \(place) < \(last) AND \(SQL.replacesCounting)
             GROUP BY e.submission
            """, as: Int64.self, Int.self)
        for (submission, count) in found { corrections[submission] = count }
        return standpoints.map { standpoint in
            ArrivedFigures(
                submission: SubmissionNumber(standpoint.submission), visibleFrom: standpoint.visibleFrom,
                figures: standpoint.entries.count, corrections: corrections[standpoint.submission] ?? 0)
        }
    }
}
