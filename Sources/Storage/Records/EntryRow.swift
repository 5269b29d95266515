import Planning
import Quantities

/// The rows of `entry`: one figure each.
enum EntryRow {
    static let table = LedgerTable(
        "entry", by: .number,
        [
            .integer("submission"), .integer("series"), .integer("period"), .integer("definition"),
            .integer("amount"), .integer("base"), .text("status"), .integer("window_from"), .integer("window_to"),
            .integer("effective_from"), .text("plan_basis"), .text("plan_bound"), .text("source"),
            .integer("illustrative"), .text("note"), .integer("supersedes"),
        ])

    /// Appends the row, without its seal, to `values`.
    static func append(_ entry: Entry, series: Int64, to values: inout [Value]) {
        let figure = entry.figure
        values.append(entry.commit.bound)
        values.append(entry.number.bound)
        values.append(entry.submission.bound)
        values.append(.integer(series))
        values.append(figure.key.period.bound)
        values.append(figure.definition.bound)
        values.append((figure.value?.amount).bound)
        values.append((figure.value?.base).bound)
        values.append(figure.status.bound)
        values.append(figure.window.from.bound)
        values.append(figure.window.to.bound)
        values.append(figure.effectiveFrom.bound)
        values.append(figure.basis.bound)
        values.append(figure.bound.bound)
        values.append(figure.source.bound)
        values.append(figure.isIllustrative.bound)
        values.append(figure.note.bound)
        values.append(entry.supersedes.bound)
    }

    /// Which entries: their columns without the seal, for `EntryReader`.
    static func select(_ condition: SQL) -> SQL {
        let names = table.fields.map { "e.\($0.name)" as SQL }.joined(by: ", ")
        return "SELECT \(names) FROM \(condition)"
    }
}

/// Reads rows of `EntryRow.select` by position. Millions come this way, so nothing is decoded twice in a row.
struct EntryReader {
    private var lastPeriod: (stored: Int64, period: Period)?
    private var lastDefinition: (stored: Int64, day: Day)?
    private var lastFrom: (stored: Int64, day: Day)?
    private var lastTo: (stored: Int64, day: Day)?

    /// The columns that a reader needs before it knows the key.
    static func number(_ cursor: any RowCursor) -> Int64 { cursor.integer(at: 1) }
    static func submission(_ cursor: any RowCursor) -> Int64 { cursor.integer(at: 2) }
    static func series(_ cursor: any RowCursor) -> Int64 { cursor.integer(at: 3) }

    mutating func read(_ cursor: any RowCursor, _ series: SeriesKey) throws(Fault) -> Entry {
        let period = try period(cursor.integer(at: 4))
        let figure = ProposedEntry(
            key: series.key(in: period),
            definition: try EntryReader.day(cursor.integer(at: 5), &lastDefinition),
            value: cursor.isNull(at: 6)
                ? nil
                : FigureValue(
                    amount: cursor.integer(at: 6), base: cursor.isNull(at: 7) ? nil : cursor.integer(at: 7)),
            status: try EntryReader.status(cursor),
            window: DayRange(
                from: try EntryReader.day(cursor.integer(at: 9), &lastFrom),
                to: try EntryReader.day(cursor.integer(at: 10), &lastTo)),
            effectiveFrom: try EntryReader.optional(cursor, at: 11),
            basis: try EntryReader.optional(cursor, at: 12),
            bound: try EntryReader.optional(cursor, at: 13),
            source: try EntryReader.optional(cursor, at: 14),
            isIllustrative: cursor.integer(at: 15) != 0,
            note: try EntryReader.optional(cursor, at: 16))
        return Entry(
            number: EntryNumber(EntryReader.number(cursor)), commit: CommitNumber(cursor.integer(at: 0)),
            submission: SubmissionNumber(EntryReader.submission(cursor)), figure: figure,
            supersedes: cursor.isNull(at: 17) ? nil : EntryNumber(cursor.integer(at: 17)))
    }

    private mutating func period(_ stored: Int64) throws(Fault) -> Period {
        if let lastPeriod, lastPeriod.stored == stored { return lastPeriod.period }
        let period = try Period(stored: stored)
        lastPeriod = (stored, period)
        return period
    }

    private static func day(_ stored: Int64, _ last: inout (stored: Int64, day: Day)?) throws(Fault) -> Day {
        if let last, last.stored == stored { return last.day }
        let day = try Day(stored: stored)
        last = (stored, day)
        return day
    }

    private static func optional<C: Column>(_ cursor: any RowCursor, at position: Int) throws(Fault) -> C? {
        cursor.isNull(at: position) ? nil : try C.read(from: Row(cursor), at: position)
    }

    private static func status(_ cursor: any RowCursor) throws(Fault) -> FigureStatus {
        for word in words where cursor.hasText(word.bytes, at: 8) { return word.status }
        throw .corrupt("'\(cursor.text(at: 8))' is no status")
    }

    private static let words = FigureStatus.allCases.reversed().map { (bytes: Array($0.rawValue.utf8), status: $0) }
}
