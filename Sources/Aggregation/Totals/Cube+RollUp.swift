package import Planning
package import Quantities

extension Cube {
    /// Sums of many indicators over many groups at many periods, of what was reported for exactly these periods.
    ///
    /// For screens of a whole province or country: whole rows are read once, run by run. Equal to `total` with
    /// `.own` for each combination.
    package func rollUp(
        _ definitions: [IndicatorDefinition], over groups: [UnitGroup], at periods: [Period],
        _ plane: Plane = .actual
    ) -> RollUp {
        var result = RollUp(indicators: definitions.count, periods: periods.count, groups: groups)
        let runs = GroupRuns(groups)
        let slots = periods.map { ($0.year, $0.slot.index) }
        for (index, definition) in definitions.enumerated() {
            let position = indicator(definition.code)?.index
            result.scales.append(position.map { blocks.span[$0].scales } ?? Scales())
            result.baseStarts.append(nil)
            let rule = try? SummationRule(definition)
            for row in periods.indices {
                let target = RollUp.Row(indicator: index, row: index * periods.count + row)
                if let position, runs.areWhole, rule == .sum || rule == .ratio,
                    blocks.span[position][plane].addRuns(runs, slots[row].0, slots[row].1, to: &result, target)
                {
                    for group in result.groupsToRefuse(target, rule) {
                        result.set(target, group, single(definition, groups[group], periods[row], plane))
                    }
                } else {
                    for (group, members) in groups.enumerated() {
                        result.set(target, group, single(definition, members, periods[row], plane))
                    }
                }
            }
        }
        return result
    }

    private func single(
        _ definition: IndicatorDefinition, _ group: UnitGroup, _ period: Period, _ plane: Plane
    ) -> Result<Total, SummationRefusal> {
        do {
            return .success(try total(definition, over: group, at: period, reading: .own, plane))
        } catch {
            return .failure(error)
        }
    }
}

extension RollUp {
    /// One indicator at one period: where its sums are.
    struct Row {
        let indicator: Int
        let row: Int
    }

    /// The places of the sums of a row.
    func places(_ row: Row) -> Range<Int> { row.row * groupCount..<(row.row + 1) * groupCount }

    /// The places of the denominators of a row; room is made for all periods of the indicator.
    mutating func basePlaces(_ row: Row) -> Range<Int> {
        let start = baseStarts[row.indicator] ?? bases.count
        if baseStarts[row.indicator] == nil {
            baseStarts[row.indicator] = start
            bases += repeatElement(0, count: periodCount * groupCount)
        }
        let first = start + (row.row - row.indicator * periodCount) * groupCount
        return first..<first + groupCount
    }

    /// The groups whose sum is to be refused, so that `total` has to say why.
    fileprivate func groupsToRefuse(_ row: Row, _ rule: SummationRule?) -> [Int] {
        let shared = rowMarks[row.row]
        if !shared.isEmpty, rule != .ratio || !shared.contains(.withoutBase) { return [] }
        let places = places(row)
        return (0..<groupCount).filter { group in
            let marks = marks(at: places.lowerBound + group)
            return marks.mixesBases || rule == .ratio && marks.contains(.withoutBase)
        }
    }

    fileprivate mutating func set(_ row: Row, _ group: Int, _ result: Result<Total, SummationRefusal>) {
        let place = places(row).lowerBound + group
        switch result {
        case .success(let total):
            if total.reported > 0 { singles[place] = total }
            amounts[place] = Int64(exactly: total.amount) ?? 0
            reported[place] = Int32(truncatingIfNeeded: total.reported)
        case .failure(let refusal):
            refusals[place] = refusal
            amounts[place] = 0
        }
    }
}
