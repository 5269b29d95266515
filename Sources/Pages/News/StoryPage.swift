package import HTML
package import Planning
package import Prose
import Quantities

/// An article as the public reads it.
package struct StoryPage: Sendable {
    let language: Language
    let chosen: Language?
    let story: PublishedArticle
    let picture: Picture?
    let explanations: [FigureExplanation]
    /// Others of its category, the newest first.
    let related: [PublishedArticle]
    let categories: [String]
    /// "https://tiendo.example.vn": machines that show links need whole addresses.
    let origin: String
    /// What it would look like: for those who write, with a way back to the editor.
    let isPreview: Bool

    package init(
        language: Language, chosen: Language?, story: PublishedArticle, picture: Picture?,
        explanations: [FigureExplanation], related: [PublishedArticle], categories: [String], origin: String,
        isPreview: Bool = false
    ) {
        self.language = language
        self.chosen = chosen
        self.story = story
        self.picture = picture
        self.explanations = explanations
        self.related = related
        self.categories = categories
        self.origin = origin
        self.isPreview = isPreview
    }

    private var words: Words { Words(language) }
    private var phrases: NewsPhrases { NewsPhrases(language) }
    private var text: ArticleText { story.text }

    package static func route(_ story: PublishedArticle, _ chosen: Language? = nil) -> Route {
        .articles(.story(story.article.number, slug: story.slug, language: chosen))
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return NewsFrame(
            language: language, chosen: chosen, title: text.title,
            meta: isPreview ? "<meta name=\"robots\" content=\"noindex\">\n" : meta, categories: categories,
            category: text.category, other: isPreview ? preview(other) : Self.route(story, other), content: content
        ).document
    }

    private var meta: Markup {
        let address = origin + Self.route(story).address
        let image: Markup =
            picture.map { picture in
                """
                <meta property="og:image" content="\(origin + Route.articles(.picture(picture.number)).address)">
                <meta property="og:image:width" content="\(picture.width)">
                <meta property="og:image:height" content="\(picture.height)">
                <meta property="og:image:alt" content="\(text.alternative)">

                """
            } ?? .empty
        return """
            <meta name="description" content="\(text.lead)">
            <link rel="canonical" href="\(address)">
            <meta property="og:type" content="article">
            <meta property="og:title" content="\(text.title)">
            <meta property="og:description" content="\(text.lead)">
            <meta property="og:url" content="\(address)">
            <meta property="og:site_name" content="\(phrases.name)">
            <meta property="og:locale" content="vi_VN">
            <meta property="article:published_time" content="\(story.published.description)">
            <meta property="article:modified_time" content="\(story.updated.description)">
            <meta property="article:section" content="\(text.category)">
            \(image)
            """
    }

    private func preview(_ language: Language?) -> Route {
        .articles(.preview(story.article.number, language: language))
    }

    private var banner: Markup {
        let editor = Route.articles(.editor(story.article.number, language: chosen))
        return """
            <p class="preview" role="status" lang="\(language.rawValue)">\(phrases.preview) <a href="\(editor)">\(phrases.edit)</a></p>

            """
    }

    private func address(_ picture: Picture) -> Route {
        .articles(isPreview ? .draftPicture(story.article.number, picture.number) : .picture(picture.number))
    }

    private var content: Markup {
        """
        \(banner, when: isPreview)<article class="story" lang="vi">
        <header><p class="kicker"><a href="\(Route.articles(.news(category: text.category, language: chosen)))">\(text.category)</a></p>
        <h1>\(text.title)</h1><p class="when" lang="\(language.rawValue)">\(when)</p></header>
        <p class="lead">\(text.lead)</p>
        \(optional: picture, figure)<div class="body">
        \(text.paragraphs, each: { "<p>\($0)</p>\n" })</div>
        \("<p class=\"byline\">\(text.byline)</p>", when: !text.byline.isEmpty)
        \(verified, when: story.figures > 0 && !isPreview)
        </article>
        \(relatedList, when: !related.isEmpty)
        """
    }

    private var when: Markup {
        let place: Markup = text.place.isEmpty ? .empty : "<span lang=\"vi\">\(text.place)</span>, "
        let changed: Markup =
            story.updated == story.published ? .empty : "; \(phrases.updated(words.moment(story.updated)))"
        return """
            \(place)<time datetime="\(text.dated.description)">\(words.day(text.dated))</time> · \
            \(isPreview ? phrases.notPublished : phrases.published(words.moment(story.published)))\(changed)
            """
    }

    private func figure(_ picture: Picture) -> Markup {
        """
        <figure><img src="\(address(picture))" alt="\(text.alternative)" width="\(picture.width)" \
        height="\(picture.height)">\("<figcaption>\(text.caption)</figcaption>", when: !text.caption.isEmpty)</figure>

        """
    }

    private var verified: Markup {
        let said: Markup =
            explanations.isEmpty
            ? .empty
            : " \(phrases.explained) \(Markup(joining: explanations.map { "“\($0.quote)”: \($0.text)" }, separator: "; "))."
        return
            "<p class=\"verified\" lang=\"\(language.rawValue)\">\(phrases.verified(story.right, story.figures))\(said)</p>"
    }

    private var relatedList: Markup {
        """
        <section class="more" aria-labelledby="more-h"><h2 id="more-h">\(phrases.related)</h2><ul lang="vi">\(related, each: {
            "<li><a href=\"\(Self.route($0, chosen))\">\($0.text.title)</a><time datetime=\"\($0.text.dated.description)\">\(words.day($0.text.dated))</time></li>"
        })</ul></section>
        """
    }
}
