package import HTML
package import Planning
package import Prose
import Quantities

/// One report before its approver: what it changes, what was said about it, and the decision.
package struct ApprovalPage: Sendable {
    /// What came of what was sent.
    package enum News: Sendable {
        case done(ApprovalRoute.Done)
        case refused(String)
        /// It was to be approved, and there are remarks beside figures.
        case remarksLeft
    }

    /// What was typed and not recorded.
    package struct Typed: Sendable, Hashable {
        package var remark = ""
        package var remarks: [EntryNumber: String] = [:]

        package init() {}
    }

    let language: Language
    let chosen: Language?
    let review: ApprovalReview
    let reference: UnitReference
    /// The papers behind the report.
    let papers: ProofList
    let typed: Typed
    let news: News?

    package init(
        language: Language, chosen: Language?, review: ApprovalReview, reference: UnitReference,
        proofs papers: ProofList, typed: Typed = Typed(), news: News? = nil
    ) {
        self.language = language
        self.chosen = chosen
        self.review = review
        self.reference = reference
        self.papers = papers
        self.typed = typed
        self.news = news
    }

    package var document: Markup {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: "\(unitName), \(words.period(review.period))",
            home: .scoreboard(nil, language: chosen),
            otherLanguage: .approvals(.report(review.submission, language: other)),
            navigation: Navigation(current: .approvals, language: chosen), content: content
        ).document
    }

    var words: Words { Words(language) }
    var phrases: ApprovalPhrases { ApprovalPhrases(language) }
    private var unitName: String { Wording.of(language).unitTitle(review.unit.kind, review.unit.name) }
    private var maySign: Bool { review.state == .submitted && review.refusal == nil && review.mayReturn }
    var mayReturn: Bool { review.state == .submitted && review.mayReturn }

    private var content: Markup {
        """
        <div class="desk">\(masthead)
        \(optional: news, told)
        \(notices)
        \(mayReturn ? decision : figures)
        \(proofs)\(history)</div>
        """
    }

    private var masthead: Markup {
        let parts = [
            phrases.window(
                review.lines.count, review.lines.count(where: \.isMoved),
                mended: review.isSentAgain ? review.lines.count(where: \.isMended) : nil),
            review.share.flatMap { words.lack($0) },
            review.sentBy.map { phrases.sentBy($0.name, words.moment(review.sentAt)) },
            review.due.map { phrases.lateness(review.late, $0) },
            review.steps > 1 ? phrases.step(review.step, of: review.steps) : nil,
        ].compactMap { $0 }
        let back: Markup = """
            <p class="up"><a href="\(Route.approvals(.list(language: chosen)))">‹ \(phrases.back)</a></p>
            """
        return """
            \(back, when: Visitor.current?.permissions.contains(.approve) ?? false)\
            <header class="mast"><h1>\(unitName)<span>\(words.period(review.period))</span></h1>\
            <p class="window">\(parts.joined(separator: " · "))</p></header>
            """
    }

    private func told(_ news: News) -> Markup {
        switch news {
        case .done(let done): Told.well(phrases.done(done, count: nil))
        case .remarksLeft: Told.wrong(phrases.remarksLeft)
        case .refused(let why): Told.wrong(why)
        }
    }

    private var notices: Markup {
        var notes: [Markup] = []
        for text in [review.document, review.reason.map { phrases.reason($0) }].compactMap({ $0 }) {
            notes.append("<p class=\"note\">\(text)</p>")
        }
        if review.state == .submitted, let saved = review.newerDraft {
            notes.append("<p class=\"note illustrative\">\(phrases.newerDraft(words.moment(saved)))</p>")
        }
        if review.state != .submitted { notes.append("<p class=\"note\">\(phrases.state(review.state))</p>") }
        if mayReturn, let refusal = review.refusal { notes.append("<p class=\"note\">\(words.approval(refusal))</p>") }
        if mayReturn, review.standing.closing != nil {
            notes.append("<p class=\"note illustrative\">\(phrases.closedPeriod)</p>")
        }
        return Markup(joining: notes)
    }

    private var figures: Markup { ApprovalTable(page: self).markup }

    private var decision: Markup {
        let general = Control.line(
            id: "remark", name: ApprovalRoute.Field.remark, label: phrases.general, value: typed.remark,
            hint: phrases.generalHint)
        let sign: Markup = """
            <button name="\(ApprovalRoute.Field.action)" value="sign">\(phrases.approveStep(review.step, of: review.steps))</button>
            """
        let content: Markup = """
            \(Control.hidden(name: ApprovalRoute.Field.seen, value: review.seen.description))\(figures)\
            <div class="deskfoot">\(general)<p class="acts">\
            <button name="\(ApprovalRoute.Field.action)" value="return" class="quiet">\(phrases.sendBack)</button>\
            \(sign, when: maySign)</p></div>
            """
        return PostForm.markup(
            .approvals(.report(review.submission, language: chosen)), class: "deskform", content)
    }

    private var proofs: Markup {
        """
        <section aria-labelledby="proofs"><h2 id="proofs">\(phrases.proofs)</h2>\
        \("<p class=\"m\">\(phrases.noProofs)</p>", when: papers.markup.isEmpty)\(papers.markup)\
        </section>
        """
    }

    private var history: Markup {
        let form = Route.desk(.form(reference, review.period, language: chosen))
        let mayEnter = Visitor.current?.permissions.isDisjoint(with: [.enterFigures, .enterOnBehalf]) == false
        return """
            <section aria-labelledby="history"><h2 id="history">\(phrases.history)</h2>\
            <ol class="steps">\(review.events, each: event)</ol>\
            \("<p><a href=\"\(form)\">\(phrases.form)</a></p>", when: mayEnter)</section>
            """
    }

    private func event(_ event: SubmissionEvent) -> Markup {
        """
        <li><b>\(phrases.step(event.step))</b> <small>\(words.moment(event.at)) · \(event.by.name)\
        \(optional: event.inPlaceOf, { ", \(words.inPlaceOf($0))" })\
        \(" · \(phrases.report(event.submission))", when: event.submission != review.submission)</small>\
        \(optional: event.remark, { "<p>\($0)</p>" })\(remarks(event))</li>
        """
    }

    /// What was written beside single figures when the report went back.
    private func remarks(_ event: SubmissionEvent) -> Markup {
        guard event.step == .sendBack else { return .empty }
        let names = Dictionary(
            review.lines.map { ($0.key, words.name($0.definition.name)) }, uniquingKeysWith: { first, _ in first })
        let remarks = review.remarks.filter { $0.submission == event.submission && $0.at == event.at }
        guard !remarks.isEmpty else { return .empty }
        return "<ul>\(remarks, each: { "<li>\(names[$0.key] ?? $0.key.indicator.text): \($0.text)</li>" })</ul>"
    }
}
