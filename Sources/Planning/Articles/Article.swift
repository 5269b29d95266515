package import Quantities

/// The number of an article.
package struct ArticleNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package var description: String { String(value) }

    package static func < (left: ArticleNumber, right: ArticleNumber) -> Bool {
        left.value < right.value
    }
}

/// The number of a picture of an article.
package struct PictureNumber: Sendable, Hashable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package var description: String { String(value) }
}

/// A piece of news about what a unit did in a period (tin, bài). What it says is kept in versions.
package struct Article: Sendable, Hashable {
    package let number: ArticleNumber
    /// Whose figures it tells, and which: its text is checked against them.
    package let unit: UnitKey
    package let period: Period
    package let createdAt: Moment
    package let createdBy: AccountNumber

    package init(
        number: ArticleNumber, unit: UnitKey, period: Period, createdAt: Moment, createdBy: AccountNumber
    ) {
        self.number = number
        self.unit = unit
        self.period = period
        self.createdAt = createdAt
        self.createdBy = createdBy
    }
}

/// What an article says.
package struct ArticleText: Sendable, Hashable {
    package var title: String
    /// The first paragraph: what happened, where and when.
    package var lead: String
    /// Plain paragraphs, one a line; empty lines between them count for nothing.
    package var body: String
    /// "Tin, ảnh: Văn phòng Huyện ủy".
    package var byline: String
    /// The column in which it stands (chuyên mục).
    package var category: String
    package var place: String
    package var dated: Day
    package var picture: PictureNumber?
    /// What stands under the picture.
    package var caption: String
    /// What the picture shows, for those who do not see it.
    package var alternative: String

    package init(
        title: String, lead: String, body: String, byline: String = "", category: String, place: String = "",
        dated: Day, picture: PictureNumber? = nil, caption: String = "", alternative: String = ""
    ) {
        self.title = title
        self.lead = lead
        self.body = body
        self.byline = byline
        self.category = category
        self.place = place
        self.dated = dated
        self.picture = picture
        self.caption = caption
        self.alternative = alternative
    }

    package var paragraphs: [String] {
        body.split(separator: "\n").map { line in
            var line = line.drop(while: \.isWhitespace)
            while line.last?.isWhitespace == true { line.removeLast() }
            return String(line)
        }.filter { !$0.isEmpty }
    }

    /// All that is checked, a paragraph a line.
    package var checked: String {
        ([title, lead] + paragraphs + [caption]).joined(separator: "\n")
    }
}

/// An article as it was saved at some time.
package struct ArticleVersion: Sendable, Hashable {
    /// From 1.
    package let number: Int
    package let savedAt: Moment
    package let savedBy: AccountNumber
    package let text: ArticleText

    package init(number: Int, savedAt: Moment, savedBy: AccountNumber, text: ArticleText) {
        self.number = number
        self.savedAt = savedAt
        self.savedBy = savedBy
        self.text = text
    }
}

/// Something that was done with an article before the public.
package struct ArticleAct: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case published, withdrawn
    }

    package let kind: Kind
    package let version: Int
    package let doneAt: Moment
    package let doneBy: AccountNumber
    /// Why, of a withdrawal.
    package let reason: String
    /// Figures in the text, and how many of them the ledger bore out, of a publication.
    package let figures: Int
    package let right: Int
    /// The change of the ledger that they were checked against.
    package let change: CommitNumber?

    package init(
        _ kind: Kind, version: Int, at doneAt: Moment, by doneBy: AccountNumber, reason: String = "",
        figures: Int = 0, right: Int = 0, change: CommitNumber? = nil
    ) {
        self.kind = kind
        self.version = version
        self.doneAt = doneAt
        self.doneBy = doneBy
        self.reason = reason
        self.figures = figures
        self.right = right
        self.change = change
    }
}

/// Why a figure that the ledger does not bear out may stand in a published article.
package struct FigureExplanation: Sendable, Hashable {
    /// The figure as the text has it.
    package let quote: String
    /// What the check said of it, by its name: "wrong", "unknown".
    package let outcome: String
    package let text: String

    package init(quote: String, outcome: String, text: String) {
        self.quote = quote
        self.outcome = outcome
        self.text = text
    }
}
