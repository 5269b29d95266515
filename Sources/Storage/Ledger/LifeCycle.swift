import Planning

/// The states of the submissions that a change moves, and how many steps each has taken.
struct LifeCycle {
    private var positions: [SubmissionNumber: (state: SubmissionState?, ordinal: Int64)] = [:]

    func knows(_ submission: SubmissionNumber) -> Bool {
        positions[submission] != nil
    }

    /// A submission that the change brings.
    mutating func begin(_ submission: SubmissionNumber) {
        positions[submission] = (nil, 0)
    }

    /// A submission that the ledger has.
    mutating func resume(_ submission: SubmissionNumber, on connection: any Connection) throws(Fault) {
        let last = try connection.first(
            """
            SELECT step, ordinal FROM submission_event
             WHERE submission = \(submission)
             ORDER BY ordinal DESC LIMIT 1
            """, as: SubmissionStep.self, Int64.self)
        guard let (step, ordinal) = last else { throw .unknownSubmission(submission) }
        positions[submission] = (SubmissionState(after: step), ordinal)
    }

    /// The event of one step; refuses what `SubmissionState.after` does not allow.
    mutating func take(
        _ step: SubmissionStep, of submission: SubmissionNumber, _ remark: String?, by account: AccountNumber?
    ) throws(Fault) -> EventRow {
        guard let (state, ordinal) = positions[submission] else { throw .unknownSubmission(submission) }
        guard let next = SubmissionState.after(step, from: state) else {
            throw .stepNotAllowed(step, from: state, submission: submission)
        }
        positions[submission] = (next, ordinal + 1)
        return EventRow(submission: submission, ordinal: ordinal + 1, step: step, remark: remark, account: account)
    }
}
