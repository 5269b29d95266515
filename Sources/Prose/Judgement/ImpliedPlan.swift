package import Quantities

/// The plans that can stand behind "28, bằng 96,6% kế hoạch".
package struct ImpliedPlan: Sendable, Hashable {
    /// In the unit and scale of the level.
    package let interval: Interval
    /// The first and the last plan with no more decimals than such plans have; `nil` where no such plan is known or
    /// the interval is open.
    package let candidates: ClosedRange<ExactDecimal>?
    /// Only whole numbers come into question.
    package let isWhole: Bool
    /// The percent had to be taken as cut off.
    package let isTruncated: Bool

    /// No plan gives this percent.
    package var isImpossible: Bool { interval.isEmpty || isWhole && candidates == nil && interval.isBounded }

    /// The plan behind a level and its percent; a percent above the plan ("vượt 6,3%") counts from 100.
    ///
    /// `nil` where the text leaves too much open. The percent is taken as rounded, and as cut off where no plan fits
    /// otherwise.
    package static func of(
        _ level: WrittenQuantity, percent: WrittenQuantity, _ measure: ClaimMeasure?, _ direction: ClaimDirection?
    )
        -> ImpliedPlan?
    {
        guard !level.isRange, !percent.isRange, let amount = level.interval(.exact) else { return nil }
        let rounded = plan(level, amount, percent.interval(.rounded), measure, direction, isTruncated: false)
        guard let rounded, rounded.isImpossible else { return rounded }
        let cut = plan(level, amount, percent.interval(.truncated), measure, direction, isTruncated: true)
        return cut.map { $0.isImpossible ? rounded : $0 } ?? rounded
    }

    private static func plan(
        _ level: WrittenQuantity, _ amount: Interval, _ percent: Interval?, _ measure: ClaimMeasure?,
        _ direction: ClaimDirection?, isTruncated: Bool
    ) -> ImpliedPlan? {
        guard let percent, let share = share(percent, measure, direction), let interval = try? amount.divided(by: share)
        else { return nil }
        let places = level.isCount ? 0 : level.isPercent ? max(1, level.number.decimals) : nil
        let candidates = places.flatMap { try? interval.decimalRange(places: $0) }
        return ImpliedPlan(
            interval: interval, candidates: candidates, isWhole: level.isCount, isTruncated: isTruncated)
    }

    /// The percent as a share of the plan.
    static func share(_ percent: Interval, _ measure: ClaimMeasure?, _ direction: ClaimDirection?) -> Interval? {
        let hundred = Interval.exactly(100)
        switch measure {
        case .ratio: return try? percent.divided(by: hundred)
        case .change where direction == .up: return try? hundred.adding(percent).divided(by: hundred)
        case .change where direction == .down: return try? hundred.subtracting(percent).divided(by: hundred)
        default: return nil
        }
    }
}
