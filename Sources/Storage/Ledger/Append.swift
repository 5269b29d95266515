package import Planning
package import Quantities

extension Database {
    /// Records a change: all of it in one transaction, or nothing. It is on disk when this returns.
    ///
    /// Refuses an empty change, one dated long before the newest (`momentBeforeHead`), a step that the life cycle does not
    /// allow, and any change when the head is not the one that the caller expects. The clocks of two machines are never
    /// quite the same: a change that seems to come a little before the newest is dated as that one.
    package func append(_ change: Change, at moment: Moment, expecting head: HeadExpectation = .any) throws(Fault)
        -> Commit
    {
        try write { connection throws(Fault) in
            try Appending(connection, change, at: moment, expecting: head).run()
        }
    }
}

/// One change on its way into the ledger.
private struct Appending {
    /// Five minutes.
    private static let toleratedMicroseconds: Int64 = 300_000_000

    let connection: any Connection
    let change: Change
    let moment: Moment
    let expectation: HeadExpectation

    init(_ connection: any Connection, _ change: Change, at moment: Moment, expecting: HeadExpectation) {
        self.connection = connection
        self.change = change
        self.moment = moment
        expectation = expecting
    }

    func run() throws(Fault) -> Commit {
        guard !change.isEmpty else { throw .emptyChange }
        try connection.lockLedger()
        let head = try connection.head()
        try check(against: head)
        let number = CommitNumber((head?.number.value ?? 0) + 1)
        var writer = ChangeWriter(connection, commit: number)
        for (line, record) in Self.inTableOrder(change.records) {
            try writer.write(record, at: line)
        }
        let counters = try connection.counters()
        try writeFigures(&writer, number, counters)
        try writeProofs(&writer, counters)
        for (offset, remark) in change.remarks.enumerated() {
            try writer.write(RemarkRow(remark), at: counters.remark + Int64(offset) + 1)
        }
        try writer.flush()
        let commit = commit(number, after: head, writer.digest)
        try CommitRow.insert(commit, rowCount: writer.digest.rowCount, on: connection)
        if let origin = change.origin { try connection.insert(origin, of: number) }
        try connection.announce()
        return commit
    }

    /// The records with their lines. When a ledger is checked the digest is taken table by table, so it is written so.
    private static func inTableOrder(_ records: [ReferenceRecord]) -> [(line: Int64, record: any LedgerRecord)] {
        let lines = records.enumerated().map { (line: Int64($0 + 1), record: $1.ledgerRecord) }
        let byTable = Dictionary(grouping: lines) { type(of: $0.record).table.name }
        guard byTable.count > 1 else { return lines }
        return LedgerTable.reference.flatMap { byTable[$0.name] ?? [] }
    }

    private func check(against head: Commit?) throws(Fault) {
        if case .exactly(let expected) = expectation, expected != head?.number {
            throw .headMoved(expected: expected, found: head?.number)
        }
        if let head, moment.microseconds < head.at.microseconds - Self.toleratedMicroseconds {
            throw .momentBeforeHead(given: moment, head: head.at)
        }
    }

    private func commit(_ number: CommitNumber, after head: Commit?, _ rows: CommitDigest) -> Commit {
        let digest = rows.value()
        let moment = max(moment, head?.at ?? moment)
        let note = CommitRow.sealedNote(at: moment, change.note, rowCount: rows.rowCount)
        let hash = chainHash(previous: head?.hash ?? "", number: number, note: note, digest: digest)
        return Commit(number: number, at: moment, note: change.note, digest: digest, hash: hash)
    }

    private func writeFigures(
        _ writer: inout ChangeWriter, _ number: CommitNumber, _ counters: Counters
    ) throws(Fault) {
        let resolver = try FigureResolver(change.submissions, on: connection, counters)
        for (series, key) in resolver.newSeries {
            try writer.write(key, at: series)
        }
        var firstEntry = counters.entry + 1
        for (offset, submission) in change.submissions.enumerated() {
            let row = SubmissionRow(submission, firstEntry: firstEntry)
            try writer.write(row, at: counters.submission + Int64(offset) + 1)
            firstEntry += Int64(submission.entries.count)
        }
        try writeEntries(&writer, number, counters, resolver)
        try writeEvents(&writer, counters)
    }

    private func writeEntries(
        _ writer: inout ChangeWriter, _ commit: CommitNumber, _ counters: Counters, _ resolver: FigureResolver
    ) throws(Fault) {
        var resolver = resolver
        var entryNumber = counters.entry
        for (offset, submission) in change.submissions.enumerated() {
            let submissionNumber = SubmissionNumber(counters.submission + Int64(offset) + 1)
            for figure in submission.entries {
                entryNumber += 1
                let (series, supersedes) = try resolver.place(figure.key, as: entryNumber)
                let entry = Entry(
                    number: EntryNumber(entryNumber), commit: commit, submission: submissionNumber, figure: figure,
                    supersedes: supersedes)
                try writer.write(entry, series: series)
            }
        }
    }

    private func writeEvents(_ writer: inout ChangeWriter, _ counters: Counters) throws(Fault) {
        var lifeCycle = LifeCycle()
        var line: Int64 = 0
        for (offset, submission) in change.submissions.enumerated() {
            let number = SubmissionNumber(counters.submission + Int64(offset) + 1)
            lifeCycle.begin(number)
            guard !submission.steps.isEmpty else { throw .stepNotAllowed(.open, from: nil, submission: number) }
            for step in submission.steps {
                line += 1
                let event = try lifeCycle.take(step, of: number, submission.remark, by: submission.account)
                try writer.write(event, at: line)
            }
        }
        for taken in change.steps {
            if !lifeCycle.knows(taken.submission) {
                try lifeCycle.resume(taken.submission, on: connection)
            }
            line += 1
            let event = try lifeCycle.take(taken.step, of: taken.submission, taken.remark, by: taken.account)
            try writer.write(event, at: line)
        }
    }

    /// The bytes go in first: what the row says of them is what went by.
    private func writeProofs(_ writer: inout ChangeWriter, _ counters: Counters) throws(Fault) {
        for (offset, proof) in change.proofs.enumerated() {
            let number = ProofNumber(counters.proof + Int64(offset) + 1)
            let connection = connection
            let found = try ProofFile.read(proof.path) { part, bytes throws(Fault) in
                try connection.insert(part: part, of: number, bytes)
            }
            let row = ProofRow(
                name: proof.name, media: proof.media, byteCount: found.byteCount, sha256: found.sha256)
            try writer.write(row, at: number.value)
        }
        var link = counters.proofLink
        for (offset, proof) in change.proofs.enumerated() {
            let number = ProofNumber(counters.proof + Int64(offset) + 1)
            for submission in try submissions(of: proof, counters) {
                link += 1
                try writer.write(ProofLink(proof: number, submission: submission), at: link)
            }
        }
    }

    /// Those that come with the change, and those that are named.
    private func submissions(of proof: NewProof, _ counters: Counters) throws(Fault) -> [SubmissionNumber] {
        // They are numbered without gaps, so the highest number tells which there are.
        for submission in proof.submissions where submission.value < 1 || submission.value > counters.submission {
            throw .unknownSubmission(submission)
        }
        let fresh = change.submissions.indices.map { SubmissionNumber(counters.submission + Int64($0) + 1) }
        return fresh + Set(proof.submissions).sorted()
    }
}
