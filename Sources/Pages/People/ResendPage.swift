package import HTML
package import Prose

/// A form that was sent after its session had ended: what was filled in is kept, and goes with one press.
package struct ResendPage: Sendable {
    let language: Language
    let chosen: Language?
    /// The path that the form was sent to.
    let action: String
    /// What was filled in, but for passwords.
    let fields: [(name: String, value: String)]
    let isSignedIn: Bool
    /// Whether files may have come with it: those are not kept.
    let hasFiles: Bool

    package init(
        language: Language, chosen: Language?, action: String, fields: [(name: String, value: String)],
        isSignedIn: Bool, hasFiles: Bool = false
    ) {
        self.language = language
        self.chosen = chosen
        self.action = action
        self.fields = fields
        self.isSignedIn = isSignedIn
        self.hasFiles = hasFiles
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.formKept, home: .home(language: chosen),
            otherLanguage: .home(language: other), isQuiet: true, content: content
        ).document
    }

    private var phrases: PeoplePhrases { PeoplePhrases(language) }

    private var content: Markup {
        """
        <section class="gate"><h1>\(phrases.formKept)</h1>\
        <p>\(isSignedIn ? phrases.sessionIsNew : phrases.sessionEnded)</p>\
        \("<p>\(phrases.filesNotKept)</p>" as Markup, when: hasFiles)\(wayIn, when: !isSignedIn)\
        <form method="post" action="\(action)"\(" enctype=\"multipart/form-data\"", when: hasFiles)>\(PostForm.token)\
        \(fields, each: { Control.hidden(name: $0.name, value: $0.value) })\
        <button>\(phrases.sendAgain)</button></form></section>
        """
    }

    private var wayIn: Markup {
        """
        <p><a href="\(Route.people(.signIn(back: nil, language: chosen?.rawValue)))" target="_blank">\
        \(phrases.signInBeside)</a></p><p>\(phrases.thenSend)</p>
        """
    }
}
