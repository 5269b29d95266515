package import HTML
package import Planning
package import Prose
package import Quantities

/// Makes the page of the matrix from a scoreboard with the figures of each unit.
package struct MatrixPresenter {
    let frame: ViewFrame
    let matrix: Matrix
    let phrases: MatrixPhrases

    /// - Parameter matrix: The chosen part of the scoreboard; see `Matrix`.
    package init(
        matrix: Matrix, address: ScoreboardAddress, catalogue: Catalogue, periods: [Period], head: Commit?,
        language: Language
    ) {
        let choice = MatrixChoice(field: matrix.field, state: matrix.state)
        frame = ViewFrame(
            board: matrix.board, address: address, catalogue: catalogue, periods: periods, head: head,
            language: language, place: .matrix, page: { .reading(.matrix(choice), $0) })
        self.matrix = matrix
        phrases = MatrixPhrases(language)
    }

    private var words: Words { frame.words }
    private var choice: MatrixChoice { MatrixChoice(field: matrix.field, state: matrix.state) }

    /// The whole document, for whoever looks in this task.
    package var document: Markup { layout.document }

    /// The page with its frame apart from its content.
    package var layout: Layout {
        let period = words.period(matrix.board.period)
        return frame.layout(title: "\(frame.unitName(matrix.board.unit)), \(phrases.title(period))", page.body)
    }

    var page: MatrixPage {
        MatrixPage(
            phrases: phrases, title: phrases.title(words.period(matrix.board.period)),
            opening: frame.opening(
                frame.unitName(matrix.board.unit), phrases.title(words.period(matrix.board.period)),
                isIllustrative: matrix.columns.contains { $0.standing.isIllustrative },
                hidden: [
                    (MatrixChoice.Parameter.field.rawValue, matrix.field),
                    (MatrixChoice.Parameter.state.rawValue, matrix.state?.rawValue),
                ]),
            fields: fieldTabs, states: stateTabs, caption: phrases.caption(fieldName(matrix.field)),
            columns: matrix.columns.map(column), rows: rows,
            legend: matrix.states.map { ($0.state, words.state($0.state)) }, foot: frame.foot(.matrix(choice)))
    }

    private func fieldName(_ code: String?) -> String {
        guard let code else { return phrases.assigned }
        return frame.catalogue.indicators.field(code).map { words.name($0.name) } ?? code
    }

    private var fieldTabs: [MatrixPage.Tab] {
        ([nil] + matrix.fields.map(Optional.some)).map { code in
            MatrixPage.Tab(
                name: fieldName(code), route: route(choice.with { $0.field = code }), isCurrent: code == matrix.field)
        }
    }

    private var stateTabs: [MatrixPage.Tab] {
        let all = MatrixPage.Tab(
            name: phrases.allStates, route: route(choice.with { $0.state = nil }), isCurrent: matrix.state == nil)
        return [all]
            + matrix.states.map { item in
                MatrixPage.Tab(
                    name: words.state(item.state), route: route(choice.with { $0.state = item.state }),
                    isCurrent: item.state == matrix.state,
                    counts: [.init(state: item.state, word: "", count: item.count)])
            }
    }

    private func route(_ choice: MatrixChoice) -> Route {
        .reading(.matrix(choice), frame.address)
    }

    private func column(_ row: Scoreboard.Row) -> MatrixPage.Column {
        let definition = row.standing.definition
        return MatrixPage.Column(
            name: words.name(definition.name), measure: words.name(definition.measure),
            route: .indicator(definition.code, frame.address),
            met: met(row.units.map(\.standing)))
    }

    private func met(_ standings: [Standing]) -> String? {
        let summary = StandingSummary(standings)
        return summary.targets == 0 ? nil : "\(summary.met)/\(summary.targets)"
    }

    private var rows: [MatrixPage.Row] {
        let whole = matrix.columns.map(\.standing)
        var rows = matrix.units.map { unit in
            let standings = matrix.columns.map { column in
                column.units.first { $0.unit.key == unit.key }?.standing
            }
            let reference = frame.reference(to: unit)
            return MatrixPage.Row(
                name: frame.unitName(unit), route: .unit(frame.view(of: unit)),
                cells: standings.map { cell($0, reference) },
                met: met(standings.compactMap { $0 }))
        }
        guard !rows.isEmpty else { return [] }
        let reference = frame.reference(to: matrix.board.unit)
        let own = MatrixPage.Row(
            name: phrases.whole(frame.unitName(matrix.board.unit)), route: nil,
            cells: whole.map { cell($0, reference) },
            met: met(whole))
        rows.insert(own, at: 0)
        return rows
    }

    private func cell(_ standing: Standing?, _ unit: UnitReference) -> MatrixPage.Cell? {
        guard let standing, standing.actual != nil || !standing.plans.isEmpty else { return nil }
        let amounts = Amounts(definition: standing.definition, words: words)
        let state = standing.verdict.state
        return MatrixPage.Cell(
            state: state, word: words.state(state),
            percent: standing.plans.first.flatMap { $0.percent.map { words.percent($0) } },
            value: standing.actual.map { amounts.measured($0) }, pedigree: frame.pedigree(of: standing, unit),
            isAside: matrix.state.map { $0 != state } ?? false)
    }
}
