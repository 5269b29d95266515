package import Planning

extension SQL {
    /// Of an entry `e` that came to count: whether a figure of its key counted already. What was returned, or never sent, never
    /// did, though the entry stands in its place.
    static let replacesCounting: SQL = """
        (e.supersedes IS NOT NULL AND EXISTS (
            SELECT 1 FROM entry o
              JOIN submission_event a ON a.submission = o.submission AND a.step = 'approve'
              JOIN submission_event b ON b.submission = e.submission AND b.step = 'approve'
             WHERE o.series = e.series AND o.period = e.period AND o.number <> e.number
               AND (a.commit_number < b.commit_number OR a.commit_number = b.commit_number AND o.number < e.number)))
        """
}

extension Connection {
    private static var batchSize: Int { 200 }

    /// What counted of the key of each figure right before that one came to count, by the figure's number; figures before which
    /// nothing did are not in it. What is not approved by the last change has no turn yet, and takes no place.
    package func countedBefore(
        _ figures: [LedgerEntry], upTo last: CommitNumber
    ) throws(Fault) -> [EntryNumber: LedgerEntry] {
        var before: [EntryNumber: LedgerEntry] = [:]
        for batch in figures.filter({ $0.entry.supersedes != nil }).batches(of: Self.batchSize) {
            let places = batch.map { "(\($0.series), \($0.entry.key.period))" as SQL }.joined(by: ", ")
            let counted = try entries("entry e WHERE (e.series, e.period) IN (VALUES \(places))", upTo: last)
                .filter { $0.provenance.state == .approved }
            let byKey = Dictionary(grouping: counted, by: \.entry.key)
            for figure in batch {
                before[figure.entry.number] = byKey[figure.entry.key]?.filter { $0.cameToCount(before: figure) }
                    .max { $0.cameToCount(before: $1) }
            }
        }
        return before
    }
}

extension LedgerEntry {
    fileprivate func cameToCount(before other: LedgerEntry) -> Bool {
        (provenance.visibleFrom.number, entry.number) < (other.provenance.visibleFrom.number, other.entry.number)
    }
}
