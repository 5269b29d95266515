import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// What a unit owes, and its form: read, saved as a draft, submitted.
extension ProgramHandlers {
    @Sendable func duties(_ request: Request, _ context: WebContext) async throws -> Response {
        let units = try context.signedIn().authority.units(of: .enterFigures)
        return try read(request, context) { choice in
            let duties = try delivery.duties(of: units, choice.language)
            return ["rows": .list(duties.map(Self.duty))]
        }
    }

    private static func duty(_ duty: DeskDuty) -> JSON {
        [
            "unit": .unit(duty.unit), "period": .text(duty.period.code), "due": .day(duty.due),
            "locked": .flag(duty.isLocked), "expected": .integer(duty.asked), "reported": .integer(duty.recorded),
            "done": .flag(duty.isDone), "waiting": waiting(duty.pending),
        ]
    }

    @Sendable func form(_ request: Request, _ context: WebContext) async throws -> Response {
        let (unit, period) = try subject(context)
        return try read(request, context) { choice in
            Self.json(try delivery.deskForm(of: unit, period, choice.language), choice.words)
        }
    }

    /// Rows that are named are replaced, the others stay as they are.
    @Sendable func saveForm(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (unit, period) = try subject(context)
        let form = try delivery.deskForm(of: unit, period, choice.language)
        try checkVersion(request, form, choice)
        let typed = try Self.typed(context.body["figures"]?.items ?? [], form)
        return try save(context, choice, unit, period, form, typed, submits: context.body["submit"]?.flag ?? false)
    }

    @Sendable func submitForm(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (unit, period) = try subject(context)
        let form = try delivery.deskForm(of: unit, period, choice.language)
        try checkVersion(request, form, choice)
        return try save(context, choice, unit, period, form, [], submits: true)
    }

    /// A sent row, with its place in the list.
    private typealias Row = (indicator: IndicatorCode, typed: TypedFigure)

    private func tag(_ form: DeskForm, _ choice: LanguageChoice) -> EntityTag {
        EntityTag([run, Self.json(form, choice.words).written + "\n"])
    }

    private func checkVersion(_ request: Request, _ form: DeskForm, _ choice: LanguageChoice) throws(Problem) {
        guard let wanted = request.headers[.ifMatch] else { return }
        guard tag(form, choice).isKnown(in: wanted) else { throw Problem(.changedSince) }
    }

    private func save(
        _ context: WebContext, _ choice: LanguageChoice, _ unit: UnitReference, _ period: Period, _ form: DeskForm,
        _ rows: [Row], submits: Bool
    ) throws -> Response {
        let me = try context.signedIn()
        let isOnBehalf = !context.allows(.enterFigures, for: form.unit.key, on: form.window.to)
        if isOnBehalf, !rows.isEmpty { try context.require(.enterOnBehalf, for: form.unit.key, on: form.window.to) }
        if submits { try context.require(.submit, for: form.unit.key, on: form.window.to) }
        let beside = DeskPage.Beside(context.body)
        if isOnBehalf, !rows.isEmpty, beside.caller.isEmpty { throw Problem(.callerMissing) }
        let outcome = try delivery.save(
            DeskRequest(
                unit: unit, period: period, language: choice.language,
                typed: Dictionary(rows.map { ($0.indicator, $0.typed) }, uniquingKeysWith: { _, last in last }),
                author: me.account.displayName, account: me.account.number,
                document: isOnBehalf && !rows.isEmpty ? DeskPage.phoned(beside, choice.language) : nil,
                reason: beside.reason.isEmpty ? nil : beside.reason, submits: submits))
        switch outcome {
        case .saved: return try answer("saved", choice, unit, period)
        case .submitted: return try answer("submitted", choice, unit, period)
        case .unchanged: return try answer("unchanged", choice, unit, period)
        case .nothingToSubmit: throw Problem(.nothingToSubmit)
        case .refused(_, let faults, let conflicts):
            guard conflicts.isEmpty else { throw Problem(.conflicts(conflicts)) }
            throw Problem(
                .badRows(
                    faults.map { fault in
                        (place: rows.firstIndex { $0.indicator == fault.indicator }, fault: fault)
                    }))
        }
    }

