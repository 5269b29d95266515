package import Planning
package import Quantities
import Storage

/// What a planning officer does to a period.
package struct GateRequest: Sendable {
    package var act: PeriodGate.Act
    package var unit: UnitReference
    /// The forms of one level only; `nil` means all.
    package var level: UnitKind?
    package var period: Period
    package var calendar = ReportingCalendar.administrative
    package var by: String
    /// The last day of an exception.
    package var until: Day?
    package var reason: String?

    package init(
        _ act: PeriodGate.Act, unit: UnitReference, level: UnitKind? = nil, period: Period, by author: String,
        until: Day? = nil, reason: String? = nil
    ) {
        self.act = act
        self.unit = unit
        self.level = level
        self.period = period
        by = author
        self.until = until
        self.reason = reason
    }
}

extension Delivery {
    /// An exception ends after so many days at the latest.
    package static let longestException = 60

    /// Opens a period for a unit and all below it, closes it, or lets one unit in after it was closed.
    @discardableResult
    package func gate(_ request: GateRequest) throws(Failure) -> CommitNumber {
        try onNewestState { () throws(Failure) in try attempt(request) }
    }

    /// `nil` where somebody else was faster.
    private func attempt(_ request: GateRequest) throws(Failure) -> CommitNumber? {
        let view = view()
        let unit = try view.unit(request.unit, on: request.period.window(request.calendar).to)
        let moment = clock()
        let reason = request.reason.flatMap { $0.isEmpty ? nil : $0 }
        if let refusal = refusal(of: request, unit, reason, view, moment.dayInVietnam) {
            throw .refused(.approval(refusal))
        }
        let gate = PeriodGate(
            unit: unit.key, level: request.level, period: request.period, calendar: request.calendar,
            act: request.act, at: moment, by: request.by, until: request.act == .except ? request.until : nil,
            reason: reason)
        let act: ChangeNote.Act =
            switch request.act {
            case .open: .openPeriod
            case .close: .closePeriod
            case .except: .exceptUnit
            }
        let change = Change(
            note: ChangeNote(act: act, author: request.by, reason: reason), records: [.periodGate(gate)])
        return try append(change, at: moment, decidedOn: view.head)?.number
    }

    private func refusal(
        of request: GateRequest, _ unit: UnitVersion, _ reason: String?, _ view: LedgerView, _ today: Day
    ) -> ApprovalRefusal? {
        if let reason, reason.unicodeScalars.count > Self.longestRemark {
            return .textTooLong(limit: Self.longestRemark)
        }
        let standing = view.catalogue.entryStanding(
            of: unit.key, level: request.level ?? unit.kind, on: request.period, request.calendar, today: today)
        switch (request.act, standing) {
        case (.open, .open(let gate)) where gate.level == request.level: return .gateUnchanged(gate)
        case (.close, .closed(let gate)) where gate.level == request.level: return .gateUnchanged(gate)
        case (.open, .closed), (.open, .excepted): return reason == nil ? .reasonNeeded : nil
        case (.open, _), (.close, _): return nil
        case (.except, .unstated), (.except, .open): return .notClosed(unit, request.period)
        case (.except, .closed), (.except, .excepted):
            guard reason != nil else { return .reasonNeeded }
            let latest = today.adding(days: Self.longestException)
            guard let until = request.until, until >= today, until <= latest else {
                return .badLastDay(request.until, latest: latest)
            }
            return nil
        }
    }

    /// Goes on only if figures of a unit on a period may come in today.
    func requireOpen(
        _ unit: UnitVersion, _ period: Period, _ calendar: ReportingCalendar, _ view: LedgerView
    ) throws(Failure) {
        let standing = view.catalogue.entryStanding(of: unit, on: period, calendar, today: clock().dayInVietnam)
        guard let gate = standing.closing else { return }
        throw .refused(.approval(.periodClosed(unit, period, gate)))
    }

    /// How many signatures a level or unit needs, from a day on.
    @discardableResult
    package func set(_ rule: ApprovalRule, by author: String, reason: String?) throws(Failure) -> CommitNumber {
        guard ApprovalRule.steps.contains(rule.steps) else { throw .refused(.approval(.badSteps(rule.steps))) }
        let change = Change(
            note: ChangeNote(act: .setApproval, author: author, reason: reason), records: [.approvalRule(rule)])
        let (database, moment) = (database, clock())
        let commit = try stored { () throws(Fault) in try database.append(change.throughTheDoor, at: moment) }
        try refresh()
        return commit.number
    }
}
