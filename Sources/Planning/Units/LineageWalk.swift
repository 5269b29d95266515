import Quantities

/// Which way along the successions.
enum LineageDirection {
    case forward, backward
}

/// The ends of a walk along the successions: who stands on the day asked for, with which share.
struct LineageEnds {
    /// Shares by place; going forward of the unit asked for, going backward of the unit found.
    var shares: [Int: ExactDecimal] = [:]
    var bases: [Int: Set<String>] = [:]
    /// Units at which the records stop before the day is reached.
    var deadEnds: [Int] = []
    /// A unit at which the share could not be multiplied on exactly.
    var tooFine: Int?

    /// Pieces by key; a unit that came together again from all of its parts is whole.
    func pieces(_ register: UnitRegister) -> [UnitPiece] {
        shares.keys.sorted().compactMap { place in
            guard let share = shares[place] else { return nil }
            let basis = bases[place].flatMap { $0.isEmpty ? nil : $0.sorted().joined(separator: "; ") }
            return UnitPiece(
                unit: register.versions[place].key, share: share, basis: share == .one ? nil : basis)
        }
    }
}

extension UnitTree {
    /// Follows a unit to a day after its end, or before its beginning.
    ///
    /// Units are taken in the order of time, each once: whatever leads to a unit begins before it (or, going back, after
    /// it), so its share is complete when its turn comes, however often parts met and parted.
    func ends(of start: Int, on day: Int32, _ direction: LineageDirection) -> LineageEnds {
        var ends = LineageEnds()
        var pending = [start: (share: ExactDecimal.one, bases: Set<String>())]
        while let place = next(in: pending.keys, direction), let part = pending.removeValue(forKey: place) {
            if register.lifetimes[place].contains(day) {
                ends.shares[place] = part.share
                ends.bases[place] = part.bases
                continue
            }
            let steps = direction == .forward ? lineage.steps(from: place) : lineage.steps(to: place)
            if steps.isEmpty { ends.deadEnds.append(place) }
            for step in steps {
                let target = direction == .forward ? step.new : step.old
                var reached = pending[target] ?? (.zero, [])
                guard let share = try? part.share.multiplied(by: step.share),
                    let sum = try? reached.share.adding(share)
                else {
                    ends.tooFine = target
                    return ends
                }
                reached.share = sum
                reached.bases.formUnion(part.bases)
                if step.share != .one, let basis = step.record.shareBasis { reached.bases.insert(basis) }
                pending[target] = reached
            }
        }
        return ends
    }

    private func next(in places: some Collection<Int>, _ direction: LineageDirection) -> Int? {
        let earlier = { (left: Int, right: Int) in
            (register.lifetimes[left].first, left) < (register.lifetimes[right].first, right)
        }
        return direction == .forward ? places.min(by: earlier) : places.max(by: earlier)
    }
}
