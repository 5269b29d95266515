import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// What fell short in a period and why, written by the unit or by the office above for it.
struct ShortcomingHandlers: Sendable {
    typealias Field = DeskRoute.Field

    let delivery: Delivery

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let subject = try DeskSubject(context)
        let form = try delivery.shortcomingForm(of: subject.unit, subject.period)
        let done = choice.fields[Field.done].flatMap { DeskRoute.Done(rawValue: $0) }
        return choice.page(page(choice, subject, form, done: done).document)
    }

    @Sendable func save(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let subject = try DeskSubject(context)
        let lines = try Self.lines(context.form)
        let reason = TypedText.composed(context.form[Field.reason] ?? "")
        let outcome = try delivery.record(
            ShortcomingRequest(
                unit: subject.unit, period: subject.period, lines: lines,
                author: try context.signedIn().account.displayName, reason: reason))
        let done: DeskRoute.Done
        switch outcome {
        case .recorded: done = .saved
        case .unchanged: done = .unchanged
        case .refused(let form, let faults):
            let page = page(choice, subject, form, lines, faults, reason: reason)
            return choice.page(page.document, status: .unprocessableContent)
        }
        return .going(
            to: Route.desk(.shortcomings(subject.unit, subject.period, done: done, language: choice.chosen)).address)
    }

    /// The lines that the sent form has, with their letters composed.
    private static func lines(_ fields: QueryFields) throws(Problem) -> [ShortcomingRequest.Line] {
        var texts: [String: String] = [:]
        for field in fields.fields { texts[field.name] = field.value }
        var lines: [ShortcomingRequest.Line] = []
        for field in fields.fields where field.name.hasPrefix(Field.shownPrefix) {
            let subject = String(field.name.dropFirst(Field.shownPrefix.count))
            var text = ShortcomingText()
            for part in ShortcomingText.Part.allCases {
                text[part] = TypedText.composed(texts[Field.shortcoming(part, subject)] ?? "")
            }
            if let origin = texts[Field.origin(subject)], !origin.isEmpty {
                guard let known = CauseOrigin(rawValue: origin) else {
                    throw Problem(.badChoice(name: Field.origin(subject), text: origin))
                }
                text.origin = known
            }
            text.field = texts[Field.fieldOfWork(subject)].flatMap { $0.isEmpty ? nil : $0 }
            lines.append(ShortcomingRequest.Line(subject: subject, shown: field.value, text: text))
        }
        return lines
    }

    /// The form as it is; where something was sent and not recorded, with what was typed.
    private func page(
        _ choice: LanguageChoice, _ subject: DeskSubject, _ form: ShortcomingForm,
        _ sent: [ShortcomingRequest.Line] = [], _ faults: [String: ShortcomingFault] = [:],
        reason: String = "", done: DeskRoute.Done? = nil
    ) -> ShortcomingPage {
        let typed = Dictionary(sent.map { ($0.subject, $0.text) }, uniquingKeysWith: { first, _ in first })
        let indicators = delivery.view().catalogue.indicators
        let lost = sent.filter { line in !form.lines.contains { $0.names.contains(line.subject) } && !line.text.isEmpty
        }
        let entries = form.lines.map { line in
            let text = line.names.lazy.compactMap { typed[$0] }.first
            let fault = line.names.lazy.compactMap { faults[$0] }.first
            // What was written of a record that is gone is offered as a new one.
            let kept = line.subject == .new && text?.isEmpty ?? true ? lost.first : nil
            return ShortcomingPage.Entry(
                subject: line.subject.text,
                indicator: line.standing?.definition
                    ?? line.recorded?.indicator.flatMap { indicators.history(of: $0).last },
                standing: line.standing, text: kept?.text ?? text ?? line.text, fingerprint: line.fingerprint,
                isRecorded: line.recorded != nil,
                takenFrom: text == nil ? line.earlier?.period : nil,
                below: line.below.map { ShortcomingPage.Entry.Below(unit: $0.unit, cause: $0.shortcoming.cause ?? "") },
                problem: (kept == nil ? fault : .moved).map { problem($0, now: line.recorded) })
        }
        return ShortcomingPage(
            language: choice.language, chosen: choice.chosen, unit: form.unit, reference: subject.unit,
            period: subject.period, entries: entries, fields: form.fields, reason: reason, done: done)
    }

    private func problem(_ fault: ShortcomingFault, now: Shortcoming?) -> ShortcomingPage.Problem {
        switch fault {
        case .moved: .moved(now.map { ShortcomingText($0) })
        case .unnamed: .unnamed
        case .tooLong(let part): .tooLong(part)
        case .unknownField: .unknownField
        case .unreasoned: .unreasoned
        case .longReason: .longReason
        }
    }
}
