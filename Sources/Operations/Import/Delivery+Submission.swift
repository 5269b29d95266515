package import Planning
package import Quantities
package import Storage

/// One submission: its steps and its figures.
package struct SubmissionReview: Sendable {
    /// A figure of it.
    package struct Line: Sendable {
        package let entry: EntryNumber
        package let definition: IndicatorDefinition
        package let scenario: Scenario
        /// `nil` where the figure is taken back.
        package let value: ExactDecimal?
        package let status: FigureStatus
        package let note: String?
    }

    package let record: SubmissionRecord
    package let events: [SubmissionEvent]
    package let lines: [Line]
}

extension Delivery {
    /// What a submission holds, and what has happened to it.
    package func submission(_ number: SubmissionNumber) throws(Failure) -> SubmissionReview {
        let found = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) -> (SubmissionRecord, [SubmissionEvent], [LedgerEntry])? in
                guard let record = try connection.submissions().first(where: { $0.number == number }) else {
                    return nil
                }
                return (record, try connection.events(of: number), try connection.entries(of: number))
            }
        }
        guard let (record, events, entries) = found else { throw .refused(.unknownSubmission(number)) }
        let catalogue = view().catalogue
        let lines = entries.compactMap { line -> SubmissionReview.Line? in
            let key = line.entry.key
            let day = key.period.window(key.calendar).to
            guard let definition = catalogue.indicators.definition(of: key.indicator, on: day) else { return nil }
            return SubmissionReview.Line(
                entry: line.entry.number, definition: definition, scenario: key.scenario,
                value: line.entry.shown(definition), status: line.entry.figure.status, note: line.entry.figure.note)
        }
        return SubmissionReview(record: record, events: events, lines: lines)
    }
}
