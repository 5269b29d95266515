import Aggregation
import Intake
package import Office
package import Planning
package import Prose
package import Quantities
import Storage

extension Delivery {
    /// The form of a unit and period as CSV, filled in with what is known; it comes back through `bringIn`.
    package func template(
        for reference: UnitReference, period: Period, calendar: ReportingCalendar = .administrative
    ) throws(Failure) -> String {
        let view = view()
        let unit = try view.unit(reference, on: period.window(calendar).to)
        let form = IntakeTemplate(for: unit, period: period, calendar: calendar, catalogue: view.catalogue)
        return form.csv { view.entry($0) }
    }

    /// The form as it stands at the screen, with what waits, to be filled in elsewhere and uploaded.
    package func deskWorkbook(
        for reference: UnitReference, period: Period, calendar: ReportingCalendar = .administrative, _ words: Words
    ) throws(Failure) -> [UInt8] {
        let desk = try desk(of: reference, period, calendar, words.language)
        let waiting = Dictionary(desk.pending.values.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
        let workbook = try formWorkbook(for: reference, period: period, calendar: calendar, waiting: waiting, words)
        do throws(SpreadsheetFault) {
            return try workbook.bytes()
        } catch {
            throw .fault(.file(path: "form.xlsx", message: error.description))
        }
    }

    /// The form as a workbook, which comes back through `bringIn` by its hidden key. The same state of the ledger gives
    /// the same bytes.
    package func formWorkbook(
        for reference: UnitReference, period: Period, calendar: ReportingCalendar = .administrative,
        waiting: [FigureKey: ProposedEntry] = [:], _ words: Words
    ) throws(Failure) -> Spreadsheet {
        let view = view()
        let window = period.window(calendar)
        let unit = try view.unit(reference, on: window.to)
        let form = IntakeTemplate(for: unit, period: period, calendar: calendar, catalogue: view.catalogue)
        let due = DueCalendar(rules: view.catalogue.dueRules, holidays: view.catalogue.holidays)
            .dueDate(of: period, for: unit.kind, calendar: calendar)
        let heading = FormHeading(
            unit: "\(words.titled(unit)) (\(words.say("mã", "code")) \(unit.key.code))",
            period: words.period(period), from: words.day(window.from), to: words.day(window.to),
            due: due.map(words.day))
        return form.workbook(
            heading, language: words.language == .vietnamese ? .vietnamese : .english,
            state: view.head.map { FormKey.State(commit: $0.number, hash: $0.hash) },
            created: view.head?.at ?? Moment(microseconds: 0)
        ) { waiting[$0] ?? view.entry($0) }
    }

    /// Whether a state by which a form was written is one of this ledger.
    func isOwn(_ state: FormKey.State) -> Bool {
        let database = database
        let commit = try? database.read { connection throws(Fault) in try connection.commit(state.commit) }
        return commit?.hash == state.hash
    }
}

extension Words {
    /// "Xã Tú Thịnh", "Tú Thịnh commune", where the name itself does not say what the unit is.
    fileprivate func titled(_ unit: UnitVersion) -> String {
        guard unit.kind.isCommuneLevel || unit.kind == .district else { return unit.name }
        let kind = kind(unit.kind)
        if NameFolding.folded(unit.name).hasPrefix(NameFolding.folded(kind) + " ") { return unit.name }
        return say("\(kind.prefix(1).uppercased() + kind.dropFirst()) \(unit.name)", "\(unit.name) \(kind)")
    }
}

extension LedgerView {
    /// A figure as the ledger has it now, put as it would be proposed again.
    func entry(_ key: FigureKey) -> ProposedEntry? {
        let window = key.period.window(key.calendar)
        guard let definition = catalogue.indicators.definition(of: key.indicator, on: window.to) else { return nil }
        if case .plan(let assigner) = key.scenario {
            return plans.plan(key.indicator, key.unit, key.period, by: assigner, on: window.to).map { plan in
                ProposedEntry(
                    key: key, definition: plan.definition, value: plan.value, status: plan.status, window: window,
                    basis: plan.basis, bound: plan.bound)
            }
        }
        guard let figure = recorded(key), let value = figure.value(at: definition) else { return nil }
        return ProposedEntry(
            key: key, definition: definition.validFrom, value: value, status: figure.status, window: window)
    }
}

extension RecordedFigure {
    /// The integers at the scales of a definition; `nil` where they do not fit.
    fileprivate func value(at definition: IndicatorDefinition) -> FigureValue? {
        let places = base == nil ? definition.decimals : definition.partDecimals
        guard let amount = ExactDecimal(coefficient: amount, scale: scale)?.scaled(to: places) else { return nil }
        guard let base else { return FigureValue(amount: amount) }
        return ExactDecimal(coefficient: base, scale: scale)?.scaled(to: places).map {
            FigureValue(amount: amount, base: $0)
        }
    }
}
