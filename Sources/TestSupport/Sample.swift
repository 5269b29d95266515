package import Planning
package import Quantities
package import Storage

/// Small pieces of a ledger, with usual values where a test does not care.
package enum Sample {
    package static let district = UnitKey(code: UnitCode("076"), validFrom: Day(ordinal: -25_567))
    package static let commune = UnitKey(code: UnitCode("02569"), validFrom: Day(ordinal: -25_567))
    package static let firstDay = Day(ordinal: 18_993)
    package static let window = DayRange(from: Day(ordinal: 19_341), to: Day(ordinal: 19_522))

    /// "2023-S1"; traps on a code that is none, so that a test with a slip of the pen is seen.
    package static func period(_ code: String) -> Period {
        guard let period = Period(code) else { preconditionFailure("no period: \(code)") }
        return period
    }

    package static func note(_ act: ChangeNote.Act = .importFigures, author: String = "planner") -> ChangeNote {
        ChangeNote(act: act, author: author, document: "BC 219/BC-UBND", reason: nil, file: "figures.csv")
    }

    package static func key(
        _ indicator: IndicatorCode = "forest-planted", unit: UnitKey = Sample.district, _ period: String = "2023-S1",
        scenario: Scenario = .actual
    ) -> FigureKey {
        FigureKey(indicator: indicator, unit: unit, period: Sample.period(period), scenario: scenario)
    }

    package static func figure(
        _ amount: Int64?, _ key: FigureKey = Sample.key(), status: FigureStatus = .official
    ) -> ProposedEntry {
        ProposedEntry(
            key: key, definition: Sample.firstDay, value: amount.map { FigureValue(amount: $0) }, status: status,
            window: Sample.window)
    }

    /// A change with one submission of the district for the first half of 2023.
    package static func change(
        _ figures: [ProposedEntry], steps: [SubmissionStep] = [.open, .approve], author: String = "planner"
    ) -> Change {
        Change(
            note: Sample.note(author: author),
            submissions: [
                NewSubmission(unit: Sample.district, period: Sample.period("2023-S1"), entries: figures, steps: steps)
            ])
    }
}
