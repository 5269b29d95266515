package import Planning
package import Quantities

extension Delivery {
    /// Periods that are tried for the newest one that says something.
    private static let periodsTried = 8

    /// How a unit stands in the newest period in which it was in force and has figures; nothing where there is none.
    package func newestBoard(of unit: UnitKey) throws(Failure) -> Scoreboard? {
        let view = view()
        guard let version = view.catalogue.units.version(unit) else { return nil }
        for period in view.periods.prefix(Self.periodsTried) {
            let day = period.cumulativeWindow(.administrative).to
            guard version.isInForce(on: day) else { continue }
            let board = try rememberedBoard(
                ScoreboardQuery(unit: view.reference(to: unit, on: day), period: period))
            let isFilled = board.rows.contains { !$0.standing.plans.isEmpty && $0.standing.actual != nil }
            if isFilled { return board }
        }
        return nil
    }

    /// How addresses name a unit on a day.
    package func reference(to unit: UnitKey, on day: Day) -> UnitReference {
        view().reference(to: unit, on: day)
    }
}
