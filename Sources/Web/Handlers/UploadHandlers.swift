import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities
import Storage

/// A file for a form: sent, looked at, corrected, saved as a draft.
struct UploadHandlers: Sendable {
    typealias Field = DeskRoute.Field

    /// The file itself, and some fields around it.
    static let limit = Proof.sizeLimit + (256 << 10)

    let delivery: Delivery
    let held: HeldFiles

    init(_ delivery: Delivery) {
        self.delivery = delivery
        held = HeldFiles(delivery)
    }

    /// Where a file is chosen, or what was recognised of the one that was sent.
    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let subject = try DeskSubject(context)
        guard let id = choice.fields[Field.held] else { return try choosing(choice, context, subject, nil) }
        guard let file = try found(id, context, subject) else { return try choosing(choice, context, subject, .gone) }
        let folder = try UploadFolder()
        defer { folder.remove() }
        let path = try await unpacked(file, into: folder)
        let (asked, delivery) = (try asked(choice, context, subject, path), delivery)
        let upload = try await Blocking.run { try delivery.read(asked) }
        return answer(choice, context, subject, id, upload, UploadPage.Beside(), nil)
    }

    /// Takes the file in and goes on to what it holds, so that loading the page again sends nothing twice.
    @Sendable func send(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let subject = try DeskSubject(context)
        guard let file = context.files.first(where: { $0.field == Field.file }) else {
            return try choosing(choice, context, subject, .noFile)
        }
        _ = try delivery.deskForm(of: subject.unit, subject.period, choice.language)
        let id = try await hold(file, context, subject)
        let route = DeskRoute.upload(subject.unit, subject.period, held: id, language: choice.chosen)
        return .going(to: Route.desk(route).address)
    }

    /// Reads the file again with what was answered, and saves it where that is asked.
    @Sendable func check(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let subject = try DeskSubject(context)
        let id = context.form[Field.held] ?? ""
        guard let file = try found(id, context, subject) else { return try choosing(choice, context, subject, .gone) }
        let folder = try UploadFolder()
        defer { folder.remove() }
        let beside = try Self.beside(context.form)
        var asked = try asked(choice, context, subject, try await unpacked(file, into: folder))
        asked.status = beside.status
        asked.reason = beside.reason.isEmpty ? nil : beside.reason
        asked.isOfThisPeriod = beside.isOfThisPeriod
        asked.answers = UploadAnswers(context.form, UploadNames(indicators(on: subject.period), choice.language)).tables
        asked.bases = Self.bases(context.form)
        let (looked, delivery) = (asked, delivery)
        guard context.form[Field.action] == "save" else {
            let upload = try await Blocking.run { try delivery.read(looked) }
            return answer(choice, context, subject, id, upload, beside, nil)
        }
        let form = try delivery.deskForm(of: subject.unit, subject.period, choice.language)
        if DeskSubject.isOnBehalf(context, form) {
            guard !beside.sender.isEmpty else {
                let upload = try await Blocking.run { try delivery.read(looked) }
                return answer(choice, context, subject, id, upload, beside, .senderMissing)
            }
            asked.document = UploadPage.sentBy(beside.sender, choice.language)
        }
        let saved = asked
        switch try await Blocking.run({ try delivery.save(saved) }) {
        case .saved:
            // It is saved; what can't be dropped now is swept in a day.
            try? held.drop(file)
            let route = DeskRoute.form(subject.unit, subject.period, done: .uploaded, language: choice.chosen)
            return .going(to: Route.desk(route).address)
        case .refused(let upload, let conflicts):
            return answer(
                choice, context, subject, id, upload, beside,
                conflicts.isEmpty ? nil : .conflicts(conflicts.count), status: .unprocessableContent)
        }
    }

    // MARK: Answers

    private func choosing(
        _ choice: LanguageChoice, _ context: WebContext, _ subject: DeskSubject, _ news: UploadPage.News?
    ) throws -> Response {
        let form = try delivery.deskForm(of: subject.unit, subject.period, choice.language)
        let page = UploadPage(
            language: choice.language, chosen: choice.chosen, form: form, reference: subject.unit,
            isOnBehalf: DeskSubject.isOnBehalf(context, form), news: news)
        return choice.page(page.document, status: news == nil ? .ok : .unprocessableContent)
    }

    private func answer(
        _ choice: LanguageChoice, _ context: WebContext, _ subject: DeskSubject, _ id: String, _ upload: FormUpload,
        _ beside: UploadPage.Beside, _ news: UploadPage.News?, status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = UploadPage(
            language: choice.language, chosen: choice.chosen, form: upload.form, reference: subject.unit, held: id,
            upload: upload, indicators: indicators(on: upload.form.period),
            beside: beside, isOnBehalf: DeskSubject.isOnBehalf(context, upload.form), news: news)
        let isRefused = news != nil || [.macros, .other, .unreadable].contains(upload.kind)
        return choice.page(page.document, status: isRefused ? .unprocessableContent : status)
    }

    /// What can be chosen from.
    private func indicators(on period: Period) -> [IndicatorDefinition] {
        let catalogue = delivery.view().catalogue.indicators
        let day = period.window(.administrative).to
        return catalogue.codes.compactMap { catalogue.definition(of: $0, on: day) }
    }

    // MARK: What was sent

    func found(_ id: String, _ context: WebContext, _ subject: DeskSubject) throws -> HeldFile? {
        try held.find(id, of: context.signedIn().account.number, for: subject.unit, subject.period)
    }

    /// Where a file lies as long as it is read.
    func unpacked(_ file: HeldFile, into folder: UploadFolder) async throws -> String {
        let (held, path) = (held, folder.path(file.name))
        try await Blocking.run { try held.write(file, to: path) }
        return path
    }

    func asked(
        _ choice: LanguageChoice, _ context: WebContext, _ subject: DeskSubject, _ path: String
    ) throws(Problem) -> UploadRequest {
        UploadRequest(
            unit: subject.unit, period: subject.period, language: choice.language, path: path,
            author: try context.signedIn().account.displayName)
    }

    /// Keeps a file until it is saved; gives what it is known by.
    func hold(_ file: UploadedFile, _ context: WebContext, _ subject: DeskSubject) async throws -> String {
        let (held, account) = (held, try context.signedIn().account.number)
        return try await Blocking.run {
            try held.hold(
                file.path, name: file.name, byteCount: file.byteCount, of: account, for: subject.unit, subject.period)
        }
    }

    private static func beside(_ fields: QueryFields) throws(Problem) -> UploadPage.Beside {
        var beside = UploadPage.Beside()
        if let text = fields[Field.status] {
            guard let status = FigureStatus(rawValue: text) else {
                throw Problem(.badChoice(name: Field.status, text: text))
            }
            beside.status = status
        }
        beside.reason = try DeskSubject.line(Field.reason, fields)
        beside.sender = try DeskSubject.line(Field.caller, fields)
        beside.isOfThisPeriod = fields[Field.thisPeriod] == "true"
        return beside
    }

    /// What the rows stood at when the file was shown.
    private static func bases(_ fields: QueryFields) -> [IndicatorCode: String] {
        var bases: [IndicatorCode: String] = [:]
        for field in fields.fields where field.name.hasPrefix("w.") {
            bases[IndicatorCode(String(field.name.dropFirst(2)))] = field.value
        }
        return bases
    }
}
