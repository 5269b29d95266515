package import HTML
package import Planning
package import Prose
import Quantities

/// Brings a file into a form: choose it, see what was recognised, correct it, save it as a draft. Plain forms all of it.
package struct UploadPage: Sendable {
    private static let shownTables = 10

    /// What went wrong before anything could be read, or with what was sent.
    package enum News: Sendable {
        case noFile
        /// The file that was sent before is no longer kept.
        case gone
        case senderMissing
        case conflicts(Int)
    }

    /// What was said beside the tables.
    package struct Beside: Sendable, Hashable {
        package var status = FigureStatus.estimate
        package var reason = ""
        package var sender = ""
        package var isOfThisPeriod = false

        package init() {}
    }

    let language: Language
    let chosen: Language?
    let form: DeskForm
    let reference: UnitReference
    /// By which the file is known that was sent; nothing where one has to be chosen.
    let held: String?
    let upload: FormUpload?
    /// What can be chosen from.
    let indicators: [IndicatorDefinition]
    let beside: Beside
    let isOnBehalf: Bool
    let news: News?

    package init(
        language: Language, chosen: Language?, form: DeskForm, reference: UnitReference, held: String? = nil,
        upload: FormUpload? = nil, indicators: [IndicatorDefinition] = [], beside: Beside = Beside(),
        isOnBehalf: Bool, news: News? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.form = form
        self.reference = reference
        self.held = held
        self.upload = upload
        self.indicators = indicators
        self.beside = beside
        self.isOnBehalf = isOnBehalf
        self.news = news
    }

    /// What the journal says of a file that somebody brought in for others.
    package static func sentBy(_ sender: String, _ language: Language) -> String {
        UploadPhrases(language).sentBy(sender)
    }

    var words: Words { Words(language) }
    var phrases: UploadPhrases { UploadPhrases(language) }
    private var unitName: String { Wording.of(language).unitTitle(form.unit.kind, form.unit.name) }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: "\(phrases.title): \(unitName), \(words.period(form.period))",
            home: .scoreboard(nil, language: chosen),
            otherLanguage: .desk(.upload(reference, form.period, held: held, language: other)),
            navigation: Navigation(current: .entry, language: chosen), script: .workScript, content: content
        ).document
    }

    private var content: Markup {
        """
        <div class="desk upload"><p class="up"><a href="\(Route.desk(.form(reference, form.period, language: chosen)))">‹ \(phrases.back)</a></p>
        <header class="mast"><h1>\(phrases.title)<span>\(unitName), \(words.period(form.period))</span></h1></header>
        \(optional: news, told)
        \(upload == nil ? choosing : .empty)\(optional: upload, recognised)</div>
        """
    }

    private func told(_ news: News) -> Markup {
        let sentence =
            switch news {
            case .noFile: phrases.noFile
            case .gone: phrases.gone
            case .senderMissing: phrases.senderMissing
            case .conflicts(let count): phrases.conflicts(count)
            }
        return Told.wrong(sentence)
    }

    // MARK: Choosing

    private var choosing: Markup {
        let file = Control.file(
            id: "file", name: DeskRoute.Field.file, label: phrases.file, accept: ".xlsx,.xls,.ods,.csv",
            hint: phrases.fileHint)
        return """
            <p class="m lead">\(phrases.lead)</p>\
            \(PostForm.upload(.desk(.upload(reference, form.period, language: chosen)), class: "choosefile", "\(file)<p class=\"acts\"><button>\(phrases.read)</button></p>"))\
            <p><a href="\(Route.desk(.workbook(reference, form.period, language: chosen)))" download>\(phrases.workbook)</a></p>
            """
    }

    // MARK: What was recognised

    private func recognised(_ upload: FormUpload) -> Markup {
        let again = Route.desk(.upload(reference, form.period, language: chosen))
        let body: Markup = """
            \(Control.hidden(name: DeskRoute.Field.held, value: held ?? ""))\
            \(Markup(joining: upload.rows.map(base)))\
            \(doubts(upload), each: { $0.markup })\
            \(UploadFigures(page: self, upload: upload).markup)\
            \(others(upload), when: !upload.others.isEmpty)\
            \(Markup(joining: mappings(upload)))\
            \(foot(upload))
            """
        return """
            <p class="filename"><strong>\(upload.name)</strong> <a href="\(again)">\(phrases.another)</a></p>\
            \(verdict(upload))\(notes(upload), when: !upload.diagnostics.isEmpty)
            \(mayAnswer(upload) ? PostForm.markup(.desk(.uploadCheck(reference, form.period, language: chosen)), class: "uploaded", body) : .empty)
            """
    }

    private func mayAnswer(_ upload: FormUpload) -> Bool {
        switch upload.kind {
        case .form, .figures: true
        case .other, .macros, .unreadable: false
        }
    }

    private func mappings(_ upload: FormUpload) -> [Markup] {
        let shown = upload.tables.prefix(Self.shownTables)
        return shown.enumerated().map { number, table in
            UploadMapping(page: self, number: number, table: table, tables: shown.count).markup
        }
    }

    private func doubts(_ upload: FormUpload) -> [UploadDoubts] {
        let shown = upload.tables.prefix(Self.shownTables)
        return shown.enumerated().map { number, table in
            UploadDoubts(page: self, number: number, doubts: table.doubts, tables: shown.count)
        }
    }

    /// Where the question is answered that a fault raises.
    private func question(_ diagnostic: Diagnostic) -> (anchor: String, sentence: String)? {
        guard let upload, let cell = diagnostic.place.cell else { return nil }
        return zip(upload.tables, doubts(upload)).lazy
            .filter { table, _ in table.sheet == diagnostic.place.sheet }
            .compactMap { _, doubts in doubts.question(diagnostic.code, at: cell) }.first
    }

    private func base(_ row: FormUpload.Row) -> Markup {
        Control.hidden(name: DeskRoute.Field.base(row.before.definition.code), value: row.before.base)
    }

    private func verdict(_ upload: FormUpload) -> Markup {
        let faults = upload.diagnostics.count { $0.severity == .error } + upload.unlisted
        switch upload.kind {
        case .macros: return Told.wrong(phrases.macros)
        case .other: return Told.wrong(phrases.other)
        case .unreadable: return Told.wrong(phrases.unreadable)
        case .form where !upload.hasErrors && upload.news > 0:
            return
                Told.well("\(phrases.found(upload.news, upload.rows.count - upload.news)) \(phrases.form)")
        case .form, .figures:
            let found = phrases.found(upload.news, upload.rows.count - upload.news)
            if upload.hasErrors {
                return
                    "\("<p class=\"note\">\(found)</p>" as Markup, when: !upload.rows.isEmpty)\(Told.wrong(phrases.faults(faults)))"
            }
            if upload.kind == .form, upload.rows.isEmpty, upload.others.isEmpty {
                return "<p class=\"note illustrative\">\(phrases.unchangedForm)</p>"
            }
            return upload.rows.isEmpty
                ? "<p class=\"note illustrative\">\(phrases.foundNothing)</p>" : Told.well(found)
        }
    }

    private func notes(_ upload: FormUpload) -> Markup {
        let told = upload.diagnostics.filter { if case .formRead = $0.code { false } else { true } }
        let more = upload.unlisted + max(0, told.count - 60)
        guard !told.isEmpty else { return .empty }
        return """
            <section aria-labelledby="notes"><h2 id="notes">\(phrases.notes)</h2><ul class="cellnotes">\
            \(told.prefix(60), each: note)\("<li class=\"m\">\(phrases.unlisted(more))</li>" as Markup, when: more > 0)</ul></section>
            """
    }

    private func note(_ diagnostic: Diagnostic) -> Markup {
        let kind = diagnostic.severity == .error ? "wrongcell" : diagnostic.severity == .warning ? "odd" : "m"
        let mark = diagnostic.severity == .error ? phrases.toMend : phrases.toKnow
        let place = phrases.place(diagnostic.place, isText: diagnostic.place.sheet == diagnostic.place.file)
        let question = question(diagnostic)
        return """
            <li class="\(kind)"><b>\(mark)\(place.isEmpty ? "" : " · \(place)"):</b> \
            \(question?.sentence ?? words.atTheCell(diagnostic))\
            \(optional: question, { " <a href=\"\(Route.place($0.anchor))\">\(phrases.toQuestion)</a>" })</li>
            """
    }

    private func others(_ upload: FormUpload) -> Markup {
        let isOther =
            upload.rows.isEmpty && upload.others.contains { $0.unit.key == form.unit.key && $0.period != form.period }
        let box = Control.box(
            id: "this-period", name: DeskRoute.Field.thisPeriod, label: phrases.ofThisPeriod(form.period),
            isOn: beside.isOfThisPeriod)
        return """
            <section aria-labelledby="others"><h2 id="others">\(phrases.othersTitle)</h2><ul class="cellnotes">\
            \(upload.others.prefix(30), each: other)</ul>\
            \(box, when: isOther || beside.isOfThisPeriod)</section>
            """
    }

    /// With the way to the form that it does belong to, where that is the unit's own.
    private func other(_ others: FormUpload.Others) -> Markup {
        let isOwn =
            upload?.rows.isEmpty ?? true && others.unit.key == form.unit.key && others.scenario == .actual
            && others.period != form.period
        let route = Route.desk(.upload(reference, others.period, language: chosen))
        return """
            <li>\(phrases.others(others))\
            \(" <a href=\"\(route)\">\(phrases.toForm(others.period))</a>" as Markup, when: isOwn)</li>
            """
    }

    private func foot(_ upload: FormUpload) -> Markup {
        let statuses = FigureStatus.allCases.map { Choice(value: $0.rawValue, label: words.status($0)) }
        let status = Control.select(
            id: "status", name: DeskRoute.Field.status, label: phrases.status, groups: [ChoiceGroup(choices: statuses)],
            selected: beside.status.rawValue)
        let reason = Control.line(
            id: "reason", name: DeskRoute.Field.reason, label: phrases.reason, value: beside.reason)
        let sender = Control.line(
            id: "sender", name: DeskRoute.Field.caller, label: phrases.sender, value: beside.sender,
            hint: phrases.senderHint)
        let save: Markup = """
            <button name="\(DeskRoute.Field.action)" value="save">\(phrases.save(upload.news))</button>
            """
        return """
            <div class="deskfoot">\(sender, when: isOnBehalf)\(status, when: upload.kind == .figures)\(reason)<p class="acts">\
            <button name="\(DeskRoute.Field.action)" value="look" class="quiet">\(phrases.again)</button>\
            \(save, when: upload.maySave)</p></div>
            """
    }
}
