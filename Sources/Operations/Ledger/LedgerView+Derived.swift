import Aggregation
import Planning
import Quantities
import Storage

/// Other views made from the live one by what they differ in: a large ledger takes seconds to be read, and mostly little is
/// different.
extension LedgerView {
    /// With more figures than this that are different, reading the ledger anew is about as quick.
    private static let mostDifferent = 4_000

    /// This view as it was at an earlier change: what came to count since is taken back. Nothing where reference data came,
    /// too, or much.
    func takenBack(to number: CommitNumber, _ database: any Database) throws(Failure) -> LedgerView? {
        guard let head, number < head.number else { return nil }
        let found = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) -> (Commit?, [LedgerEntry], [KeyHistory])? in
                let arrived = try connection.arrivedFigures(.approved, after: number, upTo: head.number)
                guard arrived.reduce(0, { $0 + $1.figures }) <= Self.mostDifferent,
                    try connection.referenceRecords(after: number, upTo: head.number).isEmpty
                else { return nil }
                var came: [LedgerEntry] = []
                try connection.forEachEntry(.approved, after: number, upTo: head.number) { line throws(Fault) in
                    came.append(line)
                }
                let histories = try KeyHistory.of(came, connection, .approved, upTo: number)
                return (try connection.commit(number), came, histories)
            }
        }
        guard let (commit, came, histories) = found, let past = commit else { return nil }
        var view = self
        for history in histories { try view.restore(history) }
        for line in came {
            view.entries -= 1
            let period = line.entry.key.period
            guard line.entry.key.scenario == .actual, let count = view.figuresByPeriod[period] else { continue }
            view.figuresByPeriod[period] = count > 1 ? count - 1 : nil
        }
        view.head = past
        return view
    }

    /// This view with what waits for approval. Nothing where that is much.
    func withWaiting(_ database: any Database) throws(Failure) -> LedgerView? {
        guard let head else { return nil }
        let found = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) -> ([LedgerEntry], [KeyHistory])? in
                let arrived = try connection.arrivedFigures(.waiting, after: nil, upTo: head.number)
                guard arrived.reduce(0, { $0 + $1.figures }) <= Self.mostDifferent else { return nil }
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
            for line in history.visible {
                try cubes[line.entry.key.calendar]?.apply(line.entry, isApproved: line.provenance.state == .approved)
                takeBesideCubes(line)
            }
        } catch {
            throw .fault(.corrupt("\(error)"))
        }
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
                    visible: known.sorted {
                        ($0.provenance.visibleFrom.number, $0.entry.number)
                            < ($1.provenance.visibleFrom.number, $1.entry.number)
                    }))
        }
        return histories
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
