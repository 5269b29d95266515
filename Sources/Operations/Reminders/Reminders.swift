package import Planning
package import Quantities
package import Storage

/// Who is to be reminded of which reports, and what has become of it.
package struct Reminders: Sendable {
    /// Due days of which reminders are made: rules reach no further.
    private static let longestReach = ReminderRule.dayRange.upperBound + 30
    /// Days for which the lists tell what has gone.
    private static let daysShown = 30

    let delivery: Delivery
    let people: People

    package init(_ delivery: Delivery) {
        self.delivery = delivery
        people = People(delivery)
    }

    var now: Moment { delivery.clock() }

    // MARK: Rules

    /// The rules that hold: the office's own, else the usual ones.
    package func rules() throws(Failure) -> [ReminderRule] {
        let own = try people.reading { connection throws(Fault) in try connection.reminderRules() }
        return own.isEmpty ? ReminderRule.usual : own
    }

    package func setRules(_ rules: [ReminderRule]) throws(Failure) {
        try people.writing { connection throws(Fault) in try connection.replaceReminderRules(rules) }
    }

    // MARK: What is owed

    /// The reports of units with a reporter, and of those below a planning officer or approver, of which nothing has come and
    /// which may still come in.
    func owed() throws(Failure) -> [OwedReport] { try survey().open }

    /// What is owed about now, and of whom.
    private struct Survey {
        /// Whose children somebody is asked about, in each period that is due about now.
        var asked: [(unit: UnitKey, period: Period)] = []
        var periods = 0
        var open: [OwedReport] = []
        /// The period takes nothing in: nobody is reminded of what can't be done.
        var closed: [OwedReport] = []
    }

    private func survey() throws(Failure) -> Survey {
        let (view, today) = (delivery.view(), delivery.today)
        let accounts = try people.accounts()
        let dates = DueCalendar(rules: view.catalogue.dueRules, holidays: view.catalogue.holidays)
        let waiting = Set(try delivery.submissions(in: .submitted).map { WaitingKey($0) })
        var survey = Survey()
        var seen: Set<OwedReport> = []
        func isInReach(_ due: Day) -> Bool { abs(Int(due.ordinal) - Int(today.ordinal)) <= Self.longestReach }
        for period in delivery.deskPeriods(view) {
            // Of old periods nobody is reminded: they are not even looked at.
            let dues = UnitKind.allCases.compactMap { dates.dueDate(of: period, for: $0) }
            guard dues.contains(where: isInReach) else { continue }
            survey.periods += 1
            let day = period.window(.administrative).to
            for parent in parents(of: accounts, on: day, view.catalogue.units) {
                survey.asked.append((parent, period))
                let reference = view.reference(to: parent, on: day)
                let reporting = try delivery.rememberedReporting(of: reference, period, .administrative)
                for report in reporting.units where report.state == .notReported {
                    guard let due = dates.dueDate(of: period, for: report.unit.kind), isInReach(due),
                        !waiting.contains(WaitingKey(unit: report.unit.key, period: period))
                    else { continue }
                    let owed = OwedReport(unit: report.unit, period: period, due: due)
                    guard seen.insert(owed).inserted else { continue }
                    let standing = view.catalogue.entryStanding(of: report.unit, on: period, today: today)
                    if standing.closing == nil { survey.open.append(owed) } else { survey.closed.append(owed) }
                }
            }
        }
        return survey
    }

    private struct WaitingKey: Hashable {
        let unit: UnitKey
        let period: Period

        init(unit: UnitKey, period: Period) {
            self.unit = unit
            self.period = period
        }

        init(_ record: SubmissionRecord) {
            self.init(unit: record.unit, period: record.period)
        }
    }

    /// The units whose children somebody is asked about.
    private func parents(of accounts: [AccountRecord], on day: Day, _ units: UnitTree) -> [UnitKey] {
        let grants = accounts.filter(\.account.isActive).flatMap(\.grants).filter { $0.isInForce(on: delivery.today) }
        let found = grants.compactMap { grant -> UnitKey? in
            guard units.version(grant.unit)?.isInForce(on: day) ?? false else { return nil }
            switch grant.role {
            case .reporter: return units.parent(of: grant.unit, on: day)?.key
            case .approver, .planningOfficer: return grant.unit
            case .administrator, .leader, .inspector: return nil
            }
        }
        return Set(found).sorted()
    }

    // MARK: What goes when

    /// The reminders of days from one to another about what is owed now, the earliest first.
    package func planned(from first: Day, through last: Day) throws(Failure) -> [Reminder] {
        let catalogue = delivery.view().catalogue
        let people = try people.accounts().map { (account: $0.account, grants: $0.grants) }
        let plan = ReminderPlan(
            rules: try rules(), people: people, units: catalogue.units,
            calendar: DueCalendar(rules: catalogue.dueRules, holidays: catalogue.holidays))
        return plan.reminders(about: try owed(), from: first, through: last)
    }

    /// Why none of the reminders up to a day concern somebody; asked only where none do.
    ///
    /// - Parameter concerns: Whether reports of a unit on a period are theirs to see.
    package func whyNothing(
        through last: Day, concerns: (UnitKey, Period) -> Bool
    ) throws(Failure) -> NothingToRemind {
        guard try rules().contains(where: \.isActive) else { return .noRule }
        let survey = try survey()
        guard survey.periods > 0 else { return .noPeriodDue }
        let open = survey.open.count { concerns($0.unit.key, $0.period) }
        guard open > 0 else {
            let closed = survey.closed.count { concerns($0.unit.key, $0.period) }
            if closed > 0 { return .closed(closed) }
            return survey.asked.contains { concerns($0.unit, $0.period) } ? .allSent : .noAccount(0)
        }
        let today = delivery.today
        let all = try planned(
            from: today.adding(days: -Self.longestReach), through: today.adding(days: Self.longestReach)
        ).filter { reminder in reminder.units.contains { concerns($0.key, reminder.key.period) } }
        if let next = all.first(where: { $0.day > last }) { return .later(next.day) }
        return all.isEmpty ? .noAccount(open) : .daysOver(open)
    }

    /// Those that are to go today and have not gone, also those of the last days.
    package func due() throws(Failure) -> [Reminder] {
        let today = delivery.today
        let planned = try planned(from: today.adding(days: -ReminderPlan.gracePeriod), through: today)
        let gone = Set(try recent().map(\.key))
        return planned.filter { !gone.contains($0.key) }
    }

    /// What was made in the last weeks, the newest first.
    package func recent() throws(Failure) -> [ReminderRecord] {
        let since = now.adding(seconds: -Int64(Self.daysShown) * 86_400)
        return try people.reading { connection throws(Fault) in try connection.reminders(since: since) }
    }

    /// How many reminders could not be handed on.
    package func stuck() throws(Failure) -> Int {
        let since = now.adding(seconds: -Int64(Self.daysShown) * 86_400)
        return try people.reading { connection throws(Fault) in try connection.countStuckReminders(since: since) }
    }
}
