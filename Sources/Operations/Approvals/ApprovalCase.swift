import Planning
import Quantities
import Storage

/// All that decides about a report: what is recorded of its unit and period, put through the rule.
struct ApprovalCase {
    let record: SubmissionRecord
    let unit: UnitVersion
    let approval: FormApproval
    let entries: [LedgerEntry]
    /// The figures as they were when the form was sent before and came back, or was replaced; none the first time.
    let sentBefore: [FigureKey: Entry]
    /// Of the report, and of it and those before it since figures of the form were last approved.
    let events: [SubmissionEvent]
    let past: [SubmissionEvent]
    /// All that were written on the form.
    let remarks: [FigureRemark]
    /// When the unit saved a newer draft that it has not sent.
    let newerDraft: Moment?
    /// The newest change that brought figures of the form, or moved them; drafts aside.
    let newest: CommitNumber

    var bundle: ApprovalBundle? { approval.bundle(record.number) }
}

extension LedgerView {
    /// What is known of a report on the way; `nil` where its unit is unknown.
    func approvalCase(
        of record: SubmissionRecord, on connection: any Connection
    ) throws(Fault) -> ApprovalCase? {
        guard let unit = catalogue.units.version(record.unit) else { return nil }
        let form = try connection.submissions(of: record.unit, on: record.period, record.calendar)
        let remarks = try connection.remarks(of: record.unit, on: record.period, record.calendar)
        let before = form.last { $0.number < record.number && $0.state == .approved }?.number
        let chain = form.filter { other in
            other.number == record.number || other.cameAsDraft && other.number > before ?? SubmissionNumber(0)
        }
        var history: [SubmissionNumber: [SubmissionEvent]] = [:]
        var approval = FormApproval()
        var own: [LedgerEntry] = []
        var sentBefore: [LedgerEntry] = []
        for one in chain {
            let events = try connection.events(of: one.number)
            // A draft that was never sent decides nothing.
            guard one.number == record.number || events.contains(where: { $0.step == .submit }) else { continue }
            let entries = try connection.entries(of: one.number)
            history[one.number] = events
            if one.number == record.number { own = entries }
            let sendings = events.count { $0.step == .submit }
            if one.number < record.number || one.number == record.number && sendings > 1 { sentBefore = entries }
            let figures = entries.map { ($0.entry.key, $0.entry.figure.token) }
            approval.open(
                one.number, Dictionary(figures, uniquingKeysWith: { _, last in last }),
                under: catalogue.approvalRule(for: unit, on: one.lastStep.at.dayInVietnam))
        }
        replay(history, remarks, unit, &approval)
        var standIns = StandIns(connection, catalogue.units)
        let past = try standIns.told(
            Self.inOrder(history.filter { $0.key <= record.number }), of: unit.key,
            on: record.period.window(record.calendar).to)
        let newest = form.filter { $0.state != .draft }.map { max($0.recorded, $0.lastStep.commit) }.max()
        return ApprovalCase(
            record: record, unit: unit, approval: approval, entries: own,
            sentBefore: Dictionary(
                sentBefore.map { ($0.entry.key, $0.entry) }, uniquingKeysWith: { _, last in last }),
            events: history[record.number] ?? [],
            past: past, remarks: remarks,
            newerDraft: form.last { $0.number > record.number && $0.state == .draft && $0.cameAsDraft }?.lastStep.at,
            newest: newest ?? record.lastStep.commit)
    }

    private static func inOrder(_ history: [SubmissionNumber: [SubmissionEvent]]) -> [SubmissionEvent] {
        history.values.flatMap { $0.enumerated() }.sorted {
            ($0.element.commit, $0.element.submission, $0.offset)
                < ($1.element.commit, $1.element.submission, $1.offset)
        }.map(\.element)
    }

    private func replay(
        _ history: [SubmissionNumber: [SubmissionEvent]], _ remarks: [FigureRemark], _ unit: UnitVersion,
        _ approval: inout FormApproval
    ) {
        let steps = Self.inOrder(history)
        for event in steps {
            switch event.step {
            case .open: break
            case .submit:
                approval.submit(
                    event.submission, by: event.by, at: event.at,
                    under: catalogue.approvalRule(for: unit, on: event.at.dayInVietnam))
            case .sign: approval.sign(event.submission, by: event.by, at: event.at, isLast: false)
            case .approve: approval.sign(event.submission, by: event.by, at: event.at, isLast: true)
            case .withdraw: approval.withdraw(event.submission)
            case .sendBack:
                let isReplaced = steps.contains {
                    $0.step == .submit && $0.commit == event.commit && $0.submission != event.submission
                }
                let named = remarks.filter { $0.submission == event.submission && $0.at == event.at }.map(\.key)
                if isReplaced {
                    approval.replace(event.submission)
                } else {
                    approval.sendBack(event.submission, naming: Set(named))
                }
            }
        }
    }
}
