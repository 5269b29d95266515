import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// Opening and closing periods, and the exceptions.
struct PeriodHandlers: Sendable {
    typealias Field = ApprovalRoute.Field

    /// More units than these are not chosen from a list.
    private static let mostChoices = 400

    let delivery: Delivery

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let done = choice.fields[Field.done].flatMap { ApprovalRoute.Done(rawValue: $0) }
        return try page(choice, context, PeriodsPage.Typed(), done.map { .done($0) })
    }

    @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let me = try context.signedIn()
        let form = context.form
        var typed = PeriodsPage.Typed()
        typed.period = form[Field.period] ?? ""
        typed.reason = form[Field.reason] ?? ""
        typed.until = form[Field.until] ?? ""
        typed.excepted = form[Field.excepted] ?? ""
        guard let act = PeriodGate.Act(rawValue: form[Field.act] ?? "") else {
            throw Problem(.badChoice(name: Field.act, text: form[Field.act] ?? ""))
        }
        let named = act == .except ? Field.excepted : Field.unit
        guard let unit = UnitReference(form[named] ?? "") else { throw Problem(.badValue(.unit, form[named] ?? "")) }
        guard let period = Period(typed.period) else {
            let why = choice.words.say(
                "“\(typed.period)” không phải một kỳ; viết như 2023-10, 2023-Q3, 2023-S1, 2023-9M hoặc 2023.",
                "“\(typed.period)” is no period; write 2023-10, 2023-Q3, 2023-S1, 2023-9M or 2023.")
            return try page(choice, context, typed, .refused(why), status: .unprocessableContent)
        }
        let request = GateRequest(
            act, unit: unit, level: act == .except ? nil : form[Field.level].flatMap { UnitKind(rawValue: $0) },
            period: period, by: me.account.displayName,
            until: typed.until.isEmpty ? nil : Day(typed.until) ?? Day(vietnamese: typed.until), reason: typed.reason)
        try context.require(
            .lockPeriods, for: delivery.key(of: unit, on: period), on: period.window(.administrative).to)
        do throws(Failure) {
            try delivery.gate(request)
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            if case .approval(.gateUnchanged) = refusal { return going(.unchanged, choice) }
            return try page(
                choice, context, typed, .refused(choice.sentence(refusal)),
                status: .init(code: Problem(error).status))
        }
        switch act {
        case .open: return going(.opened, choice)
        case .close: return going(.closed, choice)
        case .except: return going(.excepted, choice)
        }
    }

    private func going(_ done: ApprovalRoute.Done, _ choice: LanguageChoice) -> Response {
        .going(to: Route.approvals(.periods(chosenRow(choice), done: done, language: choice.chosen)).address)
    }

    private func page(
        _ choice: LanguageChoice, _ context: WebContext, _ typed: PeriodsPage.Typed, _ news: PeriodsPage.News?,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let keys = try context.signedIn().authority.units(of: .lockPeriods)
        let row = chosenRow(choice)
        let members = try row.map { try delivery.members(of: $0.unit, $0.level, on: $0.period) } ?? []
        let page = PeriodsPage(
            language: choice.language, chosen: choice.chosen, states: try delivery.periodStates(of: keys),
            units: keys.compactMap { delivery.view().catalogue.units.version($0) }, choice: row,
            members: members.count <= Self.mostChoices ? members : [],
            late: try row.map { try delivery.lateFigures(of: $0.unit, $0.period, level: $0.level) },
            latest: delivery.today.adding(days: Delivery.longestException), typed: typed, news: news)
        return choice.page(page.document, status: status)
    }

    /// The row whose exceptions are shown, where the address names one.
    private func chosenRow(_ choice: LanguageChoice) -> ApprovalRoute.PeriodChoice? {
        guard let unit = choice.fields[Field.unit].flatMap({ UnitReference($0) }),
            let period = choice.fields[Field.period].flatMap({ Period($0) }),
            let level = choice.fields[Field.level].flatMap({ UnitKind(rawValue: $0) })
        else { return nil }
        return ApprovalRoute.PeriodChoice(unit: unit, period: period, level: level)
    }
}
