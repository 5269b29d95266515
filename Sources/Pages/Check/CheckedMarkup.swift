import HTML
import Planning
package import Prose

/// A checked text for a page: the text with its figures marked, and what is said of each.
package struct CheckedMarkup: Sendable {
    package let marked: MarkedText
    package let judgements: [ClaimJudgement]
    package let quotes: [String]
    package let place: FigurePlace?

    package init(_ prose: ReadProse, _ judgements: [ClaimJudgement], _ place: FigurePlace?) {
        marked = MarkedText(prose, judgements)
        quotes = judgements.map { prose.quote($0.claim) }
        self.judgements = judgements
        self.place = place
    }

    var summary: CheckSummary { CheckSummary(judgements) }

    /// How many are judged how, each with its sign.
    func summaryMarkup(_ words: Words) -> Markup {
        let summary = summary
        return """
            <ul class="tally">\(CheckSummary.Group.allCases, each: { group in
                guard summary[group] > 0 || group == .right || group == .wrong else { return .empty }
                let tone: Markup = summary[group] > 0 ? "v-\(group.rawValue)" : "m"
                return "<li class=\"v \(tone)\"><span aria-hidden=\"true\">\(group.sign)</span> <b>\(summary[group])</b> \(words.group(group))</li>"
            })</ul>
            """
    }

    /// The text; each figure leads to what is said of it.
    func textMarkup(_ words: Words, _ phrases: CheckPhrases) -> Markup {
        var seen = Set<Int>()
        func markup(_ piece: MarkedText.Piece) -> Markup {
            switch piece {
            case .text(let text): return "\(text)"
            case .figure(let text, let places):
                let anchor: Markup =
                    places.first.flatMap { seen.insert($0).inserted ? " id=\"f\($0 + 1)\"" : nil } ?? .empty
                return figure(text, places, anchor, words, phrases)
            }
        }
        var blocks: [Markup] = []
        var rows = CheckedRows()
        for pieces in marked.paragraphs {
            if CheckedRows.isRow(pieces) {
                rows.take(pieces, markup)
                continue
            }
            blocks.append(rows.finished(phrases.table))
            if !pieces.isEmpty { blocks.append("<p>\(Markup(joining: pieces.map(markup)))</p>\n") }
        }
        blocks.append(rows.finished(phrases.table))
        return Markup(joining: blocks)
    }

    private func figure(
        _ text: String, _ places: [Int], _ anchor: Markup, _ words: Words, _ phrases: CheckPhrases
    ) -> Markup {
        let group = places.map { judgements[$0].outcome.group }.max { Self.weight($0) < Self.weight($1) } ?? .unknown
        let links = places.map { place -> Markup in
            let own = judgements[place].outcome.group
            return """
                <a class="tag v-\(own.rawValue)" href="\(Route.place("j\(place + 1)"))"><span class="hide">\
                \(phrases.numbered(place + 1))</span><span aria-hidden="true">\(place + 1) \(own.sign)</span> \(words.group(own))</a>
                """
        }
        return "<mark class=\"v-\(group.rawValue)\"\(anchor)>\(text)</mark>\(Markup(joining: links))"
    }

    /// What is worse goes before.
    private static func weight(_ group: CheckSummary.Group) -> Int {
        switch group {
        case .right: 0
        case .unknown: 1
        case .unclear: 2
        case .inconsistent: 3
        case .wrong: 4
        }
    }

    /// What is said of each figure, in the order of the text.
    /// Of some of them only, where their places are named.
    func listMarkup(
        _ words: Words, _ phrases: CheckPhrases, _ address: ScoreboardAddress?, only places: [Int]? = nil
    ) -> Markup {
        "<ol class=\"verdicts\">\(places ?? Array(judgements.indices), each: { item($0, words, phrases, address) })</ol>"
    }

    private func item(
        _ place: Int, _ words: Words, _ phrases: CheckPhrases, _ address: ScoreboardAddress?
    ) -> Markup {
        let judgement = judgements[place]
        let group = judgement.outcome.group
        let workings = words.workings(judgement.workings)
        let source: Markup =
            judgement.reference.map {
                "<p><a href=\"\(Route.figure($0, address))\">\(phrases.source)</a></p>"
            } ?? .empty
        return """
            <li id="j\(place + 1)" class="j-\(group.rawValue)"><p class="v v-\(group.rawValue)">\
            <a class="no" href="\(Route.place("f\(place + 1)"))"><span class="hide">\(phrases.place(place + 1)) </span>\
            <span aria-hidden="true">\(place + 1)</span></a> <span aria-hidden="true">\(group.sign)</span> \(words.verdict(judgement))</p>\
            <p class="quote">“\(quotes[place].map { $0.isNewline ? " " : $0 }.reduce(into: "") { $0.append($1) })”</p>\
            \("<p class=\"m\">\(workings)</p>", when: !workings.isEmpty)\(source)</li>

            """
    }
}
