import Hummingbird
import Operations
import Planning
import Quantities

/// Periods that are opened and closed, and the exceptions.
extension ProgramHandlers {
    @Sendable func gates(_ request: Request, _ context: WebContext) async throws -> Response {
        let units = try context.signedIn().authority.units(of: .lockPeriods)
        let states = try delivery.periodStates(of: units)
        return try read(request, context, states, name: Self.name) { state, _ in Self.json(state) }
    }

    private static func name(_ state: PeriodState) -> String {
        "\(state.unit.key)-\(state.period.code)-\(state.level.rawValue)"
    }

    @Sendable func changeGate(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (unit, period) = try subject(context)
        let (body, me) = (context.body, try context.signedIn())
        guard let act = body["act"]?.text.flatMap({ PeriodGate.Act(rawValue: $0) }) else {
            throw Problem(.badChoice(name: "act", text: ""))
        }
        let level = act == .except ? nil : body["level"]?.text.flatMap { UnitKind(rawValue: $0) }
        let key = try delivery.key(of: unit, on: period)
        try context.require(.lockPeriods, for: key, on: period.window(.administrative).to)
        let change = try delivery.gate(
            GateRequest(
                act, unit: unit, level: level, period: period, by: me.account.displayName,
                until: body["until"]?.text.flatMap { Day($0) }, reason: body["reason"]?.text))
        let catalogue = delivery.view().catalogue
        let kind = level ?? catalogue.units.version(key)?.kind ?? .commune
        let standing = catalogue.entryStanding(of: key, level: kind, on: period, today: delivery.today)
        return done(["change": .integer(Int(change.value)), "state": .text(standing.word)], choice)
    }

    private static func json(_ state: PeriodState) -> JSON {
        let gate = state.standing.gate
        return [
            "unit": .unit(state.unit), "period": .text(state.period.code), "calendar": .text(state.calendar.rawValue),
            "level": .text(state.level.rawValue), "state": .text(state.standing.word), "by": .text(gate?.by),
            "at": .moment(gate?.at), "reason": .text(gate?.reason), "due": .day(state.due),
            "expected": .integer(state.expected), "reported": .integer(state.reported),
            "waiting": .integer(state.waiting), "drafts": .integer(state.drafts),
            "exceptions": .list(
                state.exceptions.map { exception in
                    [
                        "unit": .unit(exception.unit), "until": .day(exception.gate.until),
                        "reason": .text(exception.gate.reason), "by": .text(exception.gate.by),
                        "at": .moment(exception.gate.at),
                    ]
                }),
        ]
    }
}
