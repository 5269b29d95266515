import Hummingbird
import Operations
import Pages
import Planning
import Prose

extension ReadingHandlers {
    /// One indicator of one unit.
    @Sendable func indicator(
        _ request: Request, _ context: WebContext, _ form: Reading.Form
    ) async throws -> Response {
        let question = try Question(request, delivery, others: IndicatorChoice.Parameter.allCases.map(\.rawValue))
        let choice = IndicatorChoice(sort: try order(question))
        guard let (unit, period) = try question.subject(delivery) else { return try nothingYet(question, form) }
        let query = question.asked.query(unit: unit, period: period)
        let view = try delivery.view(asOf: query.asOf, includesPending: query.includesPending)
        let code = IndicatorCode(try part("code", context))
        guard view.catalogue.indicators.contains(code) else {
            throw unknown(code, view.catalogue, question.asked.address(unit: unit, period: period), question.language)
        }
        return try answer(request, question.language, view.head, form) {
            guard form == .page else {
                return .table(
                    ViewTable(try review(code, question, query), ledger: view.head, language: question.language))
            }
            let address = question.asked.address(unit: unit, period: period)
            return try page(.indicator(code, choice), address, view.head, question.language) {
                IndicatorPresenter(
                    review: try review(code, question, query), choice: choice, address: address,
                    catalogue: view.catalogue, periods: view.periods, head: view.head, language: question.language
                ).layout
            }
        }
    }

    private func review(
        _ code: IndicatorCode, _ question: Question, _ query: ScoreboardQuery
    ) throws(Problem) -> IndicatorReview {
        do throws(Failure) {
            return try delivery.indicatorReview(code, query)
        } catch {
            throw question.problem(error, period: query.period)
        }
    }

    private func order(_ question: Question) throws(Problem) -> IndicatorChoice.Order {
        let name = IndicatorChoice.Parameter.sort.rawValue
        guard let text = question.fields[name] else { return .name }
        guard let order = IndicatorChoice.Order(rawValue: text) else {
            throw Problem(
                .badChoice(name: name, text: text), options: IndicatorChoice.Order.allCases.map(\.rawValue))
        }
        return order
    }

    private func unknown(
        _ code: IndicatorCode, _ catalogue: Catalogue, _ address: ScoreboardAddress, _ language: Language
    ) -> Problem {
        let words = Words(language)
        let candidates = catalogue.indicators.codes.compactMap { code in
            catalogue.indicators.history(of: code).last.map {
                NameCandidate(code: code.text, name: words.name($0.name), otherNames: $0.aliases)
            }
        }
        var problem = Problem(.unknownIndicator(code.text))
        problem.links = NearestNames(candidates).nearest(to: code.text).map { candidate in
            Problem.Link(
                words: candidate.description, option: candidate.code,
                route: .reading(.indicator(IndicatorCode(candidate.code), IndicatorChoice()), address))
        }
        return problem
    }

    /// An open part of the path, decoded.
    func part(_ name: String, _ context: WebContext) throws(Problem) -> String {
        guard let raw = context.parameters.get(name) else { throw Problem(.notFound) }
        return try decoded(raw)
    }

    func decoded(_ raw: String) throws(Problem) -> String {
        do throws(QueryFields.Fault) {
            return try QueryFields.part(raw)
        } catch {
            throw Problem(.unreadableQuery(error))
        }
    }
}
