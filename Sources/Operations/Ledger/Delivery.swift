package import Planning
package import Quantities
package import Storage
import Synchronization

/// The program's door to everything that can be done: holds the database, the clock and the live view of the ledger.
package final class Delivery: Sendable {
    let database: any Database
    let clock: @Sendable () -> Moment
    let passwords = PasswordHash()
    let sessions = SessionMemory()
    private let live: Mutex<LedgerView>
    private let past: Mutex<PastViews>
    private let measures: Mutex<DeliveryCounters>
    let boards = BoardMemory()
    private let steps = LedgerSteps()
    let searches = SearchMemory()
    let openingMemory = AnswerMemory<OpeningQuestion, Period?>(capacity: 256)
    let imports = RunningImports()
    let peerMemory = AnswerMemory<ReviewQuestion, Peers>(capacity: 64)
    let unitReviews = AnswerMemory<ReviewQuestion, UnitReview>(capacity: 48)
    let indicatorReviews = AnswerMemory<ReviewQuestion, IndicatorReview>(capacity: 48)
    let differences = AnswerMemory<DifferenceQuestion, LedgerDifference>(capacity: 16)
    let journals = AnswerMemory<JournalQuestion, Journal>(capacity: 16)
    let oddMemory = AnswerMemory<OddFiguresQuestion, [UnitKey: [OddFigure]]>(capacity: 8)
    let periodMemory = AnswerMemory<PeriodQuestion, Set<UnitKey>>(capacity: 128)
    let reportingMemory = AnswerMemory<ReportingQuestion, Reporting>(capacity: 64)
    let completeMemory = AnswerMemory<PeriodQuestion, Set<UnitKey>>(capacity: 128)

    /// Reads the ledger. The tables must be there: call `migrate` first where they may not be.
    /// The moment, by the clock that changes are dated with.
    package var now: Moment { clock() }

    package init(_ database: any Database, clock: @escaping @Sendable () -> Moment) throws(Failure) {
        self.database = database
        self.clock = clock
        let started = ContinuousClock.now
        let view = try LedgerView.load(database, upTo: nil, .approved)
        let seconds = started.duration(to: .now)
        live = Mutex(view)
        past = Mutex(PastViews())
        measures = Mutex(DeliveryCounters(loadMilliseconds: Int(seconds / .milliseconds(1))))
    }

    /// The ledger as it stands now in this process.
    package func view() -> LedgerView {
        live.withLock { $0 }
    }

    /// Takes in what was appended since, by this process or another; true when there was something.
    @discardableResult
    package func refresh() throws(Failure) -> Bool {
        var view = view()
        let before = view.head?.number
        let step = try view.advance(database, .approved)
        guard view.head?.number != before else { return false }
        steps.add(step)
        let fresh = view
        live.withLock { current in
            if (current.head?.number ?? CommitNumber(0)) < (fresh.head?.number ?? CommitNumber(0)) { current = fresh }
        }
        measures.withLock { $0.refreshes += 1 }
        return true
    }

    /// Waits for appends of other processes and takes them in, until the task is cancelled.
    package func follow() async throws(Failure) {
        var seen = view().head?.number
        while !Task.isCancelled {
            let head = view().head?.number
            if head != seen {
                workAhead(from: seen)
                seen = head
            }
            do throws(Fault) {
                guard try await database.waitForChange(after: head, timeout: .seconds(5)) else { continue }
            } catch {
                // The database may come back; readers go on with what is known, and /readyz says that it is away.
                try? await Task.sleep(for: .seconds(1))
                continue
            }
            try refresh()
        }
    }

    /// The view that a query asks for: live, of a past moment, or with figures that wait for approval.
    package func view(asOf moment: Moment?, includesPending: Bool) throws(Failure) -> LedgerView {
        guard moment != nil || includesPending else { return view() }
        let head: Commit?
        if let moment {
            head = try stored { () throws(Fault) in
                try database.read { connection throws(Fault) in try connection.head(at: moment) }
            }
            guard head != nil else { throw .refused(.nothingRecorded(by: moment)) }
        } else {
            head = view().head
        }
        guard let number = head?.number else { return view() }
        return try view(upTo: number, includesPending: includesPending)
    }

    /// The ledger as it stood after a change.
    package func view(atChange number: CommitNumber) throws(Failure) -> LedgerView {
        guard number.value > 0, number <= view().head?.number ?? CommitNumber(0) else {
            throw .refused(.document(.unknownChange(number, last: view().head?.number)))
        }
        return try view(upTo: number, includesPending: false)
    }

    private func view(upTo number: CommitNumber, includesPending: Bool) throws(Failure) -> LedgerView {
        if number == view().head?.number, !includesPending { return view() }
        let key = PastViews.Key(commit: number, includesPending: includesPending)
        if let known = past.withLock({ $0.find(key) }) { return known }
        let made = try otherView(upTo: number, includesPending: includesPending)
        past.withLock { $0.keep(made, for: key) }
        return made
    }

    /// Made from the live view, where little is different; else read.
    private func otherView(upTo number: CommitNumber, includesPending: Bool) throws(Failure) -> LedgerView {
        let live = view()
        if !includesPending, let past = try live.takenBack(to: number, database) { return past }
        if includesPending, live.head?.number == number, let all = try live.withWaiting(database) { return all }
        return try LedgerView.load(database, upTo: number, includesPending ? .submitted : .approved)
    }

    /// What came between two changes; nothing where that is not known any more.
    func unitsTouched(from: CommitNumber?, to: CommitNumber?) -> [IndicatorCode: Set<UnitKey>]? {
        steps.units(from: from, to: to)
    }

    /// Whether the database answers and has the tables of this program.
    package func isReady() -> Bool {
        do throws(Fault) {
            try database.checkSchema()
            return true
        } catch {
            return false
        }
    }

    package func counters() -> DeliveryCounters {
        let view = view()
        return measures.withLock { measured in
            var counters = measured
            counters.entries = view.entries
            counters.commits = Int(view.head?.number.value ?? 0)
            return counters
        }
    }

    func countScoreboard() {
        measures.withLock { $0.scoreboards += 1 }
    }
}

/// What `/metrics` tells.
package struct DeliveryCounters: Sendable, Hashable {
    package var entries = 0
    package var commits = 0
    package var refreshes = 0
    package var scoreboards = 0
    package var loadMilliseconds: Int

    init(loadMilliseconds: Int) {
        self.loadMilliseconds = loadMilliseconds
    }
}

/// The last few views of past moments: people compare one or two, and each costs a reading of the ledger.
private struct PastViews {
    struct Key: Hashable {
        let commit: CommitNumber
        let includesPending: Bool
    }

    private static let capacity = 4
    private var kept: [(key: Key, view: LedgerView)] = []

    func find(_ key: Key) -> LedgerView? {
        kept.first { $0.key == key }?.view
    }

    mutating func keep(_ view: LedgerView, for key: Key) {
        kept.removeAll { $0.key == key }
        kept.insert((key, view), at: 0)
        if kept.count > Self.capacity { kept.removeLast() }
    }
}
