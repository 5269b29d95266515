import HTML
import Planning

extension ScoreboardPage {
    /// Attention cards that are shown at once; the others unfold.
    private static let attentionShown = 8

    var summarySection: Markup {
        """
        <section class="sum" aria-labelledby="sum-h"><h2 id="sum-h">\(wording.summary)</h2>
        <p class="met"><strong>\(summary.met)<span>/\(summary.targets)</span></strong> \(wording.targetsMet)</p>
        \(stateBar)
        <ul class="states">\(summary.counts, each: count)</ul>
        \(fieldList, when: groups.count > 1)
        </section>
        """
    }

    /// All targets in one bar, by state. The list below it says the same in words.
    private var stateBar: Markup {
        var start = 0
        let total = max(summary.targets, 1)
        let pieces = summary.counts.map { count -> Markup in
            defer { start += count.count }
            return """
                <rect class="c-\(StateMark.slug(count.state))" x="\(share(start, total))" \
                width="\(share(count.count, total))" height="12"/>
                """
        }
        return "<svg class=\"all\" aria-hidden=\"true\">\(Markup(joining: pieces))</svg>"
    }

    private func share(_ part: Int, _ whole: Int) -> String {
        let hundredths = part * 10_000 / whole
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
    }

    private func count(_ count: StateCount) -> Markup {
        """
        <li class="s s-\(StateMark.slug(count.state))">\(StateMark.icon(count.state))<b>\(count.count)</b> \(count.word)</li>
        """
    }

    private var fieldList: Markup {
        "<nav class=\"fields\" aria-label=\"\(wording.byField)\"><ul>\(groups, each: field)</ul></nav>"
    }

    private func field(_ group: Group) -> Markup {
        let trouble = group.counts.filter { State.trouble.contains($0.state) }
        return """
            <li><a href="\(Route.place(group.id))">\(group.name)\(optional: group.met, { " <small>\($0)</small>" })\
            \(trouble, each: mark)</a></li>
            """
    }

    func mark(_ count: StateCount) -> Markup { StateMark.counted(count) }

    var attentionSection: Markup {
        guard !attention.isEmpty else {
            return """
                <section class="att none" aria-labelledby="att-h"><h2 id="att-h">\(wording.attention)</h2>
                <p>\(wording.attentionNone)</p></section>
                """
        }
        let rest = attention.dropFirst(Self.attentionShown)
        return """
            <section class="att" aria-labelledby="att-h"><h2 id="att-h">\(wording.attention)</h2>
            <p class="lead">\(wording.attentionLead(summary.behind, summary.atRisk))</p>
            <ul class="cards">\(attention.prefix(Self.attentionShown), each: card)</ul>
            \(unfolding(Array(rest)), when: !rest.isEmpty)
            </section>
            """
    }

    private func unfolding(_ rest: [Attention]) -> Markup {
        """
        <details class="rest"><summary>\(wording.attentionMore(rest.count))</summary>
        <ul class="lines">\(rest, each: line)</ul></details>
        """
    }

    private func line(_ item: Attention) -> Markup {
        """
        <li>\(StateMark.labelled(item.state, item.word)) <a href="\(item.place)">\(item.name)</a> \
        <small>\(item.why)</small></li>

        """
    }

    private func card(_ item: Attention) -> Markup {
        """
        <li class="card c-\(StateMark.slug(item.state))"><p class="what">\(StateMark.labelled(item.state, item.word))\
        \(optional: item.percent, { "<b>\($0)</b>" })</p>\
        <a href="\(item.place)">\(item.name)</a><p class="fig">\(item.figure)</p>\(optional: item.bar, { $0.drawing() })\
        <p class="why">\(item.why)\(optional: item.pace, { " \($0)" })</p></li>

        """
    }
}
