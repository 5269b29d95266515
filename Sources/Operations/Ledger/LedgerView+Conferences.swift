package import Planning
package import Quantities

extension LedgerView {
    /// What the unit's report on the period says that fell short: the newest record of each number, in order.
    package func shortcomings(of unit: UnitKey, _ period: Period) -> [Shortcoming] {
        catalogue.shortcomings.filter { $0.unit == unit && $0.period == period }
    }

    /// Targets of a scoreboard that are behind, and no shortcoming of the unit says why.
    package func unexplained(_ board: Scoreboard) -> [IndicatorCode] {
        let told = Set(shortcomings(of: board.unit.key, board.period).filter { $0.cause != nil }.map(\.indicator))
        return board.rows.map(\.standing).filter {
            !$0.plans.isEmpty && $0.verdict.state == .behind && !told.contains($0.definition.code)
        }.map(\.definition.code)
    }

    /// What the unit's report on the period says that is to be done: tasks, then proposals, by number.
    ///
    /// Clauses of a conference's conclusion stand in another paper: see `conclusions(of:)`.
    package func directives(of unit: UnitKey, _ period: Period) -> [Directive] {
        catalogue.directives.filter { $0.unit == unit && $0.period == period && $0.conference == nil }
    }

    /// The clauses of a conference's conclusion: tasks, then proposals, by number.
    package func conclusions(of conference: String) -> [Directive] {
        catalogue.directives.filter { $0.conference == conference }
    }

    /// The conference with this code.
    package func conference(_ code: String) -> Conference? {
        catalogue.conferences.first { $0.code == code }
    }

    /// The conferences that reviewed the unit's results, by day.
    package func conferences(of unit: UnitKey) -> [Conference] {
        catalogue.conferences.filter { $0.unit == unit }
    }
}
