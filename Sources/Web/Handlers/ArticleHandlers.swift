import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Pages
import Planning
import Prose
import Quantities

/// Where articles are drafted, written, checked, published and withdrawn.
struct ArticleHandlers: Sendable {
    typealias Field = ArticleRoute.Field

    /// Those who write: a reporter for the own unit, and whoever may publish.
    static let writers: [Permission] = [.publish, .enterFigures]
    /// A picture and the text beside it.
    static let uploadLimit = Picture.sizeLimit + (1 << 20)

    let delivery: Delivery
    let people: People
    var articles: Articles { Articles(delivery) }

    @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let lines = try articles.all().filter { mayWrite($0.article, context) }.map {
            ArticleListPage.Line(record: $0, unit: unitName($0.article, choice.language))
        }
        return choice.page(
            ArticleListPage(
                language: choice.language, chosen: choice.chosen, lines: lines, category: choice.fields[Field.category]
            ).document)
    }

    // MARK: the draft

    @Sendable func draftPage(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let basis: DraftBasis?
        if let unit = choice.fields[Field.unit].flatMap({ UnitReference($0) }),
            let period = choice.fields[Field.period].flatMap({ Period($0) })
        {
            basis = try articles.basis(of: unit, period)
        } else {
            basis = nil
        }
        return choice.page(draftPage(choice, context, basis).document)
    }

    @Sendable func makeDraft(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let form = context.form
        guard let unit = form[Field.unit].flatMap({ UnitReference($0) }) else {
            throw Problem(.badValue(.unit, form[Field.unit] ?? ""))
        }
        guard let period = form[Field.period].flatMap({ Period($0) }) else {
            throw Problem(.badValue(.period, form[Field.period] ?? ""))
        }
        let me = try context.signedIn().account.number
        let basis = try articles.basis(of: unit, period)
        try require(basis.unit.key, period, context)
        let request = DraftRequest(
            unit: unit, period: period, conference: form[Field.conference], organiser: form[Field.organiser] ?? "",
            results: form.all(Field.result).map { IndicatorCode($0) }, shortcomings: lines(form[Field.shortcomings]),
            tasks: lines(form[Field.tasks]), closing: form[Field.closing] ?? "", byline: form[Field.byline] ?? "",
            category: form[Field.category] ?? "")
        do throws(Failure) {
            let number = try articles.make(
                of: basis.unit.key, period, articles.draft(request, from: basis),
                by: me)
            return .going(to: Route.articles(.editor(number, done: .made, language: choice.chosen)).address)
        } catch {
            guard case .refused(let refusal) = error else { throw Problem(error) }
            return choice.page(
                draftPage(choice, context, basis, problem: choice.sentence(refusal)).document,
                status: .unprocessableContent)
        }
    }

    private func lines(_ text: String?) -> [String] {
        (text ?? "").split(whereSeparator: \.isNewline).map(String.init)
    }

    private func draftPage(
        _ choice: LanguageChoice, _ context: WebContext, _ basis: DraftBasis?, problem: String? = nil
    ) -> DraftPage {
        let wording = Wording.of(choice.language)
        let periods = delivery.view().periods
        // Units as they were in the period: most articles look back.
        let units = writable(context, on: (basis?.period ?? usualPeriod(periods))?.cumulativeWindow(.administrative).to)
        return DraftPage(
            language: choice.language, chosen: choice.chosen,
            units: units.map { Choice(value: $0.key.code.text, label: wording.unitTitle($0.kind, $0.name)) },
            periods: periods.map { Choice(value: $0.code, label: choice.words.period($0)) },
            unit: basis?.reference.description ?? units.first?.key.code.text ?? "",
            period: basis?.period.code ?? usualPeriod(periods)?.code ?? "",
            basis: basis.map { shown($0, choice) }, problem: problem)
    }

    /// News is written on halves of a year before anything else.
    private func usualPeriod(_ periods: [Period]) -> Period? {
        periods.first { if case .half = $0.part { true } else { false } } ?? periods.first
    }

    private func shown(_ basis: DraftBasis, _ choice: LanguageChoice) -> DraftPage.Basis {
        let asked = choice.fields[Field.conference]
        let conference = basis.conferences.first { $0.code == asked } ?? basis.conferences.last
        let sentences = StandingSentences(Words(.vietnamese), basis.place)
        return DraftPage.Basis(
            unit: basis.reference, period: basis.period,
            conferences: basis.conferences.map {
                Choice(value: $0.code, label: "\($0.name), \(choice.words.day($0.heldOn))")
            },
            conference: conference?.code ?? "",
            organiser: conference.map { ArticleDraft.organiser(of: $0, basis.unit) } ?? "",
            results: basis.standings.compactMap { standing in
                guard !standing.plans.isEmpty, let result = sentences.result(standing) else { return nil }
                return DraftPage.Basis.Result(
                    code: standing.definition.code, sentence: result.plain,
                    isChosen: basis.usual.contains(standing.definition.code))
            },
            shortcomings: basis.shortcomings, tasks: basis.tasks,
            closing: conference == nil ? "" : ArticleDraft.usualClosing(basis.period))
    }

    /// The units of which somebody may write, the highest first.
    private func writable(_ context: WebContext, on day: Day?) -> [UnitVersion] {
        let day = day ?? delivery.today
        let units = delivery.view().catalogue.units.inForce(on: day).filter { unit in
            unit.kind != .group && Self.writers.contains { context.allows($0, for: unit.key, on: day) }
        }
        let highest = units.sorted { left, right in
            let (one, other) = (Self.rank(left.kind), Self.rank(right.kind))
            return one == other ? left.key.code.text < right.key.code.text : one < other
        }
        return Array(highest.prefix(500))
    }

    private static func rank(_ kind: UnitKind) -> Int {
        switch kind {
        case .nation: 0
        case .province: 1
        case .district: 2
        case .commune, .town, .ward, .specialZone: 3
        case .agency, .group: 4
        }
    }

    // MARK: the editor

    @Sendable func editor(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let record = try record(context)
        let done = choice.fields[Field.done].flatMap { ArticleRoute.Done(rawValue: $0) }
        return choice.page(try page(choice, context, record, done: done).document)
    }

    @Sendable func save(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let record = try record(context)
        let me = try context.signedIn().account.number
        var text = try written(context.form, record)
        do throws(Failure) {
            if let file = context.files.first(where: { $0.field == Field.picture }) {
                text.picture = try articles.keep(
                    picture: file.path, named: file.name, of: record.article.number, by: me)
            }
            _ = try articles.save(
                text, of: record.article.number, after: Int(context.form[Field.version] ?? "") ?? 0, by: me)
            return going(record, .saved, choice)
        } catch {
            return try refused(error, choice, context, record, text: text)
        }
    }

    private func written(_ form: QueryFields, _ record: ArticleRecord) throws(Problem) -> ArticleText {
        let dated = form[Field.dated] ?? ""
        guard let day = Day(dated) ?? Day(vietnamese: dated) else {
            throw Problem(.badChoice(name: Field.dated, text: dated))
        }
        // Only a picture of this article goes with it.
        let kept = form[Field.keptPicture] == record.newest.text.picture?.description ? record.newest.text.picture : nil
        return ArticleText(
            title: form[Field.title] ?? "", lead: form[Field.lead] ?? "", body: form[Field.body] ?? "",
            byline: form[Field.byline] ?? "", category: form[Field.category] ?? "", place: form[Field.place] ?? "",
            dated: day, picture: form[Field.removesPicture] == "true" ? nil : kept,
            caption: form[Field.caption] ?? "", alternative: form[Field.alternative] ?? "")
    }

    @Sendable func picture(_ request: Request, _ context: WebContext) async throws -> Response {
        let record = try record(context)
        guard let number = context.parameters.get("picture").flatMap({ Int64($0) }).map({ PictureNumber($0) }) else {
            throw Problem(.notFound)
        }
        let picture = try articles.picture(number)
        guard picture.article == record.article.number else { throw Problem(.notFound) }
        var response = Response(
            status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: try articles.content(of: number))))
        response.headers[.contentType] = picture.media.rawValue
        response.headers[.cacheControl] = "private, max-age=3600"
        return response
    }

    /// The newest version as the public would see it.
    @Sendable func preview(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let record = try record(context)
        let version = record.newest
        let story = PublishedArticle(
            article: record.article, text: version.text, published: version.savedAt, updated: version.savedAt,
            figures: 0, right: 0)
        let others = try articles.published()
        let picture = try version.text.picture.map { number throws(Failure) in try articles.picture(number) }
        let related = others.filter { $0.text.category == version.text.category && $0.article != record.article }
        return choice.page(
            StoryPage(
                language: choice.language, chosen: choice.chosen, story: story, picture: picture, explanations: [],
                related: Array(related.prefix(6)),
                categories: Set(others.map(\.text.category) + [version.text.category]).sorted(), origin: "",
                isPreview: true
            ).document)
    }

    // MARK: the gate

    @Sendable func publish(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let record = try record(context)
        try context.require(.publish, for: record.article.unit, on: day(of: record.article))
        let me = try context.signedIn().account.number
        var explanations: [Int: String] = [:]
        for (name, value) in context.form.fields {
            guard name.hasPrefix("explanation."), let place = Int(name.dropFirst(12)) else { continue }
            explanations[place] = value
        }
        do throws(Failure) {
            try articles.publish(
                record.article.number, version: Int(context.form[Field.version] ?? "") ?? 0,
                explanations: explanations, by: me)
            return going(record, .published, choice)
        } catch {
            return try refused(error, choice, context, record, explanations: explanations)
        }
    }

    @Sendable func withdraw(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let record = try record(context)
        try context.require(.publish, for: record.article.unit, on: day(of: record.article))
        let me = try context.signedIn().account.number
        do throws(Failure) {
            try articles.withdraw(record.article.number, reason: context.form[Field.reason] ?? "", by: me)
            return going(record, .withdrawn, choice)
        } catch {
            return try refused(error, choice, context, record)
        }
    }

    private func going(_ record: ArticleRecord, _ done: ArticleRoute.Done, _ choice: LanguageChoice) -> Response {
        .going(to: Route.articles(.editor(record.article.number, done: done, language: choice.chosen)).address)
    }

    private func refused(
        _ failure: Failure, _ choice: LanguageChoice, _ context: WebContext, _ record: ArticleRecord,
        text: ArticleText? = nil, explanations: [Int: String] = [:]
    ) throws -> Response {
        guard case .refused(let refusal) = failure else { throw Problem(failure) }
        let fresh = try articles.record(record.article.number)
        let page = try page(
            choice, context, fresh, text: text, explanations: explanations, problem: choice.sentence(refusal))
        return choice.page(page.document, status: .unprocessableContent)
    }

    private func page(
        _ choice: LanguageChoice, _ context: WebContext, _ record: ArticleRecord, text: ArticleText? = nil,
        explanations: [Int: String] = [:], done: ArticleRoute.Done? = nil, problem: String? = nil
    ) throws(Failure) -> EditorPage {
        let versions = try articles.versions(of: record.article.number)
        let checked = try articles.check(record.newest.text, of: record.article)
        let accounts = Set(versions.map(\.savedBy) + record.acts.map(\.doneBy))
        var names: [AccountNumber: String] = [:]
        for account in try people.accounts().map(\.account) where accounts.contains(account.number) {
            names[account.number] = account.displayName
        }
        return EditorPage(
            language: choice.language, chosen: choice.chosen, record: record, text: text ?? record.newest.text,
            versions: versions, names: names,
            checked: CheckedMarkup(checked.prose, checked.judgements, checked.place),
            unit: unitName(record.article, choice.language),
            mayPublish: context.allows(.publish, for: record.article.unit, on: day(of: record.article)),
            explanations: explanations, done: done, problem: problem)
    }

    // MARK: who may

    func record(_ context: WebContext) throws -> ArticleRecord {
        guard let number = context.parameters.get("article").flatMap({ ArticleSlug.number(of: $0) }) else {
            throw Problem(.notFound)
        }
        let record = try articles.record(number)
        try require(record.article.unit, record.article.period, context)
        return record
    }

    func require(_ unit: UnitKey, _ period: Period, _ context: WebContext) throws(Problem) {
        let day = period.cumulativeWindow(.administrative).to
        guard Self.writers.contains(where: { context.allows($0, for: unit, on: day) }) else {
            throw Problem(.notAllowed(.publish))
        }
    }

    func mayWrite(_ article: Article, _ context: WebContext) -> Bool {
        Self.writers.contains { context.allows($0, for: article.unit, on: day(of: article)) }
    }

    func day(of article: Article) -> Day { article.period.cumulativeWindow(.administrative).to }

    private func unitName(_ article: Article, _ language: Language) -> String {
        delivery.view().catalogue.units.version(article.unit).map {
            Wording.of(language).unitTitle($0.kind, $0.name)
        } ?? article.unit.description
    }
}
