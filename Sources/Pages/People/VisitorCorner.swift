import HTML
import Prose

/// Who is signed in, and the way out; or the way in.
struct VisitorCorner {
    private let phrases: PeoplePhrases

    init(_ language: Language) {
        phrases = PeoplePhrases(language)
    }

    static var isSignedIn: Bool { Visitor.current?.name != nil }

    /// - Parameter language: The link to the page in the other language.
    func markup(_ language: Markup) -> Markup {
        guard let visitor = Visitor.current else { return .empty }
        guard let name = visitor.name else {
            return """
                <nav class="who" aria-label="\(phrases.yourAccount)">\
                <a href="\(Route.people(.signIn(back: nil)))">\(phrases.signIn)</a></nav>
                """
        }
        return """
            <nav class="who" aria-label="\(phrases.yourAccount)"><details class="menu" name="menu"><summary>\
            <span>\(name)</span></summary><ul><li><a href="\(Route.people(.account()))">\(phrases.yourAccount)</a></li>\
            <li>\(language)</li>\
            <li>\(PostForm.markup(.people(.signOut), class: "out", "<button>\(phrases.signOut)</button>"))</li></ul></details></nav>
            """
    }
}
