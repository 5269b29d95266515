import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Pages
import Planning
import Prose
import Quantities

/// Papers behind figures: attached at the desk, read by those who work with the unit's figures.
struct ProofHandlers: Sendable {
    typealias Field = DeskRoute.Field

    static let limit = Proof.sizeLimit + (256 << 10)

    let delivery: Delivery

    @Sendable func attach(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let subject = try DeskSubject(context)
        let paths = context.files.filter { $0.field == Field.file }.map(\.path)
        let form = try delivery.deskForm(of: subject.unit, subject.period, choice.language)
        let back = { (done: DeskRoute.Done) in
            Response.going(
                to: Route.desk(.form(subject.unit, subject.period, done: done, language: choice.chosen)).address)
        }
        guard !paths.isEmpty else { return back(.noFile) }
        var indicator: IndicatorCode?
        if let text = context.form[Field.indicator] {
            guard let line = form.asked.first(where: { $0.definition.code.text == text }) else {
                throw Problem(.badChoice(name: Field.indicator, text: text))
            }
            indicator = line.definition.code
        }
        let remark = try DeskSubject.line(Field.reason, context.form)
        let author = try context.signedIn().account.displayName
        do throws(Failure) {
            let isAttached = try delivery.attach(
                paths, to: subject.unit, subject.period, about: indicator, by: author,
                remark: remark.isEmpty ? nil : remark)
            return back(isAttached ? .attached : .noDraft)
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            let page = DeskHandlers(delivery: delivery).page(
                choice, context, form, subject.unit, news: nil, refusedPaper: choice.sentence(refusal))
            return choice.page(page.document, status: .unprocessableContent)
        }
    }

    /// The paper as it came in: to be saved, never shown by this site.
    @Sendable func file(_ request: Request, _ context: WebContext) async throws -> Response {
        let text = context.parameters.get("proof") ?? ""
        guard let number = Int64(text).map(ProofNumber.init) else { throw Problem(.notFound) }
        guard let paper = try delivery.paper(number) else {
            throw Problem(Failure.refused(.unknownProof(number)))
        }
        let isAllowed = paper.units.contains { context.allows(.viewPending, for: $0.unit, on: $0.day) }
        guard isAllowed else { throw Problem(.notAllowed(.viewPending)) }
        let (folder, delivery) = (try UploadFolder(), delivery)
        do {
            let path = folder.path("proof")
            try await Blocking.run { _ = try delivery.write(number, to: path) }
            return try Self.answer(paper.proof, path, folder)
        } catch {
            folder.remove()
            throw error
        }
    }

    private static func answer(_ proof: Proof, _ path: String, _ folder: UploadFolder) throws -> Response {
        guard let file = FileHandle(forReadingAtPath: path) else { throw CocoaError(.fileReadUnknown) }
        // Open, it can be read to its end; on disk nothing is left behind.
        folder.remove()
        let body = ResponseBody(contentLength: proof.byteCount) { writer in
            defer { try? file.close() }
            while let part = try file.read(upToCount: 256 << 10), !part.isEmpty {
                try await writer.write(ByteBuffer(bytes: part))
            }
            try await writer.finish(nil)
        }
        var response = Response(status: .ok, body: body)
        response.headers[.contentType] = proof.media.rawValue
        response.headers[.contentDisposition] = Disposition.attachment(proof.name)
        response.headers[.cacheControl] = "private, no-store"
        response.headers[.contentSecurityPolicy] = SecurityHeaders.sandboxed
        return response
    }
}
