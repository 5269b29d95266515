package import Planning
package import Quantities
import Storage

/// What a reporting of approved figures as they stand depends on.
struct ReportingQuestion: Hashable, Sendable {
    let change: CommitNumber?
    let unit: UnitKey
    let period: Period
    let calendar: ReportingCalendar
    let today: Day
}

extension Delivery {
    /// Periods whose rates are shown.
    private static let ratesShown = 12

    /// Who below a unit has reported on a period, by when, who is asked; and the rates of the periods before.
    package func reportingReview(
        of reference: UnitReference, _ period: Period, calendar: ReportingCalendar = .administrative,
        asOf: Moment? = nil, includesPending: Bool = false
    ) throws(Failure) -> ReportingReview {
        let isLive = asOf == nil && !includesPending
        let reporting =
            try isLive
            ? rememberedReporting(of: reference, period, calendar)
            : self.reporting(of: reference, period, calendar: calendar, asOf: asOf, includesPending: includesPending)
        let catalogue = view().catalogue
        let dates = DueCalendar(rules: catalogue.dueRules, holidays: catalogue.holidays)
        let waiting = isLive ? try waitingSince(on: period, calendar) : [:]
        let contacts = try People(self).reporters()
        let lines = reporting.units.map { report in
            let waits = waiting[report.unit.key]
            let came = [report.first, waits].compactMap { $0 }.min()?.dayInVietnam
            // What only follows from other periods' figures came at no moment: it is neither late nor in time.
            let isTimed = came != nil || report.state == .notReported
            let late = isTimed ? dates.lateness(due: report.due, came: came, today: report.today) : nil
            return ReportingReview.Line(
                report: report, waitsSince: waits, late: late,
                contacts: contacts[report.unit.key] ?? [])
        }
        return ReportingReview(reporting: reporting, lines: lines, rates: try rates(reporting, isLive: isLive))
    }

    /// What has been sent and waits for approval, by unit: since when.
    private func waitingSince(
        on period: Period, _ calendar: ReportingCalendar
    ) throws(Failure) -> [UnitKey: Moment] {
        let waiting = try submissions(in: .submitted).filter { $0.period == period && $0.calendar == calendar }
        return Dictionary(waiting.map { ($0.unit, $0.lastStep.at) }, uniquingKeysWith: { min($0, $1) })
    }

    private func rates(_ reporting: Reporting, isLive: Bool) throws(Failure) -> [ReportingReview.Rate] {
        var rates = [reporting.rate]
        guard isLive, !reporting.units.isEmpty else { return rates }
        let view = view()
        var next = reporting.period.previous
        while let period = next, rates.count < Self.ratesShown {
            let day = period.window(reporting.calendar).to
            guard reporting.unit.isInForce(on: day) else { break }
            let reference = view.reference(to: reporting.unit.key, on: day)
            rates.append(try rememberedReporting(of: reference, period, reporting.calendar).rate)
            next = period.previous
        }
        // Before the first report nobody had to report: such periods would only say zero.
        while let last = rates.last, rates.count > 1, last.complete + last.partly == 0 {
            rates.removeLast()
        }
        return rates
    }

    /// The same for who has reported.
    func workAheadReporting(from earlier: CommitNumber?) {
        let lately = reportingMemory.questions.filter { $0.change == earlier && $0.today == today }
        for question in lately.prefix(2 * Self.ratesShown).reversed() where !Task.isCancelled {
            let day = question.period.window(question.calendar).to
            _ = try? rememberedReporting(
                of: view().reference(to: question.unit, on: day), question.period, question.calendar)
        }
    }

    func rememberedReporting(
        of reference: UnitReference, _ period: Period, _ calendar: ReportingCalendar
    ) throws(Failure) -> Reporting {
        let view = view()
        let unit = try view.unit(reference, on: period.window(calendar).to)
        let question = ReportingQuestion(
            change: view.head?.number, unit: unit.key, period: period, calendar: calendar, today: today)
        return try reportingMemory.answer(question) { () throws(Failure) in
            try reporting(of: reference, period, calendar: calendar)
        }
    }
}

extension People {
    /// Who reports for which unit today, by the names of their accounts.
    package func reporters() throws(Failure) -> [UnitKey: [String]] {
        let today = clock().dayInVietnam
        var found: [UnitKey: [String]] = [:]
        for record in try accounts() where record.account.isActive {
            for grant in record.grants where grant.role == .reporter && grant.isInForce(on: today) {
                found[grant.unit, default: []].append(record.account.displayName)
            }
        }
        return found
    }
}
