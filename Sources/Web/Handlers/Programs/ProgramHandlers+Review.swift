import Hummingbird
import Operations
import Planning
import Prose
import Quantities

/// What waits for a signature, and one report as its approver looks at it.
extension ProgramHandlers {
    @Sendable func waitingReports(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try LanguageChoice(request, context).fields
        let reports = try delivery.waiting(
            for: context.signedIn(), unit: fields["unit"].flatMap { UnitReference($0)?.code },
            period: fields["period"].flatMap { Period($0) })
        return try read(request, context, reports, name: { $0.submission.description }) { report, _ in
            [
                "submission": .integer(Int(report.submission.value)), "unit": .unit(report.unit),
                "period": .text(report.period.code), "calendar": .text(report.calendar.rawValue),
                "figures": .integer(report.figures), "moved": .integer(report.moved), "odd": .integer(report.jumps),
                "due": .day(report.due), "workingDaysLate": .integer(report.late), "sentAt": .moment(report.sentAt),
                "sentBy": .text(report.sentBy), "step": .integer(report.step), "steps": .integer(report.steps),
            ]
        }
    }

    @Sendable func review(_ request: Request, _ context: WebContext) async throws -> Response {
        let number = try number(context)
        try require(.viewPending, try delivery.submission(number).record, context)
        let me = try context.signedIn()
        return try read(request, context) { choice in
            json(try delivery.review(of: number, for: me, choice.language), choice)
        }
    }

    private func json(_ review: ApprovalReview, _ choice: LanguageChoice) -> JSON {
        [
            "submission": .integer(Int(review.submission.value)), "unit": .unit(review.unit),
            "period": .text(review.period.code), "calendar": .text(review.calendar.rawValue),
            "state": .text(review.state.rawValue), "due": .day(review.due), "workingDaysLate": .integer(review.late),
            "sentAt": .moment(review.sentAt), "sentBy": .text(review.sentBy?.name), "reason": .text(review.reason),
            "document": .text(review.document), "step": .integer(review.step), "steps": .integer(review.steps),
            "entry": .text(review.standing.word), "mayApprove": .flag(review.refusal == nil),
            "mayReturn": .flag(review.mayReturn),
            "why": .text(review.refusal.map { choice.sentence(.approval($0)) }),
            "seen": .integer(Int(review.seen.value)),
            "figures": .list(review.lines.map { Self.json($0, choice.words) }),
            "events": .list(review.events.map(Self.json)), "remarks": .list(review.remarks.map(Self.json)),
        ]
    }

    private static func json(_ line: ApprovalReview.Line, _ words: Words) -> JSON {
        [
            "entry": .integer(Int(line.entry.value)), "indicator": .text(line.definition.code.text),
            "name": .text(words.name(line.definition.name)),
            "unitOfMeasure": .text(words.name(line.definition.measure)), "scenario": .text(line.key.scenario.code),
            "before": .decimal(line.before), "after": .decimal(line.after),
            "statusBefore": .text(line.statusBefore?.rawValue), "status": .text(line.status.rawValue),
            "note": .text(line.note), "samePeriod": .decimal(line.samePeriod), "last": .decimal(line.last),
            "sentBefore": line.sentBefore.map { ["value": .decimal($0.value), "status": .text($0.status.rawValue)] }
                ?? .null, "mended": .flag(line.isMended), "moved": .flag(line.isMoved),
            "odd": .flag(!line.oddities.isEmpty), "remarks": .list(line.remarks.map(json)),
            "signatures": .list(
                line.signatures.map { signature in
                    [
                        "step": .integer(signature.step), "by": .text(signature.by.name),
                        "at": .moment(signature.at),
                    ]
                }),
        ]
    }

    private static func json(_ remark: FigureRemark) -> JSON {
        [
            "entry": .integer(Int(remark.entry.value)), "indicator": .text(remark.key.indicator.text),
            "text": .text(remark.text), "by": .text(remark.by), "at": .moment(remark.at),
        ]
    }

    private static func json(_ event: SubmissionEvent) -> JSON {
        [
            "submission": .integer(Int(event.submission.value)), "step": .text(event.step.rawValue),
            "at": .moment(event.at), "by": .text(event.by.name), "change": .integer(Int(event.commit.value)),
            "remark": .text(event.remark), "inPlaceOf": .text(event.inPlaceOf),
        ]
    }
}

extension EntryStanding {
    /// As programs read it.
    var word: String {
        switch self {
        case .unstated: "unstated"
        case .open: "open"
        case .closed: "closed"
        case .excepted: "excepted"
        }
    }

    /// What was done last.
    var gate: PeriodGate? {
        switch self {
        case .unstated: nil
        case .open(let gate), .closed(let gate), .excepted(let gate, _): gate
        }
    }
}
