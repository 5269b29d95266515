import Planning

extension Database {
    /// Recomputes every seal, digest and hash and looks for holes, strays and broken links; stops at the first finding.
    ///
    /// A ledger from whose end whole changes were cut off, or whose chain was computed anew, looks intact from inside:
    /// compare the hash of the head with one that was printed or backed up before.
    package func verify(progress: (LedgerProgress) -> Void = { _ in }) throws(Fault) -> Verification {
        try read { connection throws(Fault) in try connection.verify(progress: progress) }
    }
}

extension Connection {
    func verify(progress: (LedgerProgress) -> Void = { _ in }) throws(Fault) -> Verification {
        let verifier = Verifier(self)
        do throws(Interruption) {
            try verifier.run(progress)
            return verifier.result(nil)
        } catch {
            switch error {
            case .stopped(let finding): return verifier.result(finding)
            case .fault(.corrupt(let text)):
                return verifier.result(Finding(commit: verifier.current, problem: .unreadable(text)))
            case .fault(let fault): throw fault
            }
        }
    }
}

/// How a verification ends before its end.
private enum Interruption: Error {
    case stopped(Finding)
    case fault(Fault)
}

private final class Verifier {
    private let connection: any Connection
    private(set) var current: CommitNumber?
    private var head: Commit?
    private var commits = 0
    private var rows = 0
    private var numbers: [String: Int64] = [:]
    /// How many entries the submissions so far say that there are.
    private var expectedEntries: Int64 = 0
    private var states: [Int64: (state: SubmissionState?, ordinal: Int64)] = [:]

    private static let rowsBetweenReports = 20_000

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func result(_ finding: Finding?) -> Verification {
        Verification(head: head, commits: commits, rows: rows, finding: finding)
    }

    func run(_ progress: (LedgerProgress) -> Void) throws(Interruption) {
        try walk(progress)
        // After the rows, whose findings tell more; before the links, which are looked up by the file's indexes.
        if let damage = try io({ () throws(Fault) in try connection.damages() }).first {
            throw .stopped(Finding(commit: nil, problem: .damagedFile(damage)))
        }
        if let finding = try io({ () throws(Fault) in try connection.wrongLink() }) { throw .stopped(finding) }
        if let finding = try io({ () throws(Fault) in try connection.wrongProof() }) { throw .stopped(finding) }
    }

    private func io<T>(_ body: () throws(Fault) -> T) throws(Interruption) -> T {
        do { return try body() } catch { throw .fault(error) }
    }

    private func walk(_ progress: (LedgerProgress) -> Void) throws(Interruption) {
        let total = try io { () throws(Fault) in try connection.rowEstimate() }
        let walks = try io { () throws(Fault) in try connection.walks() }
        let journal = try io { () throws(Fault) in
            try connection.stream("SELECT \(CommitRow.columns) FROM ledger_commit ORDER BY number")
        }
        var reported = 0
        while try io({ () throws(Fault) in try journal.next() }) {
            let (commit, rowCount) = try io { () throws(Fault) in try CommitRow.read(Row(journal)) }
            try check(commit, rowCount, walks)
            if rows - reported >= Verifier.rowsBetweenReports {
                reported = rows
                progress(LedgerProgress(done: rows, total: max(total, rows)))
            }
        }
        for walk in walks where walk.hasRow { throw .stopped(walk.finding(.strayRow)) }
        progress(LedgerProgress(done: rows, total: rows))
    }

    private func check(_ commit: Commit, _ rowCount: Int, _ walks: [TableWalk]) throws(Interruption) {
        let expected = CommitNumber((head?.number.value ?? 0) + 1)
        current = expected
        guard commit.number == expected else {
            throw .stopped(
                Finding(commit: expected, table: "ledger_commit", row: expected.value, problem: .missingRow))
        }
        var digest = CommitDigest()
        var lines = LineCount()
        for walk in walks {
            try take(walk, commit.number.value, &digest, &lines)
        }
        try checkEnds(commit.number, lines)
        guard digest.rowCount == rowCount, digest.value() == commit.digest else {
            throw .stopped(Finding(commit: commit.number, problem: .digestMismatch))
        }
        try checkChain(commit, rowCount)
        head = commit
        commits += 1
    }

