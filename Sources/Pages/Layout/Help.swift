import HTML

/// Help beside a field: the question that somebody would ask there, which unfolds its answer without a script.
struct Help: Sendable, Hashable {
    let question: String
    let answer: String

    var markup: Markup {
        "<details class=\"help\"><summary>\(question)</summary><p>\(answer)</p></details>"
    }
}
