import HTML

/// A part of somebody's first page: one question, its answer, the way on.
package struct HomePart: Sendable {
    /// The id of its heading; once per page.
    let id: String
    let title: String
    let content: Markup

    init(id: String, title: String, _ content: Markup) {
        self.id = id
        self.title = title
        self.content = content
    }

    var markup: Markup {
        """
        <section aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
        \(content)</section>

        """
    }
}
