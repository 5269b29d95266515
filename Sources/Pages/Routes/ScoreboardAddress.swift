package import Planning
package import Prose
package import Quantities

/// What a scoreboard's address says: a link is the view.
package struct ScoreboardAddress: Sendable, Hashable {
    /// The names of the parameters, the same for page, CSV and API.
    package enum Parameter: String, Sendable, CaseIterable {
        case unit, period
        case byUnit = "by-unit"
        case asOf = "as-of"
        case structure, calendar, pending, lang
    }

    package var unit: UnitReference
    package var period: Period
    package var byUnit: UnitDetail
    /// As the reader wrote it: a day or an RFC 3339 moment.
    package var asOf: String?
    package var structure: Day?
    package var calendar: ReportingCalendar
    package var includesPending: Bool
    /// The language, where the address names one; otherwise the browser's choice holds.
    package var language: Language?

    package init(
        unit: UnitReference, period: Period, byUnit: UnitDetail = .none, asOf: String? = nil, structure: Day? = nil,
        calendar: ReportingCalendar = .administrative, includesPending: Bool = false, language: Language? = nil
    ) {
        self.unit = unit
        self.period = period
        self.byUnit = byUnit
        self.asOf = asOf
        self.structure = structure
        self.calendar = calendar
        self.includesPending = includesPending
        self.language = language
    }

    /// "?unit=076&period=2023-S1"; what is usual is left out.
    package var query: String {
        var query = QueryText()
        write(&query)
        return query.text
    }

    /// Adds what is not usual.
    func write(_ query: inout QueryText, withUnit: Bool = true) {
        query.add(Parameter.unit.rawValue, withUnit ? unit.description : nil)
        query.add(Parameter.period.rawValue, period.code)
        query.add(Parameter.byUnit.rawValue, byUnit.text)
        query.add(Parameter.asOf.rawValue, asOf)
        query.add(Parameter.structure.rawValue, structure?.description)
        query.add(Parameter.calendar.rawValue, calendar == .administrative ? nil : calendar.rawValue)
        query.add(Parameter.pending.rawValue, includesPending ? "true" : nil)
        query.add(Parameter.lang.rawValue, language?.rawValue)
    }

    /// The same view with something changed.
    package func with(_ change: (inout ScoreboardAddress) -> Void) -> ScoreboardAddress {
        var changed = self
        change(&changed)
        return changed
    }
}

extension UnitDetail {
    /// Indicators that one address names; an address with more than a handful would be too long to be sent around.
    package static let mostNamed = 8

    /// As an address has it.
    var text: String? {
        switch self {
        case .none: nil
        case .all: "true"
        case .of(let codes): codes.map(\.text).joined(separator: ",")
        }
    }

    /// With one indicator more, in front: the one that was asked for first gives way where there are too many.
    func adding(_ code: IndicatorCode) -> UnitDetail {
        guard case .of(let codes) = self else { return .of([code]) }
        return .of(Array(([code] + codes.filter { $0 != code }).prefix(Self.mostNamed)))
    }

    func removing(_ code: IndicatorCode) -> UnitDetail {
        guard case .of(let codes) = self else { return self }
        let rest = codes.filter { $0 != code }
        return rest.isEmpty ? .none : .of(rest)
    }
}
