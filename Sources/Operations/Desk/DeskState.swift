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
    /// What is typed is never changed in the ledger: every saving is a bundle of its own that holds all that waits. So the
    /// newest bundle that came as a draft is the one that counts here; an office's import that lands approved at once is
    /// none of them.
    func desk(
        of reference: UnitReference, _ period: Period, _ calendar: ReportingCalendar, _ language: Language
    ) throws(Failure) -> DeskState {
        let view = view()
        let unit = try view.unit(reference, on: period.window(calendar).to)
        let (chain, entries, remarks) = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                let chain = try connection.submissions(of: unit.key, on: period, calendar).filter(\.cameAsDraft)
                guard let last = chain.last, last.state != .approved else {
                    return (chain, [LedgerEntry](), [FigureRemark]())
                }
                return (
                    chain, try connection.entries(of: last.number),
                    try connection.remarks(of: unit.key, on: period, calendar)
                )
            }
        }
        var pending: [IndicatorCode: ProposedEntry] = [:]
        for entry in entries where entry.entry.key.scenario == .actual {
            pending[entry.entry.key.indicator] = entry.entry.figure
        }
        let form = form(of: unit, period, calendar, view, chain.last, pending, remarks, language)
        return DeskState(view: view, form: form, chain: chain, pending: pending, language: language)
    }

    func form(
        of unit: UnitVersion, _ period: Period, _ calendar: ReportingCalendar, _ view: LedgerView,
        _ last: SubmissionRecord?, _ pending: [IndicatorCode: ProposedEntry], _ remarks: [FigureRemark],
        _ language: Language
    ) -> DeskForm {
        let template = IntakeTemplate(for: unit, period: period, calendar: calendar, catalogue: view.catalogue)
        let byKey = Dictionary(pending.values.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
        let rows = template.deskRows(language.ofForms, recorded: { view.entry($0) }, pending: { byKey[$0] })
        let due = DueCalendar(rules: view.catalogue.dueRules, holidays: view.catalogue.holidays)
            .dueDate(of: period, for: unit.kind, calendar: calendar)
        let lock = view.catalogue.locks.first { $0.period == period && $0.calendar == calendar }
        let today = clock().dayInVietnam
        let open = remarks.open(byKey.mapValues(\.token)).map { ($0.key.indicator, $0.value) }
        return DeskForm(
            unit: unit, period: period, calendar: calendar, due: due, lockedFrom: lock?.lockedFrom, today: today,
            rows: rows, pending: last.flatMap(\.pending),
            standing: view.catalogue.entryStanding(of: unit, on: period, calendar, today: today),
            remarks: Dictionary(open, uniquingKeysWith: { $0 + $1 }))
    }
}

extension SubmissionRecord {
    /// Whether it waited before it counted; an office's import is approved by the change that brings it.
    var cameAsDraft: Bool { state != .approved || lastStep.commit != recorded }

    fileprivate var pending: DeskPending? {
        guard state != .approved else { return nil }
        return DeskPending(
            submission: number, state: state, since: lastStep.at, remark: lastStep.remark, figures: entryCount,
            by: lastStep.by.name, signatures: lastStep.step == .sign ? 1 : 0)
    }
}
