import Intake
package import Planning
package import Prose
package import Quantities
import Storage

/// What somebody saves of a form.
package struct DeskRequest: Sendable {
    package var unit: UnitReference
    package var period: Period
    package var calendar = ReportingCalendar.administrative
    package var language: Language
    package var typed: [IndicatorCode: TypedFigure]
    package var author: String
    /// Whose account it is; nothing for a program without one.
    package var account: AccountNumber?
    /// Where it comes from, such as a telephone call.
    package var document: String?
    /// One reason for all rows that have none.
    package var reason: String?
    /// Whether it goes to the approver at once.
    package var submits: Bool

    package init(
        unit: UnitReference, period: Period, language: Language, typed: [IndicatorCode: TypedFigure], author: String,
        account: AccountNumber? = nil, document: String? = nil, reason: String? = nil, submits: Bool = false
    ) {
        self.unit = unit
        self.period = period
        self.language = language
        self.typed = typed
        self.author = author
        self.account = account
        self.document = document
        self.reason = reason
        self.submits = submits
    }
}

/// What became of it.
package enum DeskOutcome: Sendable {
    case saved
    case submitted
    /// It was there already: sent twice, or nothing was changed.
    case unchanged
    /// There is no figure that could be sent.
    case nothingToSubmit
    /// Nothing was recorded: cells that can't be read, and rows that somebody else has changed meanwhile.
    case refused(DeskForm, [DeskFault], conflicts: [IndicatorCode])
}

extension Delivery {
    /// Saves what was typed as one bundle, or nothing of it.
    ///
    /// Sending the same once more records nothing: what is typed is compared with what waits.
    package func save(_ request: DeskRequest) throws(Failure) -> DeskOutcome {
        try onNewestState { () throws(Failure) in try attempt(request) }
    }

    /// `nil` where somebody else was faster.
    private func attempt(_ request: DeskRequest) throws(Failure) -> DeskOutcome? {
        let moment = clock()
        let desk = try desk(of: request.unit, request.period, request.calendar, request.language)
        try requireOpen(desk.form.unit, request.period, request.calendar, desk.view)
        let reading = desk.read(request.typed, reason: request.reason, at: moment)
        var merge = DeskMerge(desk, request.typed, reading)
        guard !reading.hasErrors, merge.conflicts.isEmpty else {
            return .refused(desk.form, reading.faults, conflicts: merge.conflicts)
        }
        if request.submits {
            let odd = odd(request, desk, merge)
            if let reason = request.reason, !reason.isEmpty {
                merge.explain(Set(odd.map(\.indicator)), by: reason)
            } else if !odd.isEmpty {
                return .refused(desk.form, odd, conflicts: [])
            }
        }
        let planned = Self.plan(request, desk, merge)
        guard let change = planned.change else { return planned.outcome }
        guard try append(change, at: moment, decidedOn: desk.view.head) != nil else { return nil }
        return planned.outcome
    }

    /// What is odd in a form that is to be sent, and has no reason. A draft may be as odd as it likes.
    private func odd(_ request: DeskRequest, _ desk: DeskState, _ merge: DeskMerge) -> [DeskFault] {
        let entries = Dictionary(
            merge.entries.map { ($0.key.indicator, $0) }, uniquingKeysWith: { _, last in last })
        let form = form(
            of: desk.form.unit, request.period, request.calendar, desk.view, desk.chain.last, entries, [],
            request.language)
        return form.oddities.map { indicator, oddity in
            DeskFault(
                indicator: indicator, cell: nil, diagnostic: Diagnostic(.warning, .odd(oddity), at: Place()))
        }
    }

    private static func plan(
        _ request: DeskRequest, _ desk: DeskState, _ merge: DeskMerge
    ) -> (change: Change?, outcome: DeskOutcome) {
        let note = ChangeNote(
            act: request.submits ? .submit : .enterFigures, author: request.author, document: request.document,
            reason: request.reason)
        let waiting = desk.form.pending
        if merge.isSame(as: desk.pending), !desk.isSpread || !request.submits {
            guard request.submits else { return (nil, .unchanged) }
            guard let waiting, !merge.entries.isEmpty else { return (nil, .nothingToSubmit) }
            guard waiting.state != .submitted else { return (nil, .unchanged) }
            let step = StepTaken(.submit, of: waiting.submission, by: request.account)
            let before = replaced(desk, but: waiting.submission, by: request.account)
            return (Change(note: note, steps: before + [step]), .submitted)
        }
        guard !request.submits || !merge.entries.isEmpty else { return (nil, .nothingToSubmit) }
        let bundle = NewSubmission(
            unit: desk.form.unit.key, period: request.period, calendar: request.calendar, entries: merge.entries,
            steps: request.submits ? [.open, .submit] : [.open], account: request.account)
        let steps = request.submits ? replaced(desk, but: nil, by: request.account) : []
        return (Change(note: note, submissions: [bundle], steps: steps), request.submits ? .submitted : .saved)
    }

    /// Earlier bundles of the form that wait for the approver go back: two of one form must not be signed in the wrong order.
    private static func replaced(
        _ desk: DeskState, but number: SubmissionNumber?, by account: AccountNumber?
    ) -> [StepTaken] {
        let remark = Words(desk.language).say(
            "Đơn vị đã gửi bản mới thay thế.", "The unit has sent another one in its place.")
        return desk.chain.filter { $0.state == .submitted && $0.number != number }
            .map { StepTaken(.sendBack, of: $0.number, remark: remark, by: account) }
    }
}
