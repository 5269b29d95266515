package import Planning
import Quantities

extension Connection {
    /// All entries of a key up to a change, the oldest first, whatever their state.
    package func history(of key: FigureKey, upTo: CommitNumber? = nil) throws(Fault) -> [LedgerEntry] {
        let series = SeriesKey(key)
        return try entries(
            """
            figure_series s
              JOIN entry e ON e.series = s.number
             WHERE s.indicator = \(series.indicator) AND s.unit_code = \(series.unit.code)
               AND s.unit_from = \(series.unit.validFrom) AND s.calendar = \(series.calendar)
               AND s.scenario = \(series.scenario) AND e.period = \(key.period)
            """, upTo: upTo)
    }

    /// Entries by number; those that do not exist (or came after `upTo`) are left out.
    package func entries(_ numbers: [EntryNumber], upTo: CommitNumber? = nil) throws(Fault) -> [LedgerEntry] {
        var found: [LedgerEntry] = []
        for batch in numbers.batches(of: 400) {
            let list = batch.map { "\($0)" as SQL }.joined(by: ", ")
            found += try entries("entry e WHERE e.number IN (\(list))", upTo: upTo)
        }
        let places = Dictionary(
            numbers.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { old, _ in old })
        return found.sorted { (places[$0.entry.number] ?? 0) < (places[$1.entry.number] ?? 0) }
    }

    /// The entries of a submission.
    package func entries(of submission: SubmissionNumber) throws(Fault) -> [LedgerEntry] {
        try entries(
            """
            submission s
              JOIN entry e ON e.number >= s.first_entry AND e.number < s.first_entry + s.entry_count
             WHERE s.number = \(submission)
            """, upTo: nil)
    }

    /// The figures of some submissions: corrections of what counted first, then the others, each by number, at most `limit`.
    package func entries(
        ofSubmissions numbers: [SubmissionNumber], limit: Int, upTo: CommitNumber
    ) throws(Fault) -> [LedgerEntry] {
        var found: [LedgerEntry] = []
        for isCorrection in [true, false] where found.count < limit {
            let kind: SQL = isCorrection ? .replacesCounting : "NOT \(SQL.replacesCounting)"
            for batch in numbers.batches(of: 400) where found.count < limit {
                let list = batch.map { "\($0)" as SQL }.joined(by: ", ")
                found += try entries(
                    """
                    submission s
                      JOIN entry e ON e.number >= s.first_entry AND e.number < s.first_entry + s.entry_count
                     WHERE s.number IN (\(list)) AND \(kind)
                    """, upTo: upTo, limit: limit - found.count)
            }
        }
        return found
    }

    package func entryCount() throws(Fault) -> Int {
        Int(try counters().entry)
    }

    package func seriesCount() throws(Fault) -> Int {
        Int(try counters().series)
    }

    /// Few entries, by a condition that follows FROM.
    func entries(
        _ condition: SQL, upTo: CommitNumber?, limit: Int? = nil
    ) throws(Fault) -> [LedgerEntry] {
        let last = upTo ?? CommitNumber(.max)
        let cursor = try rows(
            EntryRow.select(
                "\(condition) AND e.commit_number <= \(last) ORDER BY e.number LIMIT \(Int64(limit ?? .max))"))
        let lookup = SeriesLookup(self)
        let provenances = ProvenanceLookup(self, upTo: last)
        var reader = EntryReader()
        var found: [LedgerEntry] = []
        while try cursor.next() {
            let series = EntryReader.series(cursor)
            let entry = try reader.read(cursor, try lookup.key(series))
            let provenance = try provenances.provenance(ofSubmission: entry.submission.value)
            found.append(LedgerEntry(entry: entry, series: series, provenance: provenance))
        }
        return found
    }
}
