/// The figures of one indicator in one year: a row of units for each slot that has been reported, all rows in one piece.
///
/// A block is what is copied when it changes while a snapshot still reads it. Its numbers lie apart from what is known
/// about them, for a national sum reads nothing else, and in one piece, for memory is read three times as fast so as
/// row by row (measured in Benchmarks).
struct YearBlock: Sendable {
    let year: Int
    /// The slots that have a row.
    private(set) var used = SlotSet()
    private var rowOfSlot = InlineArray<20, Int8>(repeating: 0)
    private(set) var presence = Presence()
    private(set) var marks: [CellMarks] = []
    private(set) var amounts = PackedIntegers()
    /// Empty until a figure with a base comes.
    private(set) var bases = PackedIntegers()
    /// Empty where the cube does not keep the numbers of entries.
    private(set) var entries = PackedIntegers()

    init(year: Int) {
        self.year = year
    }

    /// Units in each row; units beyond have no figures.
    var length: Int { presence.length }

    /// The row of a slot that is used.
    func row(of slot: Int) -> Int { Int(rowOfSlot[slot]) }

    /// The slots of the year in which a unit has a figure.
    func slots(at position: Int) -> SlotSet {
        presence.slots(at: position)
    }

    /// The figure of a unit in a slot, if there is one.
    func cell(_ slot: Int, _ position: Int) -> Cell? {
        slots(at: position).contains(slot: slot) ? knownCell(slot, position) : nil
    }

    /// The figure of a unit in a slot that `slots(at:)` contains.
    func knownCell(_ slot: Int, _ position: Int) -> Cell {
        let row = row(of: slot)
        let place = row * length + position
        let marks = marks[row][position]
        return Cell(
            amount: amounts[place], base: marks.contains(.withBase) ? bases[place] : nil, marks: marks,
            entry: entries.isEmpty ? 0 : entries[place])
    }

    /// Puts a figure; one that was there is gone.
    /// - Parameter unitCount: How many units there are, so that the rows are made long enough for all.
    mutating func put(_ cell: Cell, _ slot: Int, _ position: Int, unitCount: Int) {
        if position >= length { lengthenRows(to: unitCount) }
        if !used.contains(slot: slot) { addRow(slot) }
        let row = row(of: slot)
        let place = row * length + position
        marks[row].set(cell.marks, at: position, of: row, slot, in: presence)
        amounts.set(cell.amount, at: place)
        if cell.base != nil || !bases.isEmpty {
            bases.grow(to: amounts.count)
            bases.set(cell.base ?? 0, at: place)
        }
        if cell.entry != 0 || !entries.isEmpty {
            entries.grow(to: amounts.count)
            entries.set(cell.entry, at: place)
        }
        presence.insert(slot, row, position)
    }

    /// Takes a figure away, if there is one.
    mutating func clear(_ slot: Int, _ position: Int) {
        guard slots(at: position).contains(slot: slot) else { return }
        let row = row(of: slot)
        let place = row * length + position
        amounts.set(0, at: place)
        if !bases.isEmpty { bases.set(0, at: place) }
        if !entries.isEmpty { entries.set(0, at: place) }
        marks[row].clear(position)
        presence.remove(slot, row, position)
    }

    private mutating func addRow(_ slot: Int) {
        rowOfSlot[slot] = Int8(marks.count)
        used.insert(slot: slot)
        presence.addRow()
        marks.append(CellMarks())
        amounts.grow(to: marks.count * length)
        if !bases.isEmpty { bases.grow(to: amounts.count) }
        if !entries.isEmpty { entries.grow(to: amounts.count) }
    }

    private mutating func lengthenRows(to newLength: Int) {
        amounts.lengthenRows(from: length, to: newLength)
        bases.lengthenRows(from: length, to: newLength)
        entries.lengthenRows(from: length, to: newLength)
        presence.lengthenRows(to: newLength)
    }
}

extension YearBlock {
    /// Where the figures of some entries are.
    func figures(of some: EntryRanges) -> [(slot: Int, position: Int)] {
        guard !entries.isEmpty else { return [] }
        var found: [(slot: Int, position: Int)] = []
        for slot in used {
            let row = row(of: slot) * length
            for position in 0..<length where some.contains(entries[row + position]) { found.append((slot, position)) }
        }
        return found
    }

    var figureCount: Int { presence.totals.reduce(0, +) }

    /// Bytes of its arrays, without their headers.
    var byteCount: Int {
        amounts.byteCount + bases.byteCount + entries.byteCount + presence.byteCount
            + marks.reduce(0) { $0 + $1.byteCount }
    }

    /// Multiplies all figures: those without a base by `plain`, both numbers of those with one by `parts`.
    /// `nil` when a result needs more than 64 bits.
    func multiplied(plain: Int64, parts: Int64) -> YearBlock? {
        var result = self
        for position in 0..<length {
            for slot in slots(at: position) {
                var cell = knownCell(slot, position)
                let factor = cell.base == nil ? plain : parts
                let amount = cell.amount.multipliedReportingOverflow(by: factor)
                let base = (cell.base ?? 0).multipliedReportingOverflow(by: factor)
                if amount.overflow || base.overflow { return nil }
                cell.amount = amount.partialValue
                if cell.base != nil { cell.base = base.partialValue }
                result.put(cell, slot, position, unitCount: length)
            }
        }
        return result
    }
}
