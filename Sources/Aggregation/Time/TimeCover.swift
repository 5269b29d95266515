/// How the first months of a year can be put together from the periods that were reported.
enum TimeCover {
    /// The finest complete set of reported slots that covers January to `month` once: the months where all are there,
    /// else with quarters, the half or the nine months for what is missing; `nil` when something is missing.
    ///
    /// "Finest" is the set with the most pieces; of two with as many, the one whose last piece is the shorter. The slot
    /// that covers exactly January to `month` is not a piece: it is the figure that the sum is compared with.
    static func finest(of reported: SlotSet, to month: Int) -> SlotSet? {
        let months = SlotSet.months(to: month)
        if month > 1, reported.isSuperset(of: months) { return months }
        if reported.hasOnlyMonths { return nil }
        var pieces = reported
        if let whole = SlotSet.cumulativeSlot(to: month) { pieces.remove(slot: whole) }
        if pieces.isEmpty { return nil }
        return mixed(of: pieces, to: month)
    }

    /// Builds the finest cover of every beginning of the year from those of the shorter ones.
    private static func mixed(of pieces: SlotSet, to month: Int) -> SlotSet? {
        var covers = InlineArray<13, SlotSet>(repeating: SlotSet())
        for end in 1...month {
            for slot in pieces.intersection(.ending(with: end)) {
                let before = end - SlotSet.length(of: slot)
                guard before == 0 || !covers[before].isEmpty else { continue }
                if covers[before].count + 1 > covers[end].count {
                    covers[end] = covers[before].union(SlotSet(slot: slot))
                }
            }
        }
        return covers[month].isEmpty ? nil : covers[month]
    }

    /// How many of the months from January to `month` some reported slot inside them covers, the slot that covers all
    /// of them left aside.
    static func monthsPresent(in reported: SlotSet, to month: Int) -> Int {
        var pieces = reported
        if month > 1, let whole = SlotSet.cumulativeSlot(to: month) { pieces.remove(slot: whole) }
        var months = pieces.intersection(.months(to: month)).bits
        if pieces.hasOnlyMonths { return months.nonzeroBitCount }
        for end in 1...month {
            for slot in pieces.intersection(.ending(with: end)) {
                let length = UInt32(SlotSet.length(of: slot))
                months |= ((1 << length) - 1) << (UInt32(end) - length)
            }
        }
        return months.nonzeroBitCount
    }
}
