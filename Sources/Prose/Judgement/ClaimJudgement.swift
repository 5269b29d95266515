package import Planning
package import Quantities

/// How a right figure is right.
package enum ClaimFit: String, Sendable, Hashable {
    case rounded
    case truncated
    /// A range or a qualifier holds the number.
    case within
}

/// What is to be said of a claim.
package enum ClaimOutcome: Sendable, Hashable {
    case right(ClaimFit)
    /// The number that would be right.
    case wrong(shouldBe: ExactDecimal)
    /// Whatever the ledger says: the text contradicts itself.
    case inconsistent
    /// Several indicators may be meant; their names.
    case ambiguous([String])
    case unknown

    /// Whether the text must not go out so.
    package var isFault: Bool {
        switch self {
        case .wrong, .inconsistent: true
        case .right, .ambiguous, .unknown: false
        }
    }

    /// As JSON and tables name it.
    package var name: String {
        switch self {
        case .right(let fit): "right (\(fit.rawValue))"
        case .wrong: "wrong"
        case .inconsistent: "inconsistent"
        case .ambiguous: "ambiguous"
        case .unknown: "unknown"
        }
    }
}

/// The arithmetic behind an outcome.
package enum Working: Sendable, Hashable {
    /// "28/31 = 90,3%"
    case quotient(part: WrittenNumber, whole: WrittenNumber, percent: ExactDecimal)
    /// "312 so với 291: +7,2%"
    case growth(from: ExactDecimal, to: ExactDecimal, percent: ExactDecimal)
    /// "86,25 − 91,5 = −5,25"
    case difference(ExactDecimal, ExactDecimal, ExactDecimal)
    /// "47,322 + 34,4 + 4,2 = 85,922"
    case sum([ExactDecimal], ExactDecimal, total: ExactDecimal)
    /// So many items stand in the list behind "4 chỉ tiêu:".
    case listed(Int)
    /// "96,6% → kế hoạch 29"
    case plan(percent: WrittenQuantity, ImpliedPlan)
    /// "không có kế hoạch nào cho 96,4%"
    case noPlan(percent: WrittenQuantity, level: WrittenQuantity)
    /// What the ledger says: the facet of an indicator.
    case ledger(name: Bilingual, FigureFacet, ExactDecimal, measure: Bilingual, FigureReference?)
}

extension Working {
    /// Reckoned from two numbers of the text.
    var isReckoned: Bool {
        switch self {
        case .quotient, .growth, .difference, .sum: true
        case .listed, .plan, .noPlan, .ledger: false
        }
    }
}

/// A claim with its outcome and how it was reached.
package struct ClaimJudgement: Sendable, Hashable {
    package let claim: Claim
    package var outcome: ClaimOutcome
    package var workings: [Working]

    package init(_ claim: Claim, _ outcome: ClaimOutcome = .unknown, _ workings: [Working] = []) {
        self.claim = claim
        self.outcome = outcome
        self.workings = workings
    }
}
