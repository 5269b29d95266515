package import Quantities

/// Where a figure in a document comes from, and the change of the ledger up to which it was read: enough to find it
/// again years later.
///
/// Its text has at most 64 plain letters, as Word demands of the tag of a content control.
package enum FigureReference: Sendable, Hashable {
    /// One entry: "e123/26".
    case entry(EntryNumber, at: CommitNumber)
    /// Computed: "jobs-created/076/2023-S1/percent.province/26".
    case derived(DerivedFigure)

    package static let limit = 64

    /// As a document has it.
    package var text: String {
        switch self {
        case .entry(let number, let change): "e\(number)/\(change)"
        case .derived(let figure): figure.text
        }
    }

    package var change: CommitNumber {
        switch self {
        case .entry(_, let change): change
        case .derived(let figure): figure.change
        }
    }

    /// The change that a reference names, before anything else of it can be read.
    package static func change(of text: String) -> CommitNumber? {
        text.split(separator: "/").last.flatMap { Int64($0) }.flatMap { $0 > 0 ? CommitNumber($0) : nil }
    }

    /// Reads what `text` writes; shortened names are looked up in the catalogue of the reference's change.
    package init?(_ text: String, indicators: [IndicatorCode], fields: [String], assigners: [Assigner]) {
        guard let change = Self.change(of: text) else { return nil }
        let parts = text.split(separator: "/").map(String.init)
        if parts.count == 2, parts[0].hasPrefix("e"), let number = Int64(parts[0].dropFirst()), number > 0 {
            self = .entry(EntryNumber(number), at: change)
            return
        }
        guard parts.count == 5,
            let subject = DerivedFigure.Subject(parts[0], indicators: indicators, fields: fields),
            let unit = UnitReference(parts[1]), let (period, calendar) = DerivedFigure.period(parts[2]),
            let facet = FigureFacet(parts[3], assigners: assigners)
        else { return nil }
        self = .derived(
            DerivedFigure(
                subject: subject, unit: unit, period: period, calendar: calendar, facet: facet, change: change))
    }
}

/// A figure that the program computed from the ledger.
package struct DerivedFigure: Sendable, Hashable {
    package enum Subject: Sendable, Hashable {
        case indicator(IndicatorCode)
        /// The targets of a field, or all of them.
        case targets(field: String?)
    }

    package let subject: Subject
    package let unit: UnitReference
    package let period: Period
    package let calendar: ReportingCalendar
    package let facet: FigureFacet
    package let change: CommitNumber

    package init(
        subject: Subject, unit: UnitReference, period: Period, calendar: ReportingCalendar, facet: FigureFacet,
        change: CommitNumber
    ) {
        self.subject = subject
        self.unit = unit
        self.period = period
        self.calendar = calendar
        self.facet = facet
        self.change = change
    }

    var text: String {
        let unit = ReferenceText.short(unit.description, limit: 18)
        let tail = "/\(unit)/\(period)\(calendar == .statistical ? "s" : "")/\(facet.code)/\(change)"
        let room = FigureReference.limit - tail.utf8.count
        switch subject {
        case .indicator(let code): return ReferenceText.short(code.text, limit: room) + tail
        case .targets(let field):
            return (field.map { "targets." + ReferenceText.short($0, limit: 12) } ?? "targets") + tail
        }
    }

    static func period(_ text: String) -> (Period, ReportingCalendar)? {
        if let period = Period(text) { return (period, .administrative) }
        guard text.hasSuffix("s"), let period = Period(String(text.dropLast())) else { return nil }
        return (period, .statistical)
    }
}

extension DerivedFigure.Subject {
    init?(_ text: String, indicators: [IndicatorCode], fields: [String]) {
        if let code = indicators.first(where: { $0.text == text || Self.isShort(text, of: $0.text) }) {
            self = .indicator(code)
        } else if text == "targets" {
            self = .targets(field: nil)
        } else if text.hasPrefix("targets."),
            let field = fields.first(where: { ReferenceText.short($0, limit: 12) == text.dropFirst(8) })
        {
            self = .targets(field: field)
        } else {
            return nil
        }
    }

    private static func isShort(_ text: String, of name: String) -> Bool {
        text.contains("~") && ReferenceText.short(name, limit: text.utf8.count) == text
    }
}
