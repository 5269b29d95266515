package import Planning
package import Quantities

extension Database {
    /// Copies a whole ledger into this one, which must be empty, in one transaction, and checks it before it counts.
    ///
    /// Source and target may be of different engines: so an office moves from a file to a server and back.
    package func restore(
        from source: any Database, at moment: Moment, progress: (LedgerProgress) -> Void = { _ in }
    ) throws(Fault) -> Commit? {
        try source.checkSchema()
        try migrate(at: moment)
        return try source.read { from throws(Fault) in
            try write { to throws(Fault) in
                try to.lockLedger()
                if let head = try to.head() { throw .notEmpty(head: head.number) }
                guard try to.accounts().isEmpty else { throw .notEmpty(head: CommitNumber(0)) }
                try to.copyLedger(from: from, progress)
                try to.copyPeople(from: from)
                try to.copyArticles(from: from)
                let verification = try to.verify()
                if let finding = verification.finding { throw .notIntact(finding) }
                try to.announce()
                return verification.head
            }
        }
    }
}

extension Connection {
    private static var batchSize: Int { 5_000 }

    fileprivate func copyLedger(from source: any Connection, _ progress: (LedgerProgress) -> Void) throws(Fault) {
        let total = try source.rowEstimate()
        var done = 0
        for table in LedgerTable.all {
            try copy(table, from: source) { count in
                done += count
                progress(LedgerProgress(done: done, total: max(total, done)))
            }
        }
        try copyProofs(from: source)
        let journal = try source.stream("SELECT \(CommitRow.columns) FROM ledger_commit ORDER BY number")
        while try journal.next() {
            let (commit, rowCount) = try CommitRow.read(Row(journal))
            try CommitRow.insert(commit, rowCount: rowCount, on: self)
        }
    }

    private func copyProofs(from source: any Connection) throws(Fault) {
        for record in try source.proofs() {
            _ = try source.eachPart(of: record.proof.number) { part, bytes throws(Fault) in
                try insert(part: part, of: record.proof.number, bytes)
            }
        }
    }

    private func copy(
        _ table: LedgerTable, from source: any Connection, _ report: (Int) -> Void
    ) throws(Fault) {
        let kinds = table.fields.map(\.kind) + [.integer]
        let cursor = try source.stream(table.everything)
        var batch = RowBatch(width: table.width)
        while try cursor.next() {
            for (position, kind) in kinds.enumerated() {
                batch.append(cursor.value(kind, at: position))
            }
            if batch.count == Self.batchSize {
                try insert(batch, into: table)
                report(batch.count)
                batch.removeAll()
            }
        }
        if !batch.isEmpty {
            try insert(batch, into: table)
            report(batch.count)
        }
    }
}

extension RowCursor {
    func value(_ kind: LedgerTable.Kind, at position: Int) -> Value {
        if isNull(at: position) { return .null }
        return kind == .integer ? .integer(integer(at: position)) : .text(text(at: position))
    }
}
