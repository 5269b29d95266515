/// The place of a part inside its year on a dense axis: months 0...11, quarters 12...15, halves 16...17, the nine
/// months 18, the year 19.
package struct PeriodSlot: Sendable, Hashable {
    /// 0..<20.
    package let index: Int

    /// The number of slots of a year.
    package static let count = 20

    /// All slots of a year in their order.
    package static let all = (0..<count).map { PeriodSlot(unchecked: $0) }

    /// The slot of a part that exists (every part of a `Period` does).
    package init(_ part: Period.Part) {
        precondition(part.exists, "no such part of a year")
        index =
            switch part {
            case .month(let month): month - 1
            case .quarter(let quarter): 11 + quarter
            case .half(let half): 15 + half
            case .nineMonths: 18
            case .year: 19
            }
    }

    /// The slot with this index; `nil` outside 0..<20.
    package init?(index: Int) {
        guard (0..<PeriodSlot.count).contains(index) else { return nil }
        self.init(unchecked: index)
    }

    private init(unchecked index: Int) {
        self.index = index
    }

    /// The part of the year that has this place.
    package var part: Period.Part {
        switch index {
        case 0...11: .month(index + 1)
        case 12...15: .quarter(index - 11)
        case 16...17: .half(index - 15)
        case 18: .nineMonths
        default: .year
        }
    }
}

extension Period {
    /// The place of the period in its year.
    package var slot: PeriodSlot { PeriodSlot(part) }
}
