package import Planning
package import Quantities
import Storage

extension Delivery {
    /// Figures of locked periods that are listed; the others are counted.
    private static let lateFiguresListed = 300

    /// What was recorded of a unit, and of those below it, after a period had been locked or closed. Exceptions are
    /// listed even where nothing came.
    ///
    /// - Parameter includesEarlier: All periods of the year up to this one, which its cumulated figures depend on.
    package func lateFigures(
        of reference: UnitReference, _ period: Period, calendar: ReportingCalendar = .administrative,
        level: UnitKind? = nil, includesEarlier: Bool = false, asOf: Moment? = nil
    ) throws(Failure) -> LateFigures {
        let view = try view(asOf: asOf, includesPending: false)
        let day = period.window(calendar).to
        let unit = try view.unit(reference, on: day)
        let locks = LockedPeriods(
            view.catalogue, unit: unit.key, within: period, calendar, level: level,
            includesEarlier: includesEarlier)
        let database = database
        var lines: [(LedgerEntry, LedgerDifference.Line)] = []
        var unlisted = 0
        for locked in locks.periods {
            let found = try stored { () throws(Fault) in
                try database.read { connection throws(Fault) in
                    try Self.late(locked, locks, connection, view, room: Self.lateFiguresListed - lines.count)
                }
            }
            lines += found.lines
            unlisted += found.unlisted
        }
        let figures = lines.compactMap { entry, line in
            figure(entry, line, locks, view)
        }.sorted { ($0.recorded.number, $0.line.entry.number) < ($1.recorded.number, $1.line.entry.number) }
        return LateFigures(
            figures: figures, unlisted: unlisted + lines.count - figures.count, exceptions: locks.exceptions,
            change: view.head?.number ?? CommitNumber(0))
    }

    private func figure(
        _ entry: LedgerEntry, _ line: LedgerDifference.Line, _ locks: LockedPeriods, _ view: LedgerView
    ) -> LateFigure? {
        let key = line.entry.key
        let day = key.period.window(key.calendar).to
        guard let unit = view.catalogue.units.version(key.unit),
            let definition = view.catalogue.indicators.definition(of: key.indicator, on: day),
            let from = locks.lockedFrom(unit, key.period, at: entry.provenance.recorded.at)
        else { return nil }
        return LateFigure(
            line: line, unit: unit, definition: definition, recorded: entry.provenance.recorded, lockedFrom: from)
    }

    private static func late(
        _ period: Period, _ locks: LockedPeriods, _ connection: any Connection, _ view: LedgerView, room: Int
    ) throws(Fault) -> (lines: [(LedgerEntry, LedgerDifference.Line)], unlisted: Int) {
        guard let first = locks.firstLock(of: period), let head = view.head?.number else { return ([], 0) }
        let records = try connection.approvedSubmissions(
            on: period, locks.calendar, recordedFrom: first, upTo: head)
        let own = records.filter { record in
            guard let unit = view.catalogue.units.version(record.submission.unit) else { return false }
            return locks.lockedFrom(unit, period, at: record.at) != nil
        }.map(\.submission)
        let all = own.reduce(0) { $0 + $1.entryCount }
        guard !own.isEmpty, room > 0 else { return ([], all) }
        let entries = try connection.entries(ofSubmissions: own.map(\.number), limit: room, upTo: head)
            .filter { $0.entry.key.scenario == .actual }
        let lines = try differences(entries, connection, head, view)
        return (Array(zip(entries, lines)), max(0, all - room))
    }
}

/// Which periods were locked for whom, and since when.
private struct LockedPeriods {
    let calendar: ReportingCalendar
    let periods: [Period]
    let exceptions: [PeriodState.Exception]
    private let unit: UnitKey
    private let level: UnitKind?
    private let locks: [Period: Day]
    private let gates: [Period: [PeriodGate]]
    private let tree: UnitTree

    init(
        _ catalogue: Catalogue, unit: UnitKey, within period: Period, _ calendar: ReportingCalendar, level: UnitKind?,
        includesEarlier: Bool
    ) {
        let window = period.cumulativeWindow(calendar)
        func isWithin(_ other: Period) -> Bool {
            guard includesEarlier else { return other == period }
            let inner = other.window(calendar)
            return inner.from >= window.from && inner.to <= window.to
        }
        let tree = catalogue.units
        let gates = catalogue.gates.filter { $0.calendar == calendar && isWithin($0.period) }
        // A later word on the same period takes the place of an earlier one.
        let locks = Dictionary(
            catalogue.locks.filter { $0.calendar == calendar && isWithin($0.period) }.map {
                ($0.period, $0.lockedFrom)
            },
            uniquingKeysWith: { _, last in last })
        self.calendar = calendar
        self.unit = unit
        self.level = level
        self.locks = locks
        self.gates = Dictionary(grouping: gates, by: \.period)
        self.tree = tree
        periods = Set(locks.keys).union(gates.filter { $0.act == .close }.map(\.period)).sorted()
        exceptions = gates.compactMap { gate in
            guard gate.act == .except, let version = tree.version(gate.unit),
                Self.isBelow(gate.unit, unit, tree, gate.period, calendar),
                level.map({ version.kind.isOfForm($0) }) ?? true
            else { return nil }
            return PeriodState.Exception(unit: version, gate: gate)
        }
    }

    private static func isBelow(
        _ key: UnitKey, _ top: UnitKey, _ tree: UnitTree, _ period: Period, _ calendar: ReportingCalendar
    ) -> Bool {
        tree.relation(of: key, to: top, on: period.window(calendar).to) != .foreign
    }

    /// The moment before which nothing of a period was late, for nobody.
    func firstLock(of period: Period) -> Moment? {
        let closings = (gates[period] ?? []).filter { $0.act == .close }.map(\.at)
        return (closings + [locks[period].map { Moment.start(of: $0) }].compactMap { $0 }).min()
    }

    /// Since when a period was locked for a unit at a moment; `nil` where it was not.
    func lockedFrom(_ version: UnitVersion, _ period: Period, at moment: Moment) -> Day? {
        guard Self.isBelow(version.key, unit, tree, period, calendar), level.map({ version.kind.isOfForm($0) }) ?? true
        else { return nil }
        let day = period.window(calendar).to
        let last = (gates[period] ?? []).last { gate in
            gate.act != .except && gate.at < moment && gate.fits(version.kind)
                && tree.relation(of: version.key, to: gate.unit, on: day) != .foreign
        }
        if let last, last.act == .close { return last.at.dayInVietnam }
        return locks[period].flatMap { $0 <= moment.dayInVietnam ? $0 : nil }
    }
}

extension UnitKind {
    /// Whether a unit of this kind fills in the forms of a level; communes stand for the whole commune level.
    fileprivate func isOfForm(_ level: UnitKind) -> Bool {
        self == level || level == .commune && isCommuneLevel
    }
}
