package import Planning
package import Quantities

extension Cube {
    /// The value of a unit from January to the end of a period, or at its end: how is said by the definition in force.
    package func cumulative(
        _ definition: IndicatorDefinition, _ unit: UnitKey, _ period: Period, _ plane: Plane = .actual
    ) -> CumulativeReading {
        guard let indicator = indicator(definition.code), let unit = self.unit(unit) else { return .nothing }
        return cumulative(TimeRule(definition), indicator, unit, period, plane)
    }

    /// The same with everything resolved before.
    package func cumulative(
        _ rule: TimeRule, _ indicator: IndicatorPosition, _ unit: UnitPosition, _ period: Period,
        _ plane: Plane = .actual
    ) -> CumulativeReading {
        series(rule, indicator, unit, period.year, plane).cumulative(period.part)
    }

    /// The values at the ends of the twelve months of a year, January first; as `cumulative` of the months.
    package func cumulativeYear(
        _ rule: TimeRule, _ indicator: IndicatorPosition, _ unit: UnitPosition, _ year: Int, _ plane: Plane = .actual
    ) -> [CumulativeReading] {
        let series = series(rule, indicator, unit, year, plane)
        return (1...12).map { series.cumulative(.month($0)) }
    }

    /// A year of a unit, taken out once to be read for many periods: about as dear as one `cumulative`.
    package func series(
        _ rule: TimeRule, _ indicator: IndicatorPosition, _ unit: UnitPosition, _ year: Int, _ plane: Plane = .actual
    ) -> YearSeries {
        blocks.span[indicator.index].series(rule, unit.index, year, plane)
    }
}

extension IndicatorBlock {
    func cumulative(_ rule: TimeRule, _ unit: Int, _ period: Period, _ plane: Plane) -> CumulativeReading {
        series(rule, unit, period.year, plane).cumulative(period.part)
    }

    func series(_ rule: TimeRule, _ unit: Int, _ year: Int, _ plane: Plane) -> YearSeries {
        YearSeries(
            rule, self[plane].unitYear(year, unit, scales),
            before: rule == .lastCarried ? self[plane].unitYear(year - 1, unit, scales) : nil)
    }
}
