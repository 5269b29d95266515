import Planning
import Quantities

/// Adds up figures of units, one by one or a whole run of them, and says in the end what they come to.
struct Summation {
    let rule: SummationRule
    private var amount: Int128 = 0
    private var base: Int128 = 0
    private var marks = FigureMarks()
    private var scale = 0
    private var reported = 0
    private var carried = 0
    private var withBase = 0
    private var withoutWeight = 0
    private var overflowed = false

    init(_ rule: SummationRule) {
        self.rule = rule
    }

    /// Adds the figure of one unit that stands for so many.
    mutating func add(_ reading: Reading, weight: Reading? = nil, standingFor count: Int = 1) {
        reported += count
        carried += reading.isCarried ? count : 0
        withBase += reading.base == nil ? 0 : count
        marks.formUnion(reading.marks)
        switch rule {
        case .sum, .ratio: add(reading.amount, reading.base ?? 0, at: reading.scale)
        case .largest:
            scale = reading.scale
            amount = reported == count ? reading.amount : max(amount, reading.amount)
        case .weighted:
            if let base = reading.base {
                add(reading.amount, base, at: reading.scale)
            } else if let weight, weight.base == nil {
                addWeighted(reading, by: weight)
            } else {
                withoutWeight += count
            }
        }
    }

    /// Adds sums of a run of units, all with a base or all without.
    mutating func add(_ sum: RangeSum, scale newScale: Int) {
        guard sum.reported > 0 else { return }
        reported += sum.reported
        withBase += sum.withBase
        marks.formUnion(sum.marks)
        add(sum.amount, sum.base, at: newScale)
    }

    /// What it comes to, or why it does not.
    func total(expected: Int, isApportioned: Bool = false) throws(SummationRefusal) -> Total {
        if withoutWeight > 0 { throw .withoutWeights(withoutWeight) }
        let without = reported - withBase
        let isWeighted = if case .weighted = rule { true } else { false }
        if rule == .ratio, without > 0 { throw .withoutDenominators(without) }
        if !isWeighted, withBase > 0, without > 0 { throw .mixed(withBase: withBase, without: without) }
        if rule == .largest, withBase > 0 { throw .mixed(withBase: withBase, without: without) }
        if overflowed { throw .overflow }
        let hasBase = reported > 0 && (isWeighted || withBase > 0)
        return Total(
            amount: amount, base: hasBase ? base : nil, scale: scale, reported: reported, expected: expected,
            carried: carried, isApportioned: isApportioned, marks: marks)
    }

    private mutating func addWeighted(_ reading: Reading, by weight: Reading) {
        let product = reading.amount.multipliedReportingOverflow(by: weight.amount)
        let aligned = aligned(weight.amount, from: weight.scale, to: reading.scale + weight.scale)
        guard !product.overflow, let aligned else {
            overflowed = true
            return
        }
        add(product.partialValue, aligned, at: reading.scale + weight.scale)
    }

    private mutating func add(_ newAmount: Int128, _ newBase: Int128, at newScale: Int) {
        let finer = max(scale, newScale)
        guard let here = aligned(amount, from: scale, to: finer), let hereBase = aligned(base, from: scale, to: finer),
            let there = aligned(newAmount, from: newScale, to: finer),
            let thereBase = aligned(newBase, from: newScale, to: finer)
        else {
            overflowed = true
            return
        }
        let sum = here.addingReportingOverflow(there)
        let baseSum = hereBase.addingReportingOverflow(thereBase)
        overflowed = overflowed || sum.overflow || baseSum.overflow
        (amount, base, scale) = (sum.partialValue, baseSum.partialValue, finer)
    }

    private func aligned(_ value: Int128, from: Int, to: Int) -> Int128? {
        var result = value
        for _ in from..<max(from, to) {
            let next = result.multipliedReportingOverflow(by: 10)
            if next.overflow { return nil }
            result = next.partialValue
        }
        return result
    }
}
