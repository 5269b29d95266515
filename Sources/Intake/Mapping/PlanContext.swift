import Planning
import Quantities

/// What a table is planned against, and what was said beside the file.
struct PlanContext {
    let catalogue: Catalogue
    let words: HeaderWords
    /// From the command line.
    let period: Period?
    let unit: UnitReference?
    /// Where the table does not say it.
    var periodOtherwise: Period?
    var unitOtherwise: UnitReference?
    /// Who assigned plans of which the file does not say it.
    let assigner: String?
    let answers: MappingFile?
    private var unitMatchers: [UnitQuestion: UnitMatcher] = [:]
    var indicators: IndicatorMatcher

    init(
        _ catalogue: Catalogue, _ words: HeaderWords, period: Period?, unit: UnitReference?, assigner: Assigner?,
        answers: MappingFile?
    ) {
        self.catalogue = catalogue
        self.words = words
        self.period = period
        self.unit = unit
        self.assigner = assigner?.name ?? answers?.assigner
        self.answers = answers
        indicators = IndicatorMatcher(catalogue.indicators, words)
    }

    /// Runs with the matcher of a day and area; it remembers what it found.
    mutating func withUnits<Result>(on day: Day, below scope: UnitKey?, _ body: (inout UnitMatcher) -> Result) -> Result
    {
        let question = UnitQuestion(day: day, scope: scope)
        var matcher =
            unitMatchers[question]
            ?? unitMatchers[UnitQuestion(day: day, scope: nil)]?.scoped(to: scope, catalogue.units, on: day)
            ?? UnitMatcher(catalogue.units, on: day).scoped(to: scope, catalogue.units, on: day)
        // Kept here only, so that what it remembers is not copied.
        unitMatchers[question] = nil
        defer { unitMatchers[question] = matcher }
        return body(&matcher)
    }

    private struct UnitQuestion: Hashable {
        let day: Day
        let scope: UnitKey?
    }
}

extension UnitTree {
    /// The day on which the newest unit began: what holds now, for a file that does not say when.
    var latestDay: Day {
        allKeys.map(\.validFrom).max() ?? Day(ordinal: 0)
    }
}
