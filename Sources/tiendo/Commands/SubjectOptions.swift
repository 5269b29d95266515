import ArgumentParser
import Planning
import Quantities

/// Which figures a command is about: of which unit, of which period, by which calendar.
struct SubjectOptions: ParsableArguments {
    @Option(help: "A unit's code, or CODE@DATE.")
    var unit: UnitReference
    @Option(help: "2023, 2023-S1, 2023-Q2, 2023-06 or 2023-9M.")
    var period: Period
    @Option(help: "administrative (15th to 14th) or statistical (calendar months).")
    var calendar: ReportingCalendar = .administrative
}
