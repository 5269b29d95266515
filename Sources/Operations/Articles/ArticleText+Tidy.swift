import Foundation
package import Planning

extension ArticleText {
    /// Composed, without what no page and no feed can hold; line ends only in the body, an empty line between paragraphs.
    package var tidied: ArticleText {
        var text = self
        text.title = title.oneLine
        text.lead = lead.oneLine
        text.body = body.split(whereSeparator: \.isNewline).map { String($0).oneLine }.filter { !$0.isEmpty }
            .joined(separator: "\n\n")
        text.byline = byline.oneLine
        text.category = category.oneLine
        text.place = place.oneLine
        text.caption = caption.oneLine
        text.alternative = alternative.oneLine
        return text
    }
}

extension String {
    /// In one line without controls, blanks at its ends left out.
    fileprivate var oneLine: String {
        var view = String.UnicodeScalarView()
        for scalar in precomposedStringWithCanonicalMapping.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control || scalar.value == 0xFFFE
            view.append(isControl || scalar.value == 0xFFFF ? " " : scalar)
        }
        return String(view).trimmed
    }
}
