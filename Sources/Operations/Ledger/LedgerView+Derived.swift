import Aggregation
import Planning
import Quantities
import Storage

/// Other views made from the live one by what they differ in: a large ledger takes seconds to be read, and mostly little is
/// different.
extension LedgerView {
    /// With more figures than this that wait, reading the ledger anew is about as quick.
    private static let mostWaiting = 4_000
    /// With more figures than this whose predecessors are to be read, too.
    private static let mostCorrected = 40_000

    /// This view as it was at an earlier change: what came to count since is taken back. Nothing where much of that had
    /// taken the place of something else.
    ///
    /// Most figures are the first of their key, and are only taken away; the database is asked about the others.
    func takenBack(to number: CommitNumber, _ database: any Database) throws(Failure) -> LedgerView? {
        guard let head, number < head.number else { return nil }
        let came = arrivals.after(number)
        let entries = EntryRanges(came.lazy.flatMap(\.reports).map(\.entries))
        guard came.reduce(0, { $0 + $1.corrections }) <= Self.mostCorrected else { return nil }
        let corrected = EntryRanges(came.lazy.flatMap(\.reports).filter { $0.corrections > 0 }.map(\.entries))
        let (commit, lines) = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                let places = try connection.placesWithMore(in: entries.ranges, replacingIn: corrected.ranges)
                return (try connection.commit(number), try connection.entries(of: places, upTo: number))
            }
        }
        guard let past = commit else { return nil }
        var view = self
        for calendar in ReportingCalendar.allCases { view.cubes[calendar]?.withdraw(entries) }
        if came.contains(where: \.hasPlans) { view.plans.withdraw(entries) }
        for line in lines.filter({ $0.provenance.state == .approved }).inOrderOfEffect { try view.restore(line) }
        view.forget(came)
        try view.takeBackRecords(to: number)
        view.arrivals.remove(after: number)
        view.head = past
        return view
    }

    private mutating func forget(_ came: ArraySlice<Arrivals.Part>) {
        for part in came {
            entries -= part.figures
            for (period, figures) in part.byPeriod {
                let left = (figuresByPeriod[period] ?? 0) - figures
                figuresByPeriod[period] = left > 0 ? left : nil
            }
        }
    }

    /// The cubes may know of units and indicators that come later: they have no figures.
    private mutating func takeBackRecords(to number: CommitNumber) throws(Failure) {
        recordCounts.removeAll { $0.change > number }
        let count = recordCounts.last?.count ?? 0
        guard count < records.count else { return }
        records.removeSubrange(count...)
        catalogue = try Self.catalogue(of: records)
    }

    /// This view with what waits for approval. Nothing where that is much.
    func withWaiting(_ database: any Database) throws(Failure) -> LedgerView? {
        guard let head else { return nil }
        let found = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) -> ([LedgerEntry], [KeyHistory])? in
                let arrived = try connection.arrivedFigures(.waiting, after: nil, upTo: head.number)
                guard arrived.reduce(0, { $0 + $1.figures }) <= Self.mostWaiting else { return nil }
                var waiting: [LedgerEntry] = []
                try connection.forEachEntry(.waiting, upTo: head.number) { line throws(Fault) in waiting.append(line) }
                return (waiting, try KeyHistory.of(waiting, connection, .submitted, upTo: head.number))
            }
        }
        guard let (waiting, histories) = found else { return nil }
        var view = self
        for history in histories { try view.restore(history) }
        for line in waiting {
            view.entries += 1
            if line.entry.key.scenario == .actual { view.figuresByPeriod[line.entry.key.period, default: 0] += 1 }
        }
        return view
    }

    /// Puts one figure, or the plans of one key, to what a history says of it.
    private mutating func restore(_ history: KeyHistory) throws(Failure) {
        do throws(CubeFault) {
            for line in history.all {
                let withdrawal = line.entry.withdrawn
                try cubes[line.entry.key.calendar]?.apply(withdrawal)
                plans.apply(withdrawal)
            }
        } catch {
            throw .fault(.corrupt("\(error)"))
        }
        for line in history.visible { try restore(line) }
    }

    private mutating func restore(_ line: LedgerEntry) throws(Failure) {
        do throws(CubeFault) {
            try cubes[line.entry.key.calendar]?.apply(line.entry, isApproved: line.provenance.state == .approved)
        } catch {
            throw .fault(.corrupt("\(error)"))
        }
        takeBesideCubes(line)
    }
}

/// What was ever recorded for a key.
private struct KeyHistory {
    /// Enough of it that whatever holds can be taken away: of plans each day from which one ever held.
    let all: [LedgerEntry]
    /// What a view shows, in the order in which it became visible: of two the later one holds.
    let visible: [LedgerEntry]

    static func of(
        _ lines: [LedgerEntry], _ connection: any Connection, _ visibility: Visibility, upTo number: CommitNumber
    ) throws(Fault) -> [KeyHistory] {
        var histories: [KeyHistory] = []
        for (key, own) in Dictionary(grouping: lines, by: \.entry.key) {
            let known = try connection.history(of: key, upTo: number).filter { visibility.shows($0.provenance.state) }
            histories.append(
                KeyHistory(
                    all: key.scenario.isPlan ? try connection.history(of: key) : own,
                    visible: known.inOrderOfEffect))
        }
        return histories
    }
}

extension [LedgerEntry] {
    /// Of two for one key the later one holds.
    fileprivate var inOrderOfEffect: Self {
        sorted {
            ($0.provenance.visibleFrom.number, $0.entry.number) < ($1.provenance.visibleFrom.number, $1.entry.number)
        }
    }
}

extension Scenario {
    fileprivate var isPlan: Bool {
        if case .plan = self { return true }
        return false
    }
}

extension Entry {
    /// An entry that takes away what this one says.
    fileprivate var withdrawn: Entry {
        var figure = figure
        figure.value = nil
        return Entry(number: number, commit: commit, submission: submission, figure: figure, supersedes: nil)
    }
}
