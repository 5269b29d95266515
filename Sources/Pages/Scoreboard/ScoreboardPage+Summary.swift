import HTML
import Planning

extension ScoreboardPage {
    /// Attention cards that are shown at once; the others unfold.
    private static let attentionShown = 8

    var summarySection: Markup {
        """
        <section class="sum" aria-labelledby="sum-h"><h2 id="sum-h">\(wording.summary)</h2>
        \(Self.met(summary.met, of: summary.targets, wording.targetsMet, wording))
        \(stateBar, when: summary.targets > 0)
        <ul class="states">\(summary.counts, each: count)</ul>
        \(fieldList, when: groups.count > 1)
        </section>
        """
    }

    /// How many targets are met; "0 of 0" would sound like a failure where nothing was assigned.
    static func met(_ met: Int, of targets: Int, _ words: String, _ wording: Wording) -> Markup {
        targets == 0
            ? "<p class=\"met\"><strong>0</strong> \(wording.noTargets)</p>"
            : "<p class=\"met\"><strong>\(met)<span>/\(targets)</span></strong> \(words)</p>"
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

    func writeAttention(to out: inout MarkupWriter) {
        guard !attention.isEmpty else {
            return out.markup(
                """
                <section class="att none" aria-labelledby="att-h"><h2 id="att-h">\(wording.attention)</h2>
                <p>\(wording.attentionNone)</p></section>
                """)
        }
        out.markup(
            """
            <section class="att" aria-labelledby="att-h"><h2 id="att-h">\(wording.attention)</h2>
            <p class="lead">\(wording.attentionLead(summary.behind, summary.atRisk))</p>
            <ul class="cards">
            """)
        for item in attention.prefix(Self.attentionShown) { writeCard(of: item, to: &out) }
        out.literal("</ul>\n")
        let rest = attention.dropFirst(Self.attentionShown)
        if !rest.isEmpty {
            out.literal("<details class=\"rest\"><summary>")
            out.text(wording.attentionMore(rest.count))
            out.literal("</summary>\n<ul class=\"lines\">")
            for item in rest { writeLine(of: item, to: &out) }
            out.literal("</ul></details>")
        }
        out.literal("\n</section>")
    }

    private func writeLine(of item: Attention, to out: inout MarkupWriter) {
        out.literal("<li>")
        StateMark.write(item.state, item.word, to: &out)
        out.literal(" <a href=\"")
        out.markup(item.place)
        out.literal("\">")
        out.markup(item.name)
        out.literal("</a> <small>")
        out.markup(item.why)
        out.literal("</small></li>\n")
    }

    private func writeCard(of item: Attention, to out: inout MarkupWriter) {
        out.literal("<li class=\"card c-")
        out.text(StateMark.slug(item.state))
        out.literal("\"><p class=\"what\">")
        StateMark.write(item.state, item.word, to: &out)
        if let percent = item.percent {
            out.literal("<b>")
            out.markup(percent)
            out.literal("</b>")
        }
        out.literal("</p><a href=\"")
        out.markup(item.place)
        out.literal("\">")
        out.markup(item.name)
        out.literal("</a><p class=\"fig\">")
        out.markup(item.figure)
        out.literal("</p>")
        item.bar?.write(to: &out)
        out.literal("<p class=\"why\">")
        out.markup(item.why)
        if let pace = item.pace {
            out.literal(" ")
            out.markup(pace)
        }
        if let cause = item.cause {
            out.literal("</p><p class=\"why\">")
            out.markup(cause)
        }
        out.literal("</p></li>\n")
    }
}
