package import Planning
package import Storage

extension Delivery {
    /// Takes a submission one step further: submit, approve, return, withdraw. To approve is to sign the step that is
    /// missing. The life cycle stands in `SubmissionState.after`, who may sign what in `FormApproval`.
    @discardableResult
    package func step(
        _ step: SubmissionStep, of submission: SubmissionNumber, by author: String, remark: String?
    ) throws(Failure) -> CommitNumber {
        let intent: FormApproval.Intent? =
            switch step {
            case .open, .submit: nil
            case .sign, .approve: .sign
            case .sendBack: .sendBack
            case .withdraw: .withdraw
            }
        guard let intent else { return try submit(submission, by: author, remark: remark) }
        let signer = Signer(account: nil, name: author)
        let outcome = try decide(ApprovalDecision(intent, of: submission, by: signer, remark: remark))
        guard let commit = outcome.commit else { throw .fault(.emptyChange) }
        return commit
    }

    private func submit(
        _ submission: SubmissionNumber, by author: String, remark: String?
    ) throws(Failure) -> CommitNumber {
        try refresh()
        let (database, view) = (database, view())
        let record = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.submission(submission) }
        }
        if let record, let unit = view.catalogue.units.version(record.unit) {
            try requireOpen(unit, record.period, record.calendar, view)
        }
        let change = Change(
            note: ChangeNote(act: .submit, author: author, reason: remark),
            steps: [StepTaken(.submit, of: submission, remark: remark)])
        let moment = clock()
        let commit = try stored { () throws(Fault) in try database.append(change.throughTheDoor, at: moment) }
        try refresh()
        return commit.number
    }

    /// Submissions in a state, all of them where it is `nil`.
    package func submissions(in state: SubmissionState?) throws(Failure) -> [SubmissionRecord] {
        try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.submissions(in: state) }
        }
    }

    /// The journal, the newest change first.
    package func journal(before: CommitNumber?, limit: Int) throws(Failure) -> [JournalLine] {
        try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.journal(before: before, limit: limit) }
        }
    }

    /// Everything that was ever recorded of a figure, the oldest first.
    package func history(of key: FigureKey) throws(Failure) -> [LedgerEntry] {
        try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.history(of: key) }
        }
    }
}
