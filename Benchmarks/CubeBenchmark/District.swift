import Aggregation
import Planning
import Quantities
import SeededNumbers

/// A district: 109 indicators of mixed kinds, 31 communes, three years of months.
struct District {
    let cube: Cube
    let rules: [(TimeRule, IndicatorPosition)]
    let units: [UnitPosition]

    init?() throws {
        guard let start = Day(year: 2020, month: 1, day: 1) else { return nil }
        let kinds: [IndicatorKind] = [.flow, .flow, .flow, .stock, .stock, .rate, .recognition]
        let definitions = (0..<109).map { number in
            IndicatorDefinition(
                code: IndicatorCode("indicator-\(number)"), validFrom: start,
                name: Bilingual(vietnamese: "Chỉ tiêu", english: "Indicator"), field: "A",
                measure: Bilingual(vietnamese: "ha", english: "ha"), kind: kinds[number % kinds.count])
        }
        let keys = (0..<31).map { UnitKey(code: UnitCode("02\(500 + $0)"), validFrom: start) }
        var cube = Cube(
            calendar: .administrative, units: UnitAxis(keys),
            indicators: IndicatorCatalogue(definitions: definitions, fields: []))
        var generator = SeededGenerator(seed: 31)
        var number: Int64 = 0
        for year in 2021...2023 {
            for month in 1...12 {
                guard let period = Period.month(year, month) else { return nil }
                for definition in definitions {
                    if definition.kind == .recognition, month != 12 { continue }
                    for key in keys where UInt8.random(in: 0..<50, using: &generator) > 0 {
                        number += 1
                        let amount = Int64.random(in: 0..<100_000, using: &generator)
                        try cube.apply(
                            Entry(
                                number: EntryNumber(number), commit: CommitNumber(1), submission: SubmissionNumber(1),
                                figure: ProposedEntry(
                                    key: FigureKey(indicator: definition.code, unit: key, period: period),
                                    definition: start,
                                    value: FigureValue(amount: amount, base: definition.kind == .rate ? 100_000 : nil),
                                    status: .official, window: period.window(.administrative)),
                                supersedes: nil))
                    }
                }
            }
        }
        self.cube = cube
        let finished = cube
        rules = definitions.compactMap { definition in
            finished.indicator(definition.code).map { (TimeRule(definition), $0) }
        }
        units = keys.compactMap { finished.unit($0) }
    }

    /// What a scoreboard of every unit and month reads: the value since January or at the end, how complete it is, and
    /// whether what was reported and what follows from the months differ. The sum stands for its use.
    func readScoreboardInputs() -> (readings: Int, sum: Int128) {
        var readings = 0
        var sum: Int128 = 0
        for (rule, indicator) in rules {
            for unit in units {
                let year = cube.series(rule, indicator, unit, 2023)
                for month in 1...12 {
                    let reading = year.cumulative(.month(month))
                    readings += 1
                    sum += (reading.value?.amount ?? 0) + Int128(reading.monthsPresent)
                    if let gap = reading.gap { sum += gap.amount }
                }
            }
        }
        return (readings, sum)
    }
}
