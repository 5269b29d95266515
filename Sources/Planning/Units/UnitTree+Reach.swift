extension UnitTree {
    /// The units in whose figures those of some units may show, on whatever day and in whatever structure: they themselves, what
    /// was ever above them, what they became and were made of, what else their codes meant, and so on from there.
    ///
    /// Rather too many than too few: whatever is not among them is certain not to change when these units report.
    package func reach(of units: Set<UnitKey>) -> Set<UnitKey> {
        // A unit that the tree does not know is in nobody's figures but its own.
        var reached = units
        var pending = units.compactMap { register.place(of: $0) }
        var seen = Set(pending)
        while let place = pending.popLast() {
            let unit = register.versions[place].key
            reached.insert(unit)
            var next = Array(register.places(of: unit.code))
            for line in lines.values { next += line.parents(of: place) }
            next += lineage.steps(from: place).map(\.new)
            next += lineage.steps(to: place).map(\.old)
            pending += next.filter { seen.insert($0).inserted }
        }
        return reached
    }
}
