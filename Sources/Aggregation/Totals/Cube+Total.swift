package import Planning
package import Quantities

/// Which figure of each unit goes into a total.
package enum TotalReading: Sendable, Hashable {
    /// Since January, or at the end of the period (`Cube.cumulative`).
    case cumulative
    /// What was reported for exactly the period.
    case own
}

extension Cube {
    /// What the figures of a group of units come to; throws why they cannot be added.
    package func total(
        _ definition: IndicatorDefinition, over group: UnitGroup, at period: Period,
        reading: TotalReading = .cumulative, _ plane: Plane = .actual
    ) throws(SummationRefusal) -> Total {
        let rule = try SummationRule(definition)
        if group.isRebased, case .undefined(let reason) = definition.rebasing { throw .notRebased(reason) }
        let reader = UnitReader(self, definition, rule, period, reading, plane)
        var summation = Summation(rule)
        if let block = reader.block {
            switch (rule, reading) {
            case (.sum, .own), (.ratio, .own): block.addRuns(of: group, at: period, plane, to: &summation)
            default:
                for range in group.ranges {
                    for unit in range { reader.add(unit, to: &summation) }
                }
            }
            for part in group.parts { try reader.add(part, to: &summation) }
        }
        return try summation.total(expected: group.expected, isApportioned: group.isApportioned)
    }
}

extension IndicatorBlock {
    /// Adds whole runs of one row.
    func addRuns(of group: UnitGroup, at period: Period, _ plane: Plane, to summation: inout Summation) {
        for range in group.ranges {
            let sum = self[plane].sum(period.year, period.slot.index, in: range)
            summation.add(sum, scale: scales[sum.marks])
        }
    }
}

extension Reading {
    /// The part of a figure that falls to a part of its unit.
    func apportioned(_ part: UnitPart) throws(ArithmeticFault) -> Reading {
        try with(
            amount: Quantities.apportioned(amount, by: part.weights)[part.index],
            base: base.map { (value) throws(ArithmeticFault) in
                try Quantities.apportioned(value, by: part.weights)[part.index]
            })
    }
}
