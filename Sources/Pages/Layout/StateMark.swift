package import HTML
import Planning

/// The mark of a state: a shape of its own, so that it is told without its colour.
enum StateMark {
    /// The short name of a state in ids and class names.
    static func slug(_ state: State) -> String {
        switch state {
        case .exceeded: "exceeded"
        case .achieved: "achieved"
        case .onTrack: "ontrack"
        case .atRisk: "atrisk"
        case .behind: "behind"
        case .notYetDue: "notdue"
        case .noData: "nodata"
        case .notDefined: "undefined"
        }
    }

    static func icon(_ state: State) -> Markup {
        "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#s-\(slug(state))\"/></svg>"
    }

    /// Mark and word together, in the colour of the state.
    static func labelled(_ state: State, _ word: String) -> Markup {
        labelled(state, "\(word)" as Markup)
    }

    static func labelled(_ state: State, _ word: Markup) -> Markup {
        "<span class=\"s s-\(slug(state))\">\(icon(state))\(word)</span>"
    }

    /// Mark and word together, written where they belong.
    static func write(_ state: State, _ word: Markup, to out: inout MarkupWriter) {
        let slug = slug(state)
        out.literal("<span class=\"s s-")
        out.text(slug)
        out.literal("\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"#s-")
        out.text(slug)
        out.literal("\"/></svg>")
        out.markup(word)
        out.literal("</span>")
    }

    /// A state with its number and word.
    static func numbered(_ count: ScoreboardPage.StateCount) -> Markup {
        """
        <span class="s s-\(slug(count.state))">\(icon(count.state))<b>\(count.count)</b> \(count.word)</span>
        """
    }

    /// A state with its number, short: the word is for those who do not see the mark.
    static func counted(_ count: ScoreboardPage.StateCount) -> Markup {
        let word: Markup = count.word.isEmpty ? .empty : "<span class=\"hide\"> \(count.word)</span>"
        return """
            <span class="s s-\(slug(count.state))">\(icon(count.state))\(count.count)\(word)</span>
            """
    }
}

/// The drawings that pages refer to by id, once per page.
enum Symbols {
    static let sheet: Markup = """
        <svg class="sheet" width="0" height="0" aria-hidden="true"><defs>\
        <symbol id="s-exceeded" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8"/>\
        <path class="k" d="M8 12V4.5M4.6 7.8 8 4.4l3.4 3.4"/></symbol>\
        <symbol id="s-achieved" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8"/>\
        <path class="k" d="m4.2 8.3 2.6 2.6 5-5.4"/></symbol>\
        <symbol id="s-ontrack" viewBox="0 0 16 16"><circle class="o" cx="8" cy="8" r="7"/>\
        <path class="o" d="M4.6 8h6.6M8.4 5l3 3-3 3"/></symbol>\
        <symbol id="s-atrisk" viewBox="0 0 16 16"><path d="M8 .8 16 15H0z"/><path class="k" d="M8 6v4.2M8 12v.9"/></symbol>\
        <symbol id="s-behind" viewBox="0 0 16 16"><rect width="16" height="16" rx="2.5"/>\
        <path class="k" d="M8 4v7.5M4.6 8.2 8 11.6l3.4-3.4"/></symbol>\
        <symbol id="s-notdue" viewBox="0 0 16 16"><circle class="o" cx="8" cy="8" r="7"/>\
        <path class="o" d="M8 4v4.3l2.8 1.8"/></symbol>\
        <symbol id="s-nodata" viewBox="0 0 16 16"><circle class="o" cx="8" cy="8" r="7" stroke-dasharray="2.6 2.6"/></symbol>\
        <symbol id="s-undefined" viewBox="0 0 16 16"><circle class="o" cx="8" cy="8" r="7"/>\
        <path class="o" d="M5 8h6"/></symbol>\
        <path id="m-now" d="M0 5.5-4 0h8z"/><rect id="m-plan" x="80%" y="2" width="2" height="14"/>\
        <svg id="m-over" x="100%" overflow="visible"><path class="k" d="M-8 5l4 4-4 4"/></svg></defs></svg>
        """

    /// The program's mark: a bar that has passed its tick.
    static let brand: Markup = """
        <svg class="brand" viewBox="0 0 28 20" aria-hidden="true"><rect class="b1" x="0" y="6" width="28" height="8" rx="2"/>\
        <rect class="b2" x="0" y="6" width="19" height="8" rx="2"/><rect class="b3" x="13" y="1" width="2.5" height="18"/></svg>
        """
}

/// The picture that a browser shows in its tab.
package enum Favicon {
    package static let svg: Markup = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#34408b"/>\
        <rect x="5" y="12" width="22" height="8" rx="2" fill="#8d97d6"/><rect x="5" y="12" width="15" height="8" rx="2" \
        fill="#fff"/><rect x="15" y="7" width="2.5" height="18" fill="#ffd166"/></svg>
        """
}
