package import Planning
package import Quantities

/// The value of a unit that has units below it: its own figure, and what theirs come to.
package struct RecursiveReading: Sendable {
    package let own: CumulativeReading
    /// Each child's own figure, else what its children come to. Counts are of lowest units: a child with its own
    /// figure stands for all of its own.
    package let parts: Result<Total, SummationRefusal>

    /// Own minus parts, when both are there and differ. With parts that are not complete it is what they lack.
    package var gap: Gap? {
        guard let value = own.value, case .success(let total) = parts, total.reported > 0 else { return nil }
        return Gap(value, over: total)
    }
}

extension Cube {
    /// The value of a unit and what the units below it come to, kept apart.
    package func recursive(
        _ definition: IndicatorDefinition, of outline: UnitOutline, at period: Period, _ plane: Plane = .actual
    ) -> RecursiveReading {
        let rule: SummationRule
        do {
            rule = try SummationRule(definition)
        } catch {
            let reader = UnitReader(self, definition, .sum, period, .cumulative, plane)
            return RecursiveReading(own: reader.own(of: outline), parts: .failure(error))
        }
        let reader = UnitReader(self, definition, rule, period, .cumulative, plane)
        var summation = Summation(rule)
        if !reader.isEmpty {
            for child in outline.children { reader.add(child, to: &summation) }
        }
        let expected = outline.children.isEmpty ? 0 : outline.leafCount
        do {
            return RecursiveReading(
                own: reader.own(of: outline), parts: .success(try summation.total(expected: expected)))
        } catch {
            return RecursiveReading(own: reader.own(of: outline), parts: .failure(error))
        }
    }
}

extension UnitReader {
    fileprivate func own(of outline: UnitOutline) -> CumulativeReading {
        outline.position.map(cumulative) ?? .nothing
    }

    fileprivate func add(_ outline: UnitOutline, to summation: inout Summation) {
        if let position = outline.position, add(position, standingFor: outline.leafCount, to: &summation) { return }
        for child in outline.children { add(child, to: &summation) }
    }
}
