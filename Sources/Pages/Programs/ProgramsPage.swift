package import HTML
package import Planning
package import Prose

/// What programs may ask of this server: every route of the API in words, with an example.
package struct ProgramsPage: Sendable {
    /// One thing that can be asked or done.
    package struct Operation: Sendable {
        /// A parameter, and what it means.
        package struct Parameter: Sendable {
            package let name: String
            package let words: String
            package let isRequired: Bool

            package init(name: String, words: String, isRequired: Bool) {
                self.name = name
                self.words = words
                self.isRequired = isRequired
            }
        }

        package let method: String
        package let path: String
        package let summary: String
        package let permissions: [Permission]
        package let parameters: [Parameter]
        /// The address of an example.
        package let example: String
        /// What the example sends.
        package let body: String?
        /// Whether it sends a file.
        package let sendsFile: Bool

        package init(
            method: String, path: String, summary: String, permissions: [Permission], parameters: [Parameter],
            example: String, body: String?, sendsFile: Bool = false
        ) {
            self.method = method
            self.path = path
            self.summary = summary
            self.permissions = permissions
            self.parameters = parameters
            self.example = example
            self.body = body
            self.sendsFile = sendsFile
        }
    }

    /// A part of the API.
    package struct Subject: Sendable {
        package let id: String
        package let name: String
        package let operations: [Operation]

        package init(id: String, name: String, operations: [Operation]) {
            self.id = id
            self.name = name
            self.operations = operations
        }
    }

    private let language: Language
    private let chosen: Language?
    private let subjects: [Subject]
    /// How programs reach the server: "https://tiendo.example.gov.vn".
    private let origin: String

    package init(language: Language, chosen: Language?, subjects: [Subject], origin: String) {
        self.language = language
        self.chosen = chosen
        self.subjects = subjects
        self.origin = origin
    }

    private var phrases: ProgramsPhrases { ProgramsPhrases(language) }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: phrases.title, home: .scoreboard(nil, language: chosen),
            otherLanguage: .programs(language: other), navigation: Navigation(language: chosen), content: content
        ).document
    }

    private var content: Markup {
        """
        <header class="mast"><h1>\(phrases.title)<span>\(phrases.under)</span></h1></header>
        <div class="account api">
        <p>\(phrases.lead) <a href="\(Route.programsDocument)">openapi.json</a> · \
        <a href="\(Route.problems(language: chosen))">\(phrases.problems)</a></p>
        <ul class="rules">\(phrases.rules, each: { "<li>\($0)</li>" })</ul>
        <nav class="tabs" aria-label="\(phrases.parts)"><ul>\(subjects, each: { subject in
            "<li><a href=\"\(Route.place(subject.id))\">\(subject.name)</a></li>" })</ul></nav>
        \(subjects, each: section)
        </div>
        """
    }

    private func section(_ subject: Subject) -> Markup {
        """
        <section aria-labelledby="\(subject.id)"><h2 id="\(subject.id)">\(subject.name)</h2>
        \(subject.operations, each: operation)</section>
        """
    }

    private func operation(_ operation: Operation) -> Markup {
        """
        <details class="call"><summary><code><b>\(operation.method)</b> \(operation.path)</code> \
        <span>\(operation.summary)</span></summary>
        \(needs(operation))\(parameters(operation))\(example(operation))</details>

        """
    }

    private func needs(_ operation: Operation) -> Markup {
        guard let first = operation.permissions.first else { return .empty }
        // A list of all of them says that any will do.
        guard operation.permissions.count <= 3 else { return "<p>\(phrases.anyPermission)</p>" }
        let names = operation.permissions.map { permission -> Markup in "<code>\(permission.rawValue)</code>" }
        let meaning = Words(language).permission(first)
        return "<p>\(phrases.needs) \(Markup(joining: names, separator: ", ")) <span class=\"m\">\(meaning)</span></p>"
    }

    private func parameters(_ operation: Operation) -> Markup {
        guard !operation.parameters.isEmpty else { return .empty }
        return "<dl>\(operation.parameters, each: parameter)</dl>"
    }

    private func parameter(_ parameter: Operation.Parameter) -> Markup {
        """
        <dt><code>\(parameter.name)</code>\(" <small>\(phrases.required)</small>", when: parameter.isRequired)</dt>\
        <dd>\(parameter.words)</dd>
        """
    }

    /// A line for the shell.
    private func example(_ operation: Operation) -> Markup {
        var lines = ["curl -H \"Authorization: Bearer $TOKEN\""]
        if operation.method != "GET" { lines.append("-X \(operation.method)") }
        if let body = operation.body {
            lines.append("-H \"Content-Type: application/json\"")
            lines.append("-d '\(body)'")
        }
        if operation.sendsFile {
            lines.append("-H \"Content-Type: application/pdf\"")
            lines.append("--data-binary @bien-ban.pdf")
        }
        lines.append("\"\(origin)\(operation.example)\"")
        return """
            <div class="tablebox" role="group" aria-label="\(phrases.example): \(operation.method) \(operation.path)" \
            tabindex="0"><pre><code>\(lines.joined(separator: " \\\n  "))</code></pre></div>
            """
    }
}
