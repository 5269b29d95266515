package import Planning
package import Prose
package import Quantities

/// Makes the page of a scoreboard: figures and codes become words of the reader's language, in the order of the page.
package struct ScoreboardPresenter {
    let board: Scoreboard
    let address: ScoreboardAddress
    let catalogue: Catalogue
    let periods: [Period]
    let head: Commit?
    let source: (EntryNumber) -> String?
    let words: Words
    let wording: Wording

    /// - Parameters:
    ///   - address: The view as it was asked for; all links of the page are made from it.
    ///   - catalogue: Units and fields as they were known at the moment that is shown.
    ///   - periods: Periods with figures, the newest first.
    ///   - head: The last change of the ledger that the figures know of.
    ///   - source: Where a figure was published, by its entry.
    package init(
        board: Scoreboard, address: ScoreboardAddress, catalogue: Catalogue, periods: [Period], head: Commit?,
        language: Language, source: @escaping (EntryNumber) -> String?
    ) {
        self.board = board
        self.address = address
        self.catalogue = catalogue
        self.periods = periods
        self.head = head
        self.source = source
        self.words = Words(language)
        self.wording = .of(language)
    }

    package func page() -> ScoreboardPage {
        var footnotes = Footnotes()
        let (shown, silent) = sorted()
        let columns = PlanColumns(rows: shown, words: words, footnotes: &footnotes)
        var rows = RowPresenter(parent: self, columns: columns, footnotes: footnotes)
        let groups = groups(of: shown, rows: &rows)
        return ScoreboardPage(
            wording: wording, title: wording.pageTitle(unitName(board.unit), words.period(board.period)),
            head: masthead,
            crumbs: crumbs, home: .scoreboard(nil, language: address.language), otherLanguage: otherLanguage,
            pickers: UnitPicker(parent: self).pickers(), summary: summary,
            attention: AttentionList(parent: self).items(shown), columns: columns.heads, groups: groups, below: below,
            silent: silent.map { words.name($0.standing.definition.name) }, sources: rows.footnotes.texts,
            stateWords: Dictionary(uniqueKeysWithValues: State.allCases.map { ($0, words.state($0)) }),
            csv: .scoreboardCSV(address), json: .scoreboardJSON(address), ledger: ledger)
    }

    /// Rows to show, and those that nobody asked for and nobody reported.
    private func sorted() -> (shown: [Scoreboard.Row], silent: [Scoreboard.Row]) {
        var shown: [Scoreboard.Row] = []
        var silent: [Scoreboard.Row] = []
        for row in board.rows {
            let standing = row.standing
            let isSilent =
                standing.plans.isEmpty && standing.actual == nil && standing.parts?.sum == nil
                && standing.yearEstimate == nil && standing.samePeriod == nil
            if isSilent { silent.append(row) } else { shown.append(row) }
        }
        return (shown, silent)
    }

    private func groups(of shown: [Scoreboard.Row], rows: inout RowPresenter) -> [ScoreboardPage.Group] {
        var fields: [(code: String, rows: [Scoreboard.Row])] = []
        for row in shown {
            let code = row.standing.definition.field
            if let place = fields.firstIndex(where: { $0.code == code }) {
                fields[place].rows.append(row)
            } else {
                fields.append((code, [row]))
            }
        }
        return fields.map { field in
            let summary = StandingSummary(field.rows.map(\.standing))
            return ScoreboardPage.Group(
                id: "f-\(field.code)",
                name: catalogue.indicators.field(field.code).map { words.name($0.name) } ?? field.code,
                met: summary.targets == 0 ? nil : wording.fieldCount(summary.met, summary.targets),
                counts: counts(summary), rows: field.rows.map { rows.row($0) })
        }
    }

    /// The counts that are not zero, bad news last.
    func counts(_ summary: StandingSummary) -> [ScoreboardPage.StateCount] {
        State.allCases.compactMap { state in
            summary[state] == 0
                ? nil : ScoreboardPage.StateCount(state: state, word: words.state(state), count: summary[state])
        }
    }

    private var summary: ScoreboardPage.Summary {
        let summary = board.summary
        return ScoreboardPage.Summary(
            met: summary.met, targets: summary.targets, onTrack: summary[.onTrack], counts: counts(summary),
            behind: summary[.behind], atRisk: summary[.atRisk])
    }

    private var ledger: String? {
        head.map { wording.ledgerHead($0.number.description, words.moment($0.at), String($0.hash.prefix(12))) }
    }

    private var otherLanguage: Route {
        let other: Language = words.language == .vietnamese ? .english : .vietnamese
        return .scoreboard(address.with { $0.language = other })
    }

    /// Why a target stands as it does. The word of the state stands beside it and is not said twice.
    func why(_ standing: Standing) -> String {
        let reason = words.reason(standing.actualMissing ?? standing.verdict.reason)
        let state = words.state(standing.verdict.state) + ": "
        guard reason.hasPrefix(state) else { return reason }
        let rest = reason.dropFirst(state.count)
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }

    /// The same in a few words, for a line whose numbers stand beside it: what is expected by now, and by what.
    func shortWhy(_ standing: Standing) -> String {
        switch (standing.actualMissing, standing.verdict.reason) {
        case (nil, .asExpected(_, let expected, let source)), (nil, .belowExpected(_, let expected, let source)),
            (nil, .farBelowExpected(_, let expected, let source)):
            wording.neededByNow(words.percent(expected), words.expectationSource(source))
        default: why(standing)
        }
    }

    /// The name of a unit with its kind, as the language puts it.
    func unitName(_ unit: UnitVersion) -> String {
        wording.unitTitle(unit.kind, unit.name)
    }

    /// The name of a unit that may be gone.
    func unitName(_ key: UnitKey) -> String {
        catalogue.units.version(key)?.name ?? key.description
    }

    /// The same view of another unit. A code that does not mean the unit on the day shown takes its first day along.
    func route(to unit: UnitVersion) -> Route {
        let bare = UnitReference(code: unit.key.code)
        let isMeant = catalogue.units.unit(bare, on: board.structure)?.key == unit.key
        let reference = isMeant ? bare : UnitReference(code: unit.key.code, validFrom: unit.key.validFrom)
        return .scoreboard(
            address.with {
                $0.unit = reference
                $0.byUnit = false
            })
    }
}