    private func checkChain(_ commit: Commit, _ rowCount: Int) throws(Interruption) {
        let note = CommitRow.sealedNote(at: commit.at, commit.note, rowCount: rowCount)
        let hash = chainHash(
            previous: head?.hash ?? "", number: commit.number, note: note, digest: commit.digest)
        let row = commit.number.value
        guard hash == commit.hash else {
            throw .stopped(
                Finding(commit: commit.number, table: "ledger_commit", row: row, problem: .hashMismatch))
        }
        if let head, commit.at < head.at {
            throw .stopped(
                Finding(commit: commit.number, table: "ledger_commit", row: row, problem: .momentGoesBack))
        }
    }

    /// The rows that a table has of one change.
    private func take(
        _ walk: TableWalk, _ commit: Int64, _ digest: inout CommitDigest, _ lines: inout LineCount
    ) throws(Interruption) {
        while walk.hasRow, walk.commit <= commit {
            guard walk.commit == commit else { throw .stopped(walk.finding(.strayRow)) }
            if let finding = finding(at: walk, commit) { throw .stopped(finding) }
            guard walk.take(into: &digest) else { throw .stopped(walk.finding(.alteredRow)) }
            try note(walk, &lines)
            rows += 1
            try io { () throws(Fault) in try walk.advance() }
        }
    }

    /// A number that is not the next one.
    private func finding(at walk: TableWalk, _ commit: Int64) -> Finding? {
        guard walk.table.position == .number else { return nil }
        let name = walk.table.name.text
        let expected = (numbers[name] ?? 0) + 1
        numbers[name] = expected
        if walk.position == expected { return nil }
        return Finding(
            commit: CommitNumber(commit), table: name, row: expected,
            problem: walk.position > expected ? .missingRow : .strayRow)
    }

    /// What has to be remembered of a row to judge those that follow.
    private func note(_ walk: TableWalk, _ lines: inout LineCount) throws(Interruption) {
        switch walk.table.name {
        case SubmissionRow.table.name:
            // Wrapping: a count that somebody made up must be found, not stop the program.
            lines.entries &+= walk.integer(5)
            states[walk.position] = (nil, 0)
        case EventRow.table.name:
            lines.events.insert(walk.position)
            try step(walk)
        case let name where walk.table.position == .line && !lines.records.insert(walk.position):
            throw .stopped(
                Finding(commit: CommitNumber(walk.commit), table: name.text, row: walk.position, problem: .strayRow))
        default: break
        }
    }

    private func step(_ walk: TableWalk) throws(Interruption) {
        let number = walk.integer(0)
        guard let step = SubmissionStep(rawValue: walk.text(2)), let (state, ordinal) = states[number],
            let next = SubmissionState.after(step, from: state), walk.integer(1) == ordinal + 1
        else { throw .stopped(walk.finding(.brokenLifeCycle(SubmissionNumber(number)))) }
        states[number] = (next, ordinal + 1)
    }

    /// Whether the rows of a change go on to where they should.
    private func checkEnds(_ commit: CommitNumber, _ lines: LineCount) throws(Interruption) {
        if let line = lines.records.hole {
            throw .stopped(Finding(commit: commit, row: line, problem: .missingRow))
        }
        if let line = lines.events.hole {
            throw .stopped(
                Finding(commit: commit, table: EventRow.table.name.text, row: line, problem: .missingRow))
        }
        let name = EntryRow.table.name.text
        expectedEntries &+= lines.entries
        guard numbers[name] ?? 0 >= expectedEntries else {
            throw .stopped(
                Finding(commit: commit, table: name, row: (numbers[name] ?? 0) + 1, problem: .missingRow))
        }
    }
}
