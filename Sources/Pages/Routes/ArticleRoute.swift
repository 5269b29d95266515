package import Planning
package import Prose
package import Quantities

/// Where texts are checked, where articles are written, and where the public reads them.
package enum ArticleRoute: Sendable, Hashable {
    /// Where a text is checked; sending it goes there, too.
    case check(language: Language? = nil)
    /// Entries that a checked text offers are recorded by going there.
    case record(language: Language? = nil)
    /// Articles for those who write them, all or those of one category.
    case list(category: String? = nil, language: Language? = nil)
    /// Where a draft is made; with unit and period the ledger has filled in what it knows.
    case draft(UnitReference?, Period?, conference: String? = nil, language: Language? = nil)
    /// Where an article is written; saving goes there, too.
    case editor(ArticleNumber, done: Done? = nil, language: Language? = nil)
    /// The newest version as the public would see it.
    case preview(ArticleNumber, language: Language? = nil)
    case publish(ArticleNumber, language: Language? = nil)
    case withdraw(ArticleNumber, language: Language? = nil)
    /// A picture for those who write.
    case draftPicture(ArticleNumber, PictureNumber)
    case news(category: String? = nil, language: Language? = nil)
    case story(ArticleNumber, slug: String, language: Language? = nil)
    case picture(PictureNumber)
    case feed
    case newsStyle

    /// What has just been done to an article.
    package enum Done: String, Sendable, Hashable {
        case made, saved, published, withdrawn
    }

    /// The paths that the server answers at.
    package enum Path {
        package static let check = "/check"
        package static let record = "/check/entries"
        package static let list = "/articles"
        package static let draft = "/articles/new"
        package static let editor = "/articles/{article}"
        package static let preview = "/articles/{article}/preview"
        package static let publish = "/articles/{article}/publish"
        package static let withdraw = "/articles/{article}/withdraw"
        package static let draftPicture = "/articles/{article}/pictures/{picture}"
        package static let news = "/news"
        package static let story = "/news/{article}"
        package static let picture = "/news/pictures/{picture}"
        package static let feed = "/news/feed.atom"
        package static let newsStyle = "/news-\(NewsStyle.fingerprint).css"
    }

    /// The names of what addresses and forms say.
    package enum Field {
        package static let text = "text"
        package static let file = "file"
        package static let unit = "unit"
        package static let period = "period"
        package static let action = "action"
        package static let done = "done"
        package static let lang = "lang"
        package static let conference = "conference"
        package static let organiser = "organiser"
        package static let result = "result"
        package static let shortcomings = "shortcomings"
        package static let tasks = "tasks"
        package static let closing = "closing"
        package static let title = "title"
        package static let lead = "lead"
        package static let body = "body"
        package static let byline = "byline"
        package static let category = "category"
        package static let place = "place"
        package static let dated = "dated"
        package static let picture = "picture"
        package static let removesPicture = "no-picture"
        package static let keptPicture = "kept-picture"
        package static let caption = "caption"
        package static let alternative = "alternative"
        package static let version = "version"
        package static let reason = "reason"

        /// Why a figure that is not verified stands in the text.
        package static func explanation(_ place: Int) -> String { "explanation.\(place)" }
        /// Whether a proposed entry is confirmed, and with what.
        package static func take(_ place: Int) -> String { "take.\(place)" }
        package static func indicator(_ place: Int) -> String { "indicator.\(place)" }
        package static func value(_ place: Int) -> String { "value.\(place)" }
        package static func quote(_ place: Int) -> String { "quote.\(place)" }
        package static func entryPeriod(_ place: Int) -> String { "period.\(place)" }
    }

    var address: String {
        var query = QueryText()
        switch self {
        case .check(let language): return Path.check + Self.lang(language)
        case .record(let language): return Path.record + Self.lang(language)
        case .list(let category, let language):
            query.add(Field.category, category)
            query.add(Field.lang, language?.rawValue)
            return Path.list + query.text
        case .draft(let unit, let period, let conference, let language):
            query.add(Field.unit, unit?.description)
            query.add(Field.period, period?.code)
            query.add(Field.conference, conference)
            query.add(Field.lang, language?.rawValue)
            return Path.draft + query.text
        case .editor(let number, let done, let language):
            query.add(Field.done, done?.rawValue)
            query.add(Field.lang, language?.rawValue)
            return Path.list + "/\(number)" + query.text
        case .preview(let number, let language): return Path.list + "/\(number)/preview" + Self.lang(language)
        case .publish(let number, let language): return Path.list + "/\(number)/publish" + Self.lang(language)
        case .withdraw(let number, let language): return Path.list + "/\(number)/withdraw" + Self.lang(language)
        case .draftPicture(let article, let picture): return Path.list + "/\(article)/pictures/\(picture)"
        case .news(let category, let language):
            query.add(Field.category, category)
            query.add(Field.lang, language?.rawValue)
            return Path.news + query.text
        case .story(let number, let slug, let language):
            return Path.news + "/\(number)" + (slug.isEmpty ? "" : "-" + slug) + Self.lang(language)
        case .picture(let number): return Path.news + "/pictures/\(number)"
        case .feed: return Path.feed
        case .newsStyle: return Path.newsStyle
        }
    }

    private static func lang(_ language: Language?) -> String {
        var query = QueryText()
        query.add(Field.lang, language?.rawValue)
        return query.text
    }
}
