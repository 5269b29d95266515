package import Planning
package import Prose
package import Quantities
import Storage

extension Delivery {
    /// The reports that wait for the signature of somebody, the one that was sent first first; with a unit or period only those.
    package func waiting(
        for reader: SignedIn, unit: UnitCode? = nil, period: Period? = nil, limit: Int = 200
    ) throws(Failure) -> [WaitingReport] {
        let view = view()
        let authority = reader.authority
        let cases = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                var cases: [ApprovalCase] = []
                for record in try connection.submissions(in: .submitted) where cases.count < limit {
                    guard unit == nil || record.unit.code == unit, period == nil || record.period == period,
                        authority.allows(.approve, for: record.unit, on: record.period.window(record.calendar).to),
                        let found = try view.approvalCase(of: record, on: connection),
                        found.refusal(of: .sign, by: reader.signer, authority, view.catalogue.units) == nil
                    else { continue }
                    cases.append(found)
                }
                return cases
            }
        }
        return try cases.map { found throws(Failure) in
            let day = found.record.period.window(found.record.calendar).to
            return WaitingReport(
                review(found, refusal: nil, mayReturn: true, view, .vietnamese),
                reference: view.reference(to: found.unit.key, on: day), share: try share(of: found, view))
        }.sorted { ($0.sentAt, $0.submission) < ($1.sentAt, $1.submission) }
    }

    /// How much of what is expected of the unit there will be once the report is approved.
    private func share(of found: ApprovalCase, _ view: LedgerView) throws(Failure) -> SentShare? {
        guard found.record.calendar == .administrative else { return nil }
        let (count, missing) = try expected(of: found.unit, found.record.period, view)
        let coming = found.entries.map(\.entry).reported
        return SentShare(there: count - missing.count { !coming.contains($0) }, expected: count)
    }

    /// A report with all that its approver wants to see; `reader` decides whether it can be signed.
    package func review(
        of number: SubmissionNumber, for reader: SignedIn?, _ language: Language
    ) throws(Failure) -> ApprovalReview {
        let view = view()
        let found = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                try connection.submission(number).flatMap { (record) throws(Fault) in
                    try view.approvalCase(of: record, on: connection)
                }
            }
        }
        guard let found else { throw .refused(.unknownSubmission(number)) }
        func refusal(of intent: FormApproval.Intent) -> ApprovalRefusal? {
            reader.flatMap { found.refusal(of: intent, by: $0.signer, $0.authority, view.catalogue.units) }
        }
        var review = review(
            found, refusal: refusal(of: .sign), mayReturn: reader != nil && refusal(of: .sendBack) == nil,
            view, language)
        review.share = try share(of: found, view)
        return review
    }

    private func review(
        _ found: ApprovalCase, refusal: ApprovalRefusal?, mayReturn: Bool, _ view: LedgerView,
        _ language: Language
    ) -> ApprovalReview {
        let record = found.record
        let pending = found.entries.map(\.entry.figure).filter { $0.key.scenario == .actual }
        let form = form(
            of: found.unit, record.period, record.calendar, view, record,
            Dictionary(pending.map { ($0.key.indicator, $0) }, uniquingKeysWith: { _, last in last }), [], language)
        let recorded = found.entries.first?.provenance.recorded.note
        let sent = found.events.last { $0.step == .submit } ?? record.lastStep
        let dates = DueCalendar(rules: view.catalogue.dueRules, holidays: view.catalogue.holidays)
        return ApprovalReview(
            submission: record.number, unit: found.unit, period: record.period, calendar: record.calendar,
            state: record.state, due: form.due,
            late: form.due.map { dates.workingDays(after: $0, through: sent.at.dayInVietnam) }, sentAt: sent.at,
            sentBy: sent.by, reason: recorded?.reason,
            document: recorded?.document, step: found.bundle?.nextStep ?? 1,
            steps: found.bundle?.rule.steps ?? 1, refusal: refusal, mayReturn: mayReturn,
            lines: ReviewLines(found: found, form: form, view: view).lines, events: found.past, remarks: found.remarks,
            newerDraft: found.newerDraft, standing: form.standing, seen: view.head?.number ?? record.lastStep.commit)
    }
}

