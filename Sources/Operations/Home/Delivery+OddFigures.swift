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
            recordedOddities(units, question, view)
        }
        return found + units.flatMap { recorded[$0.key] ?? [] }
    }

    /// What is odd in a form depends on the figures and plans of its unit, and on reference data: where none came, it still
    /// holds.
    private func recordedOddities(
        _ units: [UnitVersion], _ question: OddFiguresQuestion, _ view: LedgerView
    ) -> [UnitKey: [OddFigure]] {
        let earlier = oddMemory.newest { $0.isAlike(question) }
        let touched = earlier.flatMap { unitsTouched(from: $0.question.change, to: question.change) }
            .map { $0.values.reduce(into: Set<UnitKey>()) { $0.formUnion($1) } }
        var found: [UnitKey: [OddFigure]] = [:]
        for unit in units {
            if let touched, !touched.contains(unit.key), let known = earlier?.answer[unit.key] {
                found[unit.key] = known
            } else {
                found[unit.key] = recordedOddities(unit, question.period, view, question.language)
            }
        }
        return found
    }

    private func recordedOddities(
        _ unit: UnitVersion, _ period: Period, _ view: LedgerView, _ language: Language
    ) -> [OddFigure] {
        let form = form(of: unit, period, .administrative, view, nil, [:], [], language)
        let reference = view.reference(to: unit.key, on: period.window(.administrative).to)
        return form.recordedOddities.compactMap {
            OddFigure(form, $0.indicator, $0.oddity, reference, isPending: false)
        }
    }
}

extension OddFiguresQuestion {
    /// Whether it asks the same, at whatever change.
    fileprivate func isAlike(_ other: Self) -> Bool {
        units == other.units && period == other.period && language == other.language
    }
}
