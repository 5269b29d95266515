package import Planning
import Quantities
import Storage

extension Delivery {
    /// Reports that a page of a unit lists.
    private static let reportsShown = 12

    /// One unit from all sides.
    package func unitReview(_ query: ScoreboardQuery) throws(Failure) -> UnitReview {
        let view = try view(asOf: query.asOf, includesPending: query.includesPending)
        let question = ReviewQuestion(change: view.head?.number, indicator: nil, query: query)
        return try unitReviews.answer(question) { () throws(Failure) in try unitReview(query, in: view) }
    }

    private func unitReview(_ query: ScoreboardQuery, in view: LedgerView) throws(Failure) -> UnitReview {
        let board = try rememberedBoard(query, in: view)
        let (reports, older) = try reports(of: board.unit.key, view, query.includesPending)
        let units = view.catalogue.units
        let parent = units.parent(of: board.unit.key, on: board.structure)
        var comparisons: [IndicatorCode: PeerComparison] = [:]
        var peers = 0
        if let parent, board.unit.kind.isCommuneLevel || board.unit.kind == .district {
            var above = query
            above.unit = view.reference(to: parent.key, on: board.structure)
            above.byUnit = true
            // What waits for approval is nobody else's business.
            above.includesPending = false
            comparisons = try sideBySide(above)[board.unit.key] ?? [:]
            peers = units.children(of: parent.key, on: board.structure).filter { $0.kind != .group }.count
        }
        return UnitReview(
            board: board, parent: parent, peers: peers, comparisons: comparisons, reports: reports,
            olderReports: older,
            successions: Self.successions(of: board.unit.key, in: units),
            shortcomings: view.shortcomings(of: board.unit.key, board.period),
            directives: view.directives(of: board.unit.key, board.period))
    }

    /// All units below one beside one another: small beside the board that they come from.
    private func sideBySide(_ query: ScoreboardQuery) throws(Failure) -> Peers {
        let head = try view(asOf: query.asOf, includesPending: false).head?.number
        let question = ReviewQuestion(change: head, indicator: nil, query: query)
        return try peerMemory.answer(question) { () throws(Failure) in
            var peers: Peers = [:]
            for row in try rememberedBoard(query).rows {
                for (unit, comparison) in PeerComparison.all(in: row) {
                    peers[unit, default: [:]][row.standing.definition.code] = comparison
                }
            }
            return peers
        }
    }

    private func reports(
        of unit: UnitKey, _ view: LedgerView, _ includesPending: Bool
    ) throws(Failure) -> (shown: [UnitReview.Report], older: Int) {
        guard let head = view.head?.number else { return ([], 0) }
        return try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                let found = try connection.submissions(of: unit, upTo: head).filter {
                    $0.entryCount > 0 && ($0.state == .approved || includesPending && $0.state == .submitted)
                }
                var shown: [UnitReview.Report] = []
                for record in found.reversed().prefix(Self.reportsShown) {
                    guard let commit = try connection.commit(record.recorded) else { continue }
                    shown.append(
                        UnitReview.Report(
                            submission: record.number, figures: record.entryCount, state: record.state,
                            key: ReportKey(unit: record.unit, period: record.period, calendar: record.calendar),
                            recorded: commit))
                }
                return (shown, max(0, found.count - Self.reportsShown))
            }
        }
    }

    /// Everything that led to a unit, through any number of events, and what became of it.
    private static func successions(of unit: UnitKey, in units: UnitTree) -> [Succession] {
        var found: Set<Succession> = []
        func follow(_ start: UnitKey, _ steps: (UnitKey) -> [Succession], _ next: (Succession) -> UnitKey) {
            var pending = [start]
            while let key = pending.popLast(), found.count < 200 {
                for step in steps(key) where found.insert(step).inserted { pending.append(next(step)) }
            }
        }
        follow(unit, units.predecessors(of:), { $0.old })
        follow(unit, units.successors(of:), { $0.new })
        return found.sorted { ($0.date, $0.new, $0.old) < ($1.date, $1.new, $1.old) }
    }
}
