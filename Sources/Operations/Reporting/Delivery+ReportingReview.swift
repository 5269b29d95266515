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
    /// Figures that wait and are looked at one by one.
    private static let mostWaiting = 100_000

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
        let lines = try self.lines(of: reporting, isLive: isLive, contacts: People(self).reporters())
        return ReportingReview(reporting: reporting, lines: lines, rates: try rates(reporting, isLive: isLive))
    }

    /// The units of a reporting, with what waits of them.
    func lines(
        of reporting: Reporting, isLive: Bool, contacts: [UnitKey: [String]]
    ) throws(Failure) -> [ReportingReview.Line] {
        let catalogue = view().catalogue
        let dates = DueCalendar(rules: catalogue.dueRules, holidays: catalogue.holidays)
        let waiting = isLive ? try waiting(in: reporting) : [:]
        return reporting.units.map { report in
            let waits = waiting[report.unit.key]?.since
            let coming = waiting[report.unit.key]?.indicators ?? []
            let came = [report.first, waits].compactMap { $0 }.min()?.dayInVietnam
            // What only follows from other periods' figures came at no moment: it is neither late nor in time.
            let isTimed = came != nil || report.state == .notReported
            let late = isTimed ? dates.lateness(due: report.due, came: came, today: report.today) : nil
            return ReportingReview.Line(
                report: report, waitsSince: waits, lacking: report.missing.filter { !coming.contains($0) },
                late: late, contacts: contacts[report.unit.key] ?? [])
        }
    }

    /// What a unit has sent that waits for approval: since when, and figures of what.
    private struct Waiting {
        var since: Moment
        var indicators: Set<IndicatorCode> = []
    }

    private func waiting(in reporting: Reporting) throws(Failure) -> [UnitKey: Waiting] {
        let lacking = Set(reporting.units.filter { !$0.missing.isEmpty }.map(\.unit.key))
        let records = try submissions(in: .submitted).filter {
            $0.period == reporting.period && $0.calendar == reporting.calendar
        }
        var waiting = Dictionary(
            records.map { ($0.unit, Waiting(since: $0.lastStep.at)) },
            uniquingKeysWith: { $0.since <= $1.since ? $0 : $1 })
        let asked = records.filter { lacking.contains($0.unit) }.map(\.number)
        guard !asked.isEmpty, let head = view().head?.number else { return waiting }
        let entries = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                try connection.entries(ofSubmissions: asked, limit: Self.mostWaiting, upTo: head)
            }
        }
        for (unit, own) in Dictionary(grouping: entries.map(\.entry), by: \.key.unit) {
            waiting[unit]?.indicators = own.reported
        }
        return waiting
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
