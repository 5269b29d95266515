package import Planning
import Quantities

/// What an entry is of, as the table has it: its key, with the number of its series.
package struct EntryPlace: Sendable, Hashable {
    let series: Int64
    let period: Period
}

extension Connection {
    private static var batchSize: Int { 400 }
    /// Above so many places it pays to read all series at once.
    private static var manyPlaces: Int { 2_000 }

    /// The places of some entries that have others, too: those that took another's place, and those whose place was taken.
    ///
    /// - Parameters:
    ///   - entries: By number.
    ///   - corrected: Those among them with the ones that took another's place.
    package func placesWithMore(
        in entries: [Range<Int64>], replacingIn corrected: [Range<Int64>]
    ) throws(Fault) -> Set<EntryPlace> {
        // The plus keeps an engine from going through all that ever took another's place.
        let replacing = try places(
            of: "e.number >= w.low AND e.number < w.high AND +e.supersedes > 0", in: corrected)
        let replaced = try places(of: "e.supersedes >= w.low AND e.supersedes < w.high", in: entries)
        return replacing.union(replaced)
    }

    private func places(of condition: SQL, in ranges: [Range<Int64>]) throws(Fault) -> Set<EntryPlace> {
        var found: Set<EntryPlace> = []
        for batch in ranges.batches(of: Self.batchSize) {
            let wanted = batch.map { "(\($0.lowerBound), \($0.upperBound))" as SQL }.joined(by: ", ")
            try each(
                """
                WITH wanted (low, high) AS (VALUES \(wanted))
                SELECT e.series, e.period FROM wanted w CROSS JOIN entry e WHERE \(condition)
                """
            ) { row throws(Fault) in
                var reader = RowReader(row, from: 0)
                found.insert(EntryPlace(series: try reader.next(), period: try reader.next()))
            }
        }
        return found
    }

    /// All entries of some places up to a change, whatever their state, in no order.
    package func entries(of places: Set<EntryPlace>, upTo last: CommitNumber) throws(Fault) -> [LedgerEntry] {
        let lookup = SeriesLookup(self)
        if places.count > Self.manyPlaces { try lookup.loadAll() }
        let provenances = ProvenanceLookup(self, upTo: last)
        var found: [LedgerEntry] = []
        for batch in Array(places).batches(of: Self.batchSize) {
            let wanted = batch.map { "(\($0.series), \($0.period))" as SQL }.joined(by: ", ")
            let cursor = try rows(
                "WITH wanted (series, period) AS (VALUES \(wanted)) "
                    + EntryRow.select(
                        """
                        wanted w CROSS JOIN entry e
                         WHERE e.series = w.series AND e.period = w.period AND e.commit_number <= \(last)
                        """))
            found += try read(cursor, lookup, provenances)
        }
        return found
    }
}
