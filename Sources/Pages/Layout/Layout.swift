package import HTML
import Prose

/// The frame of every page: head, program's name, way up, language, the content, the foot.
///
/// The frame shows whoever looks in the task in which it is written, and carries the token of their session. The content may
/// be made before, and for many.
package struct Layout: Sendable {
    /// A unit on the way up.
    package struct Crumb: Sendable, Hashable {
        let name: String
        let route: Route

        package init(name: String, route: Route) {
            self.name = name
            self.route = route
        }
    }

    let wording: Wording
    let title: String
    let crumbs: [Crumb]
    /// This page in the other language.
    let otherLanguage: Route
    let home: Route
    let navigation: Navigation
    /// Whether the frame leaves the visitor out: where somebody is about to become one.
    let isQuiet: Bool
    /// A script that the page can do without.
    let script: Route?
    /// What the page is about, between `opening` and `closing`.
    package private(set) var content: Markup

    init(
        wording: Wording, title: String, crumbs: [Crumb] = [], home: Route, otherLanguage: Route,
        navigation: Navigation = Navigation(), isQuiet: Bool = false, script: Route? = nil,
        content: Markup
    ) {
        self.wording = wording
        self.title = title
        self.crumbs = crumbs
        self.home = home
        self.otherLanguage = otherLanguage
        self.navigation = navigation
        self.isQuiet = isQuiet
        self.script = script
        self.content = content
    }

    package var document: Markup { opening + content + closing }

    /// The frame alone, where the content is kept elsewhere.
    package var emptied: Layout {
        var emptied = self
        emptied.content = .empty
        return emptied
    }

    /// What stands before the content.
    package var opening: Markup {
        """
        <!doctype html>
        <html lang="\(wording.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title) – \(wording.program)</title>
        <link rel="stylesheet" href="\(Route.styleSheet)">
        <link rel="icon" href="\(Route.favicon)" type="image/svg+xml">
        <script type="module" src="\(Route.keysScript)"></script>\
        \(optional: script, { "\n<script type=\"module\" src=\"\($0)\"\(working)></script>" })
        </head>
        <body>
        <a class="skip" href="\(Route.place("content"))">\(wording.skipToContent)</a>
        \(Symbols.sheet)
        <header class="top"><a class="name" href="\(home)">\(Symbols.brand)<span>\(wording.program)</span></a>\
        \(navigation.places(FramePhrases(wording.language)), when: !isQuiet)\
        \(navigation.find(SearchPhrases(wording.language)), when: !isQuiet)\
        \(languageSwitch, when: isQuiet || !VisitorCorner.isSignedIn)\
        \(VisitorCorner(wording.language).markup(languageLink), when: !isQuiet)\
        \(trail, when: !crumbs.isEmpty)</header>
        <main id="content" tabindex="-1">

        """
    }

    /// What stands after the content.
    package var closing: Markup {
        """

        </main>
        </body>
        </html>

        """
    }

    /// What the button of a form with a file says while it is at work.
    private var working: Markup {
        script == .workScript ? " data-working=\"\(FramePhrases(wording.language).working)\"" : .empty
    }

    private var trail: Markup {
        """
        <nav class="crumbs" aria-label="\(wording.breadcrumbs)"><ol>\
        \(crumbs, each: { "<li><a href=\"\($0.route)\">\($0.name)</a></li>" })</ol></nav>
        """
    }

    private var languageSwitch: Markup {
        "<nav class=\"lang\" aria-label=\"\(wording.languageSwitch)\">\(languageLink)</nav>"
    }

    private var languageLink: Markup {
        let other = wording.language == .vietnamese ? Language.english : .vietnamese
        return """
            <a href="\(otherLanguage)" lang="\(other.rawValue)" hreflang="\(other.rawValue)">\(wording.otherLanguage)</a>
            """
    }
}
