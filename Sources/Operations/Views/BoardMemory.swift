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
    /// communes' own, are 7,000.
    private static let capacity = 20_000
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
        let board = try view.scoreboard(query)
        boards.keep(board, for: query, at: change)
        return board
    }
}
