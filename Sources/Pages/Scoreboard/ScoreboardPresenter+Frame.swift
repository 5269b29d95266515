import Planning
import Prose
import Quantities

extension ScoreboardPresenter {
    var masthead: ScoreboardPage.Head {
        ScoreboardPage.Head(
            unit: unitName(board.unit), standing: wording.standingOf(words.period(board.period)),
            window: wording.dataWindow(words.day(board.window.from), words.day(board.window.to)),
            calendar: words.calendar(board.calendar), notes: notes)
    }

    private var notes: [ScoreboardPage.Note] {
        var notes: [ScoreboardPage.Note] = []
        if hasIllustrativeFigures {
            notes.append(ScoreboardPage.Note(text: wording.illustrativeNote, isIllustrative: true))
        }
        if let moment = board.asOf {
            let now = Route.scoreboard(address.with { $0.asOf = nil })
            notes.append(
                ScoreboardPage.Note(text: wording.ledgerAt(words.moment(moment)), way: (wording.backToNow, now)))
        }
        if board.structure != board.window.to {
            notes.append(ScoreboardPage.Note(text: wording.structureOn(words.day(board.structure))))
        }
        if board.includesPending { notes.append(ScoreboardPage.Note(text: wording.withPending)) }
        return notes
    }

    private var hasIllustrativeFigures: Bool {
        board.rows.contains { row in
            row.standing.actual?.origin.isIllustrative ?? false
                || row.standing.plans.contains { $0.plan.isIllustrative }
        }
    }

    /// The units above, the highest first.
    var ancestors: [UnitVersion] {
        var found: [UnitVersion] = []
        var key = board.unit.key
        // A tree that was accepted has no cycle; the bound keeps a page finite even so.
        while found.count < 12, let parent = catalogue.units.parent(of: key, on: board.structure) {
            found.insert(parent, at: 0)
            key = parent.key
        }
        return found
    }

    var crumbs: [Layout.Crumb] {
        ancestors.map { Layout.Crumb(name: unitName($0), route: route(to: $0)) }
    }

    /// The units below with what is behind in each, where their figures are shown.
    var below: ScoreboardPage.UnitsBelow? {
        let children = catalogue.units.children(of: board.unit.key, on: board.structure).filter { $0.kind != .group }
        guard !children.isEmpty else { return nil }
        var standings: [UnitKey: [Standing]] = [:]
        for row in board.rows {
            for unit in row.units { standings[unit.unit.key, default: []].append(unit.standing) }
        }
        let links = children.map { unit in
            let summary = StandingSummary(standings[unit.key] ?? [])
            return ScoreboardPage.UnitLink(
                name: unitName(unit), route: route(to: unit),
                trouble: counts(summary).filter { State.trouble.contains($0.state) })
        }
        return ScoreboardPage.UnitsBelow(
            title: wording.childUnits(children.count), units: links,
            toggle: .scoreboard(address.with { $0.byUnit = !board.includesUnits }), isShown: board.includesUnits)
    }
}
