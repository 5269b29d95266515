package import Planning
package import Quantities

extension Cube {
    /// The figure reported for exactly this period.
    package func own(
        _ indicator: IndicatorPosition, _ unit: UnitPosition, _ period: Period, _ plane: Plane = .actual
    ) -> Reading? {
        blocks.span[indicator.index].own(period.year, period.slot.index, unit.index, plane)
    }

    /// The figure reported for exactly this period; `nil` also for a unit or an indicator that the cube does not know.
    package func own(
        _ indicator: IndicatorCode, _ unit: UnitKey, _ period: Period, _ plane: Plane = .actual
    ) -> Reading? {
        guard let indicator = self.indicator(indicator), let unit = self.unit(unit) else { return nil }
        return own(indicator, unit, period, plane)
    }
}

extension IndicatorBlock {
    func own(_ year: Int, _ slot: Int, _ unit: Int, _ plane: Plane) -> Reading? {
        guard let cell = self[plane].cell(year, slot, unit) else { return nil }
        return Reading(
            amount: Int128(cell.amount), base: Int128(cell.base ?? 0), entry: cell.entry, slots: SlotSet(slot: slot),
            year: year, marks: cell.marks, scale: scales[cell.marks], kind: .own)
    }
}
