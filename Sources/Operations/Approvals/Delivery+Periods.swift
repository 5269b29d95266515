package import Planning
package import Quantities
import Storage

/// What the units with figures of a period depend on.
struct PeriodQuestion: Hashable, Sendable {
    let change: CommitNumber?
    let unit: UnitKey
    let period: Period
}

/// Which units sent figures of a period itself, of which any count, and of which all that is expected counts.
private struct Figures {
    let sent: Set<UnitKey>
    let there: Set<UnitKey>
    let complete: Set<UnitKey>
}

extension Delivery {
    /// The periods that were opened or closed, are due about now or have something in them, the newest first; a row for
    /// each of the units and each level of forms at or below it.
    ///
    /// - Parameter onlyGated: Only the periods that somebody opened or closed.
    package func periodStates(of units: [UnitKey], onlyGated: Bool = false) throws(Failure) -> [PeriodState] {
        let view = view()
        let gated = view.catalogue.gates.filter { $0.calendar == .administrative }.map(\.period)
        let periods = Set(gated).union(onlyGated ? [] : deskPeriods(view)).sorted(by: >).prefix(24)
        var states: [PeriodState] = []
        for period in periods {
            let newest = try stored { () throws(Fault) in
                try database.read { connection throws(Fault) in
                    try connection.newestSubmissions(on: period, .administrative)
                }
            }
            let arrivals = try arrivals(on: period, .administrative, in: view, false)
            for unit in units.prefix(5) {
                let figures = Figures(
                    sent: Set(arrivals.keys), there: try unitsWithFigures(of: unit, period, view),
                    complete: try completeUnits(of: unit, period, view))
                states += self.states(of: unit, period, newest, figures, view)
            }
        }
        return states
    }

    private func states(
        of key: UnitKey, _ period: Period, _ newest: [SubmissionRecord], _ figures: Figures, _ view: LedgerView
    ) -> [PeriodState] {
        let (tree, today, day) = (view.catalogue.units, clock().dayInVietnam, period.window(.administrative).to)
        guard let unit = tree.version(key), unit.isInForce(on: day) else { return [] }
        let members = [unit] + tree.descendants(of: key, on: day).filter { $0.kind != .group }
        let waiting = Set(newest.filter { $0.state == .submitted }.map(\.unit))
        let levels = Dictionary(grouping: members) { $0.kind.isCommuneLevel ? UnitKind.commune : $0.kind }
        let dates = DueCalendar(rules: view.catalogue.dueRules, holidays: view.catalogue.holidays)
        return UnitKind.allCases.compactMap { level in
            guard let members = levels[level] else { return nil }
            let keys = Set(members.map(\.key))
            let standing = view.catalogue.entryStanding(
                of: key, level: level, on: period, .administrative, today: today)
            let due = dates.dueDate(of: period, for: level)
            // A form that nobody asks for and nobody has begun is left out.
            guard standing != .unstated || due != nil || !figures.sent.isDisjoint(with: keys) else { return nil }
            func count(_ states: Set<SubmissionState>) -> Int {
                newest.count { keys.contains($0.unit) && states.contains($0.state) }
            }
            return PeriodState(
                unit: unit, reference: view.reference(to: key, on: day), period: period, calendar: .administrative,
                level: level, standing: standing, due: due, today: today, expected: keys.count,
                reported: keys.count { figures.there.contains($0) },
                complete: keys.count { figures.complete.contains($0) },
                sent: keys.count { figures.sent.contains($0) || waiting.contains($0) }, waiting: count([.submitted]),
                drafts: count([.draft, .returned]), exceptions: exceptions(members, period, today, view.catalogue))
        }
    }

    /// The units at or below another of which all that is expected counts; by the rule of `/reporting`, too.
    private func completeUnits(
        of key: UnitKey, _ period: Period, _ view: LedgerView
    ) throws(Failure) -> Set<UnitKey> {
        let question = PeriodQuestion(change: view.head?.number, unit: key, period: period)
        return try completeMemory.answer(question) { () throws(Failure) in
            let day = period.window(.administrative).to
            guard let unit = view.catalogue.units.version(key), unit.isInForce(on: day) else { return [] }
            var complete: Set<UnitKey> = []
            let members = [unit] + view.catalogue.units.descendants(of: key, on: day).filter { $0.kind != .group }
            for member in members {
                let (count, missing) = try expected(of: member, period, view)
                if count > 0, missing.isEmpty { complete.insert(member.key) }
            }
            return complete
        }
    }

    /// The units at or below another of which figures count; by the rule of `/reporting`, so that both say the same.
    private func unitsWithFigures(
        of key: UnitKey, _ period: Period, _ view: LedgerView
    ) throws(Failure) -> Set<UnitKey> {
        let question = PeriodQuestion(change: view.head?.number, unit: key, period: period)
        return try periodMemory.answer(question) { () throws(Failure) in
            let day = period.window(.administrative).to
            guard let unit = view.catalogue.units.version(key) else { return [] }
            let context = BoardContext(view: view, period: period, calendar: .administrative, structure: nil)
            let members = [unit] + view.catalogue.units.descendants(of: key, on: day).filter { $0.kind != .group }
            return Set(members.filter { context.hasFigures($0) }.map(\.key))
        }
    }

    private func exceptions(
        _ members: [UnitVersion], _ period: Period, _ today: Day, _ catalogue: Catalogue
    ) -> [PeriodState.Exception] {
        guard catalogue.gates.contains(where: { $0.act == .except && $0.period == period }) else { return [] }
        return members.compactMap { unit in
            guard case .excepted(let gate, _) = catalogue.entryStanding(of: unit, on: period, today: today) else {
                return nil
            }
            return PeriodState.Exception(unit: unit, gate: gate)
        }
    }
}

extension Delivery {
    /// The units of a level at or below another, in the structure of a period.
    package func members(
        of unit: UnitReference, _ level: UnitKind, on period: Period
    ) throws(Failure) -> [(unit: UnitVersion, reference: UnitReference)] {
        let (view, day) = (view(), period.window(.administrative).to)
        let top = try view.unit(unit, on: day)
        let all = [top] + view.catalogue.units.descendants(of: top.key, on: day)
        return all.filter { $0.kind == level || level == .commune && $0.kind.isCommuneLevel }
            .map { ($0, view.reference(to: $0.key, on: day)) }
    }

    /// The unit that a reference means in the structure of a period.
    package func key(of unit: UnitReference, on period: Period) throws(Failure) -> UnitKey {
        try view().unit(unit, on: period.window(.administrative).to).key
    }

    /// How addresses name a unit in the structure of a period.
    package func reference(to unit: UnitKey, on period: Period) -> UnitReference {
        view().reference(to: unit, on: period.window(.administrative).to)
    }
}
