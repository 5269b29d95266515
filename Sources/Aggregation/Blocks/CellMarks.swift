/// The marks of one row: one value while all its figures agree, as they do in a period that is closed; else one each.
struct CellMarks: Sendable {
    /// The marks of every figure while there are none for each.
    private(set) var shared = FigureMarks()
    private var cells: [UInt16] = []

    var isShared: Bool { cells.isEmpty }

    var byteCount: Int { cells.count * 2 }

    /// The marks at a position that has a figure.
    subscript(position: Int) -> FigureMarks {
        @inline(__always)
        get { cells.isEmpty ? shared : FigureMarks(rawValue: cells[position]) }
    }

    /// The union over a run of positions; those without a figure, or beyond the end, add nothing.
    /// - Precondition: the marks are not shared.
    func union(in range: Range<Int>) -> FigureMarks {
        var bits: UInt16 = 0
        for cell in cells[range.clamped(to: cells.indices)] { bits |= cell }
        return FigureMarks(rawValue: bits)
    }

    /// Sets the marks at a position, where a figure is put or replaced.
    /// - Parameters:
    ///   - row: The row of the slot in the block.
    ///   - presence: Which figures the block has before this one is put.
    mutating func set(_ marks: FigureMarks, at position: Int, of row: Int, _ slot: Int, in presence: Presence) {
        if cells.isEmpty {
            let others = presence.totals[row] - (presence.slots(at: position).contains(slot: slot) ? 1 : 0)
            if others == 0 { shared = marks }
            if marks == shared { return }
            cells = presence.slots.map { $0.contains(slot: slot) ? shared.rawValue : 0 }
        }
        cells.grow(to: presence.length)
        cells[position] = marks.rawValue
    }

    mutating func clear(_ position: Int) {
        if position < cells.count { cells[position] = 0 }
    }
}
