package import Quantities

/// With what a claim compares its figure.
package enum ClaimRelation: String, Sendable, Hashable, CaseIterable {
    /// A plan, an estimate of the budget, a target, a resolution.
    case plan
    /// The same time a year before.
    case samePeriod = "same_period"
    /// Any other earlier time.
    case previous
    /// The whole of which it is a part.
    case ofTotal = "of_total"
    /// Nothing, a norm, or others.
    case none
}

/// How a claim compares.
package enum ClaimMeasure: String, Sendable, Hashable {
    /// "bằng 96,6%", "gấp 2 lần"
    case ratio
    /// "tăng 7,5%"
    case change
    /// "tăng 2,2 điểm %"
    case points
    /// "chiếm 28,7%"
    case share
    /// "giảm 4 vụ"
    case difference = "diff"
}

/// Upwards or downwards.
package enum ClaimDirection: String, Sendable, Hashable {
    case up
    case down
}

/// The other side of a comparison, as far as the text names it.
package struct ComparisonBase: Sendable, Hashable {
    package var relation: ClaimRelation
    /// Who assigned the plan, as written: "tỉnh", "HĐND huyện".
    package var owner: String?
    package var time: TimeMention?
    /// The number of the base, where it is written.
    package var value: WrittenQuantity?

    package init(relation: ClaimRelation, owner: String? = nil, time: TimeMention? = nil, value: WrittenQuantity? = nil)
    {
        self.relation = relation
        self.owner = owner
        self.time = time
        self.value = value
    }
}

/// Something that a text says with a figure.
package struct Claim: Sendable, Hashable {
    /// Code points of the figure with the words of its relation.
    package let span: Range<Int>
    /// The level that is compared, or that is all that is said.
    package let level: WrittenQuantity?
    package let relation: ClaimRelation
    package let measure: ClaimMeasure?
    /// The percent, the multiple or the difference.
    package let figure: WrittenQuantity?
    package let direction: ClaimDirection?
    package let base: ComparisonBase?
    /// The base is not written, but understood.
    package let isBaseImplied: Bool
    package let isEstimate: Bool
    /// What is planned, not what was done.
    package let isTarget: Bool
    /// Code points of the words that name the indicator.
    package let subject: [Range<Int>]
    /// The time to which the figure belongs, where the text says it.
    package let time: TimeMention?
    /// The cell of a table that says it; `nil` for sentences.
    package var cell: TableCell?

    /// The whole of a share in numbers: 31 of "28/31".
    package var whole: WrittenNumber? { level?.whole }
    /// The percent as written; `nil` for multiples, differences and ranges.
    package var percent: ExactDecimal? {
        guard let figure, !figure.isRange, figure.isPercent || figure.unit == .points else { return nil }
        return figure.number.value
    }
    /// The multiple as written.
    package var times: ExactDecimal? {
        figure.flatMap { $0.unit == .times && !$0.isRange ? $0.number.value : nil }
    }
}

/// A text that was read: its claims and the numbers that claim nothing, each in their order.
package struct ReadProse: Sendable {
    package let claims: [Claim]
    package let plain: [PlainMention]
    let scan: ProseScan
    /// Where lines end.
    private let lineEnds: [Int]

    init(claims: [Claim], scan: ProseScan) {
        self.claims = claims
        self.scan = scan
        plain = scan.plain
        lineEnds = scan.text.scalars.indices.filter { scan.text.scalars[$0] == "\n" }
    }

    /// The number of the line, from 1, in which a code point stands.
    package func line(at place: Int) -> Int {
        var (low, high) = (0, lineEnds.count)
        while low < high {
            let middle = (low + high) / 2
            if lineEnds[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }

    /// The words of a span.
    package func text(_ span: Range<Int>) -> String { scan.text.text(span) }
}
