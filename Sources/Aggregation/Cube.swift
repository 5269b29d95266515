package import Planning
package import Quantities

/// The figures of the ledger as a dense block of integers: indicator × period × unit, for one reporting calendar.
///
/// A projection, never a source: it is built from the entries that are visible at a moment and forgets nothing that
/// cannot be read again from the ledger. Values are exact, scaled integers; sums are 128-bit. A copy is a snapshot:
/// copies share the blocks of an indicator and year until one of them changes. Figures that await approval are in it only if the caller
/// applies them, so "approved" and "with submitted" are two cubes. Plans are in a `PlanBook`.
package struct Cube: Sendable {
    package let calendar: ReportingCalendar
    package private(set) var units: UnitAxis
    let keepsEntryNumbers: Bool
    private(set) var blocks: [IndicatorBlock] = []
    private var indicators: [IndicatorCode: Int] = [:]

    /// An empty cube. Without the numbers of entries it is smaller by 4 bytes for each of its cells.
    package init(
        calendar: ReportingCalendar, units: UnitAxis, indicators catalogue: IndicatorCatalogue,
        keepsEntryNumbers: Bool = true
    ) {
        self.calendar = calendar
        self.units = units
        self.keepsEntryNumbers = keepsEntryNumbers
        for code in catalogue.codes { add(code, catalogue.history(of: code)) }
    }

    package func indicator(_ code: IndicatorCode) -> IndicatorPosition? {
        indicators[code].map(IndicatorPosition.init)
    }

    package func unit(_ key: UnitKey) -> UnitPosition? {
        units.position(of: key)
    }

    /// Takes new units, indicators and versions of definitions. Nothing is changed when it throws.
    package mutating func adopt(_ newUnits: UnitAxis, _ catalogue: IndicatorCatalogue) throws(CubeFault) {
        var next = self
        for key in newUnits.keys { next.units.append(key) }
        for code in catalogue.codes {
            let history = catalogue.history(of: code)
            if let known = indicators[code] {
                guard next.blocks[known].learn(history) else { throw .doesNotFit(code, nil) }
            } else {
                next.add(code, history)
            }
        }
        self = next
    }

    /// Takes the next visible entry; of two for the same figure the later one counts, and a withdrawal clears it.
    ///
    /// An entry that was applied as submitted is applied again when it is approved.
    /// - Returns: `false` for what is not in this cube: plans, and the figures of the other calendar.
    @discardableResult
    package mutating func apply(_ entry: Entry, isApproved: Bool = true) throws(CubeFault) -> Bool {
        let key = entry.key
        guard key.calendar == calendar, let plane = Plane(key.scenario) else { return false }
        guard let place = indicators[key.indicator] else { throw .unknownIndicator(key.indicator) }
        let slot = key.period.slot.index
        guard let value = entry.figure.value else {
            if let unit = units.position(of: key.unit) {
                blocks[place][plane].clear(key.period.year, slot, unit.index)
            }
            return true
        }
        let number = keepsEntryNumbers ? entry.number.value : 0
        guard let cell = blocks[place].cell(of: entry.figure, value, entry: number, isApproved: isApproved) else {
            throw .doesNotFit(key.indicator, entry.number)
        }
        let unit = units.append(key.unit)
        blocks[place][plane].put(cell, key.period.year, slot, unit.index, unitCount: units.count)
        return true
    }

    /// Takes away every figure that an entry of some stands behind; what stood there before is the caller's to put back.
    /// - Precondition: the cube keeps the numbers of entries.
    package mutating func withdraw(_ entries: EntryRanges) {
        for place in blocks.indices {
            blocks[place].actual.withdraw(entries)
            blocks[place].yearEstimate.withdraw(entries)
        }
    }

    private mutating func add(_ code: IndicatorCode, _ history: [IndicatorDefinition]) {
        indicators[code] = blocks.count
        blocks.append(IndicatorBlock(history))
    }
}
