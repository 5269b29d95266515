import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// What waits for a signature: the list, one report, and the decision.
struct ApprovalHandlers: Sendable {
    typealias Field = ApprovalRoute.Field

    /// As many are approved together.
    private static let mostAtOnce = 200

    let delivery: Delivery

    @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let done = choice.fields[Field.done].flatMap { ApprovalRoute.Done(rawValue: $0) }
        let count = choice.fields[Field.count].flatMap { Int($0) }
        return try list(choice, context, done.map { .done($0, count: count) })
    }

    private func list(
        _ choice: LanguageChoice, _ context: WebContext, _ news: ApprovalListPage.News?,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let (unit, period) = try filter(choice)
        let seen = delivery.view().head?.number ?? CommitNumber(0)
        let reports = try delivery.waiting(for: context.signedIn(), unit: unit?.code, period: period)
        let page = ApprovalListPage(
            language: choice.language, chosen: choice.chosen, reports: reports, unit: unit, period: period,
            seen: seen, news: news)
        return choice.page(page.document, status: status)
    }

    private func filter(_ choice: LanguageChoice) throws(Problem) -> (UnitReference?, Period?) {
        var filter: (unit: UnitReference?, period: Period?) = (nil, nil)
        if let text = choice.fields[Field.unit] {
            guard let unit = UnitReference(text) else { throw Problem(.badValue(.unit, text)) }
            filter.unit = unit
        }
        if let text = choice.fields[Field.period] {
            guard let period = PeriodWords.period(text) else { throw Problem(.badValue(.period, text)) }
            filter.period = period
        }
        return filter
    }

    /// Several reports, each for itself: what can't be approved is told, and holds nothing else up.
    @Sendable func approveTicked(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let me = try context.signedIn()
        let seen = try seen(context.form)
        let ticked = try context.form.all(Field.number).prefix(Self.mostAtOnce).map { text throws(Problem) in
            try number(text)
        }
        guard !ticked.isEmpty else {
            return try list(choice, context, .nothingTicked, status: .unprocessableContent)
        }
        var counted = 0
        var signed = 0
        var refused: [(report: String, why: String)] = []
        for submission in ticked {
            do throws(Failure) {
                let outcome = try delivery.decide(
                    ApprovalDecision(.sign, of: submission, by: me.signer, authority: me.authority, seen: seen))
                if case .signed(_, let counts) = outcome {
                    if counts { counted += 1 } else { signed += 1 }
                }
            } catch {
                guard case .refused(let refusal) = error else { throw error }
                refused.append((report: name(submission, choice), why: choice.sentence(refusal)))
            }
        }
        guard refused.isEmpty else {
            return try list(choice, context, .partly(done: counted + signed, refused: refused), status: .conflict)
        }
        let done: ApprovalRoute.Done = counted > 0 ? .counted : signed > 0 ? .signed : .unchanged
        let (unit, period) = try filter(choice)
        let route = ApprovalRoute.list(
            unit: unit, period: period, done: done, count: counted > 0 ? counted : nil, language: choice.chosen)
        return .going(to: Route.approvals(route).address)
    }

    private func name(_ submission: SubmissionNumber, _ choice: LanguageChoice) -> String {
        guard let review = try? delivery.review(of: submission, for: nil, choice.language) else {
            return submission.description
        }
        return "\(review.unit.name), \(choice.words.period(review.period))"
    }

    // MARK: One report

    @Sendable func report(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let review = try review(choice, context, .viewPending)
        let done = choice.fields[Field.done].flatMap { ApprovalRoute.Done(rawValue: $0) }
        return choice.page(page(choice, review, news: done.map { .done($0) }).document)
    }

    @Sendable func decide(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let me = try context.signedIn()
        let review = try review(choice, context, .approve)
        var typed = ApprovalPage.Typed()
        typed.remark = context.form[Field.remark] ?? ""
        for line in review.lines { typed.remarks[line.entry] = context.form[Field.remark(line.entry)] }
        guard let action = context.form[Field.action], ["sign", "return"].contains(action) else {
            throw Problem(.badChoice(name: Field.action, text: context.form[Field.action] ?? ""))
        }
        let (isReturn, seen) = (action == "return", try seen(context.form))
        // What was written beside a figure is meant for the reporter: it must not get lost.
        guard isReturn || typed.remarks.values.allSatisfy(\.isEmpty) else {
            let page = page(choice, review, typed, news: .remarksLeft)
            return choice.page(page.document, status: .unprocessableContent)
        }
        do throws(Failure) {
            let outcome = try delivery.decide(
                ApprovalDecision(
                    isReturn ? .sendBack : .sign, of: review.submission, by: me.signer, authority: me.authority,
                    remark: typed.remark, remarks: isReturn ? typed.remarks : [:], seen: seen))
            let done: ApprovalRoute.Done =
                switch outcome {
                case .signed(_, let counts): counts ? .counted : .signed
                case .returned: .returned
                case .withdrawn: .withdrawn
                case .unchanged: .unchanged
                }
            return .going(to: Route.approvals(.list(done: done, language: choice.chosen)).address)
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            let fresh = try self.review(choice, context, .approve)
            let page = page(choice, fresh, typed, news: .refused(choice.sentence(refusal)))
            return choice.page(page.document, status: .init(code: Problem(error).status))
        }
    }

    private func review(
        _ choice: LanguageChoice, _ context: WebContext, _ permission: Permission
    ) throws -> ApprovalReview {
        let number = try number(context.parameters.get("number") ?? "")
        let review = try delivery.review(of: number, for: context.signedIn(), choice.language)
        try context.require(permission, for: review.unit.key, on: review.period.window(review.calendar).to)
        return review
    }

    private func page(
        _ choice: LanguageChoice, _ review: ApprovalReview, _ typed: ApprovalPage.Typed = ApprovalPage.Typed(),
        news: ApprovalPage.News?
    ) -> ApprovalPage {
        let reference = delivery.reference(to: review.unit.key, on: review.period)
        let papers = (try? delivery.papers(of: review.unit.key, on: review.period)) ?? []
        return ApprovalPage(
            language: choice.language, chosen: choice.chosen, review: review, reference: reference,
            proofs: ProofList(language: choice.language, lines: papers.map { ProofList.Line($0, delivery) }),
            typed: typed, news: news)
    }

    private func number(_ text: String) throws(Problem) -> SubmissionNumber {
        guard let value = Int64(text), value > 0 else { throw Problem(.notFound) }
        return SubmissionNumber(value)
    }

    /// What the page had seen; without it nothing is decided.
    private func seen(_ form: QueryFields) throws(Problem) -> CommitNumber {
        let text = form[Field.seen] ?? ""
        guard let value = Int64(text), value >= 0 else { throw Problem(.badChoice(name: Field.seen, text: text)) }
        return CommitNumber(value)
    }
}
