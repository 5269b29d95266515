import Aggregation
import Planning
import Quantities

/// The synthetic country in a cube, with what is needed to ask it.
struct CountryCube {
    private(set) var cube: Cube
    let definitions: [IndicatorDefinition]
    let provinces: [UnitGroup]
    private let units: [UnitKey]
    private let periods: [Period]
    private let windows: [DayRange]
    private let start: Day
    private var lastEntry: Int64 = 0

    init?(_ country: SyntheticCountry, keepsEntryNumbers: Bool) {
        guard let start = Day(year: 2025, month: 7, day: 1) else { return nil }
        self.start = start
        periods = (0..<SyntheticCountry.periodCount).compactMap { Period.month(2024 + $0 / 12, $0 % 12 + 1) }
        windows = periods.map { $0.window(.administrative) }
        definitions = (0..<SyntheticCountry.indicatorCount).map { number in
            IndicatorDefinition(
                code: IndicatorCode("indicator-\(number)"), validFrom: start,
                name: Bilingual(vietnamese: "Chỉ tiêu \(number)", english: "Indicator \(number)"), field: "A",
                measure: Bilingual(vietnamese: "ha", english: "ha"),
                kind: SyntheticCountry.rates.contains(number) ? .rate : .flow, decimals: 2)
        }
        units = (0..<SyntheticCountry.unitCount).map { UnitKey(code: UnitCode("commune-\($0)"), validFrom: start) }
        cube = Cube(
            calendar: .administrative, units: UnitAxis(units),
            indicators: IndicatorCatalogue(definitions: definitions, fields: []), keepsEntryNumbers: keepsEntryNumbers)
        let (cube, units) = (cube, units)
        provinces = (0..<SyntheticCountry.provinceCount).map { province in
            cube.group(units.indices.filter { country.provinces[$0] == province }.map { units[$0] })
        }
    }

    /// The entry that records a figure, as the ledger would hand it over.
    mutating func entry(_ figure: SyntheticFigure) -> Entry {
        lastEntry += 1
        let period = Int(figure.period)
        return Entry(
            number: EntryNumber(lastEntry), commit: CommitNumber(1), submission: SubmissionNumber(1),
            figure: ProposedEntry(
                key: FigureKey(
                    indicator: definitions[Int(figure.indicator)].code, unit: units[Int(figure.unit)],
                    period: periods[period]),
                definition: start,
                value: FigureValue(
                    amount: Int64(figure.amount), base: figure.base < 0 ? nil : Int64(figure.base)),
                status: .official, window: windows[period]),
            supersedes: nil)
    }

    mutating func apply(_ figure: SyntheticFigure) throws {
        try cube.apply(entry(figure))
    }

    mutating func apply(_ entry: Entry) throws {
        try cube.apply(entry)
    }
}
