import Planning
import Quantities
import TestSupport

/// Figures with every field at its ends.
enum FigureSamples {
    static let all: [ProposedEntry] =
        periods.map { Sample.figure(7, Sample.key("periods", $0)) } + amounts + [plan, withdrawal, published]

    private static let periods =
        (1...12).map { "2023-" + ($0 < 10 ? "0\($0)" : "\($0)") }
        + ["1900-Q1", "2999-Q4", "2023-S1", "2023-S2", "2023-9M", "2023"]

    private static let amounts = [Int64.min, -1, 0, 1, 4_294_967_296, Int64.max].enumerated().map { index, amount in
        var figure = Sample.figure(amount, Sample.key(IndicatorCode("amount-\(index)")), status: .estimate)
        if index > 0 { figure.value = FigureValue(amount: amount, base: -amount) }
        return figure
    }

    private static let plan: ProposedEntry = {
        var figure = Sample.figure(
            1790, Sample.key("forest-planted", "2023", scenario: .plan(Assigner("Huyện ủy: \"đỏ\""))),
            status: .preliminary)
        figure.effectiveFrom = Sample.firstDay
        figure.basis = .increment
        figure.bound = .ceiling
        figure.note = "tab\tnew\nline\\N 🌾"
        return figure
    }()

    private static let withdrawal = Sample.figure(nil, Sample.key("withdrawn"))

    private static let published: ProposedEntry = {
        var figure = Sample.figure(
            3522,
            FigureKey(
                indicator: "jobs-created", unit: Sample.commune, period: Sample.period("2023-S1"),
                calendar: .statistical, scenario: .yearEstimate))
        figure.definition = Day(ordinal: -141_427)
        figure.window = DayRange(from: Sample.firstDay, to: Sample.firstDay)
        figure.source = "https://example.org/?a=1&b='2'"
        figure.isIllustrative = true
        figure.note = ""
        return figure
    }()
}
