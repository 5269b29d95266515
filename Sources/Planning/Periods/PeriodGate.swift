package import Quantities

/// A planning officer opens a period for entry, closes it, or lets one unit in after it was closed.
///
/// It holds for a unit and all below it, where nothing newer says otherwise. A closed period keeps its figures; they can be
/// looked at and approved, but nothing new comes in.
package struct PeriodGate: Sendable, Hashable {
    package enum Act: String, Sendable, Hashable, CaseIterable {
        case open, close
        /// From a period that is closed, up to a day.
        case except
    }

    package let unit: UnitKey
    /// The forms of one level only, where communes stand for the whole commune level; `nil` means all forms.
    package let level: UnitKind?
    package let period: Period
    package let calendar: ReportingCalendar
    package let act: Act
    package let at: Moment
    /// Who did it: whom a reporter has to ask.
    package let by: String
    /// The last day of an exception.
    package let until: Day?
    package let reason: String?

    package init(
        unit: UnitKey, level: UnitKind? = nil, period: Period, calendar: ReportingCalendar = .administrative, act: Act,
        at: Moment, by: String, until: Day? = nil, reason: String? = nil
    ) {
        self.unit = unit
        self.level = level
        self.period = period
        self.calendar = calendar
        self.act = act
        self.at = at
        self.by = by
        self.until = until
        self.reason = reason
    }

    /// Whether it is about the forms of a kind of units.
    package func fits(_ kind: UnitKind) -> Bool {
        level == nil || level == kind || level == .commune && kind.isCommuneLevel
    }
}

/// Whether figures of a unit and period may come in.
package enum EntryStanding: Sendable, Hashable {
    /// Nobody has opened or closed it: figures may come in.
    case unstated
    case open(PeriodGate)
    case closed(PeriodGate)
    /// It is closed, and this unit may still enter.
    case excepted(PeriodGate, closing: PeriodGate)

    /// By what it is closed, where it is.
    package var closing: PeriodGate? {
        if case .closed(let gate) = self { gate } else { nil }
    }

    /// The last day on which this unit may still enter, where the period is closed for the others.
    package var lastDay: Day? {
        if case .excepted(let gate, _) = self { gate.until } else { nil }
    }
}

extension Catalogue {
    /// Whether figures of a unit on a period may come in on a day.
    package func entryStanding(
        of unit: UnitVersion, on period: Period, _ calendar: ReportingCalendar = .administrative, today: Day
    ) -> EntryStanding {
        entryStanding(of: unit.key, level: unit.kind, on: period, calendar, today: today)
    }

    /// The same for the forms of a level at or below a unit.
    package func entryStanding(
        of unit: UnitKey, level: UnitKind, on period: Period, _ calendar: ReportingCalendar = .administrative,
        today: Day
    ) -> EntryStanding {
        let day = period.window(calendar).to
        let gates = gates.filter { gate in
            gate.period == period && gate.calendar == calendar && gate.fits(level)
                && units.relation(of: unit, to: gate.unit, on: day) != .foreign
        }
        guard let last = gates.lastIndex(where: { $0.act != .except }) else { return .unstated }
        guard gates[last].act == .close else { return .open(gates[last]) }
        let exception = gates[gates.index(after: last)...].last { $0.until.map { today <= $0 } ?? false }
        return exception.map { .excepted($0, closing: gates[last]) } ?? .closed(gates[last])
    }
}

/// How far a period is, seen from a unit: for whoever opens and closes it.
package struct PeriodState: Sendable {
    package let unit: UnitVersion
    /// How addresses name the unit.
    package let reference: UnitReference
    package let period: Period
    package let calendar: ReportingCalendar
    /// Whose forms they are; communes stand for the whole commune level.
    package let level: UnitKind
    package let standing: EntryStanding
    package let due: Day?
    package let today: Day
    /// How many units have the form, and of how many figures count.
    package let expected: Int
    package let reported: Int
    /// Of how many units all that is expected counts, and how many have sent a report on the period itself, approved or not.
    package let complete: Int
    package let sent: Int
    /// How many units' reports wait for a signature; how many have drafts that were not sent or went back.
    package let waiting: Int
    package let drafts: Int
    /// Those that still hold, the oldest first.
    package let exceptions: [Exception]

    /// A unit that may enter although the period is closed.
    package struct Exception: Sendable {
        package let unit: UnitVersion
        package let gate: PeriodGate

        package init(unit: UnitVersion, gate: PeriodGate) {
            self.unit = unit
            self.gate = gate
        }
    }

    package init(
        unit: UnitVersion, reference: UnitReference, period: Period, calendar: ReportingCalendar, level: UnitKind,
        standing: EntryStanding, due: Day?, today: Day, expected: Int, reported: Int, complete: Int, sent: Int,
        waiting: Int, drafts: Int, exceptions: [Exception]
    ) {
        self.unit = unit
        self.reference = reference
        self.period = period
        self.calendar = calendar
        self.level = level
        self.standing = standing
        self.due = due
        self.today = today
        self.expected = expected
        self.reported = reported
        self.complete = complete
        self.sent = sent
        self.waiting = waiting
        self.drafts = drafts
        self.exceptions = exceptions
    }
}
