import Planning
import Quantities

/// Finds what a row of a report's words is about: its unit and period, and the indicator or field where it names one.
struct ReportSubjects {
    private var subjects: RowSubjects
    private let fields: FieldFinder

    /// As many clauses as a report may have: a larger number is a figure in the wrong column.
    static let numbers = 1...9_999

    init(_ catalogue: Catalogue) {
        subjects = RowSubjects(catalogue)
        fields = FieldFinder(catalogue.indicators)
    }

    /// The unit that had to report on the period, as it stood on the last day of the window.
    mutating func report(_ reader: inout RowReader) -> (unit: UnitKey, period: Period)? {
        guard let period = reader.period(.period) else {
            _ = reader.required(.unit)
            return nil
        }
        let window = period.window(.administrative)
        return subjects.unit(on: window.to, within: window, &reader).map { ($0.key, period) }
    }

    /// The unit in force on a day.
    mutating func unit(on day: Day?, _ reader: inout RowReader) -> UnitKey? {
        subjects.unit(on: day, within: day.map { DayRange(from: $0, to: $0) }, &reader)?.key
    }

    mutating func number(_ reader: inout RowReader) -> Int? {
        if reader.isEmpty(.number) { reader.report(at: .number, .missingValue) }
        return reader.whole(.number, in: Self.numbers)
    }

    mutating func indicator(_ reader: inout RowReader) -> IndicatorCode? {
        reader.isEmpty(.indicator) ? nil : subjects.indicator(&reader)
    }

    func field(_ reader: inout RowReader) -> String? {
        guard let text = reader.text(.field) else { return nil }
        if let code = fields.code(for: text) { return code }
        reader.report(at: .field, .unknownField(nearest: fields.nearest(to: text)))
        return nil
    }
}
