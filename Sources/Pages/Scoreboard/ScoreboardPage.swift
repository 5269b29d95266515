package import HTML
import Planning

/// The scoreboard of a unit and period: finished values in the reader's language, and how they are laid out.
///
/// It never sees the ledger, a request or a clock; `ScoreboardPresenter` fills it.
package struct ScoreboardPage: Sendable {
    package let wording: Wording
    let title: String
    let head: Head
    let crumbs: [Layout.Crumb]
    let home: Route
    let otherLanguage: Route
    let navigation: Navigation
    let pickers: Pickers
    let summary: Summary
    let attention: [Attention]
    let columns: [PlanColumn]
    let groups: [Group]
    let below: UnitsBelow?
    let silent: [String]
    let sources: [String]
    let stateWords: [State: String]
    /// This page, as it can be found again.
    let here: Route
    let csv: Route
    let json: Route
    let ledger: String?

    /// Whose scoreboard it is, of which period, and what is unusual about the view.
    struct Head: Sendable {
        let unit: String
        let standing: String
        let window: String
        let calendar: String
        let notes: [Note]
    }

    struct Note: Sendable {
        let text: String
        /// The way back to the usual view.
        var way: (words: String, route: Route)?
        var isIllustrative = false
    }

    struct StateCount: Sendable {
        let state: State
        let word: String
        let count: Int
    }

    struct Summary: Sendable {
        let met: Int
        let targets: Int
        let onTrack: Int
        let counts: [StateCount]
        let behind: Int
        let atRisk: Int
    }

    /// A target that needs somebody.
    struct Attention: Sendable {
        let state: State
        let word: Markup
        let name: Markup
        /// Its row, as the link has it.
        let place: Markup
        let figure: Markup
        let percent: Markup?
        let bar: PlanBar?
        let why: Markup
        /// What the unit itself says of the cause.
        let cause: Markup?
        let pace: Markup?
    }

    /// The head of the column of an assigner, with the paper that most of its plans stand on.
    struct PlanColumn: Sendable {
        let title: String
        let source: Int?
    }

    /// The indicators of one field.
    struct Group: Sendable {
        let id: String
        let name: String
        /// "2/6 đạt", or nothing for a field without targets.
        let met: String?
        let counts: [StateCount]
        let rows: [Row]
    }

    struct Row: Sendable {
        let code: String
        let name: Markup
        /// The page of the indicator, as the link has it.
        let page: Markup
        let measure: Markup
        let isPart: Bool
        let actual: Figure?
        let bar: PlanBar?
        let plans: [Figure?]
        let same: Figure?
        let state: State
        let word: Markup
        let why: Markup
        /// The unit's own estimate of the year, and the program's forecast beside it.
        let estimate: Figure?
        let forecast: Figure?
        let pace: Figure?
        let details: Details?
    }

    /// A number with what belongs to it, in a cell.
    struct Figure: Sendable {
        let value: Markup
        let isIllustrative: Bool
        let source: Int?
        /// The number with its marks, and the small lines below: what stands in a cell.
        let cell: Markup

        /// - Parameters:
        ///   - pedigree: The page that says where it comes from.
        ///   - source: The number of the paper, with the words for its link.
        ///   - notes: Small lines under it.
        init(
            value: Markup, pedigree: Route? = nil, isIllustrative: Bool = false,
            source: (number: Int, wording: Wording)? = nil, notes: [Markup] = []
        ) {
            self.value = value
            self.isIllustrative = isIllustrative
            self.source = source?.number
            let shown: Markup = pedigree.map { "<a class=\"from\" href=\"\($0)\">\(value)</a>" } ?? value
            cell = """
                <b>\(shown)\(Self.star, when: isIllustrative)\
                \(optional: source, { Self.reference($0.number, $0.wording) })</b>\
                \(notes, each: { "<small>\($0)</small>" })
                """
        }
    }

    struct UnitsBelow: Sendable {
        let title: String
        let units: [UnitLink]
        /// The same view with, or without, the figures of each unit.
        let toggle: Route
        let isShown: Bool
        /// Where there was no room to unfold every indicator.
        let note: String?
    }

    struct UnitLink: Sendable {
        let name: String
        /// The unit's own scoreboard, as the link has it.
        let page: Markup
        let trouble: [StateCount]
    }

    /// Room for a district's page, so that it need not grow while it is written.
    private static let usualSize = 384 << 10

    /// The whole document, for whoever looks in this task.
    package var document: Markup { layout.document }

    /// The page with its frame apart from its content.
    package var layout: Layout {
        var out = MarkupWriter(capacity: Self.usualSize)
        out.markup(
            """
            <div class="head">\(masthead)
            \(pickers.form(wording))</div>

            """)
        writeBody(to: &out)
        return Layout(
            wording: wording, title: title, crumbs: crumbs, home: home, otherLanguage: otherLanguage,
            navigation: navigation, content: out.markup)
    }

    private func writeBody(to out: inout MarkupWriter) {
        if groups.isEmpty {
            return out.markup(
                """
                <section class="empty"><h2>\(wording.noRowsTitle)</h2><p>\(wording.noRowsLead)</p></section>
                \(unitsBelow)
                \(foot)
                """)
        }
        out.markup("\(summarySection)\n")
        writeAttention(to: &out)
        out.literal("\n")
        writeTable(to: &out)
        out.markup(
            """

            \(silentList, when: !silent.isEmpty)
            \(unitsBelow)
            \(legend)
            \(sourceList)
            \(foot)
            """)
    }

    private var masthead: Markup {
        """
        <header class="mast"><h1>\(head.unit)<span>\(head.standing)</span></h1>
        <p class="window">\(head.window) · \(head.calendar)</p>
        \(head.notes, each: { $0.markup })</header>
        """
    }
}

extension ScoreboardPage.Note {
    /// A line below the heading.
    var markup: Markup {
        let star: Markup = isIllustrative ? ScoreboardPage.Figure.star + " " : .empty
        let link: Markup = way.map { "<a href=\"\($0.route)\">\($0.words)</a>" } ?? .empty
        return
            "<p class=\"note\(" illustrative", when: isIllustrative)\"><span>\(star)\(text)</span>\(link)</p>\n"
    }
}

extension ScoreboardPage.Figure {
    static let star: Markup = "<span class=\"m\">*</span>"

    static func reference(_ number: Int, _ wording: Wording) -> Markup {
        "<a class=\"ref\" href=\"\(Route.place("source-\(number)"))\" aria-label=\"\(wording.source(number))\">\(number)</a>"
    }
}
