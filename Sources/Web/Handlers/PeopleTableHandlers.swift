import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Pages
import Planning
import Prose
import Quantities

/// Accounts in and out as a table: looked at, confirmed, and the links of new ones shown once.
struct PeopleTableHandlers: Sendable {
    typealias Field = AdministrationRoute.Field

    /// A workbook of the most rows that are taken is smaller.
    static let largestFile = 2 << 20
    static let mostRows = 5_000
    private static let longestReason = 400

    let people: People
    let delivery: Delivery
    let settings: AccessSettings

    func work(_ context: WebContext) throws(Problem) -> PeopleImport {
        PeopleImport(people, by: try context.signedIn(), from: context.clientAddress)
    }

    // MARK: Out

    func export(_ form: AdministrationRoute.FileForm) -> RouteTable.Handler {
        { request, context in
            let choice = try LanguageChoice(request, context)
            return try Self.file(work(context).table(choice.language), form, named: "accounts")
        }
    }

    func template(_ form: AdministrationRoute.FileForm) -> RouteTable.Handler {
        { request, context in
            let choice = try LanguageChoice(request, context)
            return try Self.file(PeopleTable(emptyIn: choice.language), form, named: "accounts-template")
        }
    }

    static func file(
        _ table: PeopleTable, _ form: AdministrationRoute.FileForm, named name: String
    ) throws(Failure) -> Response {
        var response: Response
        switch form {
        case .csv: response = .text(table.csv, type: "text/csv; charset=utf-8")
        case .xlsx:
            let bytes = try table.workbook(author: "Tiến Độ")
            response = Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
            response.headers[.contentType] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
        response.headers[.contentDisposition] = "attachment; filename=\"\(name).\(form.rawValue)\""
        response.headers[.cacheControl] = "no-store"
        return response
    }

    // MARK: In

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        return choice.page(PeopleTablePage(language: choice.language, chosen: choice.chosen).document)
    }

    @Sendable func check(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let work = try work(context)
        var beside = PeoplePreviewPage.Beside()
        if let file = context.files.first {
            beside.file = file.name
            let read = ReferenceFile(path: file.path, name: file.name)
            return preview(choice, try await Blocking.run { try work.check(read) }, beside)
        }
        beside.pasted = context.form[Field.table] ?? ""
        guard !beside.pasted.isEmpty else {
            let page = PeopleTablePage(
                language: choice.language, chosen: choice.chosen,
                problem: choice.words.say("Hãy chọn tệp hoặc dán bảng.", "Choose a file or paste a table."))
            return choice.page(page.document, status: .unprocessableContent)
        }
        let check = try TypedText.withFiles([beside.pasted], named: nil) { try work.check($0[0]) }
        return preview(choice, check, beside)
    }

    @Sendable func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (form, work) = (context.form, try work(context))
        var beside = PeoplePreviewPage.Beside()
        beside.reason = String(TypedText.composed(form[Field.reason] ?? "").prefix(Self.longestReason))
        beside.file = String((form[Field.file] ?? "").prefix(200))
        let (reason, shown) = (beside.reason, form[Field.shown] ?? "")
        let outcome = try TypedText.withFiles([form[Field.table] ?? ""], named: beside.file) { files in
            try work.record(files[0], shown: shown, reason: reason)
        }
        switch outcome {
        case .recorded(let check, let links): return done(choice, check.plan, links, request)
        case .unchanged(let check): return done(choice, check.plan, [], request)
        case .refused(let check): return preview(choice, check, beside)
        case .moved(let check): return preview(choice, check, beside, .moved)
        case .reasonNeeded(let check): return preview(choice, check, beside, .reasonNeeded)
        }
    }

    private func preview(
        _ choice: LanguageChoice, _ check: PeopleCheck, _ beside: PeoplePreviewPage.Beside,
        _ news: PeoplePreviewPage.News? = nil
    ) -> Response {
        var beside = beside
        beside.text = check.text
        beside.fingerprint = check.fingerprint
        let page = PeoplePreviewPage(
            language: choice.language, chosen: choice.chosen,
            plan: beside.file.isEmpty ? check.plan.withoutFile : check.plan,
            units: delivery.view().catalogue.units, news: news, beside: beside)
        return choice.page(
            page.document, status: check.plan.isRefused || news != nil ? .unprocessableContent : .ok)
    }

    private func done(
        _ choice: LanguageChoice, _ plan: PeoplePlan, _ links: [AccountAdministration.Invitation], _ request: Request
    ) -> Response {
        let page = PeopleLinksPage(
            language: choice.language, chosen: choice.chosen, new: plan.count(.new), changed: plan.count(.changed),
            lines: links.map { link in
                PeopleLinksPage.Line(
                    account: link.account,
                    address: settings.address(ofLink: link.secret, calledAs: request.head.authority),
                    until: link.until)
            })
        return choice.page(page.document)
    }
}
