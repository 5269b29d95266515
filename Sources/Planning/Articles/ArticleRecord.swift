package import Quantities

/// An article with its newest version and what was done with it.
package struct ArticleRecord: Sendable, Hashable {
    package let article: Article
    package let newest: ArticleVersion
    /// In the order in which it was done.
    package let acts: [ArticleAct]

    package init(article: Article, newest: ArticleVersion, acts: [ArticleAct]) {
        self.article = article
        self.newest = newest
        self.acts = acts
    }

    package enum State: Sendable, Hashable {
        case draft
        /// The version that the public sees, and since when.
        case published(version: Int, at: Moment)
        case withdrawn(at: Moment)
    }

    package var state: State {
        guard let last = acts.last else { return .draft }
        switch last.kind {
        case .published: return .published(version: last.version, at: last.doneAt)
        case .withdrawn: return .withdrawn(at: last.doneAt)
        }
    }

    /// When the public first saw it.
    package var firstPublished: Moment? {
        acts.first { $0.kind == .published }?.doneAt
    }

    /// Whether there is something newer than what the public sees.
    package var isAhead: Bool {
        guard case .published(let version, _) = state else { return false }
        return newest.number > version
    }
}

/// An article as the public sees it.
package struct PublishedArticle: Sendable, Hashable {
    package let article: Article
    package let text: ArticleText
    package let published: Moment
    /// When what is seen now was published.
    package let updated: Moment
    package let figures: Int
    package let right: Int

    package init(
        article: Article, text: ArticleText, published: Moment, updated: Moment, figures: Int, right: Int
    ) {
        self.article = article
        self.text = text
        self.published = published
        self.updated = updated
        self.figures = figures
        self.right = right
    }

    /// The words of its title as an address has them: "son-duong-tap-trung-khac-phuc-han-che".
    package var slug: String { ArticleSlug.of(text.title) }
}

/// Titles as parts of addresses.
package enum ArticleSlug {
    private static let longest = 80

    package static func of(_ title: String) -> String {
        var slug = ""
        for word in NameFolding.folded(title).split(separator: " ") where word.utf8.allSatisfy({ $0 < 0x80 }) {
            guard slug.utf8.count + word.utf8.count < longest else { break }
            slug += (slug.isEmpty ? "" : "-") + word
        }
        return slug
    }

    /// The number with which "12-son-duong-tap-trung" begins.
    package static func number(of text: String) -> ArticleNumber? {
        guard let first = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).first,
            first.utf8.count <= 15, let value = Int64(first), value > 0
        else { return nil }
        return ArticleNumber(value)
    }
}

/// A picture of an article as it is kept, without its bytes.
package struct Picture: Sendable, Hashable {
    package enum Media: String, Sendable, Hashable, CaseIterable {
        case png = "image/png"
        case jpeg = "image/jpeg"
    }

    package let number: PictureNumber
    package let article: ArticleNumber
    package let media: Media
    package let width: Int
    package let height: Int
    package let byteCount: Int

    package init(
        number: PictureNumber, article: ArticleNumber, media: Media, width: Int, height: Int, byteCount: Int
    ) {
        self.number = number
        self.article = article
        self.media = media
        self.width = width
        self.height = height
        self.byteCount = byteCount
    }

    /// The most bytes that a picture may have.
    package static let sizeLimit = 4 << 20
    /// The longest side in pixels.
    package static let longestSide = 8_000
}
