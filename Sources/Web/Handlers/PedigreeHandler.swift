import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

extension ReadingHandlers {
    /// Where a figure comes from.
    @Sendable func figure(_ request: Request, _ context: WebContext, _ form: Reading.Form) async throws -> Response {
        let question = try Question(request, delivery)
        var parts: [String] = []
        for raw in reference(request, context) { parts.append(try decoded(String(raw))) }
        let file = Reading.Form.allCases.first { $0.ending != nil && $0.ending == parts.suffix(1).first }
        if file != nil { parts.removeLast() }
        let form = file ?? form
        let head = delivery.view().head
        return try answer(request, question.language, head, form) {
            let text = parts.joined(separator: "/")
            guard let pedigree = try delivery.trace(text).pedigree else {
                throw Problem(Failure.refused(.document(.unknownReference(text))))
            }
            guard form == .page else { return .table(ViewTable(pedigree, language: question.language)) }
            return .page(
                PedigreePage(
                    pedigree: pedigree, address: address(question), language: question.language,
                    chosen: question.asked.language, papers: papers(pedigree, context)
                ).document)
        }
    }

    /// The papers behind a reported figure, for those who may have them.
    private func papers(_ pedigree: Pedigree, _ context: WebContext) -> [ProofList.Line] {
        let day = pedigree.period.window(.administrative).to
        guard context.allows(.viewPending, for: pedigree.unit.key, on: day), let code = pedigree.definition?.code,
            let papers = try? delivery.papers(of: pedigree.unit.key, on: pedigree.period, about: code)
        else { return [] }
        return papers.map { ProofList.Line($0, delivery) }
    }

    /// The parts of the figure's reference in the path.
    private func reference(_ request: Request, _ context: WebContext) -> [Substring] {
        let rest = context.parameters.getCatchAll()
        // For programs each part has a name of its own in the table.
        return rest.isEmpty ? Array(request.uri.path.split(separator: "/").dropFirst(3)) : rest
    }

    /// The view that an address names in full; pages without one make links that choose.
    func address(_ question: Question) -> ScoreboardAddress? {
        guard let unit = question.asked.unit, let period = question.asked.period else { return nil }
        return question.asked.address(unit: unit, period: period)
    }
}
