/// A scoreboard turned into units × indicators: what of it is shown.
package struct Matrix: Sendable {
    package let board: Scoreboard
    /// The code of the field that is shown; `nil` for what the units have plans for.
    package let field: String?
    /// The state that is looked for.
    package let state: State?
    /// The indicators, each with the figures of the units.
    package let columns: [Scoreboard.Row]
    package let units: [UnitVersion]
    /// Every field that has something to show, in the order of the annex.
    package let fields: [String]
    /// The states of the cells with plans, of the chosen field, whatever state is looked for.
    package let states: [(state: State, count: Int)]

    /// - Parameter board: With the figures of each unit.
    package init(_ board: Scoreboard, field: String? = nil, state: State? = nil) {
        self.board = board
        self.field = field
        self.state = state
        let filled = board.rows.filter { row in
            row.units.contains { $0.standing.actual != nil || !$0.standing.plans.isEmpty }
        }
        var fields: [String] = []
        for row in filled where fields.last != row.standing.definition.field {
            fields.append(row.standing.definition.field)
        }
        self.fields = fields
        let chosen = filled.filter { row in
            if let field { return row.standing.definition.field == field }
            return row.units.contains { !$0.standing.plans.isEmpty }
        }
        let summary = StandingSummary(chosen.lazy.flatMap { $0.units.lazy.map(\.standing) })
        states = State.allCases.compactMap { summary[$0] == 0 ? nil : ($0, summary[$0]) }
        columns = chosen.filter { row in
            state.map { state in row.units.contains { Self.counts($0.standing, state) } } ?? true
        }
        var seen: Set<UnitKey> = []
        var units: [UnitVersion] = []
        for row in columns {
            for unit in row.units where state.map({ Self.counts(unit.standing, $0) }) ?? true {
                if seen.insert(unit.unit.key).inserted { units.append(unit.unit) }
            }
        }
        self.units = units.sorted { $0.key < $1.key }
    }

    private static func counts(_ standing: Standing, _ state: State) -> Bool {
        !standing.plans.isEmpty && standing.verdict.state == state
    }
}
