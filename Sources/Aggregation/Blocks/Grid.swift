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

    func cell(_ year: Int, _ slot: Int, _ position: Int) -> Cell? {
        place(of: year).flatMap { years.span[$0].cell(slot, position) }
    }

    func sum(_ year: Int, _ slot: Int, in range: Range<Int>) -> RangeSum {
        place(of: year).map { years.span[$0].sum(slot, in: range) } ?? RangeSum()
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
