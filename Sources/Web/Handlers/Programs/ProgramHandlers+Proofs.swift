import Hummingbird
import Operations
import Planning
import Quantities

/// Papers behind figures.
extension ProgramHandlers {
    @Sendable func proofs(_ request: Request, _ context: WebContext) async throws -> Response {
        let (unit, period) = try subject(context)
        let indicator = try LanguageChoice(request, context).fields["indicator"].map { IndicatorCode($0) }
        let papers = try delivery.papers(of: delivery.key(of: unit, on: period), on: period, about: indicator)
        return try read(request, context, papers, name: { $0.proof.number.description }) { paper, _ in
            Self.json(paper)
        }
    }

    @Sendable func attachProof(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (unit, period) = try subject(context)
        let form = try delivery.deskForm(of: unit, period, choice.language)
        let indicator = choice.fields["indicator"].map { IndicatorCode($0) }
        guard indicator == nil || form.asked.contains(where: { $0.definition.code == indicator }) else {
            throw Problem(.unknownIndicator(indicator?.text ?? ""))
        }
        let author = try context.signedIn().account.displayName
        let isAttached = try delivery.attach(
            context.files.map(\.path), to: unit, period, about: indicator, by: author, remark: choice.fields["remark"])
        guard isAttached, let newest = try delivery.papers(of: form.unit.key, on: period).first else {
            throw Problem(.noDraft)
        }
        return done(["proof": Self.json(newest)], choice)
    }

    private static func json(_ paper: Paper) -> JSON {
        let note = paper.recorded.note
        return [
            "number": .integer(Int(paper.proof.number.value)), "name": .text(paper.proof.name),
            "media": .text(paper.proof.media.rawValue), "bytes": .integer(paper.proof.byteCount),
            "sha256": .text(paper.proof.sha256), "indicator": .text(paper.indicator?.text),
            "change": .integer(Int(paper.recorded.number.value)), "at": .moment(paper.recorded.at),
            "author": .text(note.author), "remark": .text(note.act == .attachProof ? note.reason : note.document),
        ]
    }
}