extension SignedIn {
    /// As steps are recorded.
    package var signer: Signer { Signer(account: account.number, name: account.displayName) }
}

extension ApprovalCase {
    /// Why somebody may not do something with the report; without an authority it is the command line, which may sign all
    /// steps.
    func refusal(
        of intent: FormApproval.Intent, by signer: Signer, _ authority: Authority?, _ units: UnitTree
    ) -> ApprovalRefusal? {
        let day = record.period.window(record.calendar).to
        return approval.refusal(of: intent, record.number, by: signer) { step in
            guard let authority else { return true }
            return authority.allows(.approve, for: units.signingUnit(of: unit.key, step: step, on: day), on: day)
        }
    }
}

/// The figures of a report beside what counts now.
private struct ReviewLines {
    let found: ApprovalCase
    let form: DeskForm
    let view: LedgerView

    var lines: [ApprovalReview.Line] {
        let rows = Dictionary(form.lines.map { ($0.definition.code, $0) }, uniquingKeysWith: { first, _ in first })
        let order = Dictionary(
            form.lines.enumerated().map { ($1.definition.code, $0) }, uniquingKeysWith: { first, _ in first })
        let tokens = found.entries.map { ($0.entry.key, $0.entry.figure.token) }
        let remarks = found.remarks.open(Dictionary(tokens, uniquingKeysWith: { _, last in last }))
        let values = Dictionary(
            form.lines.compactMap { line in (line.own?.value ?? line.computed).map { (line.definition.code, $0) } },
            uniquingKeysWith: { first, _ in first })
        return found.entries.compactMap { line(for: $0.entry, rows, remarks, values) }
            .sorted { (order[$0.key.indicator] ?? .max, $0.entry) < (order[$1.key.indicator] ?? .max, $1.entry) }
    }

    private func line(
        for entry: Entry, _ rows: [IndicatorCode: DeskLine], _ remarks: [FigureKey: [FigureRemark]],
        _ values: [IndicatorCode: ExactDecimal]
    ) -> ApprovalReview.Line? {
        let day = entry.key.period.window(entry.key.calendar).to
        let row = entry.key.scenario == .actual ? rows[entry.key.indicator] : nil
        guard
            let definition = row?.definition
                ?? view.catalogue.indicators.definition(of: entry.key.indicator, on: day)
        else { return nil }
        let counted = view.entry(entry.key)
        let after = entry.shown(definition)
        var oddities: [DeskOddity] = []
        if let row, let after { oddities = form.oddities(of: row, after, values) }
        return ApprovalReview.Line(
            entry: entry.number, key: entry.key, definition: definition,
            before: counted.flatMap { Entry.counting($0).shown(definition) }, after: after,
            statusBefore: counted?.status, status: entry.figure.status, note: entry.figure.note,
            source: entry.figure.source,
            samePeriod: row?.samePeriod, last: row.flatMap { $0.unmoved ?? $0.earlier?.value },
            sentBefore: sentBefore(entry, definition), oddities: oddities,
            remarks: remarks[entry.key] ?? [], signatures: found.bundle?.signatures[entry.key] ?? [])
    }
}

extension ReviewLines {
    fileprivate func sentBefore(_ entry: Entry, _ definition: IndicatorDefinition) -> ApprovalReview.Sent? {
        found.sentBefore[entry.key].map { before in
            ApprovalReview.Sent(
                value: before.shown(definition), status: before.figure.status,
                isSame: before.figure.token == entry.figure.token,
                remarks: found.remarks.filter { $0.entry == before.number })
        }
    }
}

extension Entry {
    /// What counts now, put as an entry so that it is shown by the same rule.
    fileprivate static func counting(_ figure: ProposedEntry) -> Entry {
        Entry(
            number: EntryNumber(0), commit: CommitNumber(0), submission: SubmissionNumber(0), figure: figure,
            supersedes: nil)
    }
}

extension Sequence where Element == Entry {
    /// The indicators of which they report figures.
    var reported: Set<IndicatorCode> {
        Set(filter { $0.key.scenario == .actual && $0.figure.value != nil }.map(\.key.indicator))
    }
}
