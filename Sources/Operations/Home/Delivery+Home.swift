package import Planning
package import Quantities

extension Delivery {
    /// How a unit stands in the period that its pages open with; nothing where it has no plan there that figures belong to.
    package func newestBoard(of unit: UnitKey) throws(Failure) -> Scoreboard? {
        let dated = UnitReference(code: unit.code, validFrom: unit.validFrom)
        guard let period = try openingPeriod(of: dated) else { return nil }
        let day = period.cumulativeWindow(.administrative).to
        let board = try rememberedBoard(ScoreboardQuery(unit: reference(to: unit, on: day), period: period))
        let isFilled = board.rows.contains { !$0.standing.plans.isEmpty && $0.standing.actual != nil }
        return isFilled ? board : nil
    }

    /// How addresses name a unit on a day.
    package func reference(to unit: UnitKey, on day: Day) -> UnitReference {
        view().reference(to: unit, on: day)
    }
}
