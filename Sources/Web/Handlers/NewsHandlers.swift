import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Pages
import Planning
import Prose
import Quantities

/// What the public reads: the news, a story, its picture, the feed.
struct NewsHandlers: Sendable {
    /// Stories on the front page and in the feed.
    private static let shown = 30
    private static let related = 6

    let delivery: Delivery
    let names: AccessSettings.Names
    var articles: Articles { Articles(delivery) }

    @Sendable func news(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let all = try articles.published()
        let category = choice.fields[ArticleRoute.Field.category]
        let stories = Array(all.filter { category == nil || $0.text.category == category }.prefix(Self.shown))
        var pictures: [PictureNumber: Picture] = [:]
        for number in stories.compactMap(\.text.picture) { pictures[number] = try articles.picture(number) }
        let page = NewsPage(
            language: choice.language, chosen: choice.chosen, stories: stories, pictures: pictures,
            categories: Self.categories(all), category: category)
        return published(page.document, choice)
    }

    @Sendable func story(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let asked = context.parameters.get("article") ?? ""
        let all = try articles.published()
        guard let number = ArticleSlug.number(of: asked), let story = all.first(where: { $0.article.number == number })
        else { throw Problem(.notFound) }
        let right = StoryPage.route(story, choice.chosen)
        // A title that was changed since somebody linked to it.
        guard asked == "\(number)" + (story.slug.isEmpty ? "" : "-" + story.slug) else {
            return .going(to: right.address)
        }
        let picture = try story.text.picture.map { number throws(Failure) in try articles.picture(number) }
        let related = all.filter { $0.text.category == story.text.category && $0.article != story.article }
        let page = StoryPage(
            language: choice.language, chosen: choice.chosen, story: story, picture: picture,
            explanations: try articles.explanations(of: number), related: Array(related.prefix(Self.related)),
            categories: Self.categories(all), origin: origin(request))
        return published(page.document, choice)
    }

    @Sendable func picture(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let number = context.parameters.get("picture").flatMap({ Int64($0) }).map({ PictureNumber($0) }),
            // Only what a published article shows is everybody's.
            try articles.published().contains(where: { $0.text.picture == number })
        else { throw Problem(.notFound) }
        let picture = try articles.picture(number)
        var response = Response(
            status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: try articles.content(of: number))))
        response.headers[.contentType] = picture.media.rawValue
        response.headers[.cacheControl] = "public, max-age=86400"
        return response
    }

    @Sendable func feed(_ request: Request, _ context: WebContext) async throws -> Response {
        let stories = Array(try articles.published().prefix(Self.shown))
        var response = Response.text(
            NewsFeed(stories: stories, origin: origin(request)).document.text,
            type: "application/atom+xml; charset=utf-8")
        response.headers[.cacheControl] = "public, max-age=60"
        return response
    }

    @Sendable func style(_ request: Request, _ context: WebContext) async throws -> Response {
        var response = Response.text(NewsStyle.text, type: "text/css; charset=utf-8")
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return response
    }

    private func published(_ document: Markup, _ choice: LanguageChoice) -> Response {
        var response = Response.text(document.text, type: "text/html; charset=utf-8")
        // A story that is withdrawn is gone at once.
        response.headers[.cacheControl] = "no-cache"
        response.headers[.contentLanguage] = choice.language.rawValue
        return response
    }

    private static func categories(_ stories: [PublishedArticle]) -> [String] {
        var seen = Set<String>()
        return stories.map(\.text.category).filter { seen.insert($0).inserted }.sorted()
    }

    /// Scheme and host by which the reader came.
    private func origin(_ request: Request) -> String {
        if case .published(let address) = names { return address.description }
        return "http://" + (request.head.authority ?? "localhost")
    }
}
