import Aggregation
import Planning
import Quantities

/// What all rows of one scoreboard share.
struct BoardContext {
    let view: LedgerView
    let cube: Cube
    let period: Period
    let calendar: ReportingCalendar
    let window: DayRange
    /// The day whose units are shown.
    let structure: Day
    private let memo = BoardMemo()

    init(view: LedgerView, period: Period, calendar: ReportingCalendar, structure: Day?) {
        self.view = view
        self.cube = view.cubes[calendar] ?? Cube(calendar: calendar, catalogue: view.catalogue)
        self.period = period
        self.calendar = calendar
        self.window = period.cumulativeWindow(calendar)
        self.structure = structure ?? window.to
    }

    var units: UnitTree { view.catalogue.units }
    var indicators: IndicatorCatalogue { view.catalogue.indicators }

    func definition(_ code: IndicatorCode) -> IndicatorDefinition? {
        indicators.definition(of: code, on: window.to)
    }

    func window(of period: Period, _ definition: IndicatorDefinition) -> DayRange {
        definition.timeAggregation == .sum ? period.cumulativeWindow(calendar) : period.window(calendar)
    }

    /// The children of a unit in force on a day, without reporting groups; the same for every row.
    func below(_ key: UnitKey, on day: Day) -> [UnitVersion] {
        memo.children(BoardMemo.Place(unit: key, day: day)) {
            units.children(of: key, on: day).filter { $0.kind != .group }
        }
    }

    /// A unit and all below it that count for an indicator.
    func outline(_ definition: IndicatorDefinition, of key: UnitKey, on day: Day) -> UnitOutline {
        memo.outline(BoardMemo.Shape(unit: key, day: day, holders: definition.holders)) {
            cube.outline(of: key, on: day, of: units) { $0.kind != .group && definition.mayHold($0.kind) }
        }
    }

    /// How many lowest units at commune level below a unit, itself not counted, could hold an indicator on a day.
    func communes(_ definition: IndicatorDefinition, under key: UnitKey, on day: Day) -> Int {
        memo.communes(BoardMemo.Shape(unit: key, day: day, holders: definition.holders)) {
            units.leaves(of: key, on: day).count {
                $0.key != key && $0.kind.isCommuneLevel && definition.mayHold($0.kind)
            }
        }
    }
}

/// What the rows of one scoreboard would otherwise each look up again.
private final class BoardMemo {
    struct Place: Hashable {
        let unit: UnitKey
        let day: Day
    }

    struct Shape: Hashable {
        let unit: UnitKey
        let day: Day
        let holders: [UnitKind]
    }

    private var children: [Place: [UnitVersion]] = [:]
    private var outlines: [Shape: UnitOutline] = [:]
    private var communes: [Shape: Int] = [:]

    func children(_ place: Place, _ find: () -> [UnitVersion]) -> [UnitVersion] {
        if let known = children[place] { return known }
        let found = find()
        children[place] = found
        return found
    }

    func outline(_ shape: Shape, _ draw: () -> UnitOutline) -> UnitOutline {
        if let known = outlines[shape] { return known }
        let drawn = draw()
        outlines[shape] = drawn
        return drawn
    }

    func communes(_ shape: Shape, _ count: () -> Int) -> Int {
        if let known = communes[shape] { return known }
        let counted = count()
        communes[shape] = counted
        return counted
    }
}
