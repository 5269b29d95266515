package import Planning
package import Quantities

/// All that goes into the ledger together, in one transaction: either all of it is recorded or nothing.
package struct Change: Sendable {
    package var note: ChangeNote
    /// Units, definitions, dates, in the order in which they shall hold.
    package var records: [ReferenceRecord]
    /// New bundles of figures.
    package var submissions: [NewSubmission]
    /// Steps of bundles that are in the ledger already.
    package var steps: [StepTaken]
    /// Papers behind the figures.
    package var proofs: [NewProof]
    /// What an approver wrote beside figures that go back with this change.
    package var remarks: [NewRemark]
    /// By which door it comes; noted beside the chain.
    package var origin: ChangeOrigin?

    package init(
        note: ChangeNote, records: [ReferenceRecord] = [], submissions: [NewSubmission] = [], steps: [StepTaken] = [],
        proofs: [NewProof] = [], remarks: [NewRemark] = [], origin: ChangeOrigin? = nil
    ) {
        self.note = note
        self.records = records
        self.submissions = submissions
        self.steps = steps
        self.proofs = proofs
        self.remarks = remarks
        self.origin = origin
    }

    package var isEmpty: Bool {
        records.isEmpty && submissions.isEmpty && steps.isEmpty && proofs.isEmpty && remarks.isEmpty
    }
}

/// A bundle of figures that comes in with a change, and the steps it takes at once.
package struct NewSubmission: Sendable {
    package var unit: UnitKey
    package var period: Period
    package var calendar: ReportingCalendar
    package var entries: [ProposedEntry]
    /// The first must be `open`; a planning officer's import opens and approves.
    package var steps: [SubmissionStep]
    package var remark: String?
    /// Whose account takes the steps.
    package var account: AccountNumber?

    package init(
        unit: UnitKey, period: Period, calendar: ReportingCalendar = .administrative, entries: [ProposedEntry],
        steps: [SubmissionStep] = [.open, .approve], remark: String? = nil, account: AccountNumber? = nil
    ) {
        self.unit = unit
        self.period = period
        self.calendar = calendar
        self.entries = entries
        self.steps = steps
        self.remark = remark
        self.account = account
    }
}

/// A step of a bundle that is in the ledger already.
package struct StepTaken: Sendable, Hashable {
    package let submission: SubmissionNumber
    package let step: SubmissionStep
    package let remark: String?
    /// Whose account takes it.
    package let account: AccountNumber?

    package init(
        _ step: SubmissionStep, of submission: SubmissionNumber, remark: String? = nil, by account: AccountNumber? = nil
    ) {
        self.submission = submission
        self.step = step
        self.remark = remark
        self.account = account
    }
}

/// What an approver writes beside a figure that goes back.
package struct NewRemark: Sendable, Hashable {
    package let submission: SubmissionNumber
    package let entry: EntryNumber
    package let text: String

    package init(submission: SubmissionNumber, entry: EntryNumber, text: String) {
        self.submission = submission
        self.entry = entry
        self.text = text
    }
}

/// A file that comes in as proof, behind the submissions of its change and those that are named.
package struct NewProof: Sendable, Hashable {
    package let path: String
    /// The name that it keeps.
    package let name: String
    package let media: ProofMedia
    /// Submissions that are in the ledger already.
    package let submissions: [SubmissionNumber]

    package init(path: String, name: String, media: ProofMedia, submissions: [SubmissionNumber] = []) {
        self.path = path
        self.name = name
        self.media = media
        self.submissions = submissions
    }
}

/// What the caller believes to be the newest change, where it matters.
package enum HeadExpectation: Sendable, Hashable {
    case any
    /// `nil` expects an empty ledger.
    case exactly(CommitNumber?)
}
