extension Grid {
    /// See `YearBlock.addRuns`; a year without figures adds nothing.
    func addRuns(_ list: GroupRuns, _ year: Int, _ slot: Int, to result: inout RollUp, _ row: RollUp.Row) -> Bool {
        guard let place = place(of: year) else { return true }
        return years.span[place].addRuns(list, slot, to: &result, row)
    }
}

extension YearBlock {
    /// Adds the sums of one slot, group by group, to a row of sums: one pass for each array, along all runs.
    /// - Returns: `false`, with nothing added, when a sum might need more than 64 bits.
    func addRuns(_ list: GroupRuns, _ slot: Int, to result: inout RollUp, _ target: RollUp.Row) -> Bool {
        guard used.contains(slot: slot) else { return true }
        let row = row(of: slot)
        if presence.totals[row] == 0 { return true }
        guard amounts.sumsFit64Bits(over: length), bases.sumsFit64Bits(over: length) else { return false }
        let places = row * length..<(row + 1) * length
        let sums = result.places(target)
        amounts.addSums(of: list, in: places, to: &result.amounts, from: sums.lowerBound)
        if !bases.isEmpty {
            let first = result.basePlaces(target).lowerBound
            bases.addSums(of: list, in: places, to: &result.bases, from: first)
        }
        presence.addCounts(of: list, in: row, to: &result.reported, from: sums.lowerBound)
        if marks[row].isShared {
            result.rowMarks[target.row] = marks[row].shared
        } else {
            if result.marks.isEmpty {
                result.marks = [FigureMarks](repeating: FigureMarks(), count: result.amounts.count)
            }
            for run in list.runs {
                result.marks[sums.lowerBound + run.group].formUnion(marks[row].union(in: run.range))
            }
        }
        return true
    }
}

extension Presence {
    /// Adds to each group how many units of its runs have a figure.
    func addCounts(of list: GroupRuns, in row: Int, to counts: inout [Int32], from first: Int) {
        let inside = 0..<length
        let isFull = totals[row] == length
        let words = words.span.extracting(words(of: row))
        var counts = counts.mutableSpan
        for run in list.runs {
            let range = run.range.clamped(to: inside)
            let count = isFull ? range.count : words.bitCount(in: range)
            counts[first + run.group] += Int32(truncatingIfNeeded: count)
        }
    }
}
