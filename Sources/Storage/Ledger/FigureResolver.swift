import Planning
import Quantities

/// Finds, for all figures of a change together, the number of their series and the entry that each replaces.
///
/// It asks the database in batches, never once per figure.
struct FigureResolver {
    /// Series that the change is the first to use, with the numbers that they get.
    private(set) var newSeries: [(number: Int64, key: SeriesKey)] = []
    private var numbers: [SeriesKey: Int64] = [:]
    private var newest: [Slot: EntryNumber] = [:]

    private struct Slot: Hashable {
        let series: Int64
        let period: Period
    }

    /// As many keys as go into one question; PostgreSQL takes 65,535 values, SQLite 32,766.
    private static let batchSize = 400

    init(_ submissions: [NewSubmission], on connection: any Connection, _ counters: Counters) throws(Fault) {
        var wanted: [SeriesKey] = []
        for submission in submissions {
            for figure in submission.entries {
                let key = SeriesKey(figure.key)
                if numbers.updateValue(0, forKey: key) == nil { wanted.append(key) }
            }
        }
        try findSeries(wanted, on: connection)
        var next = counters.series
        for key in wanted where numbers[key] == 0 {
            next += 1
            numbers[key] = next
            newSeries.append((next, key))
        }
        try findNewest(submissions, among: counters.series, on: connection)
    }

    /// The series of a figure and what it replaces; from now on it is itself the newest of its key.
    mutating func place(_ key: FigureKey, as number: Int64) throws(Fault) -> (series: Int64, supersedes: EntryNumber?) {
        guard let series = numbers[SeriesKey(key)] else { throw .failed("a figure without a series") }
        let replaced = newest.updateValue(EntryNumber(number), forKey: Slot(series: series, period: key.period))
        return (series, replaced)
    }

    private mutating func findSeries(_ wanted: [SeriesKey], on connection: any Connection) throws(Fault) {
        for batch in wanted.batches(of: FigureResolver.batchSize) {
            let keys = batch.map { key in
                "(\(key.indicator), \(key.unit.code), \(key.unit.validFrom), \(key.calendar), \(key.scenario))" as SQL
            }.joined(by: ", ")
            try connection.each(
                """
                WITH wanted (indicator, unit_code, unit_from, calendar, scenario) AS (VALUES \(keys))
                SELECT s.indicator, s.unit_code, s.unit_from, s.calendar, s.scenario, s.number
                  FROM wanted w
                 CROSS JOIN figure_series s
                 WHERE s.indicator = w.indicator AND s.unit_code = w.unit_code AND s.unit_from = w.unit_from
                   AND s.calendar = w.calendar AND s.scenario = w.scenario
                """
            ) { row throws(Fault) in
                var reader = RowReader(row, from: 0)
                let key = try SeriesKey(from: &reader)
                numbers[key] = try reader.next()
            }
        }
    }

    private mutating func findNewest(
        _ submissions: [NewSubmission], among known: Int64, on connection: any Connection
    ) throws(Fault) {
        var slots: Set<Slot> = []
        for submission in submissions {
            for figure in submission.entries {
                guard let series = numbers[SeriesKey(figure.key)], series <= known else { continue }
                slots.insert(Slot(series: series, period: figure.key.period))
            }
        }
        for batch in Array(slots).batches(of: FigureResolver.batchSize) {
            let pairs = batch.map { "(\($0.series), \($0.period))" as SQL }.joined(by: ", ")
            let found = try connection.all(
                """
                WITH wanted (series, period) AS (VALUES \(pairs))
                SELECT w.series, w.period,
                       (SELECT MAX(e.number) FROM entry e WHERE e.series = w.series AND e.period = w.period)
                  FROM wanted w
                """, as: Int64.self, Period.self, EntryNumber?.self)
            for (series, period, number) in found {
                if let number { newest[Slot(series: series, period: period)] = number }
            }
        }
    }
}

extension Array {
    /// Slices of at most `size` elements, in order.
    func batches(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
