package import Planning
package import Quantities
import Storage

extension Delivery {
    /// Changes and figures that a page lists.
    private static let changesShown = 40
    private static let figuresShown = 400
    /// New figures of one change that are listed; all corrections are.
    private static let newFiguresShown = 12

    /// What came to count after one change up to another, and which targets of a unit stand otherwise since.
    ///
    /// - Parameter query: The unit and period whose states are compared; its moment does not matter.
    package func difference(
        after from: CommitNumber?, upTo to: CommitNumber, _ query: ScoreboardQuery
    ) throws(Failure) -> LedgerDifference {
        let view = try view(atChange: to)
        guard let head = view.head else { throw .refused(.document(.unknownChange(to, last: nil))) }
        var query = query
        query.byUnit = false
        // Both boards are of approved figures at a change; the reader's own moment is another question.
        query.asOf = nil
        query.includesPending = false
        let asked = query
        return try differences.answer(DifferenceQuestion(from: from, to: to, query: query)) { () throws(Failure) in
            try difference(after: from, to: head, asked, in: view)
        }
    }

    private func difference(
        after from: CommitNumber?, to head: Commit, _ query: ScoreboardQuery, in view: LedgerView
    ) throws(Failure) -> LedgerDifference {
        let board = try rememberedBoard(query, in: view)
        var moves: [LedgerDifference.Move] = []
        if let from, from.value > 0 {
            let before = try earlierBoard(query, at: from)
            moves = Self.moves(from: before, to: board)
        }
        let found = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                try Self.read(connection, after: from, upTo: head.number, view)
            }
        }
        return LedgerDifference(
            board: board, from: found.from, to: head, groups: found.groups, olderChanges: found.older,
            figures: found.figures, changesWithFigures: found.changes, moves: moves)
    }

    /// The board that was shown while the ledger stood at a change: reading a large ledger anew for it takes seconds.
    private func earlierBoard(_ query: ScoreboardQuery, at number: CommitNumber) throws(Failure) -> Scoreboard {
        if let known = boards.find(query, at: number) { return known }
        return try rememberedBoard(query, in: try view(atChange: number))
    }

    /// The newest change at or before a moment.
    package func change(at moment: Moment) throws(Failure) -> Commit? {
        try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.head(at: moment) }
        }
    }

    /// Submissions of a change that are looked at for its period.
    private static let submissionsLookedAt = 40

    /// The period of most of the figures that came to count with a change; of equals the newest.
    package func mainPeriod(ofChange number: CommitNumber) throws(Failure) -> Period? {
        let figures = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                let before = number.value > 1 ? CommitNumber(number.value - 1) : nil
                let arrived = try connection.arrivedFigures(.approved, after: before, upTo: number)
                    .sorted { $0.figures > $1.figures }
                var figures: [Period: Int] = [:]
                for part in arrived.prefix(Self.submissionsLookedAt) {
                    guard let record = try connection.submission(part.submission) else { continue }
                    figures[record.period, default: 0] += part.figures
                }
                return figures
            }
        }
        return figures.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    private static func moves(from before: Scoreboard, to after: Scoreboard) -> [LedgerDifference.Move] {
        let known = Dictionary(
            before.rows.map { ($0.standing.definition.code, $0.standing) }, uniquingKeysWith: { first, _ in first })
        return after.rows.compactMap { row in
            guard let earlier = known[row.standing.definition.code],
                !row.standing.plans.isEmpty || !earlier.plans.isEmpty,
                earlier.verdict.state != row.standing.verdict.state
            else { return nil }
            return LedgerDifference.Move(before: earlier, after: row.standing)
        }
    }

    private struct Found {
        let from: Commit?
        let groups: [LedgerDifference.Group]
        let older: Int
        let figures: Int
        let changes: Int
    }

    private static func read(
        _ connection: any Connection, after: CommitNumber?, upTo: CommitNumber, _ view: LedgerView
    ) throws(Fault) -> Found {
        let arrived = Dictionary(
            grouping: try connection.arrivedFigures(.approved, after: after, upTo: upTo), by: \.visibleFrom)
        let lines = try connection.journal(limit: changesShown, upTo: upTo).filter { $0.commit.number > after ?? .zero }
        let from = if let after, after.value > 0 { try connection.commit(after) } else { Commit?.none }
        var room = figuresShown
        var groups: [LedgerDifference.Group] = []
        for line in lines {
            let submissions = arrived[line.commit.number] ?? []
            let corrections = submissions.reduce(0) { $0 + $1.corrections }
            let wanted = min(room, corrections + newFiguresShown)
            let entries =
                submissions.isEmpty || wanted == 0
                ? []
                : try connection.entries(ofSubmissions: submissions.map(\.submission), limit: wanted, upTo: upTo)
            room -= entries.count
            groups.append(
                LedgerDifference.Group(
                    commit: line.commit, figures: submissions.reduce(0) { $0 + $1.figures }, corrections: corrections,
                    records: line.records, lines: try differences(entries, connection, upTo, view)))
        }
        let all = Int(upTo.value - (after?.value ?? 0))
        return Found(
            from: from, groups: groups, older: max(0, all - groups.count),
            figures: arrived.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.figures } }, changes: arrived.count)
    }

    /// The figures with what counted before them, in the same order. What was returned or only sent is nobody's business here.
    static func differences(
        _ entries: [LedgerEntry], _ connection: any Connection, _ upTo: CommitNumber, _ view: LedgerView
    ) throws(Fault) -> [LedgerDifference.Line] {
        let earlier = try connection.countedBefore(entries, upTo: upTo)
        return entries.map { line in
            let before = earlier[line.entry.number]
            let kind: LedgerDifference.Kind =
                line.entry.figure.value == nil ? .withdrawn : before?.entry.figure.value == nil ? .new : .corrected
            return LedgerDifference.Line(
                entry: line.entry, kind: kind, value: view.shown(line.entry),
                before: before.flatMap { view.shown($0.entry) }, recordedBefore: before?.provenance.recorded)
        }
    }
}

extension CommitNumber {
    fileprivate static let zero = CommitNumber(0)
}

extension LedgerView {
    /// The value of an entry as it is printed, by the definition of its period.
    func shown(_ entry: Entry) -> ExactDecimal? {
        let day = entry.key.period.cumulativeWindow(entry.key.calendar).to
        return catalogue.indicators.definition(of: entry.key.indicator, on: day).flatMap { entry.shown($0) }
    }
}
