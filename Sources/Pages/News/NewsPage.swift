package import HTML
package import Planning
package import Prose
import Quantities

/// The front page of the news, or of one of its categories.
package struct NewsPage: Sendable {
    let language: Language
    let chosen: Language?
    let stories: [PublishedArticle]
    /// The pictures of the stories, by number.
    let pictures: [PictureNumber: Picture]
    let categories: [String]
    let category: String?

    package init(
        language: Language, chosen: Language?, stories: [PublishedArticle], pictures: [PictureNumber: Picture],
        categories: [String], category: String?
    ) {
        self.language = language
        self.chosen = chosen
        self.stories = stories
        self.pictures = pictures
        self.categories = categories
        self.category = category
    }

    private var words: Words { Words(language) }
    private var phrases: NewsPhrases { NewsPhrases(language) }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return NewsFrame(
            language: language, chosen: chosen, title: category ?? phrases.all, categories: categories,
            category: category, other: .articles(.news(category: category, language: other)), content: content
        ).document
    }

    private var content: Markup {
        let heading: Markup = "<h1 class=\"quiet\">\(category ?? phrases.all)</h1>"
        guard !stories.isEmpty else { return "\(heading)<p class=\"none\">\(phrases.none)</p>" }
        return "\(heading)<div class=\"front\" lang=\"vi\">\(stories, each: teaser)</div>"
    }

    private func teaser(_ story: PublishedArticle) -> Markup {
        let picture: Markup =
            story.text.picture.flatMap { pictures[$0] }.map {
                """
                <img src="\(Route.articles(.picture($0.number)))" alt="\(story.text.alternative)" width="\($0.width)" \
                height="\($0.height)" loading="lazy">
                """
            } ?? .empty
        return """
            <article>\(picture)<div><p class="kicker">\(story.text.category)</p>\
            <h2><a href="\(StoryPage.route(story, chosen))">\(story.text.title)</a></h2>\
            <p>\(story.text.lead)</p><p class="when"><time datetime="\(story.text.dated.description)">\(words.day(story.text.dated))</time></p></div></article>

            """
    }
}
