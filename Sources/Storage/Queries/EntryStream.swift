package import Planning

extension Connection {
    /// Hands out the figures that a reader may see, in the order in which they became visible, then by number: of two
    /// entries of a key the later one holds.
    ///
    /// `after` leaves out what was visible with that change already; `upTo` shows the ledger as it stood with that one.
    package func forEachEntry(
        _ visible: Visibility, after: CommitNumber? = nil, upTo: CommitNumber? = nil,
        _ body: (LedgerEntry) throws(Fault) -> Void
    ) throws(Fault) {
        var last = upTo
        if last == nil { last = try head()?.number }
        guard let last else { return }
        let standpoints = try standpoints(after: after ?? CommitNumber(0), upTo: last, visible)
            .filter { visible.shows($0.state) && !$0.entries.isEmpty }
        let stream = EntryStream(self, upTo: last)
        try stream.prepare(for: standpoints)
        for portion in EntryStream.portions(of: standpoints) {
            if portion.isOneRange {
                try stream.emit(portion, body)
            } else {
                try stream.emitSorted(portion, body)
            }
        }
    }
}

/// Reads the entries of many submissions in few questions.
private final class EntryStream {
    private let connection: any Connection
    private let series: SeriesLookup
    private let provenances: ProvenanceLookup
    private var reader = EntryReader()

    /// Above so many entries or submissions it pays to read all series or all changes at once.
    private static let manyEntries: Int64 = 2_000
    private static let manySubmissions = 500
    private static let portionSubmissions = 200
    private static let portionEntries: Int64 = 50_000

    init(_ connection: any Connection, upTo: CommitNumber) {
        self.connection = connection
        series = SeriesLookup(connection)
        provenances = ProvenanceLookup(connection, upTo: upTo)
    }

    /// Submissions one after the other. When their entries are numbered through, one range tells them all.
    struct Portion {
        var submissions: [Standpoint]
        var isOneRange: Bool
        var entryCount: Int64

        var range: Range<Int64> {
            (submissions.first?.entries.lowerBound ?? 0)..<(submissions.last?.entries.upperBound ?? 0)
        }
    }

    func prepare(for standpoints: [Standpoint]) throws(Fault) {
        let entries = standpoints.reduce(0) { $0 + $1.entries.upperBound - $1.entries.lowerBound }
        if entries > EntryStream.manyEntries { try series.loadAll() }
        if standpoints.count > EntryStream.manySubmissions { try provenances.loadAllCommits() }
    }

    static func portions(of standpoints: [Standpoint]) -> [Portion] {
        var portions: [Portion] = []
        for standpoint in standpoints {
            let count = standpoint.entries.upperBound - standpoint.entries.lowerBound
            if var last = portions.popLast() {
                let follows = last.isOneRange && last.range.upperBound == standpoint.entries.lowerBound
                let isSmall =
                    last.submissions.count < portionSubmissions && last.entryCount + count <= portionEntries
                if follows || isSmall {
                    last.submissions.append(standpoint)
                    last.isOneRange = follows
                    last.entryCount += count
                    portions.append(last)
                    continue
                }
                portions.append(last)
            }
            portions.append(Portion(submissions: [standpoint], isOneRange: true, entryCount: count))
        }
        return portions
    }

    /// One range: straight from the table to the caller.
    func emit(_ portion: Portion, _ body: (LedgerEntry) throws(Fault) -> Void) throws(Fault) {
        let range = portion.range
        let cursor = try connection.stream(
            EntryRow.select(
                "entry e WHERE e.number >= \(range.lowerBound) AND e.number < \(range.upperBound) ORDER BY e.number"))
        for standpoint in portion.submissions {
            let provenance = try provenances.provenance(standpoint)
            for number in standpoint.entries {
                guard try cursor.next(), EntryReader.number(cursor) == number else {
                    throw .corrupt("entry \(number) is missing")
                }
                try body(try entry(cursor, provenance))
            }
        }
    }

    /// Several ranges: read in one question, then put in order.
    func emitSorted(_ portion: Portion, _ body: (LedgerEntry) throws(Fault) -> Void) throws(Fault) {
        let ranges = portion.submissions.map { "(\($0.entries.lowerBound), \($0.entries.upperBound))" as SQL }
        let cursor = try connection.stream(
            "WITH wanted (low, high) AS (VALUES \(ranges.joined(by: ", "))) "
                + EntryRow.select("wanted w CROSS JOIN entry e WHERE e.number >= w.low AND e.number < w.high"))
        var ranks: [Int64: Int] = [:]
        var provenanceOfRank: [Provenance] = []
        for standpoint in portion.submissions {
            ranks[standpoint.submission] = provenanceOfRank.count
            provenanceOfRank.append(try provenances.provenance(standpoint))
        }
        var found: [(rank: Int, entry: LedgerEntry)] = []
        while try cursor.next() {
            guard let rank = ranks[EntryReader.submission(cursor)] else { throw .corrupt("an entry out of place") }
            found.append((rank, try entry(cursor, provenanceOfRank[rank])))
        }
        guard found.count == Int(portion.entryCount) else { throw .corrupt("entries are missing") }
        for line in found.sorted(by: { ($0.rank, $0.entry.entry.number) < ($1.rank, $1.entry.entry.number) }) {
            try body(line.entry)
        }
    }

    private func entry(_ cursor: any RowCursor, _ provenance: Provenance) throws(Fault) -> LedgerEntry {
        let number = EntryReader.series(cursor)
        return LedgerEntry(
            entry: try reader.read(cursor, try series.key(number)), series: number, provenance: provenance)
    }
}
