import Intake
import Planning
import Prose
import Quantities
import Storage

/// A form at the screen together with all that saving it needs to know.
struct DeskState {
    let view: LedgerView
    let form: DeskForm
    /// The bundles that came through the form, the oldest first; see `Delivery.desk`.
    let chain: [SubmissionRecord]
    /// The figures that wait or were returned.
    let pending: [IndicatorCode: ProposedEntry]
    /// Whether they lie in more than one bundle.
    let isSpread: Bool
    let language: Language

    func key(_ indicator: IndicatorCode) -> FigureKey {
        FigureKey(indicator: indicator, unit: form.unit.key, period: form.period, calendar: form.calendar)
    }

    func recorded(_ indicator: IndicatorCode) -> ProposedEntry? { view.entry(key(indicator)) }

    /// What the typed texts say.
    func read(_ typed: [IndicatorCode: TypedFigure], reason: String?, at moment: Moment) -> TypedForm.Reading {
        var options = IntakeOptions()
        options.recordedOn = moment.dayInVietnam
        options.reason = reason
        let view = view
        options.recordedStatus = { key in view.recorded(key)?.status }
        options.recordedFigure = { key in view.entry(key) }
        let reader = TypedForm(
            unit: form.unit, period: form.period, calendar: form.calendar, language: language.ofForms,
            catalogue: view.catalogue, options: options)
        return reader.read(
            form.asked.compactMap { line in typed[line.definition.code].map { (line.definition.code, $0) } })
    }
}

extension Language {
    /// In which notation and words forms are written.
    var ofForms: FormLanguage { pick(.vietnamese, .english) }
}

extension Delivery {
    /// The form with what lies behind it.
    ///
    /// What is typed is never changed in the ledger: every saving at the desk is a bundle of its own that holds all that
    /// waits. Drafts that came by files after it hold some rows only and are laid over it. An office's import that lands
    /// approved at once is none of them.
    func desk(
        of reference: UnitReference, _ period: Period, _ calendar: ReportingCalendar, _ language: Language
    ) throws(Failure) -> DeskState {
        let view = view()
        let unit = try view.unit(reference, on: period.window(calendar).to)
        let (chain, open, entries, remarks) = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                let chain = try connection.submissions(of: unit.key, on: period, calendar).filter(\.cameAsDraft)
                let open = try Self.open(chain, connection)
                var entries: [LedgerEntry] = []
                for bundle in open { entries += try connection.entries(of: bundle.number) }
                return (chain, open, entries, try connection.remarks(of: unit.key, on: period, calendar))
            }
        }
        var pending: [IndicatorCode: ProposedEntry] = [:]
        for entry in entries where entry.entry.key.scenario == .actual {
            pending[entry.entry.key.indicator] = entry.entry.figure
        }
        let sent = chain.last { $0.state == .submitted && $0.number != open.last?.number }
        let form = form(of: unit, period, calendar, view, open.last, pending, remarks, language, sent: sent)
        return DeskState(
            view: view, form: form, chain: chain, pending: pending, isSpread: open.count > 1, language: language)
    }

    /// The bundles whose figures wait, the oldest first: from the last one that holds the whole form on.
    private static func open(
        _ chain: [SubmissionRecord], _ connection: any Connection
    ) throws(Fault) -> [SubmissionRecord] {
        var open: [SubmissionRecord] = []
        for bundle in chain.reversed() {
            if bundle.state != .approved { open.insert(bundle, at: 0) }
            let note = try connection.commit(bundle.recorded)?.note
            // A file brought in beside the desk holds what its sender put in; what is saved at the desk holds all.
            guard let note, note.act == .importFigures, note.file != nil else { break }
        }
        return open
    }

    func form(
        of unit: UnitVersion, _ period: Period, _ calendar: ReportingCalendar, _ view: LedgerView,
        _ last: SubmissionRecord?, _ pending: [IndicatorCode: ProposedEntry], _ remarks: [FigureRemark],
        _ language: Language, sent: SubmissionRecord? = nil
    ) -> DeskForm {
        let template = IntakeTemplate(for: unit, period: period, calendar: calendar, catalogue: view.catalogue)
        let byKey = Dictionary(pending.values.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
        let rows = template.deskRows(language.ofForms, recorded: { view.entry($0) }, pending: { byKey[$0] })
        let dates = DueCalendar(rules: view.catalogue.dueRules, holidays: view.catalogue.holidays)
        let due = dates.dueDate(of: period, for: unit.kind, calendar: calendar)
        let lock = view.catalogue.locks.first { $0.period == period && $0.calendar == calendar }
        let today = clock().dayInVietnam
        let open = remarks.open(byKey.mapValues(\.token)).map { ($0.key.indicator, $0.value) }
        return DeskForm(
            unit: unit, period: period, calendar: calendar, due: due, lockedFrom: lock?.lockedFrom, today: today,
            rows: rows, pending: last.flatMap { $0.pending(figures: pending.count) },
            sent: sent.flatMap { $0.pending(figures: $0.entryCount) },
            standing: view.catalogue.entryStanding(of: unit, on: period, calendar, today: today),
            remarks: Dictionary(open, uniquingKeysWith: { $0 + $1 }),
            late: due.map { dates.workingDays(after: $0, through: today) } ?? 0)
    }
}

extension SubmissionRecord {
    /// Whether it waited before it counted; an office's import is approved by the change that brings it.
    var cameAsDraft: Bool { state != .approved || lastStep.commit != recorded }

    fileprivate func pending(figures: Int) -> DeskPending? {
        guard state != .approved else { return nil }
        return DeskPending(
            submission: number, state: state, since: lastStep.at, remark: lastStep.remark, figures: figures,
            by: lastStep.by.name, signatures: lastStep.step == .sign ? 1 : 0)
    }
}
