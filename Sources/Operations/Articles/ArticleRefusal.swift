package import Planning

/// Why something about articles does not happen.
package enum ArticleRefusal: Error, Sendable, Hashable {
    case unknownArticle(ArticleNumber)
    case unknownPicture(PictureNumber)
    /// A field that must not be empty, or is too long.
    case badField(ArticleField, longest: Int)
    /// Somebody saved another version since the form was shown.
    case changedMeanwhile(version: Int)
    /// Figures that the ledger does not bear out, and nobody said why they stand there.
    case unexplained(count: Int)
    case notPublished
    /// What is published says the same.
    case nothingNew
    case reasonNeeded
    /// No PNG or JPEG by its content, or a broken one.
    case notAPicture(name: String)
    case pictureTooLarge(name: String, bytes: Int)
    case pictureTooWide(name: String, width: Int, height: Int)
    /// A picture says what it shows to those who do not see it.
    case alternativeNeeded
    case textTooLong(limit: Int)
}

/// The fields of an article.
package enum ArticleField: String, Sendable, Hashable, CaseIterable {
    case title, lead, body, byline, category, place, caption, alternative

    /// In letters.
    package var longest: Int {
        switch self {
        case .title: 200
        case .lead: 2_000
        case .body: 60_000
        case .byline, .category, .place: 120
        case .caption, .alternative: 500
        }
    }

    package var mayBeEmpty: Bool {
        switch self {
        case .title, .lead, .body, .category: false
        case .byline, .place, .caption, .alternative: true
        }
    }

    func text(_ article: ArticleText) -> String {
        switch self {
        case .title: article.title
        case .lead: article.lead
        case .body: article.body
        case .byline: article.byline
        case .category: article.category
        case .place: article.place
        case .caption: article.caption
        case .alternative: article.alternative
        }
    }
}
