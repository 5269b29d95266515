import Aggregation
import Planning
import Quantities

/// What a row says of one indicator: the figure, and the sum of the child units beside it.
struct FoundFigure {
    var measured: Measured?
    var missing: Reason?
    var parts: PartsSum?
    var lacking: [UnitKey] = []

    static func without(_ reason: Reason) -> FoundFigure {
        FoundFigure(measured: nil, missing: reason)
    }
}

extension BoardContext {
    /// The figure of a subject at a period, cumulated from the beginning of the year for a flow.
    func figure(
        _ definition: IndicatorDefinition, of subject: Subject, at period: Period, plane: Plane = .actual
    ) throws(ArithmeticFault) -> FoundFigure {
        switch subject.stand {
        case .itself(let key):
            return try reported(definition, key, at: period, plane: plane, children: unitsBelow(key, at: period))
        case .area(let key):
            return try restatedArea(definition, subject.unit, key, at: period, plane: plane)
        case .pieces(let group, let members, let lacking, _):
            return try restated(definition, group, members, lacking, at: period, plane: plane)
        case .undefined:
            return .without(.notRebased(definition.kind))
        }
    }

    private func unitsBelow(_ key: UnitKey, at period: Period) -> Bool {
        !below(key, on: period.window(calendar).to).isEmpty
    }

    private func reported(
        _ definition: IndicatorDefinition, _ key: UnitKey, at period: Period, plane: Plane, children: Bool
    ) throws(ArithmeticFault) -> FoundFigure {
        let window = window(of: period, definition)
        let of = holders(definition, under: key, at: period)
        guard children else {
            let reading = cube.cumulative(definition, key, period, plane)
            return FoundFigure(measured: try measured(reading.value, definition, of: nil, window: window))
        }
        let outline = outline(definition, of: key, on: period.window(calendar).to)
        let reading = cube.recursive(definition, of: outline, at: period, plane)
        var found = FoundFigure()
        let own = try measured(reading.own.value, definition, of: of, window: window)
        switch reading.parts {
        case .success(let total):
            let sum = total.reported == 0 ? nil : try measured(total, definition, of: of, window: window)
            found.measured = own ?? sum
            found.parts = PartsSum(
                sum: sum, refused: nil, gap: try gap(own, sum), reported: total.reported, expected: total.expected,
                missing: total.reported < total.expected ? silentChildren(definition, key, at: period) : [])
        case .failure(let refusal):
            found.measured = own
            found.parts = PartsSum(
                sum: nil, refused: refusal.reason(for: definition), gap: nil, reported: 0, expected: 0, missing: [])
        }
        return found
    }

    /// The old unit's own figure stands for the group of its area; the parts are the group's members of today.
    private func restatedArea(
        _ definition: IndicatorDefinition, _ group: UnitVersion, _ gone: UnitKey, at period: Period, plane: Plane
    ) throws(ArithmeticFault) -> FoundFigure {
        try reported(definition, gone, at: period, plane: plane, children: unitsBelow(gone, at: period))
    }

    private func restated(
        _ definition: IndicatorDefinition, _ group: UnitGroup, _ members: [UnitKey], _ lacking: [UnitKey],
        at period: Period, plane: Plane
    ) throws(ArithmeticFault) -> FoundFigure {
        let isUnchanged = members.count == 1 && lacking.isEmpty
        if !isUnchanged, case .undefined = definition.rebasing { return .without(.notRebased(definition.kind)) }
        let total: Total
        do throws(SummationRefusal) {
            total = try cube.total(definition, over: group, at: period, reading: .cumulative, plane)
        } catch {
            return .without(error.reason(for: definition))
        }
        var found = FoundFigure()
        found.lacking = lacking + (total.reported < members.count ? silent(members, definition, at: period) : [])
        guard total.reported > 0 else { return found }
        found.measured = try measured(total, definition, of: nil, window: window(of: period, definition))
        return found
    }

    /// How many units in force on the last day of the period could hold a recognition.
    func holders(_ definition: IndicatorDefinition, under key: UnitKey, at period: Period) -> Int? {
        guard definition.kind == .recognition else { return nil }
        let communes = communes(definition, under: key, on: period.window(calendar).to)
        return communes == 0 ? nil : communes
    }

    /// The direct children in force that said nothing.
    private func silentChildren(_ definition: IndicatorDefinition, _ key: UnitKey, at period: Period) -> [UnitKey] {
        let children = below(key, on: period.window(calendar).to).filter { definition.mayHold($0.kind) }
        return silent(children.map(\.key), definition, at: period)
    }

    private func silent(_ keys: [UnitKey], _ definition: IndicatorDefinition, at period: Period) -> [UnitKey] {
        keys.filter { cube.cumulative(definition, $0, period, .actual).value == nil }
    }

    private func gap(_ own: Measured?, _ sum: Measured?) throws(ArithmeticFault) -> ExactDecimal? {
        guard let own, let sum else { return nil }
        return try own.shown.subtracting(sum.shown)
    }
}

extension IndicatorDefinition {
    /// Whether a unit of the kind counts for a recognition; every unit counts for everything else.
    func mayHold(_ kind: UnitKind) -> Bool {
        holders.isEmpty || !kind.isCommuneLevel || holders.contains(kind)
    }
}

extension SummationRefusal {
    func reason(for definition: IndicatorDefinition) -> Reason {
        switch self {
        case .direct: .cannotBeAdded(.knownAboveOnly)
        case .rank: .cannotBeAdded(.rank)
        case .index: .cannotBeAdded(.index)
        case .share: .cannotBeAdded(.share)
        case .withoutDenominators, .mixed: .cannotBeAdded(.rateWithoutParts)
        case .withoutWeights: .cannotBeAdded(.noWeights)
        case .notRebased: .notRebased(definition.kind)
        case .overflow: .tooLarge
        }
    }
}
