import Planning
import Quantities

/// Reads the figures of units of one indicator at one period, with the weights that they need.
///
/// The years are taken out of the cube once: a whole country is read unit by unit.
struct UnitReader {
    let block: IndicatorBlock?
    /// The year of the period, and the one before it where older values are still told; empty where nothing was reported.
    private let year: YearBlock
    private let yearBefore: YearBlock
    private let scales: Scales
    private let weights: IndicatorBlock?
    private let rule: TimeRule
    private let period: Period
    private let reading: TotalReading
    private let plane: Plane

    init(
        _ cube: Cube, _ definition: IndicatorDefinition, _ rule: SummationRule, _ period: Period,
        _ reading: TotalReading, _ plane: Plane
    ) {
        let block = cube.indicator(definition.code).map { cube.blocks[$0.index] }
        self.block = block
        self.rule = TimeRule(definition)
        year = block?[plane].year(period.year) ?? YearBlock(year: period.year)
        let isCarried = self.rule == .lastCarried
        yearBefore = (isCarried ? block?[plane].year(period.year - 1) : nil) ?? YearBlock(year: period.year - 1)
        scales = block?.scales ?? Scales()
        weights =
            if case .weighted(let code?) = rule { cube.indicator(code).map { cube.blocks[$0.index] } } else { nil }
        self.period = period
        self.reading = reading
        self.plane = plane
    }

    /// Whether no unit has a figure that could count.
    var isEmpty: Bool { year.length == 0 && yearBefore.length == 0 }

    func cumulative(_ unit: Int) -> CumulativeReading {
        guard block != nil else { return .nothing }
        let before = rule == .lastCarried ? yearBefore.unitYear(unit, scales) : nil
        return YearSeries(rule, year.unitYear(unit, scales), before: before).cumulative(period.part)
    }

    func value(_ unit: Int) -> Reading? {
        if year.slots(at: unit).isEmpty, yearBefore.slots(at: unit).isEmpty { return nil }
        return switch (reading, rule) {
        case (.own, _): year.reading(period.slot.index, unit, scales)
        case (.cumulative, .sum): sinceJanuary(unit)
        case (.cumulative, _): cumulative(unit).value
        }
    }

    /// As `cumulative` says it, without what it says beside the value.
    private func sinceJanuary(_ unit: Int) -> Reading? {
        let month = SlotSet.lastMonth(of: period.slot.index)
        if let whole = SlotSet.cumulativeSlot(to: month), let own = year.reading(whole, unit, scales) { return own }
        return TimeCover.finest(of: year.slots(at: unit), to: month).flatMap { year.sum(of: $0, unit, scales) }
    }

    /// The weight of a unit: the population, for one, at the end of the period; it may be an older one.
    private func weight(_ unit: Int) -> Reading? {
        weights?.cumulative(.lastCarried, unit, period, .actual).value
    }

    /// - Returns: Whether the unit has a figure.
    @discardableResult
    func add(_ unit: Int, standingFor count: Int = 1, to summation: inout Summation) -> Bool {
        guard let value = value(unit) else { return false }
        summation.add(value, weight: weight(unit), standingFor: count)
        return true
    }

    func add(_ part: UnitGroup.Part, to summation: inout Summation) throws(SummationRefusal) {
        guard let value = value(part.position) else { return }
        do {
            if case .weighted = summation.rule, value.base == nil {
                // An average holds for each part of the area alike; what is split is its weight.
                let weight = try weight(part.position)?.apportioned(part.part)
                summation.add(value, weight: weight)
            } else {
                summation.add(try value.apportioned(part.part))
            }
        } catch {
            throw .overflow
        }
    }
}

extension YearBlock {
    /// The figure of one slot, if there is one.
    func reading(_ slot: Int, _ position: Int, _ scales: Scales) -> Reading? {
        guard slots(at: position).contains(slot: slot) else { return nil }
        let cell = knownCell(slot, position)
        return Reading(
            amount: Int128(cell.amount), base: Int128(cell.base ?? 0), entry: cell.entry, slots: SlotSet(slot: slot),
            year: year, marks: cell.marks, scale: scales[cell.marks], kind: .own)
    }

    /// The sum of the figures of slots that all have one; `nil` when some of them have a base and some have none.
    func sum(of pieces: SlotSet, _ position: Int, _ scales: Scales) -> Reading? {
        var amount: Int128 = 0
        var base: Int128 = 0
        var marks = FigureMarks()
        for slot in pieces {
            let cell = knownCell(slot, position)
            amount &+= Int128(cell.amount)
            base &+= Int128(cell.base ?? 0)
            marks.formUnion(cell.marks)
        }
        if marks.mixesBases { return nil }
        return Reading(
            amount: amount, base: base, entry: 0, slots: pieces, year: year, marks: marks, scale: scales[marks],
            kind: .sum)
    }
}
