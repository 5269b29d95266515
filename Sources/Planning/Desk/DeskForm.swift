package import Quantities

/// The form that a unit fills in at the screen for a period: what is asked, and what is known beside it.
package struct DeskForm: Sendable {
    package let unit: UnitVersion
    package let period: Period
    package let calendar: ReportingCalendar
    /// By when the unit has to report; `nil` where no rule says so.
    package let due: Day?
    /// Working days that have passed since the due day; 0 before, and where there is none.
    package let late: Int
    /// From which day figures of the period need a reason; `nil` where the period is open.
    package let lockedFrom: Day?
    /// The day on which one looks.
    package let today: Day
    package let rows: [DeskRow]
    /// What was typed before and does not count yet.
    package let pending: DeskPending?
    /// What was sent and waits for a signature while a newer draft is written.
    package let sent: DeskPending?
    /// Whether figures may come in.
    package let standing: EntryStanding
    /// What approvers wrote beside figures and nobody has heeded yet.
    package let remarks: [IndicatorCode: [FigureRemark]]

    package init(
        unit: UnitVersion, period: Period, calendar: ReportingCalendar, due: Day?, lockedFrom: Day?, today: Day,
        rows: [DeskRow], pending: DeskPending?, sent: DeskPending? = nil, standing: EntryStanding = .unstated,
        remarks: [IndicatorCode: [FigureRemark]] = [:], late: Int = 0
    ) {
        self.unit = unit
        self.period = period
        self.calendar = calendar
        self.due = due
        self.lockedFrom = lockedFrom
        self.today = today
        self.rows = rows
        self.pending = pending
        self.sent = sent
        self.standing = standing
        self.remarks = remarks
        self.late = late
    }

    /// The days that the figures cover.
    package var window: DayRange { period.window(calendar) }

    /// The indicators, without the headings of fields.
    package var lines: [DeskLine] {
        rows.compactMap { if case .line(let line) = $0 { line } else { nil } }
    }

    /// The indicators that are filled in.
    package var asked: [DeskLine] { lines.filter { $0.formula == nil } }

    /// What waits for a signature, with or without a newer draft beside it.
    package var waiting: DeskPending? { sent ?? (pending?.state == .submitted ? pending : nil) }

    /// Whether the period is locked on the day on which one looks.
    package var isLocked: Bool { lockedFrom.map { $0 <= today } ?? false }
}

/// One row of the form.
package enum DeskRow: Sendable {
    /// The name of a field, above its indicators.
    case field(String)
    case line(DeskLine)
}

/// One indicator of the form.
package struct DeskLine: Sendable {
    package struct Plan: Sendable, Hashable {
        package let assigner: Assigner
        package let value: ExactDecimal
        /// Whether it states the whole of the year, and not what the year adds.
        package let isTotal: Bool

        package init(assigner: Assigner, value: ExactDecimal, isTotal: Bool) {
            self.assigner = assigner
            self.value = value
            self.isTotal = isTotal
        }
    }

    /// Numerator and denominator of a rate.
    package struct Parts: Sendable, Hashable {
        package let numerator: ExactDecimal
        package let denominator: ExactDecimal

        package init(numerator: ExactDecimal, denominator: ExactDecimal) {
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    /// A figure of a period that ended before.
    package struct Earlier: Sendable, Hashable {
        package let period: Period
        package let value: ExactDecimal

        package init(period: Period, value: ExactDecimal) {
            self.period = period
            self.value = value
        }
    }

    package let definition: IndicatorDefinition
    package let ordinal: String
    /// How deep it stands as a part of another.
    package let depth: Int
    /// What it is computed from; `nil` where it is filled in.
    package let formula: Formula?
    /// Whether numerator and denominator are asked for.
    package let hasParts: Bool
    /// Whether the unit itself holds the recognition or does not.
    package let isYesOrNo: Bool
    package let isSigned: Bool
    /// The value of the whole, such as 100, which can't be exceeded; `nil` where there is none.
    package let whole: Int?

    /// What the ledger counts now.
    package var recorded: DeskFigure?
    /// What waits, or what is recorded where nothing waits.
    package var own: DeskFigure?
    package var samePeriod: ExactDecimal?
    /// Of the period before of the same length.
    package var last: ExactDecimal?
    /// The same by its parts, where they are known.
    package var lastParts: Parts?
    /// Of the whole year before.
    package var lastYear: ExactDecimal?
    package var plans: [Plan] = []
    /// Of the same year, over fewer months; only of what adds up from January.
    package var earlier: Earlier?
    /// The newest figure of something that stands, such as the population, where the period before of the same length has
    /// none.
    package var newest: Earlier?
    /// What its formula comes to.
    package var computed: ExactDecimal?

    package init(
        definition: IndicatorDefinition, ordinal: String, depth: Int, formula: Formula?, hasParts: Bool,
        isYesOrNo: Bool, isSigned: Bool, whole: Int?
    ) {
        self.definition = definition
        self.ordinal = ordinal
        self.depth = depth
        self.formula = formula
        self.hasParts = hasParts
        self.isYesOrNo = isYesOrNo
        self.isSigned = isSigned
        self.whole = whole
    }

    /// What may be taken over where nothing has moved: of the period before, else what stood at last.
    package var unmoved: ExactDecimal? { last ?? newest?.value }

    /// What the row stood at when it was shown; goes with the form, so that a change of somebody else is seen.
    package var base: String { own?.token ?? "" }
}

/// A figure as the form shows it.
package struct DeskFigure: Sendable, Hashable {
    /// A rate as the quotient of its parts; `nil` where the figure is taken back.
    package let value: ExactDecimal?
    package let numerator: ExactDecimal?
    package let denominator: ExactDecimal?
    package let status: FigureStatus
    package let note: String?
    /// Equal tokens, equal figures.
    package let token: String

    package init(
        value: ExactDecimal?, numerator: ExactDecimal?, denominator: ExactDecimal?, entry: ProposedEntry
    ) {
        self.value = value
        self.numerator = numerator
        self.denominator = denominator
        status = entry.status
        note = entry.note
        token = entry.token
    }
}

/// A bundle of figures of the form that does not count yet.
package struct DeskPending: Sendable, Hashable {
    package let submission: SubmissionNumber
    package let state: SubmissionState
    /// When it came to that state.
    package let since: Moment
    /// What the approver wrote who returned it.
    package let remark: String?
    package let figures: Int
    /// Who brought it to that state.
    package let by: String
    /// How many have signed since it was sent: then it can't be taken back.
    package let signatures: Int

    package init(
        submission: SubmissionNumber, state: SubmissionState, since: Moment, remark: String?, figures: Int,
        by: String = "", signatures: Int = 0
    ) {
        self.submission = submission
        self.state = state
        self.since = since
        self.remark = remark
        self.figures = figures
        self.by = by
        self.signatures = signatures
    }
}

extension ProposedEntry {
    /// A short text that is equal for figures that say the same: value, status and note.
    package var token: String {
        let amount = value.map { "\($0.amount)" } ?? "x"
        let base = value?.base.map { "/\($0)" } ?? ""
        return "\(amount)\(base).\(status.rawValue).\(Self.mark(note ?? ""))"
    }

    /// FNV-1a: tells notes apart, promises nothing else.
    private static func mark(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
