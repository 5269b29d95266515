package import HTML
package import Planning
import Prose
import Quantities

/// The news as an Atom feed (RFC 4287).
package struct NewsFeed: Sendable {
    let stories: [PublishedArticle]
    /// "https://tiendo.example.vn"
    let origin: String

    package init(stories: [PublishedArticle], origin: String) {
        self.stories = stories
        self.origin = origin
    }

    /// The moment of the last change; of an empty feed the day on which people began to count.
    private var updated: String { stories.map(\.updated).max()?.description ?? "1970-01-01T00:00:00Z" }

    package var document: Markup {
        let phrases = NewsPhrases(.vietnamese)
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
            <id>\(origin + ArticleRoute.Path.news)</id>
            <title>\(phrases.name)</title>
            <updated>\(updated)</updated>
            <author><name>\(Wording.of(.vietnamese).program)</name></author>
            <link rel="self" type="application/atom+xml" href="\(origin + ArticleRoute.Path.feed)"/>
            <link rel="alternate" type="text/html" href="\(origin + ArticleRoute.Path.news)"/>
            \(stories, each: entry)</feed>

            """
    }

    private func entry(_ story: PublishedArticle) -> Markup {
        let text = story.text
        let body: Markup = "<p>\(text.lead)</p>\(text.paragraphs, each: { "<p>\($0)</p>" })"
        let author: Markup = text.byline.isEmpty ? .empty : "<author><name>\(text.byline)</name></author>\n"
        // The address without the words of the title: a title that changes leaves the entry the same.
        let id = origin + Route.articles(.story(story.article.number, slug: "")).address
        return """
            <entry>
            <id>\(id)</id>
            <title>\(text.title)</title>
            <published>\(story.published.description)</published>
            <updated>\(story.updated.description)</updated>
            \(author)<category term="\(text.category)"/>
            <link rel="alternate" type="text/html" href="\(origin + StoryPage.route(story).address)"/>
            <summary>\(text.lead)</summary>
            <content type="html">\(body.text)</content>
            </entry>

            """
    }
}
