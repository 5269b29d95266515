package import HTML
package import Prose

/// A page that says what went wrong, what may have been meant, and where to go on.
package struct ProblemPage: Sendable {
    /// Something that the reader may have meant.
    package struct Suggestion: Sendable, Hashable {
        let words: String
        /// The view that was meant; nothing where it is a word to write in the address.
        let route: Route?

        package init(words: String, route: Route?) {
            self.words = words
            self.route = route
        }
    }

    let wording: Wording
    /// The number of the answer, such as 404.
    let status: Int
    let title: String
    let details: [String]
    let suggestions: [Suggestion]
    /// What finds the case in the log, where there is something to find.
    let reference: String?
    let language: Language?

    package init(
        language: Language, status: Int, title: String, details: [String], suggestions: [Suggestion] = [],
        reference: String? = nil, chosenLanguage: Language? = nil
    ) {
        self.wording = .of(language)
        self.status = status
        self.title = title
        self.details = details
        self.suggestions = suggestions
        self.reference = reference
        self.language = chosenLanguage
    }

    package var document: Markup {
        let other: Language = wording.language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: wording, title: title, home: home, otherLanguage: .home(language: other),
            navigation: Navigation(language: language), content: content
        ).document
    }

    private var home: Route { .home(language: language) }

    private var content: Markup {
        """
        <section class="problem"><p class="code">\(status)</p><h1\(Told.answer)>\(title)</h1>
        \(details, each: { "<p>\($0)</p>" })
        \(suggestionList, when: !suggestions.isEmpty)\
        \(optional: reference, { "<p class=\"reference\">\(wording.problemReference($0))</p>" })
        <p><a href="\(home)">\(wording.backToStart)</a></p></section>
        """
    }

    private var suggestionList: Markup {
        """
        <p>\(wording.didYouMean)</p>
        <ul>\(suggestions, each: line)</ul>
        """
    }

    private func line(_ suggestion: Suggestion) -> Markup {
        guard let route = suggestion.route else { return "<li><code>\(suggestion.words)</code></li>" }
        return "<li><a href=\"\(route)\">\(suggestion.words)</a></li>"
    }
}
