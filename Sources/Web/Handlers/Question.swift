import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// What a request asks for, and in which language the answer goes.
struct Question: Sendable {
    var asked: ScoreboardRequest
    let language: Language
    /// All that the address says, for what a page asks besides.
    let fields: QueryFields

    /// - Parameter others: What the page's address may say besides the view.
    init(_ request: Request, _ delivery: Delivery, others: [String] = []) throws(Problem) {
        do throws(QueryFields.Fault) {
            fields = try QueryFields(request.uri.query)
        } catch {
            throw Problem(.unreadableQuery(error))
        }
        var asked = try ScoreboardRequest(fields, periods: delivery.view().periods, others: others)
        // How the ledger will stand on a later day nobody knows: what is shown is how it stands now.
        if let asOf = asked.asOf, asOf.moment.dayInVietnam > delivery.today { asked.asOf = nil }
        self.asked = asked
        language = asked.language ?? Negotiation.language(of: request)
    }

    /// Unit and period, both of which a program has to state.
    func stated() throws(Problem) -> (UnitReference, Period) {
        guard let unit = asked.unit else { throw Problem(.missingParameter(.unit)) }
        guard let period = asked.period else { throw Problem(.missingParameter(.period)) }
        return (unit, period)
    }

    /// Unit and period, chosen where they are left open: the period that the unit's pages open with (`OpeningPeriod`); the
    /// reader's own unit, or the highest unit that has something in it. Nothing while the ledger has no figures.
    func subject(_ delivery: Delivery) throws(Failure) -> (UnitReference, Period)? {
        if let unit = asked.unit, let period = asked.period { return (unit, period) }
        let view = try delivery.view(asOf: asked.asOf?.moment, includesPending: asked.includesPending)
        let opening = asked.period == nil ? try openingPeriod(view, delivery) : asked.period
        guard let period = opening else { return nil }
        if let unit = asked.unit { return (unit, period) }
        if let unit = own(view, period, delivery) { return (unit, period) }
        return try home(view, period, delivery).map { ($0, period) }
    }

    /// Of the unit that is asked for, of whoever asks, or at the top.
    private func openingPeriod(_ view: LedgerView, _ delivery: Delivery) throws(Failure) -> Period? {
        func opening(_ unit: UnitReference?) throws(Failure) -> Period? {
            try delivery.openingPeriod(
                of: unit, calendar: asked.calendar, asOf: asked.asOf?.moment, includesPending: asked.includesPending)
        }
        let own = (Visitor.current?.units ?? []).map { UnitReference(code: $0.code, validFrom: $0.validFrom) }
        for unit in asked.unit.map({ [$0] }) ?? own {
            if let period = try opening(unit) { return period }
        }
        return try opening(nil) ?? view.periods.first
    }

    /// The unit of whoever asks; at the top the search for a unit that has figures begins anyway.
    private func own(_ view: LedgerView, _ period: Period, _ delivery: Delivery) -> UnitReference? {
        let day = asked.structure ?? period.cumulativeWindow(asked.calendar).to
        let tree = view.catalogue.units
        let unit = Visitor.current?.units.first { key in
            tree.version(key)?.isInForce(on: day) == true && tree.parent(of: key, on: day) != nil
        }
        return unit.map { delivery.reference(to: $0, on: day) }
    }

    private func home(_ view: LedgerView, _ period: Period, _ delivery: Delivery) throws(Failure) -> UnitReference? {
        let day = asked.structure ?? period.cumulativeWindow(asked.calendar).to
        let tree = view.catalogue.units
        var level = tree.inForce(on: day).filter { tree.parent(of: $0.key, on: day) == nil && $0.kind != .group }
        let first = level.first
        // Breadth first, and not for ever: a ledger without figures near its top is opened at its top.
        var tries = 0
        while !level.isEmpty, tries < 40 {
            for unit in level.prefix(40 - tries) {
                tries += 1
                let board = try delivery.rememberedBoard(
                    asked.query(unit: UnitReference(code: unit.key.code), period: period))
                let isFilled = board.rows.contains { row in
                    !row.standing.plans.isEmpty || row.standing.actual.map { !$0.origin.isSumOfParts } ?? false
                }
                if isFilled { return UnitReference(code: unit.key.code) }
            }
            level = level.flatMap { tree.children(of: $0.key, on: day) }
        }
        return first.map { UnitReference(code: $0.key.code) }
    }

    /// Indicators that the address names must be known.
    func checkUnitDetail(in indicators: IndicatorCatalogue) throws(Problem) {
        guard case .of(let codes) = asked.byUnit else { return }
        for code in codes where indicators.history(of: code).isEmpty {
            let near = Nearest.words(code.text, indicators.codes.map(\.text))
            throw Problem(.badValue(.byUnit, code.text), options: near.isEmpty ? ["true", "false"] : near)
        }
    }

    /// A failure with the views that may have been meant.
    func problem(_ failure: Failure, period: Period) -> Problem {
        var problem = Problem(failure)
        guard case .refused(let refusal) = failure else { return problem }
        switch refusal {
        case .unknownUnit(_, let nearest): problem.links = nearest.map { link($0, period, dated: false) }
        case .unitNotInForce(_, _, let versions, let successors):
            problem.links = (successors + versions).map { link($0, period, dated: true) }
        default: break
        }
        return problem
    }

    private func link(_ unit: UnitVersion, _ period: Period, dated: Bool) -> Problem.Link {
        let reference = UnitReference(code: unit.key.code, validFrom: dated ? unit.key.validFrom : nil)
        return Problem.Link(
            words: "\(unit.name) (\(reference))", option: reference.description,
            route: .scoreboard(asked.address(unit: reference, period: period)))
    }
}
