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
        typed.unit = form[Field.unit] ?? ""
        guard let act = PeriodGate.Act(rawValue: form[Field.act] ?? "") else {
            throw Problem(.badChoice(name: Field.act, text: form[Field.act] ?? ""))
        }
        let why = act == .except ? Self.lacking(typed, latest, choice.words) : []
        guard why.isEmpty else {
            return try page(
                choice, context, typed, .refused(why.joined(separator: " ")), status: .unprocessableContent)
        }
        let named = act == .except ? typed.excepted : typed.unit
        guard let unit = UnitReference(named) else { throw Problem(.badValue(.unit, named)) }
        guard let period = PeriodWords.period(typed.period) else {
            let why = choice.words.noPeriod(typed.period)
            return try page(choice, context, typed, .refused(why), status: .unprocessableContent)
        }
        let request = GateRequest(
            act, unit: unit, level: act == .except ? nil : form[Field.level].flatMap { UnitKind(rawValue: $0) },
            period: period, by: me.account.displayName, until: Self.day(typed.until), reason: typed.reason)
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

    private var latest: Day { delivery.today.adding(days: Delivery.longestException) }

    private static func day(_ text: String) -> Day? { Day(text) ?? Day(vietnamese: text) }

    /// All that an exception lacks, in the order of the form.
    private static func lacking(_ typed: PeriodsPage.Typed, _ latest: Day, _ words: Words) -> [String] {
        var why: [String] = []
        if typed.excepted.isEmpty { why.append(words.say("Chọn đơn vị được nhập.", "Choose the unit that may enter.")) }
        if typed.until.isEmpty {
            why.append(
                words.say(
                    "Ghi ngày cuối được nhập, muộn nhất \(words.day(latest)).",
                    "State the last day, \(words.day(latest)) at the latest."))
        } else if day(typed.until) == nil {
            why.append(
                words.say(
                    "“\(typed.until)” không phải một ngày; viết như 2/12/2026.",
                    "“\(typed.until)” is no day; write 2026-12-02."))
        }
        if typed.reason.allSatisfy(\.isWhitespace) { why.append(words.approval(.reasonNeeded)) }
        return why
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
            latest: latest, typed: typed, news: news)
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
