import Aggregation
import Planning
import Quantities
import Testing

func day(_ text: String) -> Day {
    Day(text) ?? Day(ordinal: 0)
}

func period(_ code: String) throws -> Period {
    try #require(Period(code), "\(code) is no period")
}

func unit(_ code: String, from: String = "2020-01-01") -> UnitKey {
    UnitKey(code: UnitCode(code), validFrom: day(from))
}

func definition(
    _ code: IndicatorCode, _ kind: IndicatorKind = .flow, decimals: Int = 0, from: String = "2020-01-01"
) -> IndicatorDefinition {
    IndicatorDefinition(
        code: code, validFrom: day(from), name: Bilingual(vietnamese: code.text, english: code.text), field: "A",
        measure: Bilingual(vietnamese: "ha", english: "ha"), kind: kind, decimals: decimals)
}

func catalogue(_ definitions: [IndicatorDefinition]) -> IndicatorCatalogue {
    IndicatorCatalogue(definitions: definitions, fields: [])
}

func cube(_ definitions: [IndicatorDefinition], _ units: [UnitKey], keepsEntryNumbers: Bool = true) -> Cube {
    Cube(
        calendar: .administrative, units: UnitAxis(units), indicators: catalogue(definitions),
        keepsEntryNumbers: keepsEntryNumbers)
}

/// Writes entries with ascending numbers.
struct Clerk {
    private(set) var last: Int64 = 0

    mutating func entry(
        _ indicator: IndicatorCode, _ unit: UnitKey, _ code: String, _ amount: Int64?, over base: Int64? = nil,
        scenario: Scenario = .actual, calendar: ReportingCalendar = .administrative,
        status: FigureStatus = .official, isIllustrative: Bool = false, under definition: String = "2020-01-01",
        from effective: String? = nil, note: String? = nil
    ) throws -> Entry {
        last += 1
        let period = try period(code)
        return Entry(
            number: EntryNumber(last), commit: CommitNumber(1), submission: SubmissionNumber(1),
            figure: ProposedEntry(
                key: FigureKey(
                    indicator: indicator, unit: unit, period: period, calendar: calendar, scenario: scenario),
                definition: day(definition), value: amount.map { FigureValue(amount: $0, base: base) },
                status: status, window: period.window(calendar), effectiveFrom: effective.flatMap { Day($0) },
                isIllustrative: isIllustrative, note: note),
            supersedes: nil)
    }
}

/// A cube that is filled line by line.
struct Board {
    var cube: Cube
    var clerk = Clerk()

    init(_ definitions: [IndicatorDefinition], _ units: [UnitKey]) {
        cube = AggregationTests.cube(definitions, units)
    }

    mutating func put(
        _ indicator: IndicatorCode, _ unit: UnitKey, _ code: String, _ amount: Int64?, over base: Int64? = nil,
        scenario: Scenario = .actual, status: FigureStatus = .official, isIllustrative: Bool = false,
        isApproved: Bool = true, under definition: String = "2020-01-01"
    ) throws {
        try cube.apply(
            clerk.entry(
                indicator, unit, code, amount, over: base, scenario: scenario, status: status,
                isIllustrative: isIllustrative, under: definition),
            isApproved: isApproved)
    }
}
