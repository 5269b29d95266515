package import HTML
package import Planning
package import Prose

/// What a change of reference data would do, row by row, and the form that records it.
package struct ReferencePreviewPage: Sendable {
    /// One kind of what was sent.
    package struct Part: Sendable {
        let kind: ReferenceKind
        let columns: [ReferenceColumn]
        let differences: [ReferenceDifference]
        /// The rows that change something, as they are sent again.
        let text: String

        package init(kind: ReferenceKind, columns: [ReferenceColumn], differences: [ReferenceDifference], text: String)
        {
            self.kind = kind
            self.columns = columns
            self.differences = differences
            self.text = text
        }

        func count(_ effect: ReferenceDifference.Effect) -> Int { differences.count { $0.effect == effect } }
    }

    /// Why it stands here again.
    package enum News: Sendable, Hashable {
        case moved
        case reasonNeeded
    }

    /// What is kept of the form below.
    package struct Beside: Sendable, Hashable {
        package var document = ""
        package var reason = ""
        /// The name of the file, for the journal.
        package var file = ""

        package init() {}
    }

    private static let longest = 200
    /// What goes with the form; fields of forms are bounded.
    private static let chunk = 18_000
    private static let largest = 70_000

    let language: Language
    let chosen: Language?
    let parts: [Part]
    /// Errors and warnings, in sentences.
    let errors: [String]
    let warnings: [String]
    let unlisted: Int
    let fingerprint: String
    let news: News?
    let beside: Beside
    /// What the change does besides, such as to figures.
    let effects: Markup
    /// What was pasted, to be mended where it was refused.
    let pasted: String

    package init(
        language: Language, chosen: Language?, parts: [Part], errors: [String], warnings: [String], unlisted: Int,
        fingerprint: String, news: News? = nil, beside: Beside = Beside(), effects: Markup = .empty,
        pasted: String = ""
    ) {
        self.language = language
        self.chosen = chosen
        self.parts = parts
        self.errors = errors
        self.warnings = warnings
        self.unlisted = unlisted
        self.fingerprint = fingerprint
        self.news = news
        self.beside = beside
        self.effects = effects
        self.pasted = pasted
    }

    package var document: Markup {
        let above = parts.last.map { part in
            (phrases.name(part.kind), Route.administration(.records(part.kind, language: chosen)))
        }
        return AdministrationFrame(
            language: language, chosen: chosen, title: phrases.preview,
            other: { .administration(.importing(language: $0)) }, above: above,
            isAnswer: news == nil && errors.isEmpty && !isEmpty && !isTooLarge, content: content
        ).document
    }

    private typealias Field = AdministrationRoute.Field
    private var phrases: ReferencePhrases { ReferencePhrases(language) }

    private var content: Markup {
        """
        \(optional: news, told)\(problems)\
        \(parts.filter { errors.isEmpty || !$0.differences.isEmpty }, each: summary)\
        \(Told.well(phrases.nothingChanges), when: isEmpty && errors.isEmpty)\
        \(effects)\
        \(isTooLarge ? Told.wrong(phrases.tooLarge) : form, when: !isEmpty && errors.isEmpty)
        """
    }

    private var isEmpty: Bool { parts.allSatisfy { $0.count(.added) + $0.count(.changed) == 0 } }
    private var isTooLarge: Bool { parts.reduce(0) { $0 + $1.text.utf8.count } > Self.largest }

    private func told(_ news: News) -> Markup {
        switch news {
        case .moved: Told.wrong(phrases.moved)
        case .reasonNeeded: Told.wrong(phrases.reasonNeeded)
        }
    }

    private var problems: Markup {
        let list: Markup = "<ul class=\"faults\">\(errors, each: { "<li>\($0)</li>" })\(rest)</ul>"
        let noted: Markup = "<ul class=\"faults m\">\(warnings, each: { "<li>\($0)</li>" })</ul>"
        return """
            \("<div\(Told.amiss)><p>\(phrases.refused)</p>\(list)</div>\(again)", when: !errors.isEmpty)\
            \(noted, when: !warnings.isEmpty)
            """
    }

    private var again: Markup {
        pasted.isEmpty
            ? "<p><a href=\"\(Route.administration(.importing(language: chosen)))\">\(phrases.importing)</a></p>"
            : ReferenceImportPage.paste(phrases.pasted, pasted, language)
    }

    private var rest: Markup { unlisted > 0 ? "<li>\(phrases.unlisted(unlisted))</li>" : .empty }

    // MARK: What changes

    private func summary(_ part: Part) -> Markup {
        let moving = part.differences.filter { $0.effect != .unchanged }
        let id = "part-\(part.kind.rawValue)"
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(phrases.name(part.kind))</h2>\
            <p>\(phrases.counts(part.count(.added), part.count(.changed), part.count(.unchanged)))</p>\
            \(moving.isEmpty ? .empty : table(moving, part, id))\
            \("<p class=\"m\">\(phrases.unlisted(moving.count - Self.longest))</p>", when: moving.count > Self.longest)</section>
            """
    }

    private func table(_ differences: [ReferenceDifference], _ part: Part, _ id: String) -> Markup {
        """
        <div class="tablebox" role="group" aria-labelledby="\(id)" tabindex="0"><table class="list diff"><thead><tr>\
        <th scope="col">\(phrases.wouldChange)</th><th scope="col">\(phrases.column)</th>\
        <th scope="col">\(phrases.before)</th><th scope="col">\(phrases.after)</th></tr></thead>\
        \(differences.prefix(Self.longest), each: { body($0, part) })</table></div>
        """
    }

    private func body(_ difference: ReferenceDifference, _ part: Part) -> Markup {
        let words = ColumnWords(part.kind, language)
        let shown = ShownCell(words)
        let rows = part.columns.indices.filter { place in
            let before = difference.before?[place] ?? ""
            return part.columns[place].isKey ? false : before != difference.after[place]
        }
        let keys = part.columns.indices.filter { part.columns[$0].isKey && !difference.after[$0].isEmpty }
            .map { shown.text(difference.after[$0], part.columns[$0]) }.joined(separator: " · ")
        let lines = rows.enumerated().map { index, place -> Markup in
            let head: Markup =
                index > 0
                ? .empty
                : """
                <th scope="rowgroup" rowspan="\(max(rows.count, 1))">\(keys) <span class="effect">\(phrases.effect(difference.effect))</span></th>
                """
            let column = part.columns[place]
            let before = difference.before.map { shown.text($0[place], column) } ?? ""
            return """
                <tr>\(head)<td>\(words.label(column.name))</td><td>\("<del>\(before)</del>", when: !before.isEmpty)</td>\
                <td><ins>\(shown.text(difference.after[place], column))</ins></td></tr>
                """
        }
        guard !lines.isEmpty else {
            return
                "<tbody><tr><th scope=\"row\" colspan=\"4\">\(keys) <span class=\"effect\">\(phrases.effect(difference.effect))</span></th></tr></tbody>"
        }
        return "<tbody>\(Markup(joining: lines))</tbody>"
    }

    // MARK: Recording it

    private var form: Markup {
        let moving = parts.filter { $0.count(.added) + $0.count(.changed) > 0 }
        let tables = moving.enumerated().flatMap { index, part in
            Self.chunks(part.text).map { Control.hidden(name: "\(Field.table)\(index)", value: $0) }
        }
        let document = Control.line(
            id: "document", name: Field.document, label: phrases.document, value: beside.document,
            hint: phrases.documentHint)
        let needs = parts.contains { $0.count(.changed) > 0 }
        let reason: Markup = """
            <div class="field"><label for="reason">\(phrases.reason)</label><input id="reason" name="\(Field.reason)" type="text" \
            value="\(beside.reason)" maxlength="400" aria-describedby="reason-hint" autocomplete="off"\(" required", when: needs)>\
            <small id="reason-hint">\(phrases.reasonHint)</small></div>
            """
        return PostForm.markup(
            .administration(.confirm),
            """
            \(Markup(joining: tables))\(Control.hidden(name: Field.shown, value: fingerprint))\
            \(Control.hidden(name: Field.kind, value: (parts.last?.kind ?? .units).rawValue))\
            \(Control.hidden(name: Field.file, value: beside.file))\(document)\(reason)<button>\(phrases.record)</button>
            """)
    }

    /// A text in pieces that fit into fields, cut between scalars.
    static func chunks(_ text: String) -> [String] {
        var chunks: [String] = []
        var current = String.UnicodeScalarView()
        var size = 0
        for scalar in text.unicodeScalars {
            let bytes = UTF8.width(scalar)
            if size + bytes > chunk {
                chunks.append(String(current))
                current = String.UnicodeScalarView()
                size = 0
            }
            current.append(scalar)
            size += bytes
        }
        if !current.isEmpty { chunks.append(String(current)) }
        return chunks
    }
}
