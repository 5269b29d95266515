package import Quantities

extension StandingSummary {
    /// How many percent of the targets stand so, to one decimal; `nil` where there is no target.
    ///
    /// The shares of all states are rounded together by largest remainder, so that they add up to 100 exactly.
    package func share(_ count: FigureFacet.TargetCount) -> ExactDecimal? {
        guard targets > 0, let tenths = try? apportioned(1000, by: State.allCases.map { Int128(self[$0]) }) else {
            return nil
        }
        let own = zip(State.allCases, tenths).filter { count.covers($0.0) }
        return ExactDecimal(coefficient: own.reduce(0) { $0 + $1.1 }, scale: 1)
    }

    /// The same share as it would be rounded alone.
    package func shareAlone(_ count: FigureFacet.TargetCount) -> ExactDecimal? {
        guard targets > 0, let part = try? ExactDecimal(self.count(count)).divided(by: ExactDecimal(targets)) else {
            return nil
        }
        return try? part.multiplied(by: Ratio(100)).rounded(to: 1)
    }
}

extension FigureFacet.TargetCount {
    /// Whether a target that stands so is counted.
    fileprivate func covers(_ state: State) -> Bool {
        switch self {
        case .all: true
        case .met: State.met.contains(state)
        case .trouble: State.trouble.contains(state)
        case .exceeded: state == .exceeded
        case .achieved: state == .achieved
        case .onTrack: state == .onTrack
        case .atRisk: state == .atRisk
        case .behind: state == .behind
        case .notYetDue: state == .notYetDue
        case .noData: state == .noData
        case .notDefined: state == .notDefined
        }
    }
}
