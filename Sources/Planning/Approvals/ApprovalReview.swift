package import Quantities

/// A report that waits for a signature, in one row.
package struct WaitingReport: Sendable {
    package let submission: SubmissionNumber
    package let unit: UnitVersion
    /// How addresses name the unit.
    package let reference: UnitReference
    package let period: Period
    package let calendar: ReportingCalendar
    package let figures: Int
    /// How many say something else than what counts now, and how many of them break a rule, such as a jump.
    package let moved: Int
    package let jumps: Int
    /// How many say something else than when it was sent before; nothing where it is sent for the first time.
    package let mended: Int?
    package let due: Day?
    /// Working days after the due day on which it was sent; nothing where there is no due day.
    package let late: Int?
    package let sentAt: Moment
    package let sentBy: String
    /// The step that is missing, of how many.
    package let step: Int
    package let steps: Int
    /// How much of what is expected there will be with it; nothing where that is not known.
    package let share: SentShare?

    package init(_ review: ApprovalReview, reference: UnitReference, share: SentShare? = nil) {
        self.share = share
        submission = review.submission
        unit = review.unit
        self.reference = reference
        period = review.period
        calendar = review.calendar
        figures = review.lines.count
        moved = review.lines.count(where: \.isMoved)
        jumps = review.lines.count { $0.isMoved && !$0.oddities.isEmpty }
        mended = review.isSentAgain ? review.lines.count(where: \.isMended) : nil
        due = review.due
        sentAt = review.sentAt
        late = review.late
        sentBy = review.sentBy?.name ?? ""
        step = review.step
        steps = review.steps
    }
}

/// A report as its approver looks at it: what it changes, figure by figure, and what has happened to it.
package struct ApprovalReview: Sendable {
    package let submission: SubmissionNumber
    package let unit: UnitVersion
    package let period: Period
    package let calendar: ReportingCalendar
    package let state: SubmissionState
    package let due: Day?
    /// Working days after the due day on which it was sent; nothing where there is no due day.
    package let late: Int?
    package let sentAt: Moment
    package let sentBy: Signer?
    /// What the sender says of the whole: why, and from where, such as a telephone call.
    package let reason: String?
    package let document: String?
    /// The step that is missing, of how many.
    package let step: Int
    package let steps: Int
    /// Why the reader can't sign; nothing where they can.
    package let refusal: ApprovalRefusal?
    /// Whether the reader can send it back.
    package let mayReturn: Bool
    package let lines: [Line]
    /// Of the report and of those before it on the same form since figures were last approved, the oldest first.
    package let events: [SubmissionEvent]
    /// All that was written beside figures on that way.
    package let remarks: [FigureRemark]
    /// When the unit saved a newer draft that it has not sent.
    package let newerDraft: Moment?
    package let standing: EntryStanding
    /// How much of what is expected of the unit it brings; nothing where that is not known.
    package var share: SentShare?
    /// The change of the ledger that all of it was read from: a decision names it, so that nothing is decided unseen.
    package let seen: CommitNumber

    /// Whether it was sent before, and came back or was replaced.
    package var isSentAgain: Bool { lines.contains { $0.sentBefore != nil } }

    /// A figure as it was sent before.
    package struct Sent: Sendable {
        package let value: ExactDecimal?
        package let status: FigureStatus
        /// Whether value, status and note are still the same.
        package let isSame: Bool
        /// What was written beside it then.
        package let remarks: [FigureRemark]

        package init(value: ExactDecimal?, status: FigureStatus, isSame: Bool, remarks: [FigureRemark]) {
            self.value = value
            self.status = status
            self.isSame = isSame
            self.remarks = remarks
        }
    }

    /// A figure of the report.
    package struct Line: Sendable {
        package let entry: EntryNumber
        package let key: FigureKey
        package let definition: IndicatorDefinition
        /// What counts now, and what would count.
        package let before: ExactDecimal?
        package let after: ExactDecimal?
        package let statusBefore: FigureStatus?
        package let status: FigureStatus
        package let note: String?
        /// Where it comes from, and what somebody said of its cell when a table was read.
        package let source: String?
        package let samePeriod: ExactDecimal?
        /// What was reported last of it before this period.
        package let last: ExactDecimal?
        /// What it said when the report was sent before; nothing where that had no such figure.
        package let sentBefore: Sent?
        package let oddities: [DeskOddity]
        /// What was written beside it before and is not heeded yet.
        package let remarks: [FigureRemark]
        package let signatures: [Signature]

        package init(
            entry: EntryNumber, key: FigureKey, definition: IndicatorDefinition, before: ExactDecimal?,
            after: ExactDecimal?, statusBefore: FigureStatus?, status: FigureStatus, note: String?, source: String?,
            samePeriod: ExactDecimal?, last: ExactDecimal?, sentBefore: Sent?, oddities: [DeskOddity],
            remarks: [FigureRemark], signatures: [Signature]
        ) {
            self.entry = entry
            self.key = key
            self.definition = definition
            self.before = before
            self.after = after
            self.statusBefore = statusBefore
            self.status = status
            self.note = note
            self.source = source
            self.samePeriod = samePeriod
            self.last = last
            self.sentBefore = sentBefore
            self.oddities = oddities
            self.remarks = remarks
            self.signatures = signatures
        }

        /// Whether it says something else than what counts now.
        package var isMoved: Bool { before != after || statusBefore != status }

        /// Whether it says something else than when the report was sent before.
        package var isMended: Bool { sentBefore.map { !$0.isSame } ?? true }

        /// By how much it moves what counts.
        package var difference: ExactDecimal? {
            guard let before, let after else { return nil }
            return try? after.subtracting(before)
        }
    }

    package init(
        submission: SubmissionNumber, unit: UnitVersion, period: Period, calendar: ReportingCalendar,
        state: SubmissionState, due: Day?, late: Int?, sentAt: Moment, sentBy: Signer?, reason: String?,
        document: String?,
        step: Int, steps: Int,
        refusal: ApprovalRefusal?, mayReturn: Bool, lines: [Line], events: [SubmissionEvent],
        remarks: [FigureRemark], newerDraft: Moment?,
        standing: EntryStanding, seen: CommitNumber
    ) {
        self.submission = submission
        self.unit = unit
        self.period = period
        self.calendar = calendar
        self.state = state
        self.due = due
        self.late = late
        self.sentAt = sentAt
        self.sentBy = sentBy
        self.reason = reason
        self.document = document
        self.step = step
        self.steps = steps
        self.refusal = refusal
        self.mayReturn = mayReturn
        self.lines = lines
        self.events = events
        self.remarks = remarks
        self.newerDraft = newerDraft
        self.standing = standing
        self.seen = seen
    }
}
