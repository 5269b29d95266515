package import Planning
package import Prose
package import Quantities
import Storage

extension Delivery {
    /// The form of a unit and period as it stands at the screen.
    package func deskForm(
        of reference: UnitReference, _ period: Period, calendar: ReportingCalendar = .administrative,
        _ language: Language
    ) throws(Failure) -> DeskForm {
        try desk(of: reference, period, calendar, language).form
    }

    /// What units owe: the newest periods that have begun or have figures, the newest first.
    package func duties(of units: [UnitKey], _ language: Language) throws(Failure) -> [DeskDuty] {
        let view = view()
        var duties: [DeskDuty] = []
        for unit in units.prefix(20) {
            let periods = deskPeriods(view).filter { period in
                view.catalogue.units.version(unit)?.isInForce(on: period.window(.administrative).to) ?? false
            }
            let waiting = try periodsWaiting(of: unit)
            let shown = Set(periods.prefix(8)).union(waiting).sorted(by: >)
            for period in shown {
                let reference = view.reference(to: unit, on: period.window(.administrative).to)
                let form = try desk(of: reference, period, .administrative, language).form
                let isKnown = waiting.contains(period) || view.figuresByPeriod[period] != nil
                guard isKnown || form.due != nil || form.standing != .unstated else {
                    continue
                }
                let (expected, missing) = try expected(of: form.unit, period, view)
                duties.append(
                    DeskDuty(form, reference: reference, expected: expected, reported: expected - missing.count))
            }
        }
        return duties
    }

    /// Periods of which something is begun, sent or returned and does not count yet, however old they are.
    private func periodsWaiting(of unit: UnitKey) throws(Failure) -> Set<Period> {
        let database = database
        let records = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.submissions(of: unit) }
        }
        var newest: [Period: SubmissionRecord] = [:]
        for record in records where record.calendar == .administrative && record.cameAsDraft {
            newest[record.period] = record
        }
        return Set(newest.filter { $0.value.state != .approved }.keys)
    }

    /// What is expected of the unit of a form for its period, and is not recorded yet.
    package func owed(by form: DeskForm) throws(Failure) -> Set<IndicatorCode> {
        Set(try expected(of: form.unit, form.period, view()).missing)
    }

    /// By the rule that also tells who has not reported; what it says of the units side by side is remembered.
    func expected(
        of unit: UnitVersion, _ period: Period, _ view: LedgerView
    ) throws(Failure) -> (count: Int, missing: [IndicatorCode]) {
        let day = period.window(.administrative).to
        if let parent = view.catalogue.units.parent(of: unit.key, on: day) {
            let reference = view.reference(to: parent.key, on: day)
            let beside = try rememberedReporting(of: reference, period, .administrative)
            if let report = beside.units.first(where: { $0.unit.key == unit.key }) {
                return (report.expected, report.missing)
            }
        }
        let context = BoardContext(view: view, period: period, calendar: .administrative, structure: nil)
        let codes = ExpectedFigures(context, [unit]).codes(of: unit)
        return (codes.count, codes.filter { !context.isReported($0, by: unit.key, on: period) })
    }

    /// The units below others for which somebody may fill in the form of a period.
    package func unitsBelow(_ units: [UnitKey], _ period: Period) -> [(unit: UnitVersion, reference: UnitReference)] {
        let view = view()
        let day = period.window(.administrative).to
        let below = units.flatMap { view.catalogue.units.children(of: $0, on: day) }
        return below.map { ($0, view.reference(to: $0.key, on: day)) }
    }

    /// The newest period in which there are units below others to fill in forms for.
    package func newestDeskPeriod(below units: [UnitKey]) -> Period? {
        deskPeriods(view()).first { !unitsBelow(units, $0).isEmpty }
    }

    /// Periods with a due date that ended not long ago, and those that the ledger has figures of.
    func deskPeriods(_ view: LedgerView) -> [Period] {
        let today = clock().dayInVietnam
        let years = [today.year, today.year - 1]
        let parts: [Period.Part] =
            [.year, .nineMonths, .half(1), .half(2)] + (1...4).map { .quarter($0) }
            + (1...12).map { .month($0) }
        let recent = years.flatMap { year in parts.compactMap { Period(year: year, part: $0) } }.filter { period in
            let end = period.window(.administrative).to
            guard view.catalogue.dueRules.contains(where: { $0.periodicity == period.periodicity }) else {
                return false
            }
            return end <= today.adding(days: 7) && end > today.adding(days: -100)
        }
        let known = view.periods.prefix(8)
        let opened = view.catalogue.gates.filter { $0.act != .close && $0.calendar == .administrative }.map(\.period)
        return Set(recent).union(known).union(opened).sorted(by: >)
    }
}

extension LedgerView {
    /// A unit as addresses name it: by its code, where that means the unit on the day.
    func reference(to unit: UnitKey, on day: Day) -> UnitReference {
        let bare = UnitReference(code: unit.code)
        return catalogue.units.unit(bare, on: day)?.key == unit
            ? bare : UnitReference(code: unit.code, validFrom: unit.validFrom)
    }
}
