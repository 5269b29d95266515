import HTML
import Prose

/// Who is signed in, and the way out; or the way in.
struct VisitorCorner {
    private let phrases: PeoplePhrases

    init(_ language: Language) {
        phrases = PeoplePhrases(language)
    }

    var markup: Markup {
        guard let visitor = Visitor.current else { return .empty }
        guard let name = visitor.name else {
            return """
                <nav class="who" aria-label="\(phrases.yourAccount)">\
                <a href="\(Route.people(.signIn(back: nil)))">\(phrases.signIn)</a></nav>
                """
        }
        return """
            <nav class="who" aria-label="\(phrases.yourAccount)"><a href="\(Route.people(.account()))">\(name)</a>\
            \(PostForm.markup(.people(.signOut), class: "out", "<button>\(phrases.signOut)</button>"))</nav>
            """
    }
}
