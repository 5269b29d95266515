import Planning
import Quantities

/// A row of `submission`. The entries of a submission are numbered without gaps, so two numbers tell which they are.
struct SubmissionRow: LedgerRecord, Hashable {
    let unit: UnitKey
    let period: Period
    let calendar: ReportingCalendar
    let firstEntry: Int64
    let entryCount: Int64

    static let table = LedgerTable(
        "submission", by: .number,
        [
            .text("unit_code"), .integer("unit_from"), .integer("period"), .text("calendar"),
            .integer("first_entry"), .integer("entry_count"),
        ])

    init(_ submission: NewSubmission, firstEntry: Int64) {
        unit = submission.unit
        period = submission.period
        calendar = submission.calendar
        self.firstEntry = firstEntry
        entryCount = Int64(submission.entries.count)
    }

    var content: [Value] {
        [
            unit.code.bound, unit.validFrom.bound, period.bound, calendar.bound, .integer(firstEntry),
            .integer(entryCount),
        ]
    }

    init(from row: inout RowReader) throws(Fault) {
        unit = try UnitKey(from: &row)
        period = try row.next()
        calendar = try row.next()
        firstEntry = try row.next()
        entryCount = try row.next()
    }
}

/// A row of `submission_event`; `ordinal` counts the steps of one submission.
struct EventRow: LedgerRecord, Hashable {
    let submission: SubmissionNumber
    let ordinal: Int64
    let step: SubmissionStep
    let remark: String?
    /// Accounts stand beside the chain; nothing at the command line.
    let account: AccountNumber?

    static let table = LedgerTable(
        "submission_event", by: .line,
        [.integer("submission"), .integer("ordinal"), .text("step"), .text("remark"), .integer("account")])

    init(
        submission: SubmissionNumber, ordinal: Int64, step: SubmissionStep, remark: String?, account: AccountNumber?
    ) {
        self.submission = submission
        self.ordinal = ordinal
        self.step = step
        self.remark = remark
        self.account = account
    }

    var content: [Value] {
        [submission.bound, .integer(ordinal), step.bound, remark.bound, account.bound]
    }

    init(from row: inout RowReader) throws(Fault) {
        submission = try row.next()
        ordinal = try row.next()
        step = try row.next()
        remark = try row.next()
        account = try row.next()
    }
}

/// A row of `figure_remark`: what an approver wrote beside a figure that went back.
struct RemarkRow: LedgerRecord, Hashable {
    let submission: SubmissionNumber
    let entry: EntryNumber
    let text: String

    static let table = LedgerTable(
        "figure_remark", by: .number, [.integer("submission"), .integer("entry"), .text("remark")])

    init(_ remark: NewRemark) {
        submission = remark.submission
        entry = remark.entry
        text = remark.text
    }

    var content: [Value] { [submission.bound, entry.bound, text.bound] }

    init(from row: inout RowReader) throws(Fault) {
        submission = try row.next()
        entry = try row.next()
        text = try row.next()
    }
}

extension SubmissionState {
    /// The state that a step leads to: with a legal history the last step tells it.
    init(after step: SubmissionStep) {
        switch step {
        case .open, .withdraw: self = .draft
        case .submit, .sign: self = .submitted
        case .approve: self = .approved
        case .sendBack: self = .returned
        }
    }
}
