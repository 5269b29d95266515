import HTML
import Planning
import Prose
import Quantities

extension ScoreboardPresenter {
    var masthead: ScoreboardPage.Head {
        ScoreboardPage.Head(
            unit: unitName(board.unit), standing: wording.standingOf(words.period(board.period)),
            window: wording.dataWindow(words.day(board.window.from), words.day(board.window.to)),
            calendar: words.calendar(board.calendar),
            notes: frame.notes(isIllustrative: hasIllustrativeFigures))
    }

    private var hasIllustrativeFigures: Bool {
        board.rows.contains { $0.standing.isIllustrative }
    }

    /// The units below with what is behind in each, where their figures are shown.
    func below(_ unfolding: Unfolding) -> ScoreboardPage.UnitsBelow? {
        let children = catalogue.units.children(of: board.unit.key, on: board.structure).filter { $0.kind != .group }
        guard !children.isEmpty else { return nil }
        var standings: [UnitKey: [Standing]] = [:]
        // What is behind in a unit shows only where all of its indicators are at hand.
        for row in board.rows where address.byUnit == .all {
            for unit in row.units { standings[unit.unit.key, default: []].append(unit.standing) }
        }
        let links = children.map { unit in
            let summary = StandingSummary(standings[unit.key] ?? [])
            return ScoreboardPage.UnitLink(
                name: unitName(unit), page: "\(route(to: unit))",
                trouble: counts(summary).filter { State.trouble.contains($0.state) })
        }
        return ScoreboardPage.UnitsBelow(
            title: wording.childUnits(children.count), units: links,
            toggle: .scoreboard(address.with { $0.byUnit = address.byUnit == .none ? .all : .none }),
            isShown: address.byUnit != .none,
            note: unfolding.omitted == 0 ? nil : wording.unitsOmitted(unfolding.omitted))
    }
}
