package import Planning
package import Storage

extension Delivery {
    /// Takes a submission one step further: submit, approve, return. The life cycle stands in `SubmissionState.after`.
    @discardableResult
    package func step(
        _ step: SubmissionStep, of submission: SubmissionNumber, by author: String, remark: String?
    ) throws(Failure) -> CommitNumber {
        let act: ChangeNote.Act =
            switch step {
            case .open, .submit: .submit
            case .approve: .approve
            case .sendBack: .sendBack
            }
        let change = Change(
            note: ChangeNote(act: act, author: author, reason: remark), records: [], submissions: [],
            steps: [StepTaken(step, of: submission, remark: remark)])
        let database = database
        let moment = clock()
        let commit = try stored { () throws(Fault) in try database.append(change, at: moment) }
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
