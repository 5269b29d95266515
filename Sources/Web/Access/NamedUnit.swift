import Hummingbird
import Planning
import Quantities

/// The unit that a request names, and the period from whose last day it is seen.
struct NamedUnit: Sendable {
    private let unit: UnitReference?
    private let period: Period?

    static let none = NamedUnit()

    private init() {
        unit = nil
        period = nil
    }

    /// What stands in the path goes before the form, the form before the query.
    init(path: Parameters, form: QueryFields?, query: QueryFields?) {
        func text(_ name: String) -> String? {
            path.get(name).map { (try? QueryFields.part($0)) ?? $0 } ?? form?[name] ?? query?[name]
        }
        unit = text("unit").flatMap { UnitReference($0) }
        period = text("period").flatMap { PeriodWords.period($0) }
    }

    /// Nothing where none is named, or none that is known: then the handler says so.
    func key(in units: UnitTree, today: Day) -> (unit: UnitKey, day: Day)? {
        guard let unit else { return nil }
        let day = period?.cumulativeWindow(.administrative).to ?? today
        guard let version = units.unit(unit, on: day) ?? units.versions(of: unit.code).last else { return nil }
        return (version.key, day)
    }
}
