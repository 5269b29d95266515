package import Planning
import Synchronization

/// Scoreboards, kept while the ledger stays as it is: many pages are made from one.
///
/// A board depends on nothing but the change that the ledger stands at and the question, so what is kept is exact.
final class BoardMemory: Sendable {
    private struct Key: Hashable {
        let change: CommitNumber?
        let query: ScoreboardQuery
    }

    /// Standings in all boards together: one takes up to 2 kB. The boards of a district and of its 31 communes, with the
    /// communes' own, are 7,000; those of a province with each of its hundred communes 15,000.
    private static let capacity = 60_000
    private let kept = Mutex<[(key: Key, board: Scoreboard)]>([])

    func find(_ query: ScoreboardQuery, at change: CommitNumber?) -> Scoreboard? {
        let key = Key(change: change, query: query)
        return kept.withLock { kept in
            guard let place = kept.firstIndex(where: { $0.key == key }) else { return nil }
            let found = kept.remove(at: place)
            kept.insert(found, at: 0)
            return found.board
        }
    }

    /// The newest board that answers a question, whatever the ledger stood at.
    func newest(_ query: ScoreboardQuery) -> (change: CommitNumber?, board: Scoreboard)? {
        kept.withLock { kept in
            kept.filter { $0.key.query == query }.max { ($0.key.change?.value ?? 0) < ($1.key.change?.value ?? 0) }
                .map { ($0.key.change, $0.board) }
        }
    }

    /// What was asked for lately while the ledger stood at a change, the newest question first.
    func questions(at change: CommitNumber?) -> [ScoreboardQuery] {
        kept.withLock { kept in kept.filter { $0.key.change == change }.map(\.key.query) }
    }

    func keep(_ board: Scoreboard, for query: ScoreboardQuery, at change: CommitNumber?) {
        let key = Key(change: change, query: query)
        kept.withLock { kept in
            kept.removeAll { $0.key == key }
            kept.insert((key, board), at: 0)
            var total = 0
            let fitting = kept.prefix { entry in
                total += entry.board.standingCount
                return total <= Self.capacity
            }
            kept.removeSubrange(max(fitting.count, 1)...)
        }
    }
}

extension Scoreboard {
    fileprivate var standingCount: Int { rows.reduce(0) { $0 + 1 + $1.units.count } }
}

extension Delivery {
    /// A scoreboard as `scoreboard` makes it, made once for each state of the ledger.
    package func rememberedBoard(_ query: ScoreboardQuery) throws(Failure) -> Scoreboard {
        let view = try view(asOf: query.asOf, includesPending: query.includesPending)
        return try rememberedBoard(query, in: view)
    }

    func rememberedBoard(_ query: ScoreboardQuery, in view: LedgerView) throws(Failure) -> Scoreboard {
        let change = view.head?.number
        if let known = boards.find(query, at: change) { return known }
        countScoreboard()
        let board = try view.scoreboard(query, keeping: keptRows(of: query, for: view))
        boards.keep(board, for: query, at: change)
        return board
    }

    /// What still holds of the newest answer to the same question. A past moment and what waits for approval are other questions:
    /// their figures do not only come.
    private func keptRows(of query: ScoreboardQuery, for view: LedgerView) -> KeptRows? {
        let head = view.head?.number
        guard query.asOf == nil, !query.includesPending, let (change, board) = boards.newest(query),
            let touched = unitsTouched(from: change, to: head) ?? unitsTouched(from: head, to: change)
        else { return nil }
        return KeptRows(board, touched, view.catalogue)
    }
}
