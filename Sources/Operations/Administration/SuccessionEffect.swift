import Aggregation
package import Planning
package import Quantities

/// What a succession would do to figures: what the old units reported last, and what the new ones would show of it.
package struct SuccessionEffect: Sendable {
    /// What a new unit would show of an indicator.
    package enum Outcome: Sendable, Hashable {
        /// By stated shares it is an estimate; some old units may lack a figure.
        case value(ExactDecimal, isEstimate: Bool, lacking: [UnitKey])
        /// Kinds that are never carried over to another area.
        case refused(RebasingRefusal)
        /// The figures of these units have no counterpart.
        case undefined(UndefinedRebasing)
        /// Computed anew from its operands.
        case recomputed
        /// No old unit has a figure, or a rate lacks its parts.
        case nothing
    }

    package struct Line: Sendable {
        package let definition: IndicatorDefinition
        /// By old unit: of one that is younger than the figures, what it would show of those before it.
        package let before: [Outcome]
        /// By new unit.
        package let after: [Outcome]
    }

    /// The newest one before the day for which an old unit has figures.
    package let period: Period
    package let date: Day
    package let old: [UnitVersion]
    package let new: [UnitVersion]
    package let lines: [Line]
}

extension Delivery {
    /// The effect of the successions of a check; nothing where it has none or their units have no figures.
    package func effect(of check: ReferenceCheck) -> SuccessionEffect? {
        let lines = check.records.compactMap { record in
            if case .succession(let line) = record { line } else { nil }
        }
        guard let catalogue = check.catalogue, let date = lines.map(\.date).max() else { return nil }
        let old = Set(lines.map(\.old)).sorted().compactMap { catalogue.units.version($0) }
        let new = Set(lines.map(\.new)).sorted().compactMap { catalogue.units.version($0) }
        return SuccessionComputation(view: view(), catalogue: catalogue, date: date, old: old, new: new).effect
    }
}

/// Reads the figures of the old units and restates them on the tree as it would be.
private struct SuccessionComputation {
    private static let longest = 60

    let view: LedgerView
    let catalogue: Catalogue
    let date: Day
    let old: [UnitVersion]
    let new: [UnitVersion]

    var effect: SuccessionEffect? {
        guard let cube = view.cubes[.administrative], let period = newestPeriod(cube) else { return nil }
        let from = period.window(.administrative).to
        let sources = sources(on: from)
        let tree = catalogue.units
        let eve = tree.restatement(of: sources, from: from, to: date.adding(days: -1))
        let then = tree.restatement(of: sources, from: from, to: date)
        let definitions = catalogue.indicators.codes.compactMap { catalogue.indicators.definition(of: $0, on: from) }
            .sorted { ($0.field, $0.order) < ($1.field, $1.order) }
        let lines = definitions.lazy.compactMap { definition -> SuccessionEffect.Line? in
            let readings = sources.map { cube.cumulative(definition, $0, period).value }
            guard readings.contains(where: { $0 != nil }) else { return nil }
            return SuccessionEffect.Line(
                definition: definition, before: old.map { outcome(of: definition, readings, eve, $0.key) },
                after: new.map { outcome(of: definition, readings, then, $0.key) })
        }
        return SuccessionEffect(
            period: period, date: date, old: old, new: new, lines: Array(lines.prefix(Self.longest)))
    }

    /// The units that reported on a day for what the old units are now.
    private func sources(on day: Day) -> [UnitKey] {
        let pieces = old.flatMap { unit in
            catalogue.units.pieces(of: unit.key, on: day).pieces?.map(\.unit) ?? []
        }
        return Set(pieces).sorted()
    }

    private func newestPeriod(_ cube: Cube) -> Period? {
        let codes = catalogue.indicators.codes
        return view.periods.filter { $0.window(.administrative).to < date }.first { period in
            let sources = sources(on: period.window(.administrative).to)
            return sources.contains { unit in codes.contains { cube.own($0, unit, period) != nil } }
        }
    }

    private func outcome(
        of definition: IndicatorDefinition, _ readings: [Reading?], _ restatement: Restatement, _ unit: UnitKey
    ) -> SuccessionEffect.Outcome {
        guard let target = restatement.targets.first(where: { $0.unit == unit }) else { return .nothing }
        if case .undefined(let reason) = target.quality { return .undefined(reason) }
        let isWhole = target.quality == .unchanged
        switch definition.rebasing {
        case .recomputed: return .recomputed
        case .undefined(let refusal) where !isWhole: return .refused(refusal)
        default: break
        }
        let scale = readings.compactMap { $0?.scale }.max() ?? 0
        func scaled(_ amount: Int128, _ from: Int) -> Int128 { (from..<scale).reduce(amount) { sum, _ in sum * 10 } }
        let amounts = readings.map { reading in reading.map { scaled($0.amount, $0.scale) } }
        let bases = readings.map { reading in reading.flatMap { one in one.base.map { scaled($0, one.scale) } } }
        // A rate of several units takes the numerator and denominator of each.
        let needsBases = definition.rebasing != .sum && !isWhole
        if needsBases, zip(readings, bases).contains(where: { $0.0 != nil && $0.1 == nil }) { return .nothing }
        guard let sums = try? restatement.restate(amounts), let parts = try? restatement.restate(bases),
            let place = restatement.targets.firstIndex(where: { $0.unit == unit }), let amount = sums[place].value,
            let value = shown(amount, parts[place].value, scale, definition)
        else { return .nothing }
        if case .apportioned = target.quality { return .value(value, isEstimate: true, lacking: sums[place].lacking) }
        return .value(value, isEstimate: false, lacking: sums[place].lacking)
    }

    /// As a page shows it: the amount, or amount ÷ base × factor.
    private func shown(_ amount: Int128, _ base: Int128?, _ scale: Int, _ definition: IndicatorDefinition)
        -> ExactDecimal?
    {
        guard let base else {
            return ExactDecimal(coefficient: amount, scale: scale).flatMap {
                try? $0.rounded(to: definition.decimals, definition.rounding)
            }
        }
        guard let ratio = try? Ratio(numerator: amount, denominator: base),
            let times = try? ratio.multiplied(by: Ratio(ExactDecimal(definition.factor)))
        else { return nil }
        return try? times.rounded(to: definition.decimals, definition.rounding)
    }
}
