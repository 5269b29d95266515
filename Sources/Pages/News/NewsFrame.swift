import HTML
import Planning
import Prose

/// The frame of what the public reads.
struct NewsFrame {
    let language: Language
    let chosen: Language?
    let title: String
    /// What machines that show links read: title, description, picture.
    var meta: Markup = .empty
    let categories: [String]
    let category: String?
    let other: Route
    let content: Markup

    var document: Markup {
        let phrases = NewsPhrases(language)
        return """
            <!doctype html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title) – \(phrases.name)</title>
            \(meta)<link rel="alternate" type="application/atom+xml" title="\(phrases.name)" href="\(Route.articles(.feed))">
            <link rel="stylesheet" href="\(Route.articles(.newsStyle))">
            <link rel="icon" href="\(Route.favicon)" type="image/svg+xml">
            </head>
            <body>
            <a class="skip" href="\(Route.place("content"))">\(phrases.skip)</a>
            <header class="mast"><div class="row"><a class="name" href="\(Route.articles(.news(language: chosen)))">\(phrases.name)</a>\
            <nav aria-label="\(phrases.also)"><a href="\(Route.articles(.feed))">\(phrases.feed)</a>\
            <a href="\(other)" lang="\(otherLanguage.rawValue)" hreflang="\(otherLanguage.rawValue)">\(phrases.otherLanguage)</a>\
            <a href="\(Route.scoreboard(nil, language: chosen))">\(phrases.program)</a></nav></div></header>
            \(sections(phrases), when: !categories.isEmpty)<main id="content" tabindex="-1">
            \(content)
            </main>
            <footer class="foot"><p>\(phrases.foot)</p></footer>
            </body>
            </html>

            """
    }

    private var otherLanguage: Language { language == .vietnamese ? .english : .vietnamese }

    private func sections(_ phrases: NewsPhrases) -> Markup {
        """
        <nav class="sections" aria-label="\(phrases.categories)"><ul>\
        <li><a href="\(Route.articles(.news(language: chosen)))"\(" aria-current=\"page\"", when: category == nil)>\(phrases.all)</a></li>\
        \(categories, each: { name in
            "<li><a lang=\"vi\" href=\"\(Route.articles(.news(category: name, language: chosen)))\"\(" aria-current=\"page\"", when: name == category)>\(name)</a></li>"
        })</ul></nav>

        """
    }
}

/// The words around the news.
struct NewsPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    var name: String { words.say("Tin tức", "News") }
    var program: String { words.say("Bảng theo dõi", "Scoreboard") }
    var otherLanguage: String { words.say("English", "Tiếng Việt") }
    var feed: String { words.say("Nguồn tin Atom", "Atom feed") }
    var also: String { words.say("Trang khác", "Also") }
    var skip: String { words.say("Tới nội dung", "Skip to the content") }
    var categories: String { words.say("Chuyên mục", "Categories") }
    var all: String { words.say("Mới nhất", "Newest") }
    var none: String { words.say("Chưa có tin nào.", "There is no news yet.") }
    var related: String { words.say("Tin cùng chuyên mục", "In the same category") }
    var foot: String {
        words.say(
            "Số liệu trong tin được chương trình đối chiếu với sổ theo dõi kế hoạch trước khi đăng.",
            "The figures of the news were compared with the ledger of plans before they were published.")
    }
    var preview: String {
        words.say("Bản xem trước, chưa ai khác thấy.", "A preview: nobody else sees it yet.")
    }
    var edit: String { words.say("Quay lại sửa bài", "Back to the editor") }
    var notPublished: String { words.say("chưa đăng", "not published") }
    func published(_ moment: String) -> String { words.say("Đăng \(moment)", "Published \(moment)") }
    func updated(_ moment: String) -> String { words.say("cập nhật \(moment)", "updated \(moment)") }
    func verified(_ right: Int, _ all: Int) -> String {
        words.say(
            "\(right)/\(all) số liệu trong bài khớp với sổ theo dõi kế hoạch lúc đăng.",
            "\(right) of \(all) figures of this article were borne out by the ledger of plans when it was published.")
    }
    var explained: String { words.say("Giải trình:", "Explained:") }
}
