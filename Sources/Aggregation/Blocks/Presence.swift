/// Which figures there are in a block: by unit, for reading one, and by row, for counting many.
struct Presence: Sendable {
    /// The slots with a figure, by position of the unit.
    private(set) var slots: [SlotSet] = []
    /// How many figures each row has.
    private(set) var totals: [Int] = []
    /// A bit for each unit, row after row.
    private(set) var words: [UInt64] = []

    /// Units in each row.
    var length: Int { slots.count }

    var byteCount: Int { slots.count * 4 + words.count * 8 }

    private var wordsInRow: Int { (length + 63) >> 6 }

    /// Where the words of a row are.
    func words(of row: Int) -> Range<Int> { row * wordsInRow..<(row + 1) * wordsInRow }

    func slots(at position: Int) -> SlotSet {
        position < slots.count ? slots[position] : SlotSet()
    }

    /// How many figures a row has in a run of positions, all inside.
    func count(_ row: Int, in range: Range<Int>) -> Int {
        words.span.extracting(words(of: row)).bitCount(in: range)
    }

    mutating func insert(_ slot: Int, _ row: Int, _ position: Int) {
        guard !slots[position].contains(slot: slot) else { return }
        slots[position].insert(slot: slot)
        totals[row] += 1
        words[row * wordsInRow + position >> 6] |= 1 << UInt64(position & 63)
    }

    mutating func remove(_ slot: Int, _ row: Int, _ position: Int) {
        guard slots[position].contains(slot: slot) else { return }
        slots[position].remove(slot: slot)
        totals[row] -= 1
        words[row * wordsInRow + position >> 6] &= ~(1 << UInt64(position & 63))
    }

    mutating func addRow() {
        totals.append(0)
        words.grow(to: totals.count * wordsInRow)
    }

    mutating func lengthenRows(to length: Int) {
        let before = wordsInRow
        slots += repeatElement(SlotSet(), count: length - slots.count)
        words.lengthenRows(from: before, to: wordsInRow)
    }
}
