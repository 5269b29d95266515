import Operations
import Pages
import Planning
import Prose
import Quantities

/// A question for a scoreboard as an address puts it; unit and period may be left open.
struct ScoreboardRequest: Sendable, Hashable {
    var unit: UnitReference?
    var period: Period?
    var byUnit = UnitDetail.none
    var asOf: AsOf?
    var structure: Day?
    var calendar = ReportingCalendar.administrative
    var includesPending = false
    var language: Language?

    /// A past moment: as it was written, and what it means.
    struct AsOf: Sendable, Hashable {
        let text: String
        let moment: Moment
    }

    typealias Name = ScoreboardAddress.Parameter

    /// Reads the fields; everything that is not understood is a problem that says what would be right.
    ///
    /// - Parameters:
    ///   - periods: Periods that have figures, to be offered for one that is none.
    ///   - others: Names that the page itself will read.
    init(
        _ fields: QueryFields, periods: @autoclosure () -> [Period], others: [String] = []
    ) throws(Problem) {
        let names = Name.allCases.map(\.rawValue) + others
        for field in fields.fields where !names.contains(field.name) {
            let near = Nearest.words(field.name, names)
            throw Problem(.unknownParameter(field.name), options: near.isEmpty ? names : near)
        }
        if let text = fields[Name.lang.rawValue] {
            guard let known = Language(rawValue: text) else {
                throw Self.bad(.lang, text, Language.allCases.map(\.rawValue))
            }
            language = known
        }
        if let text = fields[Name.unit.rawValue] {
            guard let reference = UnitReference(text) else { throw Problem(.badValue(.unit, text)) }
            unit = reference
        }
        if let text = fields[Name.period.rawValue] {
            guard let known = Period(text) else {
                throw Problem(.badValue(.period, text), options: Nearest.words(text, periods().map(\.code)))
            }
            period = known
        }
        byUnit = try Self.unitDetail(fields)
        includesPending = try Self.flag(.pending, fields)
        if let text = fields[Name.calendar.rawValue] {
            guard let known = ReportingCalendar(rawValue: text) else {
                throw Self.bad(.calendar, text, ReportingCalendar.allCases.map(\.rawValue))
            }
            calendar = known
        }
        if let text = fields[Name.structure.rawValue] {
            guard let day = Day(text) else { throw Problem(.badValue(.structure, text), options: Nearest.day(text)) }
            structure = day
        }
        if let text = fields[Name.asOf.rawValue] {
            guard let moment = Moment(text) else { throw Problem(.badValue(.asOf, text), options: Nearest.day(text)) }
            asOf = AsOf(text: text, moment: moment)
        }
    }

    /// The question with everything that was left open decided.
    func query(unit: UnitReference, period: Period) -> ScoreboardQuery {
        ScoreboardQuery(
            unit: unit, period: period, byUnit: byUnit, asOf: asOf?.moment, structure: structure, calendar: calendar,
            includesPending: includesPending)
    }

    /// The address of the answer, as links on it have it.
    func address(unit: UnitReference, period: Period) -> ScoreboardAddress {
        ScoreboardAddress(
            unit: unit, period: period, byUnit: byUnit, asOf: asOf?.text, structure: structure, calendar: calendar,
            includesPending: includesPending, language: language)
    }

    /// "true", or the indicators whose units are meant.
    private static func unitDetail(_ fields: QueryFields) throws(Problem) -> UnitDetail {
        guard let text = fields[Name.byUnit.rawValue], text != "false" else { return .none }
        guard text != "true" else { return .all }
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard names.count <= UnitDetail.mostNamed, Set(names).count == names.count, names.allSatisfy(isCode) else {
            throw Problem(.badValue(.byUnit, text), options: ["true", "false"])
        }
        return .of(names.map { IndicatorCode($0) })
    }

    private static func isCode(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    private static func flag(_ name: Name, _ fields: QueryFields) throws(Problem) -> Bool {
        switch fields[name.rawValue] {
        case nil, "false": false
        case "true": true
        case let text?: throw bad(name, text, ["true", "false"])
        }
    }

    private static func bad(_ name: Name, _ text: String, _ allowed: [String]) -> Problem {
        Problem(.badValue(name, text), options: allowed)
    }
}

/// What may have been meant.
enum Nearest {
    static func words(_ text: String, _ known: [String]) -> [String] {
        NearestNames(known.map { NameCandidate(code: $0, name: $0) }).nearest(to: text).map(\.code)
    }

    /// A day written as offices do is close enough to be offered.
    static func day(_ text: String) -> [String] {
        Day(vietnamese: text).map { [$0.description] } ?? []
    }
}
