package import HTML
package import Planning
package import Prose

/// All articles, for those who write them.
package struct ArticleListPage: Sendable {
    package struct Line: Sendable {
        let record: ArticleRecord
        let unit: String

        package init(record: ArticleRecord, unit: String) {
            self.record = record
            self.unit = unit
        }
    }

    let language: Language
    let chosen: Language?
    /// All articles; those of the category are shown.
    let lines: [Line]
    let category: String?

    package init(language: Language, chosen: Language?, lines: [Line], category: String? = nil) {
        self.language = language
        self.chosen = chosen
        self.lines = lines
        self.category = category
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.articles, home: .scoreboard(nil, language: chosen),
            otherLanguage: .articles(.list(category: category, language: other)),
            navigation: Navigation(current: .articles, language: chosen), content: content
        ).document
    }

    private var words: Words { Words(language) }
    private var phrases: ArticlePhrases { ArticlePhrases(language) }

    private var content: Markup {
        """
        <div class="desk articles"><header class="mast"><h1>\(phrases.articles)</h1><p class="window">\(phrases.lead)</p></header>
        <p class="acts left"><a class="button" href="\(Route.articles(.draft(nil, nil, language: chosen)))">\(phrases.new)</a> \
        <a href="\(Route.articles(.news(language: chosen)))">\(phrases.publicPage)</a></p>
        \(filter, when: categories.count > 1 || category != nil)\(shown.isEmpty ? empty : table)</div>
        """
    }

    private var shown: [Line] { lines.filter { category == nil || $0.record.newest.text.category == category } }

    private var categories: [String] { Set(lines.map(\.record.newest.text.category)).sorted() }

    private var empty: Markup {
        "<p class=\"empty\">\(lines.isEmpty ? phrases.none : phrases.noneInCategory)</p>"
    }

    /// Links, as on the public page: they need no button.
    private var filter: Markup {
        """
        <nav class="tabs" aria-label="\(phrases.category)"><ul>\(choice(nil))\(categories, each: { choice($0) })</ul></nav>

        """
    }

    private func choice(_ name: String?) -> Markup {
        let route = Route.articles(.list(category: name, language: chosen))
        let label: Markup = name.map { "<span lang=\"vi\">\($0)</span>" } ?? "\(phrases.allCategories)"
        return "<li><a href=\"\(route)\"\(" aria-current=\"page\"", when: name == category)>\(label)</a></li>"
    }

    private var table: Markup {
        """
        <div class="tablebox"><table class="list"><thead><tr><th scope="col">\(phrases.title)</th>\
        <th scope="col">\(phrases.category)</th><th scope="col">\(phrases.unitAndPeriod)</th>\
        <th scope="col">\(phrases.state)</th><th scope="col">\(phrases.saved)</th></tr></thead>\
        <tbody>\(shown, each: row)</tbody></table></div>
        """
    }

    private func row(_ line: Line) -> Markup {
        let record = line.record
        let route = Route.articles(.editor(record.article.number, language: chosen))
        return """
            <tr><th scope="row" lang="vi"><a href="\(route)">\(record.newest.text.title)</a></th>\
            <td lang="vi">\(record.newest.text.category)</td><td>\(line.unit), \(words.period(record.article.period))</td>\
            <td class="nowrap">\(phrases.state(record))</td><td class="nowrap">\(words.moment(record.newest.savedAt))</td></tr>
            """
    }
}
