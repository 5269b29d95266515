import HTML
import Planning
import Quantities

extension ScoreboardPage {
    var unitsBelow: Markup {
        guard let below else { return .empty }
        return """
            <section class="below" aria-labelledby="below-h"><h2 id="below-h">\(below.title)</h2>
            <ul>\(below.units, each: unitLink)</ul>
            <p>\(optional: below.note, { "\($0) " })\
            <a href="\(below.toggle)">\(below.isShown ? wording.hideByUnit : wording.showByUnit)</a></p></section>
            """
    }

    private func unitLink(_ link: UnitLink) -> Markup {
        "<li><a href=\"\(link.page)\">\(link.name)</a>\(link.trouble, each: mark)</li>"
    }

    /// What nobody asked for and nobody reported: named, so that nothing seems forgotten, and out of the way.
    var silentList: Markup {
        """
        <details class="silent"><summary>\(wording.silent(silent.count))</summary><p>\(wording.silentLead)</p>
        <ul>\(silent, each: { "<li>\($0)</li>" })</ul></details>
        """
    }

    var legend: Markup {
        """
        <section class="legend" aria-labelledby="legend-h"><h2 id="legend-h">\(wording.legend)</h2>
        <dl>\(State.allCases, each: { state in line(StateMark.icon(state), state) })\
        \(line(sample(done: 62), wording.legendBar))\(line(sample(expected: 50), wording.legendExpected))\
        \(line(sample(), wording.legendPlan))\
        \(line(sample(done: 55, forecast: 90), wording.legendForecast))\
        \(line(Figure.star, wording.legendStar))</dl>
        <p>\(wording.legendStatus) \(wording.legendPercent)</p></section>
        """
    }

    private func line(_ icon: Markup, _ state: State) -> Markup {
        let words = stateWords[state] ?? ""
        return "<div class=\"s-\(StateMark.slug(state))\"><dt>\(icon)</dt><dd>\(words)</dd></div>"
    }

    private func line(_ drawing: Markup, _ words: String) -> Markup {
        "<div class=\"wide\"><dt>\(drawing)</dt><dd>\(words)</dd></div>"
    }

    private func sample(done: ExactDecimal = 0, expected: ExactDecimal? = nil, forecast: ExactDecimal? = nil) -> Markup
    {
        let range = forecast.flatMap { value -> PlanBar.Range? in
            guard let low = try? value.subtracting(10), let high = try? value.adding(8) else { return nil }
            return PlanBar.Range(value: value, low: low, high: high)
        }
        return PlanBar(state: .onTrack, done: done, expected: expected, forecast: range).drawing()
    }

    var sourceList: Markup {
        guard !sources.isEmpty else { return .empty }
        let numbered = sources.enumerated().map { (number: $0.offset + 1, text: $0.element) }
        return """
            <section class="sources" aria-labelledby="sources-h"><h2 id="sources-h">\(wording.sources)</h2>
            <ol>\(numbered, each: { "<li id=\"source-\($0.number)\">\(publication($0.text))</li>" })</ol></section>
            """
    }

    private func publication(_ text: String) -> Markup {
        let isLink = text.hasPrefix("https://") || text.hasPrefix("http://")
        return isLink ? "<a href=\"\(link: text)\" rel=\"noreferrer\">\(text)</a>" : "\(text)"
    }

    var foot: Markup {
        """
        <footer class="foot"><p>\(wording.sameView): <a href="\(csv)">CSV</a> · <a href="\(json)">JSON</a></p>\
        \(optional: ledger, { "<p>\($0)</p>" })\
        \(FramePhrases.onPaper(here))</footer>
        """
    }
}
