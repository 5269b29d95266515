package import Office
import Planning
package import Prose
import Quantities

/// A part of a report's text before it has a layout: what it says and what it is, not how it looks or is numbered.
package enum ContentBlock: Sendable {
    /// 1 for a part ("I."), 2 for a section ("1."), 3 for a sub-section ("1.1.").
    case heading(level: Int, String)
    case paragraph(Passage)
    /// A line of a list, with a dash.
    case item(Passage)
    /// A clause with a number of its own, counted within its part.
    case clause(Passage)
    case table(Annex)
    case chart(DocumentChart)
}

extension Passage {
    /// As runs of a document: every figure carries its reference.
    var inlines: [Inline] {
        runs.map { run in
            switch run {
            case .text(let text): .text(text)
            case .figure(let text, let reference, let title):
                .figure(text, FigureTag(reference: reference.text, title: title))
            }
        }
    }
}

extension ContentBlock {
    /// Its words, a line each: what a person reads aloud.
    package var plain: String {
        switch self {
        case .heading(let level, let title): String(repeating: "#", count: level) + " " + title
        case .paragraph(let passage): passage.plain
        case .item(let passage): "- " + passage.plain
        case .clause(let passage): "# " + passage.plain
        case .table(let annex): annex.plain
        case .chart(let chart): "[\(chart.title)]"
        }
    }
}

extension Annex {
    /// Rows as lines, cells between bars.
    package var plain: String {
        let head = columns.map { $0.title.joined(separator: " / ") }.joined(separator: " | ")
        let words = Words(.vietnamese)
        let lines = rows.map { row in row.cells.map { $0.plain(words) }.joined(separator: " | ") }
        return ([title, head] + lines + notes).joined(separator: "\n")
    }
}

extension Annex.Cell {
    /// As it is printed in Vietnamese.
    func plain(_ words: Words) -> String {
        switch self {
        case .empty: ""
        case .text(let text), .notAvailable(let text): text
        case .figure(let value, let places, _), .sum(let value, let places, _, _):
            words.number(value, places: places)
        case .gain(let value, let places, _):
            (value.signum > 0 ? "+" : "") + words.number(value, places: places)
        case .percent(let value, _, _, _): words.number(value, places: 1)
        }
    }
}
