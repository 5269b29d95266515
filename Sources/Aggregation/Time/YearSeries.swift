package import Quantities

/// The values of one unit and one indicator through a year: taken out of the cube once, then read for any period.
package struct YearSeries: Sendable {
    private let rule: TimeRule
    private let here: UnitYear
    /// The year before, where older values are still told.
    private let before: UnitYear?

    init(_ rule: TimeRule, _ here: UnitYear, before: UnitYear?) {
        self.rule = rule
        self.here = here
        self.before = before
    }

    package var year: Int { here.year }

    /// Nothing was reported in the year for any period.
    package var isEmpty: Bool { here.slots.isEmpty }

    /// The figure reported for exactly this part of the year.
    package func own(_ part: Period.Part) -> Reading? {
        here.reading(PeriodSlot(part).index, as: .own)
    }

    /// The value from January to the end of this part of the year, or at its end; see `CumulativeReading`.
    package func cumulative(_ part: Period.Part) -> CumulativeReading {
        let slot = PeriodSlot(part).index
        let month = SlotSet.lastMonth(of: slot)
        switch rule {
        case .sum, .ratio: return sinceJanuary(to: month)
        case .exact: return exactly(slot, month)
        case .last: return atEnd(of: month, slot)
        case .lastCarried:
            let current = atEnd(of: month, slot)
            return current.value == nil ? carried(to: month) : current
        }
    }

    private func sinceJanuary(to month: Int) -> CumulativeReading {
        let pieces = rule == .ratio ? here.slotsWithBase : here.slots
        let cover = TimeCover.finest(of: pieces, to: month)
        return CumulativeReading(
            own: SlotSet.cumulativeSlot(to: month).flatMap { here.reading($0, as: .own) },
            derived: cover.flatMap(here.sum),
            monthsPresent: cover == nil ? TimeCover.monthsPresent(in: pieces, to: month) : month, monthsNeeded: month)
    }

    private func atEnd(of month: Int, _ slot: Int) -> CumulativeReading {
        var others = here.slots.intersection(.ending(with: month))
        if others.isEmpty { return .nothing }
        others.remove(slot: slot)
        return CumulativeReading(
            own: here.reading(slot, as: .own),
            derived: others.isEmpty ? nil : here.mostFinal(of: others, as: .sameEnd), monthsPresent: 1,
            monthsNeeded: 1)
    }

    /// The newest value of the twelve months before: of the same year, else of the year before down to the same month,
    /// so that in December, before recognitions are decided, those of last December still stand.
    private func carried(to month: Int) -> CumulativeReading {
        let value =
            here.newest(of: here.slots.intersection(.ending(before: month)), before: month)
            ?? before.flatMap { $0.newest(of: $0.slots.subtracting(.ending(before: month)), before: 13) }
        return value.map(CumulativeReading.older) ?? .nothing
    }

    private func exactly(_ slot: Int, _ month: Int) -> CumulativeReading {
        let whole = SlotSet.cumulativeSlot(to: month)
        let own = here.reading(slot, as: .own)
        let other = whole.flatMap { $0 == slot ? nil : here.reading($0, as: .sameEnd) }
        return CumulativeReading(
            own: own, derived: other, monthsPresent: own == nil && other == nil ? 0 : 1, monthsNeeded: 1)
    }
}
