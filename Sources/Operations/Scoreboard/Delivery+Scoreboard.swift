package import Planning
package import Quantities

extension Delivery {
    /// How a unit stands in a period: every indicator of the catalogue, from the cube.
    package func scoreboard(_ query: ScoreboardQuery) throws(Failure) -> Scoreboard {
        countScoreboard()
        return try view(asOf: query.asOf, includesPending: query.includesPending).scoreboard(query)
    }
}

extension LedgerView {
    /// How a unit stands in a period, by this view; the query's moment is only told.
    ///
    /// - Parameter only: The one indicator that is asked for; otherwise all.
    package func scoreboard(
        _ query: ScoreboardQuery, only: IndicatorCode? = nil
    ) throws(Failure) -> Scoreboard {
        try scoreboard(query, only: only, keeping: nil)
    }

    /// - Parameter kept: What still holds of the answer to the same question at an earlier change.
    func scoreboard(
        _ query: ScoreboardQuery, only: IndicatorCode? = nil, keeping kept: KeptRows?
    ) throws(Failure) -> Scoreboard {
        let context = BoardContext(
            view: self, period: query.period, calendar: query.calendar, structure: query.structure)
        let unit = try unit(query.unit, on: context.structure)
        let scope = context.scope(of: unit)
        let builder = StandingBuilder(context: context, scope: scope)
        let subject = context.subject(unit, at: query.period)
        if case .undefined = subject.stand, query.structure != nil {
            throw .refused(.cannotRestate(unit: unit, structure: context.structure))
        }
        let children = query.byUnit == .none ? [] : context.children(of: unit)
        let below = children.map { ($0, context.subject($0, at: query.period, within: scope)) }
        let codes = only.map { [$0] } ?? context.indicators.codes
        let rows = codes.compactMap { code -> Scoreboard.Row? in
            guard let definition = context.definition(code) else { return nil }
            if let row = kept?.row(code) { return row }
            let shown = query.byUnit.includes(code) ? below : []
            let known = kept?.unitRows(code) ?? [:]
            let units = shown.filter { definition.mayHold($0.0.kind) }.map { child, stand in
                known[child.key]
                    ?? Scoreboard.UnitRow(unit: child, standing: builder.standing(definition, of: stand))
            }
            let standing = kept?.standing(code, of: unit.key) ?? builder.standing(definition, of: subject)
            return Scoreboard.Row(standing: standing, units: units)
        }
        return Scoreboard(
            unit: unit, period: query.period, calendar: query.calendar, window: context.window, asOf: query.asOf,
            structure: context.structure, rows: rows, includesUnits: query.byUnit != .none,
            includesPending: query.includesPending)
    }
}

extension BoardContext {
    /// For a group that keeps the area of a unit that is gone: that unit, on the day of the figures.
    func scope(of unit: UnitVersion) -> UnitKey? {
        if case .area(let gone) = subject(unit, at: period).stand { return gone }
        return nil
    }
}

extension LedgerView {
    /// The unit that a person named, on a day; refused with the nearest names.
    package func unit(_ reference: UnitReference, on day: Day) throws(Failure) -> UnitVersion {
        if let unit = catalogue.units.unit(reference, on: day) { return unit }
        let versions = catalogue.units.versions(of: reference.code)
        guard versions.isEmpty else {
            throw .refused(
                .unitNotInForce(
                    code: reference.code, on: day, versions: versions, successors: successors(of: versions, by: day)))
        }
        let inForce = catalogue.units.inForce(on: day)
        let names = NearestNames(inForce.map { NameCandidate(code: $0.key.code.text, name: $0.name) })
        let nearest = names.nearest(to: reference.code.text, limit: 3)
        throw .refused(
            .unknownUnit(
                text: reference.description,
                nearest: nearest.compactMap { found in inForce.first { $0.key.code.text == found.code } }))
    }

    /// What the last of some units that ended before a day went into.
    private func successors(of versions: [UnitVersion], by day: Day) -> [UnitVersion] {
        guard let last = versions.last(where: { $0.validTo.map { $0 < day } ?? false }) else { return [] }
        let keys = Set(catalogue.units.successors(of: last.key).filter { $0.date <= day }.map(\.new))
        return keys.sorted().compactMap { catalogue.units.version($0) }
    }
}
