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

/// Reads the figures of units of one indicator at one period, with the weights that they need.
struct UnitReader {
    let block: IndicatorBlock?
    private let weights: IndicatorBlock?
    private let rule: TimeRule
    private let period: Period
    private let reading: TotalReading
    private let plane: Plane

    init(
        _ cube: Cube, _ definition: IndicatorDefinition, _ rule: SummationRule, _ period: Period,
        _ reading: TotalReading, _ plane: Plane
    ) {
        block = cube.indicator(definition.code).map { cube.blocks[$0.index] }
        weights =
            if case .weighted(let code?) = rule { cube.indicator(code).map { cube.blocks[$0.index] } } else { nil }
        self.rule = TimeRule(definition)
        self.period = period
        self.reading = reading
        self.plane = plane
    }

    func cumulative(_ unit: Int) -> CumulativeReading {
        block?.cumulative(rule, unit, period, plane) ?? .nothing
    }

    func value(_ unit: Int) -> Reading? {
        switch reading {
        case .cumulative: cumulative(unit).value
        case .own: block?.own(period.year, period.slot.index, unit, plane)
        }
    }

    /// The weight of a unit: the population, for one, at the end of the period; it may be an older one.
    private func weight(_ unit: Int) -> Reading? {
        weights?.cumulative(.lastCarried, unit, period, .actual).value
    }

    func add(_ unit: Int, standingFor count: Int = 1, to summation: inout Summation) {
        guard let value = value(unit) else { return }
        summation.add(value, weight: weight(unit), standingFor: count)
    }

    func add(_ part: UnitGroup.Part, to summation: inout Summation) throws(SummationRefusal) {
        guard let value = value(part.position) else { return }
        do {
            if case .weighted = summation.rule, value.base == nil {
                // An average holds for each part of the area alike; what is split is its weight.
                let weight = try weight(part.position)?.apportioned(part.part)
                summation.add(value, weight: weight)
            } else {
                summation.add(try value.apportioned(part.part))
            }
        } catch {
            throw .overflow
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
