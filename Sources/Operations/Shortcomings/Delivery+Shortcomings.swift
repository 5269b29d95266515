package import Planning
package import Quantities
import Storage

/// What somebody wrote of the shortcomings of a unit in a period.
package struct ShortcomingRequest: Sendable {
    /// A line that was sent: what it is about, what it was when it was shown, and what it says now.
    package struct Line: Sendable {
        package var subject: String
        package var shown: String
        package var text: ShortcomingText

        package init(subject: String, shown: String, text: ShortcomingText) {
            self.subject = subject
            self.shown = shown
            self.text = text
        }
    }

    package var unit: UnitReference
    package var period: Period
    package var lines: [Line]
    package var author: String
    /// Why what is recorded is changed or taken back.
    package var reason: String

    package init(unit: UnitReference, period: Period, lines: [Line], author: String, reason: String = "") {
        self.unit = unit
        self.period = period
        self.lines = lines
        self.author = author
        self.reason = reason
    }
}

/// What is wrong with a line, so that nothing was recorded.
package enum ShortcomingFault: Sendable, Hashable {
    /// Somebody else has changed it meanwhile; the form that comes back has what they wrote.
    case moved
    /// A cause or remedy, and no word of what fell short.
    case unnamed
    case tooLong(ShortcomingText.Part)
    /// No such field of work.
    case unknownField
    /// What is recorded is changed or taken back, and nobody says why.
    case unreasoned
    /// The reason itself.
    case longReason
}

/// What became of it.
package enum ShortcomingOutcome: Sendable {
    case recorded(Commit)
    /// It was there already: sent twice, or nothing was changed.
    case unchanged
    /// Nothing was recorded; faults by the subject of their line.
    case refused(ShortcomingForm, [String: ShortcomingFault])
}

extension Delivery {
    /// The lines to be written, with what waits for approval taken into account: it is the unit's own page.
    package func shortcomingForm(
        of unit: UnitReference, _ period: Period, also asked: Set<String> = []
    ) throws(Failure) -> ShortcomingForm {
        let board = try rememberedBoard(ScoreboardQuery(unit: unit, period: period, includesPending: true))
        return ShortcomingForm(board, view(), also: asked)
    }

    /// Records what was written as one change of the ledger, or nothing of it.
    package func record(_ request: ShortcomingRequest) throws(Failure) -> ShortcomingOutcome {
        try onNewestState { () throws(Failure) in try attempt(request) }
    }

    /// `nil` where somebody else was faster.
    private func attempt(_ request: ShortcomingRequest) throws(Failure) -> ShortcomingOutcome? {
        let head = view().head
        let form = try shortcomingForm(
            of: request.unit, request.period, also: Set(request.lines.map(\.subject)))
        var reading = ShortcomingReading(form, view(), reason: request.reason)
        for line in request.lines { reading.read(line) }
        guard reading.faults.isEmpty else { return .refused(form, reading.faults) }
        guard !reading.records.isEmpty else { return .unchanged }
        let note = ChangeNote(
            act: .stateShortcomings, author: request.author,
            reason: request.reason.isEmpty ? nil : request.reason)
        let change = Change(note: note, records: reading.records.map { .shortcoming($0) })
        return try append(change, at: clock(), decidedOn: head).map { .recorded($0) }
    }
}

/// Holds what was sent against what is there.
private struct ShortcomingReading {
    let form: ShortcomingForm
    let reason: String
    private var nextNumber: Int
    private(set) var records: [Shortcoming] = []
    private(set) var faults: [String: ShortcomingFault] = [:]

    init(_ form: ShortcomingForm, _ view: LedgerView, reason: String) {
        self.form = form
        self.reason = reason
        let numbers = view.shortcomings(of: form.unit.key, form.period).map(\.number)
        nextNumber = (numbers.max() ?? 0) + 1
    }

    mutating func read(_ sent: ShortcomingRequest.Line) {
        let written = sent.text
        guard let line = form.lines.first(where: { $0.names.contains(sent.subject) }) else {
            // A record that is gone: nothing is lost that says nothing.
            if !written.isEmpty { faults[sent.subject] = .moved }
            return
        }
        if let recorded = line.recorded.map({ ShortcomingText($0) }) {
            if recorded == written { return }
        } else if written.isEmpty || line.subject == .new && repeats(written) {
            return
        }
        if let fault = fault(of: line, sent) {
            faults[sent.subject] = fault
            return
        }
        records.append(
            written.shortcoming(of: form.unit.key, form.period, number: number(of: line), indicator: line.indicator))
    }

    private func fault(of line: ShortcomingForm.Line, _ sent: ShortcomingRequest.Line) -> ShortcomingFault? {
        guard line.fingerprint == sent.shown else { return .moved }
        if let part = sent.text.tooLong { return .tooLong(part) }
        if let field = sent.text.field, !form.fields.contains(where: { $0.code == field }) { return .unknownField }
        if line.indicator == nil && sent.text[.text].isEmpty && !sent.text.isEmpty { return .unnamed }
        if reason.unicodeScalars.count > ShortcomingText.longest { return .longReason }
        return line.recorded != nil && reason.isEmpty ? .unreasoned : nil
    }

    private mutating func number(of line: ShortcomingForm.Line) -> Int {
        if let recorded = line.recorded { return recorded.number }
        defer { nextNumber += 1 }
        return nextNumber
    }

    /// Sent twice: what is new stands there already.
    private func repeats(_ written: ShortcomingText) -> Bool {
        form.lines.contains { line in
            line.recorded.map { $0.indicator == nil && ShortcomingText($0) == written } ?? false
        }
    }
}
