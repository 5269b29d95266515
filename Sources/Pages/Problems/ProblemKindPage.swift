package import HTML
package import Prose

/// What the kinds of problem mean, and what to do about them: one of them, or the list.
package struct ProblemKindPage: Sendable {
    /// A kind of problem, in words.
    package struct Kind: Sendable {
        /// As the type of an answer names it: "unknown-unit".
        package let name: String
        package let title: String
        package let meaning: String
        package let remedy: String

        package init(name: String, title: String, meaning: String, remedy: String) {
            self.name = name
            self.title = title
            self.meaning = meaning
            self.remedy = remedy
        }
    }

    private let language: Language
    private let chosen: Language?
    private let kinds: [Kind]
    private let kind: Kind?

    /// - Parameter kind: The one that is shown; nothing for the list.
    package init(language: Language, chosen: Language?, kinds: [Kind], kind: Kind?) {
        self.language = language
        self.chosen = chosen
        self.kinds = kinds
        self.kind = kind
    }

    private var words: Words { Words(language) }
    private func say(_ vietnamese: String, _ english: String) -> String { words.say(vietnamese, english) }
    private var listTitle: String { say("Các loại lỗi", "Kinds of problem") }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: kind?.title ?? listTitle, home: .home(language: chosen),
            otherLanguage: .problems(kind?.name, language: other), navigation: Navigation(language: chosen),
            content: content
        ).document
    }

    private var content: Markup {
        guard let kind else {
            return """
                <header class="mast"><h1>\(listTitle)<span>\(say(
                    "Trường “type” của trả lời lỗi dẫn đến đây", "The field “type” of an answer leads here"))</span></h1></header>
                <div class="account api"><ul class="rules">\(kinds, each: line)</ul></div>
                """
        }
        return """
            <header class="mast"><h1>\(kind.title)<span><code>\(kind.name)</code></span></h1></header>
            <div class="account api">
            <section aria-labelledby="meaning"><h2 id="meaning">\(say("Nghĩa là gì", "What it means"))</h2>
            <p>\(kind.meaning)</p></section>
            <section aria-labelledby="remedy"><h2 id="remedy">\(say("Làm gì tiếp", "What to do"))</h2>
            <p>\(kind.remedy)</p></section>
            <p><a href="\(Route.problems(language: chosen))">\(listTitle)</a> · \
            <a href="\(Route.programs(language: chosen))">API</a></p></div>
            """
    }

    private func line(_ kind: Kind) -> Markup {
        """
        <li><a href="\(Route.problems(kind.name, language: chosen))"><code>\(kind.name)</code></a> \(kind.title)</li>

        """
    }
}
