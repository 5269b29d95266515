import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// Articles: read, written, published and withdrawn.
extension ProgramHandlers {
    private var desk: ArticleHandlers { ArticleHandlers(delivery: delivery, people: people) }

    @Sendable func news(_ request: Request, _ context: WebContext) async throws -> Response {
        let stories = try Articles(delivery).published()
        return try read(request, context, stories, name: { $0.article.number.description }) { story, _ in
            [
                "number": .integer(Int(story.article.number.value)), "unit": unit(story.article),
                "period": .text(story.article.period.code), "title": .text(story.text.title),
                "lead": .text(story.text.lead), "body": .text(story.text.body),
                "category": .text(story.text.category), "byline": .text(story.text.byline),
                "published": .moment(story.published), "updated": .moment(story.updated),
                "figures": .integer(story.figures), "right": .integer(story.right),
                "address": .text(StoryPage.route(story, nil).address),
            ]
        }
    }

    @Sendable func articles(_ request: Request, _ context: WebContext) async throws -> Response {
        let mine = try Articles(delivery).all().filter { desk.mayWrite($0.article, context) }
        return try read(request, context, mine, name: { $0.article.number.description }) { record, _ in row(record) }
    }

    @Sendable func article(_ request: Request, _ context: WebContext) async throws -> Response {
        let record = try desk.record(context)
        return try read(request, context) { choice in try whole(record, choice) }
    }

    @Sendable func makeArticle(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (reference, period) = try Question(request, delivery).stated()
        let unit = try delivery.view().unit(reference, on: period.cumulativeWindow(.administrative).to)
        try desk.require(unit.key, period, context)
        let number = try Articles(delivery).make(
            of: unit.key, period, try written(context.body, keeping: nil), by: context.signedIn().account.number)
        return done(try whole(Articles(delivery).record(number), choice), choice)
    }

    @Sendable func saveArticle(_ request: Request, _ context: WebContext) async throws -> Response {
        let record = try desk.record(context)
        _ = try Articles(delivery).save(
            try written(context.body, keeping: record.newest.text), of: record.article.number,
            after: version(context.body), by: context.signedIn().account.number)
        return try anew(record, request, context)
    }

    /// The picture takes the place of an earlier one; what is written stays as it is.
    @Sendable func attachPicture(_ request: Request, _ context: WebContext) async throws -> Response {
        let record = try desk.record(context)
        let fields = try LanguageChoice(request, context).fields
        guard let file = context.files.first else { throw Problem(.notFound) }
        let (articles, me) = (Articles(delivery), try context.signedIn().account.number)
        var text = record.newest.text
        text.picture = try articles.keep(picture: file.path, named: file.name, of: record.article.number, by: me)
        text.alternative = fields["alternative"] ?? ""
        text.caption = fields["caption"] ?? text.caption
        _ = try articles.save(
            text, of: record.article.number, after: fields["version"].flatMap { Int($0) } ?? 0, by: me)
        return try anew(record, request, context)
    }

    @Sendable func picture(_ request: Request, _ context: WebContext) async throws -> Response {
        try await desk.picture(request, context)
    }

    @Sendable func publishArticle(_ request: Request, _ context: WebContext) async throws -> Response {
        let record = try desk.record(context)
        try context.require(.publish, for: record.article.unit, on: desk.day(of: record.article))
        var explanations: [Int: String] = [:]
        for row in context.body["explanations"]?.items ?? [] {
            guard case .integer(let place)? = row["claim"] else { continue }
            explanations[place] = row["text"]?.text
        }
        try Articles(delivery).publish(
            record.article.number, version: version(context.body), explanations: explanations,
            by: context.signedIn().account.number)
        return try anew(record, request, context)
    }

    @Sendable func withdrawArticle(_ request: Request, _ context: WebContext) async throws -> Response {
        let record = try desk.record(context)
        try context.require(.publish, for: record.article.unit, on: desk.day(of: record.article))
        try Articles(delivery).withdraw(
            record.article.number, reason: context.body["reason"]?.text ?? "", by: context.signedIn().account.number)
        return try anew(record, request, context)
    }

    private func anew(_ record: ArticleRecord, _ request: Request, _ context: WebContext) throws -> Response {
        let choice = try LanguageChoice(request, context)
        return done(try whole(Articles(delivery).record(record.article.number), choice), choice)
    }

    // MARK: What was sent

    private func version(_ body: JSON) -> Int {
        guard case .integer(let version)? = body["version"] else { return 0 }
        return version
    }

    /// The picture of an article, and what it shows, stay as they are.
    private func written(_ body: JSON, keeping old: ArticleText?) throws(Problem) -> ArticleText {
        func text(_ name: String) -> String { body[name]?.text ?? "" }
        guard let dated = Day(text("dated")) else { throw Problem(.badChoice(name: "dated", text: text("dated"))) }
        return ArticleText(
            title: text("title"), lead: text("lead"), body: text("body"), byline: text("byline"),
            category: text("category"), place: text("place"), dated: dated, picture: old?.picture,
            caption: text("caption"), alternative: old?.alternative ?? "")
    }

    // MARK: As JSON

    private func unit(_ article: Article) -> JSON {
        delivery.view().catalogue.units.version(article.unit).map(JSON.unit)
            ?? [
                "code": .text(article.unit.code.text), "validFrom": .day(article.unit.validFrom),
                "name": .text(article.unit.description),
            ]
    }

    private func row(_ record: ArticleRecord) -> JSON {
        var state: (word: String, version: Int?) = ("draft", nil)
        switch record.state {
        case .draft: break
        case .published(let version, _): state = ("published", version)
        case .withdrawn: state = ("withdrawn", nil)
        }
        return [
            "number": .integer(Int(record.article.number.value)), "unit": unit(record.article),
            "period": .text(record.article.period.code), "title": .text(record.newest.text.title),
            "category": .text(record.newest.text.category), "state": .text(state.word),
            "version": .integer(record.newest.number), "savedAt": .moment(record.newest.savedAt),
            "publishedVersion": .integer(state.version), "firstPublished": .moment(record.firstPublished),
        ]
    }

    private func whole(_ record: ArticleRecord, _ choice: LanguageChoice) throws(Failure) -> JSON {
        let articles = Articles(delivery)
        let checked = try articles.check(record.newest.text, of: record.article)
        let explanations = try articles.explanations(of: record.article.number)
        return [
            "article": row(record), "text": Self.json(record.newest.text),
            "claims": .list(Self.json(checked, choice.language).claims),
            "explanations": .list(
                explanations.map {
                    ["quote": .text($0.quote), "outcome": .text($0.outcome), "text": .text($0.text)]
                }),
        ]
    }

    private static func json(_ text: ArticleText) -> JSON {
        [
            "title": .text(text.title), "lead": .text(text.lead), "body": .text(text.body),
            "category": .text(text.category), "dated": .day(text.dated), "byline": .text(text.byline),
            "place": .text(text.place), "caption": .text(text.caption), "alternative": .text(text.alternative),
            "picture": .integer(text.picture.map { Int($0.value) }),
        ]
    }
}
