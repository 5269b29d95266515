import HTML

/// A part of somebody's first page: one question, its answer, the way on.
package struct HomePart: Sendable {
    /// How much it presses; the most pressing part stands first.
    package enum Urgency: Int, Sendable, Comparable {
        /// Somebody waits for the reader, or a day has passed.
        case overdue
        case waiting
        case trouble
        case calm

        package static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
    }

    /// The id of its heading; once per page.
    package let id: String
    let title: String
    /// One sentence below the heading.
    let lead: String?
    package let urgency: Urgency
    let content: Markup

    init(id: String, title: String, lead: String? = nil, _ urgency: Urgency, _ content: Markup) {
        self.id = id
        self.title = title
        self.lead = lead
        self.urgency = urgency
        self.content = content
    }

    var markup: Markup {
        """
        <section aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
        \(optional: lead, { "<p class=\"lead\">\($0)</p>" })\(content)</section>

        """
    }
}

/// A line of a list of things to do: what, what about it, and one link.
struct TodoLine: Sendable {
    let title: String
    let route: Route
    /// Below the title.
    let notes: [Markup]
    /// On the right.
    var mark: Markup = .empty
    var isLate = false

    var markup: Markup {
        """
        <li\(" class=\"is-late\"", when: isLate)><div><a href="\(route)">\(title)</a>\
        \(notes.filter { !$0.isEmpty }, each: { "<small>\($0)</small>" })</div>\
        \("<p>\(mark)</p>", when: !mark.isEmpty)</li>

        """
    }

    static func list(_ lines: [TodoLine]) -> Markup {
        "<ul class=\"todo\">\(lines, each: { $0.markup })</ul>"
    }
}
