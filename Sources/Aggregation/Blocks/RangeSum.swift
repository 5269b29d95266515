/// What the figures of a run of units come to, before any rule is asked.
struct RangeSum: Sendable, Equatable {
    var amount: Int128 = 0
    var base: Int128 = 0
    var reported = 0
    /// How many of them have a base.
    var withBase = 0
    var marks = FigureMarks()
}

extension YearBlock {
    /// Sums the figures of a slot over a run of positions.
    func sum(_ slot: Int, in range: Range<Int>) -> RangeSum {
        var result = RangeSum()
        let run = range.clamped(to: 0..<length)
        guard used.contains(slot: slot), !run.isEmpty else { return result }
        let row = row(of: slot)
        result.reported = presence.count(row, in: run)
        guard result.reported > 0 else { return result }
        let places = row * length + run.lowerBound..<row * length + run.upperBound
        result.amount = amounts.sum(in: places)
        result.base = bases.isEmpty ? 0 : bases.sum(in: places)
        result.marks = marks[row].isShared ? marks[row].shared : marks[row].union(in: run)
        if result.marks.mixesBases {
            result.withBase = run.count {
                slots(at: $0).contains(slot: slot) && marks[row][$0].contains(.withBase)
            }
        } else if result.marks.contains(.withBase) {
            result.withBase = result.reported
        }
        return result
    }
}
