package import Planning
package import Prose
package import Quantities
import Storage

/// What the odd figures that are recorded depend on.
struct OddFiguresQuestion: Hashable, Sendable {
    let change: CommitNumber?
    let units: [UnitKey]
    let period: Period
    let language: Language
}

extension Delivery {
    /// Units whose forms are looked through; a level above them has reports for more.
    private static let unitsLookedThrough = 200

    /// What is odd in the figures of units on a period: those that wait, then those that are recorded.
    package func oddFigures(
        of units: [UnitVersion], _ period: Period, _ language: Language
    ) throws(Failure) -> [OddFigure] {
        let view = view()
        let units = Array(units.prefix(Self.unitsLookedThrough))
        let keys = Set(units.map(\.key))
        let waiting = try submissions(in: .submitted).filter { $0.period == period && keys.contains($0.unit) }
        var found: [OddFigure] = []
        for submission in waiting {
            let reference = view.reference(to: submission.unit, on: period.window(.administrative).to)
            let form = try desk(of: reference, period, submission.calendar, language).form
            found += form.oddities.compactMap {
                OddFigure(form, $0.indicator, $0.oddity, reference, isPending: true)
            }
        }
        let question = OddFiguresQuestion(
            change: view.head?.number, units: units.map(\.key), period: period, language: language)
        let recorded = try oddMemory.answer(question) { () throws(Failure) in
            recordedOddities(units, period, view, language)
        }
        return found + recorded
    }

    private func recordedOddities(
        _ units: [UnitVersion], _ period: Period, _ view: LedgerView, _ language: Language
    ) -> [OddFigure] {
        units.flatMap { unit -> [OddFigure] in
            let form = form(of: unit, period, .administrative, view, nil, [:], [], language)
            let reference = view.reference(to: unit.key, on: period.window(.administrative).to)
            return form.recordedOddities.compactMap {
                OddFigure(form, $0.indicator, $0.oddity, reference, isPending: false)
            }
        }
    }
}
