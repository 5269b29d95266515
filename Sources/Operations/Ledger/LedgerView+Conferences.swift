package import Planning
package import Quantities

extension LedgerView {
    /// What the unit's report on the period says that fell short: the newest record of each number, in order.
    package func shortcomings(of unit: UnitKey, _ period: Period) -> [Shortcoming] {
        catalogue.shortcomings.filter { $0.unit == unit && $0.period == period }
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
