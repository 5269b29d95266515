/// All that one unit reported for one indicator in one year: taken out of the cube once, then asked for any period.
struct UnitYear: Sendable {
    let year: Int
    let slots: SlotSet
    private let scales: Scales
    /// The figures of the slots, in their order.
    private let cells: [Cell]

    init(_ year: Int, _ scales: Scales, _ slots: SlotSet, _ cells: [Cell]) {
        self.year = year
        self.scales = scales
        self.slots = slots
        self.cells = cells
    }

    /// The slots whose figures have a base.
    var slotsWithBase: SlotSet {
        zip(slots, cells).reduce(into: SlotSet()) { with, figure in
            if figure.1.base != nil { with.insert(slot: figure.0) }
        }
    }

    /// The figure of one slot.
    func reading(_ slot: Int, as kind: Reading.Kind) -> Reading? {
        guard slots.contains(slot: slot) else { return nil }
        let cell = cells[slots.rank(of: slot)]
        return Reading(
            amount: Int128(cell.amount), base: Int128(cell.base ?? 0), entry: cell.entry, slots: SlotSet(slot: slot),
            year: year, marks: cell.marks, scale: scales[cell.marks], kind: kind)
    }

    /// The sum of the figures of slots that all have one; `nil` when some of them have a base and some have none.
    func sum(_ pieces: SlotSet) -> Reading? {
        var amount: Int128 = 0
        var base: Int128 = 0
        var marks = FigureMarks()
        var rest = slots.bits
        for place in cells.indices {
            let slot = rest & (0 &- rest)
            rest &-= slot
            if pieces.bits & slot == 0 { continue }
            let cell = cells[place]
            amount &+= Int128(cell.amount)
            base &+= Int128(cell.base ?? 0)
            marks.formUnion(cell.marks)
        }
        if marks.mixesBases { return nil }
        return Reading(
            amount: amount, base: base, entry: 0, slots: pieces, year: year, marks: marks, scale: scales[marks],
            kind: .sum)
    }

    /// Of figures for several periods with one end the most final; of equally final ones that of the longest period.
    func mostFinal(of some: SlotSet, as kind: Reading.Kind) -> Reading? {
        var best: Int?
        for slot in some.intersection(slots) where best.map({ finality($0) <= finality(slot) }) ?? true { best = slot }
        return best.flatMap { reading($0, as: kind) }
    }

    /// Of some figures the one with the latest end before a month; as an older value that is carried on.
    func newest(of some: SlotSet, before month: Int) -> Reading? {
        if some.isEmpty { return nil }
        for end in stride(from: month - 1, to: 0, by: -1) {
            let slots = some.intersection(.ending(with: end))
            if !slots.isEmpty { return mostFinal(of: slots, as: .carried) }
        }
        return nil
    }

    private func finality(_ slot: Int) -> Int {
        let marks = cells[slots.rank(of: slot)].marks
        if marks.contains(.official) { return 2 }
        return marks.contains(.preliminary) ? 1 : 0
    }
}

extension YearBlock {
    func unitYear(_ position: Int, _ scales: Scales) -> UnitYear {
        let slots = slots(at: position)
        // A loop, for a closure would copy the whole block to hold it.
        var cells: [Cell] = []
        if !slots.isEmpty { cells.reserveCapacity(slots.count) }
        for slot in slots { cells.append(knownCell(slot, position)) }
        return UnitYear(year, scales, slots, cells)
    }
}

extension Grid {
    func unitYear(_ year: Int, _ position: Int, _ scales: Scales) -> UnitYear {
        // No closure: it would copy the whole block to hold it.
        guard let place = place(of: year) else { return UnitYear(year, scales, SlotSet(), []) }
        return years[place].unitYear(position, scales)
    }
}
