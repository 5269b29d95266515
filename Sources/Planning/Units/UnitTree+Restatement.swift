package import Quantities

extension UnitTree {
    /// Makes ready to show figures of units of one day in the structure of another.
    ///
    /// Forward in time every figure goes to what became of its unit, in parts where the unit was split. Back in time a
    /// figure goes to the old unit out of which its unit was formed; an old unit that shares a newer one with others is
    /// undefined, for nobody states how to divide the newer figures.
    ///
    /// - Parameters:
    ///   - sources: Units in force on `from`, each once. Ask for the units of one level: a district beside its communes
    ///     would count twice.
    ///   - from: The day whose units reported, the last of the period.
    ///   - to: The day whose structure is asked for.
    package func restatement(of sources: [UnitKey], from: Day, to: Day) -> Restatement {
        var plan = RestatementPlan(tree: self, from: from.ordinal, to: to.ordinal)
        for source in sources { plan.add(source, reportedOn: from) }
        return plan.finished(sources)
    }
}

/// A restatement in the making.
private struct RestatementPlan {
    let tree: UnitTree
    let from: Int32
    let to: Int32
    /// By source, in the order asked for: shares by place of the target. Empty for stranded sources.
    var shares: [[Int: ExactDecimal]] = []
    var places: Set<Int> = []
    var stranded: [StrandedUnit] = []
    /// Targets that cannot be told apart in newer figures.
    var undefined: [Int: UndefinedRebasing] = [:]

    init(tree: UnitTree, from: Int32, to: Int32) {
        self.tree = tree
        self.from = from
        self.to = to
    }

    mutating func add(_ source: UnitKey, reportedOn day: Day) {
        var outlet: [Int: ExactDecimal] = [:]
        if let place = tree.register.place(of: source) {
            places.insert(place)
            if !tree.register.lifetimes[place].contains(from) {
                stranded.append(StrandedUnit(unit: source, reason: .notInForce(source, on: day)))
            } else if tree.register.lifetimes[place].contains(to) {
                outlet = [place: .one]
            } else {
                outlet = to > from ? onward(place) : back(place)
            }
        } else {
            stranded.append(StrandedUnit(unit: source, reason: .unknownUnit(source)))
        }
        shares.append(outlet)
    }

    private mutating func onward(_ place: Int) -> [Int: ExactDecimal] {
        let ends = tree.ends(of: place, on: to, .forward)
        guard let reason = tree.obstacle(ends, .forward) else { return ends.shares }
        stranded.append(StrandedUnit(unit: tree.key(place), reason: reason))
        return [:]
    }

    private mutating func back(_ place: Int) -> [Int: ExactDecimal] {
        let ends = tree.ends(of: place, on: to, .backward)
        if let reason = tree.obstacle(ends, .backward) {
            stranded.append(StrandedUnit(unit: tree.key(place), reason: reason))
            return [:]
        }
        let origins = ends.shares.keys.sorted()
        if let only = origins.first, origins.count == 1 { return [only: .one] }
        let reason = UndefinedRebasing.sharedWith(unit: tree.key(place), others: origins.map(tree.key))
        stranded.append(StrandedUnit(unit: tree.key(place), reason: reason))
        for origin in origins where undefined[origin] == nil { undefined[origin] = reason }
        return [:]
    }

    func finished(_ sources: [UnitKey]) -> Restatement {
        let places = Set(shares.flatMap(\.keys)).union(undefined.keys).sorted()
        let order = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($0.element, $0.offset) })
        let targets = places.map(unit)
        let outlets = shares.map { outlet in
            let ends = outlet.keys.sorted()
            return Restatement.Outlet(
                targets: ends.compactMap { order[$0] }, weights: weights(ends.compactMap { outlet[$0] }))
        }
        // A figure that goes into an undefined target is lost to the sum as well.
        var lost = stranded
        for (source, outlet) in zip(sources, outlets) {
            for target in outlet.targets {
                guard case .undefined(let reason) = targets[target].quality else { continue }
                lost.append(StrandedUnit(unit: source, reason: reason))
            }
        }
        return Restatement(
            sources: sources, targets: targets, stranded: lost.sorted { $0.unit < $1.unit }, outlets: outlets)
    }

    /// Shares as whole numbers of one unit.
    private func weights(_ shares: [ExactDecimal]) -> [Int128] {
        let scale = shares.map(\.scale).max() ?? 0
        return shares.map { share in
            (share.scale..<scale).reduce(share.coefficient) { weight, _ in weight * 10 }
        }
    }

    private func unit(_ place: Int) -> RestatedUnit {
        let key = tree.key(place)
        if let reason = undefined[place] {
            return RestatedUnit(unit: key, quality: .undefined(reason), missing: [])
        }
        if tree.register.lifetimes[place].contains(from) {
            return RestatedUnit(unit: key, quality: .unchanged, missing: [])
        }
        return to > from ? newer(place) : older(place)
    }

    private func newer(_ place: Int) -> RestatedUnit {
        let ends = tree.ends(of: place, on: from, .backward)
        let pieces = ends.pieces(tree.register)
        // A part that has no record of its origin has no figures of that day either.
        let missing = (Array(ends.shares.keys) + ends.deadEnds).filter { !places.contains($0) }.sorted().map(tree.key)
        let quality: RestatementQuality
        if pieces.contains(where: { $0.share != .one }) {
            quality = .apportioned(bases: Set(pieces.compactMap(\.basis)).sorted())
        } else {
            quality = pieces.count == 1 && ends.deadEnds.isEmpty ? .unchanged : .exact
        }
        return RestatedUnit(unit: tree.key(place), quality: quality, missing: missing)
    }

    private func older(_ place: Int) -> RestatedUnit {
        let key = tree.key(place)
        switch tree.pieces(of: key, on: Day(ordinal: from)) {
        case .undefined(let reason):
            return RestatedUnit(unit: key, quality: .undefined(reason), missing: [])
        case .exact(let pieces), .apportioned(let pieces):
            let asked = Set(places.map(tree.key))
            return RestatedUnit(
                unit: key, quality: pieces.count == 1 ? .unchanged : .exact,
                missing: pieces.map(\.unit).filter { !asked.contains($0) })
        }
    }
}
