import Hummingbird
import Operations
import Planning
import Prose
import Quantities
import Storage

/// Reports on their way: listed, looked at, approved, returned.
extension ProgramHandlers {
    @Sendable func submissions(_ request: Request, _ context: WebContext) async throws -> Response {
        let state = try LanguageChoice(request, context).fields["state"].flatMap { SubmissionState(rawValue: $0) }
        let seen = try delivery.submissions(in: state).filter { record in
            context.allows(.viewPending, for: record.unit, on: record.period.window(record.calendar).to)
        }
        return try read(request, context, seen, name: { $0.number.description }) { record, _ in json(record) }
    }

    @Sendable func submission(_ request: Request, _ context: WebContext) async throws -> Response {
        let review = try delivery.submission(number(context))
        try require(.viewPending, review.record, context)
        return try read(request, context) { choice in
            [
                "submission": json(review.record), "steps": .list(review.events.map(Self.json)),
                "figures": .list(review.lines.map { Self.json($0, choice.words) }),
            ]
        }
    }

    @Sendable func approve(_ request: Request, _ context: WebContext) async throws -> Response {
        try decide(.sign, request, context)
    }

    @Sendable func sendBack(_ request: Request, _ context: WebContext) async throws -> Response {
        try decide(.sendBack, request, context)
    }

    @Sendable func withdraw(_ request: Request, _ context: WebContext) async throws -> Response {
        try decide(.withdraw, request, context)
    }

    private func decide(
        _ intent: FormApproval.Intent, _ request: Request, _ context: WebContext
    ) throws -> Response {
        let choice = try LanguageChoice(request, context)
        let number = try number(context)
        try require(intent == .withdraw ? .submit : .approve, try delivery.submission(number).record, context)
        let me = try context.signedIn()
        var remarks: [EntryNumber: String] = [:]
        for remark in context.body["remarks"]?.items ?? [] {
            guard case .integer(let entry)? = remark["entry"] else { continue }
            remarks[EntryNumber(Int64(entry))] = remark["remark"]?.text
        }
        let outcome = try delivery.decide(
            ApprovalDecision(
                intent, of: number, by: me.signer, authority: me.authority, remark: context.body["remark"]?.text,
                remarks: remarks, seen: choice.fields["seen"].flatMap { Int64($0) }.map { CommitNumber($0) }))
        return done(
            [
                "submission": json(try delivery.submission(number).record),
                "change": .integer(outcome.commit.map { Int($0.value) }),
            ], choice)
    }

    func require(_ permission: Permission, _ record: SubmissionRecord, _ context: WebContext) throws(Problem) {
        try context.require(permission, for: record.unit, on: record.period.window(record.calendar).to)
    }

    func number(_ context: WebContext) throws(Problem) -> SubmissionNumber {
        guard let number = context.parameters.get("number").flatMap({ Int64($0) }) else { throw Problem(.notFound) }
        return SubmissionNumber(number)
    }

    private func json(_ record: SubmissionRecord) -> JSON {
        let unit = delivery.view().catalogue.units.version(record.unit)
        return [
            "number": .integer(Int(record.number.value)),
            "unit": [
                "code": .text(record.unit.code.text), "validFrom": .day(record.unit.validFrom),
                "name": .text(unit?.name ?? record.unit.description),
            ],
            "period": .text(record.period.code), "calendar": .text(record.calendar.rawValue),
            "state": .text(record.state.rawValue), "figures": .integer(record.entryCount),
            "last": Self.json(record.lastStep),
        ]
    }

    private static func json(_ event: SubmissionEvent) -> JSON {
        [
            "step": .text(event.step.rawValue), "at": .moment(event.at), "change": .integer(Int(event.commit.value)),
            "remark": .text(event.remark),
        ]
    }

    private static func json(_ line: SubmissionReview.Line, _ words: Words) -> JSON {
        [
            "indicator": .text(line.definition.code.text), "name": .text(words.name(line.definition.name)),
            "unitOfMeasure": .text(words.name(line.definition.measure)), "scenario": .text(line.scenario.code),
            "value": .decimal(line.value), "status": .text(line.status.rawValue), "note": .text(line.note),
            "entry": .integer(Int(line.entry.value)),
        ]
    }
}
