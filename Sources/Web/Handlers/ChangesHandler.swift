import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

extension ReadingHandlers {
    /// Days before the newest change that are shown where nobody says otherwise.
    private static let usualDays = 30

    /// What changed between two moments, or with one change.
    @Sendable func changes(_ request: Request, _ context: WebContext, _ form: Reading.Form) async throws -> Response {
        var question = try Question(request, delivery, others: ChangesChoice.Parameter.allCases.map(\.rawValue))
        let choice = try choice(question)
        // Where nobody says otherwise: the period of the figures that came with the change.
        if question.asked.period == nil, let change = choice.change {
            question.asked.period = try delivery.mainPeriod(ofChange: change)
        }
        guard let head = delivery.view().head, let (unit, period) = try question.subject(delivery) else {
            return try nothingYet(question, form)
        }
        let span = try span(choice, head)
        let chosen = [unit.description, period.code]
        return try answer(request, question.language, head, form, chosen: chosen) {
            let query = question.asked.query(unit: unit, period: period)
            guard form == .page else {
                return .table(
                    ViewTable(
                        try difference(span, question, query),
                        catalogue: try delivery.view(atChange: span.to).catalogue, language: question.language))
            }
            let address = question.asked.address(unit: unit, period: period)
            return try page(.changes(choice), address, head, question.language) {
                ChangesPage(
                    difference: try difference(span, question, query), choice: choice, address: address,
                    catalogue: try delivery.view(atChange: span.to).catalogue, language: question.language
                ).layout
            }
        }
    }

    private func difference(
        _ span: (from: CommitNumber?, to: CommitNumber), _ question: Question, _ query: ScoreboardQuery
    ) throws(Problem) -> LedgerDifference {
        do throws(Failure) {
            return try delivery.difference(after: span.from, upTo: span.to, query)
        } catch {
            throw question.problem(error, period: query.period)
        }
    }

    private typealias Name = ChangesChoice.Parameter

    private func choice(_ question: Question) throws(Problem) -> ChangesChoice {
        var choice = ChangesChoice(from: question.fields[Name.from.rawValue], to: question.fields[Name.to.rawValue])
        if let text = question.fields[Name.change.rawValue] {
            choice.change = try number(text, Name.change.rawValue)
        }
        return choice
    }

    func number(_ text: String, _ name: String) throws(Problem) -> CommitNumber {
        guard let number = Int64(text), number > 0 else { throw Problem(.badChoice(name: name, text: text)) }
        return CommitNumber(number)
    }

    private func span(_ choice: ChangesChoice, _ head: Commit) throws -> (from: CommitNumber?, to: CommitNumber) {
        if let change = choice.change {
            return (change.value > 1 ? CommitNumber(change.value - 1) : nil, change)
        }
        let to = try choice.to.map { try moment($0, Name.to.rawValue) }
        var last = head
        if let to {
            guard let found = try delivery.change(at: to) else {
                throw Problem(Failure.refused(.nothingRecorded(by: to)))
            }
            last = found
        }
        let from =
            try choice.from.map { try moment($0, Name.from.rawValue, isStart: true) }
            ?? Moment(microseconds: last.at.microseconds - Int64(Self.usualDays) * 86_400_000_000)
        return (try delivery.change(at: from)?.number, last.number)
    }

    /// A day begins with its first moment where a span begins, and ends with its last where one ends.
    func moment(_ text: String, _ name: String, isStart: Bool = false) throws(Problem) -> Moment {
        if let day = Day(text) { return isStart ? Moment.start(of: day) : Moment.end(of: day) }
        guard let moment = Moment(text) else {
            throw Problem(.badChoice(name: name, text: text), options: Nearest.day(text))
        }
        return moment
    }
}
