import Quantities

/// Whether the number of a cell follows from two others, as they are written.
enum CellArithmetic {
    static func isRatio(_ figure: WrittenQuantity, _ part: WrittenQuantity, _ base: WrittenQuantity) -> Bool {
        share(part, base).map { hundredfold in meets(figure, hundredfold) } ?? false
    }

    /// Without regard to the sign: the column says in which direction, or a minus does.
    static func isGrowth(_ figure: WrittenQuantity, _ part: WrittenQuantity, _ base: WrittenQuantity) -> Bool {
        guard let share = share(part, base), let change = try? share.subtracting(.exactly(100)) else { return false }
        return meets(figure, change) || meets(figure, change.negated)
    }

    static func isDifference(_ figure: WrittenQuantity, _ part: WrittenQuantity, _ base: WrittenQuantity) -> Bool {
        guard let now = part.interval(), let before = base.interval(), let change = try? now.subtracting(before) else {
            return false
        }
        return meets(figure, change) || meets(figure, change.negated)
    }

    /// The numbers as they are written differ by this one.
    static func isExactDifference(
        _ figure: WrittenQuantity, _ part: WrittenQuantity, _ base: WrittenQuantity
    ) -> Bool {
        (try? part.number.value.subtracting(base.number.value))?.magnitude == figure.number.value
    }

    private static func share(_ part: WrittenQuantity, _ base: WrittenQuantity) -> Interval? {
        guard let now = part.interval(), let before = base.interval() else { return nil }
        return try? now.divided(by: before).multiplied(by: .exactly(100))
    }

    private static func meets(_ figure: WrittenQuantity, _ range: Interval) -> Bool {
        [FigureReading.rounded, .truncated].contains { reading in
            figure.interval(reading).map { !$0.intersection(range).isEmpty } ?? false
        }
    }

    /// Whether the parts add up to the total, each as it is written.
    static func isSum(_ total: WrittenQuantity, _ parts: [WrittenQuantity]) -> Bool {
        var sum = Interval.exactly(.zero)
        for part in parts {
            guard let interval = part.interval(), let next = try? sum.adding(interval) else { return true }
            sum = next
        }
        return total.interval().map { !$0.intersection(sum).isEmpty } ?? true
    }

    /// Whether the figure of a cell is what its level and its base give as they are written, to the last digit.
    static func bearsOut(_ claim: Claim) -> Bool {
        guard claim.cell != nil, let figure = claim.figure, let now = claim.level?.number.value,
            let before = claim.base?.value?.number.value, let change = try? now.subtracting(before).magnitude
        else { return false }
        let exact: Ratio? =
            switch claim.measure {
            case .ratio: try? now.divided(by: before).multiplied(by: Ratio(100))
            case .change: try? change.divided(by: before).multiplied(by: Ratio(100))
            case .points, .difference: Ratio(change)
            case .share, nil: nil
            }
        guard let exact else { return false }
        return [FigureReading.rounded, .truncated].contains { figure.interval($0)?.contains(exact) ?? false }
    }
}
