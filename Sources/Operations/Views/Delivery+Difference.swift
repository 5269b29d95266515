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
        let moves =
            try from.flatMap { number throws(Failure) in try earlierBoard(query, at: number) }
            .map { Self.moves(from: $0, to: board) } ?? []
        let came = view.arrivals.after(from)
        let (first, groups) = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                (
                    try from.flatMap { number throws(Fault) in try connection.commit(number) },
                    try Self.groups(of: came, connection, after: from, upTo: head.number, view)
                )
            }
        }
        let figures = came.reduce(0) { $0 + $1.figures }
        let changes = Int(head.number.value - (from?.value ?? 0))
        return LedgerDifference(
            board: board, from: first, to: head, groups: groups, olderChanges: max(0, changes - groups.count),
            figures: figures, changesWithFigures: came.count, moves: moves,
            shares: figures > Self.figuresShown ? view.shares(of: came, in: board) : [])
    }

    /// The board that was shown while the ledger stood at a change. Nothing where there was none: nothing was recorded yet, or
    /// the unit was not.
    private func earlierBoard(_ query: ScoreboardQuery, at number: CommitNumber) throws(Failure) -> Scoreboard? {
        guard number.value > 0 else { return nil }
        if let known = boards.find(query, at: number) { return known }
        let view = try view(atChange: number)
        do throws(Failure) {
            return try rememberedBoard(query, in: view)
        } catch {
            switch error {
            case .refused(.unknownUnit), .refused(.unitNotInForce), .refused(.cannotRestate): return nil
            default: throw error
            }
        }
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

    private static func groups(
        of came: ArraySlice<Arrivals.Part>, _ connection: any Connection, after: CommitNumber?, upTo: CommitNumber,
        _ view: LedgerView
    ) throws(Fault) -> [LedgerDifference.Group] {
        let parts = Dictionary(came.map { ($0.change, $0) }, uniquingKeysWith: { first, _ in first })
        var room = figuresShown
        var groups: [LedgerDifference.Group] = []
        for (commit, records) in try connection.changes(limit: changesShown, after: after, upTo: upTo) {
            let part = try parts[commit.number].map { part throws(Fault) in
                part.counting(try connection.corrections(in: part.replacing))
            }
            let entries = try part.map { part throws(Fault) in try listed(part, room, connection, upTo) } ?? []
            room -= entries.count
            groups.append(
                LedgerDifference.Group(
                    commit: commit, figures: part?.figures ?? 0, corrections: part?.corrections ?? 0,
                    records: records, lines: try differences(entries, connection, upTo, view)))
        }
        return groups
    }

    /// The figures of a change that are listed: corrections first. No more submissions are looked at than hold them.
    private static func listed(
        _ part: Arrivals.Part, _ room: Int, _ connection: any Connection, _ upTo: CommitNumber
    ) throws(Fault) -> [LedgerEntry] {
        let wanted = min(room, part.corrections + newFiguresShown)
        let corrections = try connection.entries(
            ofSubmissions: part.reports.filter { $0.corrections > 0 }.map(\.submission), corrections: true,
            limit: wanted, upTo: upTo)
        let left = wanted - corrections.count
        return try corrections
            + connection.entries(
                ofSubmissions: part.submissions(withNew: left), corrections: false, limit: left,
                upTo: upTo)
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

extension Arrivals.Part {
    /// The first submissions, by their entries, that hold so many figures that are the first of their key, with those between.
    fileprivate func submissions(withNew wanted: Int) -> [SubmissionNumber] {
        var found = 0
        var submissions: [SubmissionNumber] = []
        for report in reports where found < wanted {
            found += report.figures - report.corrections
            submissions.append(report.submission)
        }
        return submissions
    }
}

extension LedgerView {
    /// The value of an entry as it is printed, by the definition of its period.
    func shown(_ entry: Entry) -> ExactDecimal? {
        let day = entry.key.period.cumulativeWindow(entry.key.calendar).to
        return catalogue.indicators.definition(of: entry.key.indicator, on: day).flatMap { entry.shown($0) }
    }
}
