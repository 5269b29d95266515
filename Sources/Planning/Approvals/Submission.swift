package import Quantities

/// The number of a submission: 1, 2, 3 …
package struct SubmissionNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package var description: String { String(value) }

    package static func < (left: SubmissionNumber, right: SubmissionNumber) -> Bool {
        left.value < right.value
    }
}

/// What can happen to a bundle of figures on its way into the scoreboard.
package enum SubmissionStep: String, Sendable, Hashable, CaseIterable {
    case open, submit
    /// A signature that is not the last one that is needed.
    case sign
    /// The last signature: the figures count.
    case approve
    case sendBack = "return"
    /// The reporter takes it back before anybody has signed.
    case withdraw
}

/// Where a bundle of figures stands.
package enum SubmissionState: String, Sendable, Hashable, CaseIterable {
    case draft, submitted, approved, returned
}

extension SubmissionState {
    /// The whole life cycle: what may follow what; `nil` where the step is refused.
    ///
    /// A planning officer's import opens and approves in one change; a reporter's opens as a draft.
    package static func after(_ step: SubmissionStep, from state: SubmissionState?) -> SubmissionState? {
        switch (state, step) {
        case (nil, .open): .draft
        case (.draft, .submit), (.returned, .submit): .submitted
        case (.submitted, .approve), (.draft, .approve): .approved
        case (.submitted, .sign): .submitted
        case (.submitted, .sendBack): .returned
        case (.submitted, .withdraw): .draft
        default: nil
        }
    }
}

/// One step of a submission, as recorded.
package struct SubmissionEvent: Sendable, Hashable {
    package let submission: SubmissionNumber
    package let commit: CommitNumber
    package let at: Moment
    package let step: SubmissionStep
    package let remark: String?
    /// Who took it.
    package let by: Signer
    /// Whose right it was, where it was handed on to whoever took the step.
    package var inPlaceOf: String?

    package init(
        submission: SubmissionNumber, commit: CommitNumber, at: Moment, step: SubmissionStep, remark: String?,
        by: Signer
    ) {
        self.submission = submission
        self.commit = commit
        self.at = at
        self.step = step
        self.remark = remark
        self.by = by
    }
}
