package import Planning
package import Quantities

extension Database {
    /// Records a change: all of it in one transaction, or nothing. It is on disk when this returns.
    ///
    /// Refuses an empty change, one dated before the newest (`momentBeforeHead`), a step that the life cycle does not
    /// allow, and any change when the head is not the one that the caller expects.
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
        for (line, record) in change.records.enumerated() {
            try writer.write(record.ledgerRecord, at: Int64(line + 1))
        }
        try writeFigures(&writer, number)
        try writer.flush()
        let commit = commit(number, after: head, writer.digest)
        try CommitRow.insert(commit, rowCount: writer.digest.rowCount, on: connection)
        try connection.announce()
        return commit
    }

    private func check(against head: Commit?) throws(Fault) {
        if case .exactly(let expected) = expectation, expected != head?.number {
            throw .headMoved(expected: expected, found: head?.number)
        }
        if let head, moment < head.at { throw .momentBeforeHead(given: moment, head: head.at) }
    }

    private func commit(_ number: CommitNumber, after head: Commit?, _ rows: CommitDigest) -> Commit {
        let digest = rows.value()
        let note = CommitRow.sealedNote(at: moment, change.note, rowCount: rows.rowCount)
        let hash = chainHash(previous: head?.hash ?? "", number: number, note: note, digest: digest)
        return Commit(number: number, at: moment, note: change.note, digest: digest, hash: hash)
    }

    private func writeFigures(_ writer: inout ChangeWriter, _ number: CommitNumber) throws(Fault) {
        let counters = try connection.counters()
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
                try writer.write(try lifeCycle.take(step, of: number, submission.remark), at: line)
            }
        }
        for taken in change.steps {
            if !lifeCycle.knows(taken.submission) {
                try lifeCycle.resume(taken.submission, on: connection)
            }
            line += 1
            try writer.write(try lifeCycle.take(taken.step, of: taken.submission, taken.remark), at: line)
        }
    }
}
