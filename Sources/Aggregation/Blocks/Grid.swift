/// All years of one indicator on one plane.
struct Grid: Sendable {
    /// In the order in which they appeared: a handful, so a look along them is as quick as any index.
    private(set) var years: [YearBlock] = []

    /// Where a year is in `years`.
    func place(of year: Int) -> Int? {
        let span = years.span
        for place in span.indices where span[place].year == year { return place }
        return nil
    }

    func year(_ year: Int) -> YearBlock? {
        place(of: year).map { years[$0] }
    }

    func cell(_ year: Int, _ slot: Int, _ position: Int) -> Cell? {
        guard let place = place(of: year) else { return nil }
        return years[place].cell(slot, position)
    }

    func sum(_ year: Int, _ slot: Int, in range: Range<Int>) -> RangeSum {
        guard let place = place(of: year) else { return RangeSum() }
        return years[place].sum(slot, in: range)
    }

    mutating func put(_ cell: Cell, _ year: Int, _ slot: Int, _ position: Int, unitCount: Int) {
        let place = place(of: year) ?? years.count
        if place == years.count { years.append(YearBlock(year: year)) }
        years[place].put(cell, slot, position, unitCount: unitCount)
    }

    mutating func clear(_ year: Int, _ slot: Int, _ position: Int) {
        guard let place = place(of: year) else { return }
        years[place].clear(slot, position)
    }

    /// Takes away the figures of some entries.
    mutating func withdraw(_ entries: EntryRanges) {
        for place in years.indices {
            let figures = years[place].figures(of: entries)
            for (slot, position) in figures { years[place].clear(slot, position) }
        }
    }

    /// See `YearBlock.multiplied`.
    func multiplied(plain: Int64, parts: Int64) -> Grid? {
        var result = Grid()
        for block in years {
            guard let finer = block.multiplied(plain: plain, parts: parts) else { return nil }
            result.years.append(finer)
        }
        return result
    }

    var figureCount: Int { years.reduce(0) { $0 + $1.figureCount } }

    var byteCount: Int { years.reduce(0) { $0 + $1.byteCount } }
}
