package import Planning
import Quantities
import Storage

/// What somebody decides about a report that waits.
package struct ApprovalDecision: Sendable {
    package var submission: SubmissionNumber
    package var intent: FormApproval.Intent
    package var by: Signer
    /// What whoever decides may do; without one it is the command line, which may sign every step.
    package var authority: Authority?
    package var remark: String?
    /// What is said of single figures, by their entries, where the report goes back.
    package var remarks: [EntryNumber: String]
    /// The change up to which whoever decides has seen the ledger; without one nothing is checked.
    package var seen: CommitNumber?

    package init(
        _ intent: FormApproval.Intent, of submission: SubmissionNumber, by signer: Signer,
        authority: Authority? = nil, remark: String? = nil, remarks: [EntryNumber: String] = [:],
        seen: CommitNumber? = nil
    ) {
        self.submission = submission
        self.intent = intent
        by = signer
        self.authority = authority
        self.remark = remark
        self.remarks = remarks
        self.seen = seen
    }
}

/// What became of a decision.
package enum DecisionOutcome: Sendable, Hashable {
    /// Signed; where the step was not the last one, the figures do not count yet.
    case signed(CommitNumber, counts: Bool)
    case returned(CommitNumber)
    case withdrawn(CommitNumber)
    /// The same was sent twice.
    case unchanged

    package var commit: CommitNumber? {
        switch self {
        case .signed(let commit, _), .returned(let commit), .withdrawn(let commit): commit
        case .unchanged: nil
        }
    }
}

extension Delivery {
    /// How long a remark may be.
    package static let longestRemark = 1000

    /// Signs a report, sends it back, or takes it back: all of it or nothing. Refuses what the rule refuses, and what was
    /// decided on a page that is no longer true.
    package func decide(_ decision: ApprovalDecision) throws(Failure) -> DecisionOutcome {
        try check(decision)
        return try onNewestState { () throws(Failure) in try attempt(decision) }
    }

    private func check(_ decision: ApprovalDecision) throws(Failure) {
        let texts = decision.remarks.values + [decision.remark].compactMap { $0 }
        guard texts.allSatisfy({ $0.unicodeScalars.count <= Self.longestRemark }) else {
            throw .refused(.approval(.textTooLong(limit: Self.longestRemark)))
        }
        guard decision.intent != .sendBack || texts.contains(where: { !$0.isEmpty }) else {
            throw .refused(.approval(.remarkNeeded))
        }
    }

    /// `nil` where somebody else was faster.
    private func attempt(_ decision: ApprovalDecision) throws(Failure) -> DecisionOutcome? {
        let view = view()
        let found = try approvalCase(of: decision.submission, view)
        guard let found else { throw .refused(.unknownSubmission(decision.submission)) }
        if isRepeated(decision, found.record) { return .unchanged }
        if let refusal = refusal(of: decision, found, view) { throw .refused(.approval(refusal)) }
        if decision.intent == .withdraw {
            // What is taken back after the closing could not be sent again.
            try requireOpen(found.unit, found.record.period, found.record.calendar, view)
        }
        let change = Self.change(decision, found)
        guard let commit = try append(change, at: clock(), decidedOn: view.head)?.number else { return nil }
        switch decision.intent {
        case .sign: return .signed(commit, counts: change.steps.first?.step == .approve)
        case .sendBack: return .returned(commit)
        case .withdraw: return .withdrawn(commit)
        }
    }

    private func approvalCase(
        of number: SubmissionNumber, _ view: LedgerView
    ) throws(Failure) -> ApprovalCase? {
        let database = database
        return try stored { () throws(Fault) in
            try database.read { connection throws(Fault) -> ApprovalCase? in
                guard let record = try connection.submission(number) else { return nil }
                return try view.approvalCase(of: record, on: connection)
            }
        }
    }

    /// Whether the last thing that happened to the report is this very decision, of the same person from the same page.
    private func isRepeated(_ decision: ApprovalDecision, _ record: SubmissionRecord) -> Bool {
        guard let seen = decision.seen, record.lastStep.commit > seen,
            decision.by.isKnown(as: record.lastStep.by)
        else { return false }
        switch decision.intent {
        case .sign: return [.sign, .approve].contains(record.lastStep.step)
        case .sendBack: return record.lastStep.step == .sendBack
        case .withdraw: return record.lastStep.step == .withdraw
        }
    }

    private func refusal(
        of decision: ApprovalDecision, _ found: ApprovalCase, _ view: LedgerView
    ) -> ApprovalRefusal? {
        let (units, record) = (view.catalogue.units, found.record)
        if let refusal = found.refusal(of: decision.intent, by: decision.by, decision.authority, units) {
            return refusal
        }
        if let seen = decision.seen, found.newest > seen { return .movedOn(record.number) }
        let own = Set(found.entries.map(\.entry.number))
        if let stray = decision.remarks.keys.first(where: { !own.contains($0) }) {
            return .unknownFigure(record.number, stray)
        }
        guard decision.intent == .sign, imports.isRunning(record.unit, record.period) else { return nil }
        return .importRunning(found.unit, record.period)
    }

    private static func change(_ decision: ApprovalDecision, _ found: ApprovalCase) -> Change {
        let isLast = found.bundle?.isLastStep ?? true
        let (act, step): (ChangeNote.Act, SubmissionStep) =
            switch decision.intent {
            case .sign: isLast ? (.approve, .approve) : (.sign, .sign)
            case .sendBack: (.sendBack, .sendBack)
            case .withdraw: (.withdraw, .withdraw)
            }
        let remark = decision.remark.flatMap { $0.isEmpty ? nil : $0 }
        let remarks = found.entries.compactMap { line -> NewRemark? in
            guard decision.intent == .sendBack, let text = decision.remarks[line.entry.number], !text.isEmpty else {
                return nil
            }
            return NewRemark(submission: found.record.number, entry: line.entry.number, text: text)
        }
        return Change(
            note: ChangeNote(act: act, author: decision.by.name, reason: remark),
            steps: [StepTaken(step, of: found.record.number, remark: remark, by: decision.by.account)],
            remarks: remarks)
    }
}