    private func answer(
        _ outcome: String, _ choice: LanguageChoice, _ unit: UnitReference, _ period: Period
    ) throws -> Response {
        let form = try delivery.deskForm(of: unit, period, choice.language)
        return done(
            ["outcome": .text(outcome), "form": Self.json(form, choice.words)], choice, tag: tag(form, choice))
    }

    private static func typed(_ sent: [JSON], _ form: DeskForm) throws(Problem) -> [Row] {
        var rows: [Row] = []
        var faults: [SchemaFault] = []
        for (place, row) in sent.enumerated() {
            let code = IndicatorCode(row["indicator"]?.text ?? "")
            guard let line = form.asked.first(where: { $0.definition.code == code }),
                !rows.contains(where: { $0.indicator == code })
            else {
                let near = Nearest.words(code.text, form.asked.map(\.definition.code.text)).filter { $0 != code.text }
                faults.append(SchemaFault(pointer: "/figures/\(place)/indicator", kind: .notAsked(near: near)))
                continue
            }
            var typed = TypedFigure(
                definition: row["definition"]?.text.flatMap { Day($0) } ?? line.definition.validFrom,
                base: row["base"]?.text ?? line.base)
            for cell in DeskCell.allCases { typed[cell] = row[cell.rawValue]?.text ?? "" }
            rows.append((code, typed))
        }
        guard faults.isEmpty else { throw Problem(.badBody(faults)) }
        return rows
    }

    // MARK: As JSON

    static func json(_ form: DeskForm, _ words: Words) -> JSON {
        [
            "unit": .unit(form.unit), "period": .text(form.period.code), "calendar": .text(form.calendar.rawValue),
            "window": .window(form.window), "due": .day(form.due), "locked": .flag(form.isLocked),
            "rows": .list(form.lines.map { json($0, words) }), "waiting": waiting(form.pending),
        ]
    }

    private static func json(_ line: DeskLine, _ words: Words) -> JSON {
        let definition = line.definition
        return [
            "indicator": .text(definition.code.text), "name": .text(words.name(definition.name)),
            "unitOfMeasure": .text(words.name(definition.measure)), "field": .text(definition.field),
            "hasParts": .flag(line.hasParts), "computed": .flag(line.formula != nil), "base": .text(line.base),
            "definition": .day(definition.validFrom), "recorded": json(line.recorded), "own": json(line.own),
            "samePeriod": .decimal(line.samePeriod), "lastPeriod": .decimal(line.last),
            "plans": .list(
                line.plans.map { ["assigner": .text($0.assigner.name), "value": .decimal($0.value)] }),
        ]
    }

    static func json(_ figure: DeskFigure?) -> JSON {
        guard let figure else { return .null }
        return [
            "value": .decimal(figure.value), "numerator": .decimal(figure.numerator),
            "denominator": .decimal(figure.denominator), "status": .text(figure.status.rawValue),
            "note": .text(figure.note),
        ]
    }

    private static func waiting(_ pending: DeskPending?) -> JSON {
        guard let pending else { return .null }
        return [
            "submission": .integer(Int(pending.submission.value)), "state": .text(pending.state.rawValue),
            "since": .moment(pending.since), "remark": .text(pending.remark), "figures": .integer(pending.figures),
        ]
    }
}

extension DeskPage.Beside {
    /// What a program says beside the figures.
    fileprivate init(_ body: JSON) {
        self.init()
        caller = body["caller"]?.text ?? ""
        calledAt = body["calledAt"]?.text ?? ""
        reason = body["reason"]?.text ?? ""
    }
}
