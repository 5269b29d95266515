package import Quantities

extension UnitTree {
    /// What became of a unit, by the new units' keys.
    package func successors(of unit: UnitKey) -> [Succession] {
        register.place(of: unit).map { lineage.steps(from: $0).map(\.record) } ?? []
    }

    /// Out of what a unit was formed, by the old units' keys.
    package func predecessors(of unit: UnitKey) -> [Succession] {
        register.place(of: unit).map { lineage.steps(to: $0).map(\.record) } ?? []
    }

    /// Units that ended and of which no record says what became of them: their figures cannot be carried over.
    package var withoutFate: [UnitKey] {
        register.versions.indices.filter {
            register.lifetimes[$0].last != .max && lineage.steps(from: $0).isEmpty
        }.map { register.versions[$0].key }
    }

    /// The units in force on `day` that make up `unit`, which may be in force on another day, through any number of
    /// events, forward or backward.
    ///
    /// Back in time a unit is made of the old ones that went into it, whole or in stated parts. Forward in time the
    /// answer exists only where the unit is a union of whole newer ones; where a newer unit holds others too, nobody
    /// states how to divide its figures.
    package func pieces(of unit: UnitKey, on day: Day) -> Rebasing {
        guard let place = register.place(of: unit) else { return .undefined(reason: .unknownUnit(unit)) }
        let ordinal = day.ordinal
        let life = register.lifetimes[place]
        if life.contains(ordinal) { return .exact([UnitPiece(unit: unit, share: .one, basis: nil)]) }
        return ordinal < life.first ? origins(of: place, on: ordinal) : unionOfNewer(place, on: ordinal)
    }

    private func origins(of place: Int, on day: Int32) -> Rebasing {
        let ends = ends(of: place, on: day, .backward)
        if let reason = obstacle(ends, .backward) { return .undefined(reason: reason) }
        let pieces = ends.pieces(register)
        return pieces.allSatisfy { $0.share == .one } ? .exact(pieces) : .apportioned(pieces)
    }

    private func unionOfNewer(_ place: Int, on day: Int32) -> Rebasing {
        let ends = ends(of: place, on: day, .forward)
        if let reason = obstacle(ends, .forward) { return .undefined(reason: reason) }
        for newer in ends.shares.keys.sorted() {
            let back = self.ends(of: newer, on: register.lifetimes[place].last, .backward)
            if let reason = obstacle(back, .backward) { return .undefined(reason: reason) }
            let others = back.shares.keys.filter { $0 != place }.sorted()
            if !others.isEmpty {
                return .undefined(reason: .sharedWith(unit: key(newer), others: others.map(key)))
            }
        }
        return .exact(ends.shares.keys.sorted().map { UnitPiece(unit: key($0), share: .one, basis: nil) })
    }

    func obstacle(_ ends: LineageEnds, _ direction: LineageDirection) -> UndefinedRebasing? {
        if let place = ends.tooFine { return .shareTooFine(key(place)) }
        return ends.deadEnds.min().map {
            direction == .forward ? .fateNotRecorded(key($0)) : .originNotRecorded(key($0))
        }
    }

    func key(_ place: Int) -> UnitKey {
        register.versions[place].key
    }
}
