import Aggregation
import Planning
import Quantities

extension BoardContext {
    /// How many earlier years are looked at.
    private static let depth = 5

    /// The cumulated figures of earlier years, the newest first, as far as the unit itself reported them.
    func earlierYears(_ definition: IndicatorDefinition, of subject: Subject) -> [YearPath] {
        guard definition.formula == nil, let key = subject.ownKey, let indicator = cube.indicator(definition.code),
            let unit = cube.unit(key)
        else { return [] }
        var paths: [YearPath] = []
        for year in stride(from: period.year - 1, through: period.year - Self.depth, by: -1) {
            guard let whole = Period.year(year) else { break }
            let total = cube.cumulative(definition, key, whole).value.flatMap { exact($0, definition) }
            let readings = cube.cumulativeYear(TimeRule(definition), indicator, unit, year)
            let cumulated = readings.map { $0.value.flatMap { $0.carriedFrom == nil ? exact($0, definition) : nil } }
            guard total != nil || cumulated.contains(where: { $0 != nil }) else { break }
            paths.append(YearPath(year: year, cumulated: cumulated, total: total ?? cumulated[11]))
        }
        return paths
    }

    private func exact(_ reading: Reading, _ definition: IndicatorDefinition) -> Ratio? {
        guard reading.base != nil else { return reading.value.map { Ratio($0) } }
        return reading.ratio.flatMap { try? $0.multiplied(by: Ratio(ExactDecimal(definition.factor))) }
    }
}
