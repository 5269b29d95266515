package import Quantities

/// How far the figure of a unit can be trusted that was put together from figures of another structure.
package enum RestatementQuality: Sendable, Hashable {
    /// One whole unit of the same area: the same, or only renamed, given another code or another parent.
    case unchanged
    /// A sum of whole units.
    case exact
    /// Some units went in by stated weights; what the weights were taken from ("population", "area").
    case apportioned(bases: [String])
    /// The figure is not defined (n/a).
    case undefined(UndefinedRebasing)
}

/// A unit of the structure asked for.
package struct RestatedUnit: Sendable, Hashable {
    package let unit: UnitKey
    package let quality: RestatementQuality
    /// Its parts of which no figures were asked for: the sum covers only a part of the unit.
    package let missing: [UnitKey]

    package init(unit: UnitKey, quality: RestatementQuality, missing: [UnitKey]) {
        self.unit = unit
        self.quality = quality
        self.missing = missing
    }
}

/// A figure of a unit of the structure asked for.
package struct RestatedValue: Sendable, Hashable {
    package let unit: UnitKey
    /// `nil` where it is undefined, or where not one of its parts has a figure.
    package let value: Int128?
    package let quality: RestatementQuality
    /// Its parts without a figure, by key; not empty means that the value covers only a part of the unit.
    package let lacking: [UnitKey]

    package init(unit: UnitKey, value: Int128?, quality: RestatementQuality, lacking: [UnitKey]) {
        self.unit = unit
        self.value = value
        self.quality = quality
        self.lacking = lacking
    }
}

/// A unit whose figures find no place in the structure asked for, and why.
package struct StrandedUnit: Sendable, Hashable {
    package let unit: UnitKey
    package let reason: UndefinedRebasing

    package init(unit: UnitKey, reason: UndefinedRebasing) {
        self.unit = unit
        self.reason = reason
    }
}

/// How figures by units of one day become figures by units of another: made once, applied to any number of figures.
///
/// Nothing is moved: the ledger keeps every figure where it was reported, and this is a view of it. All targets of a
/// split are computed together, so the sum over `targets` is the sum over `sources` to the last digit, save for the
/// `stranded` ones, which are named.
package struct Restatement: Sendable {
    /// The units whose figures are restated, in the order in which they were asked for.
    package let sources: [UnitKey]
    /// The units that they make up on the other day, by key.
    package let targets: [RestatedUnit]
    /// Sources left out of every target, by key.
    package let stranded: [StrandedUnit]
    let outlets: [Outlet]

    /// Where the figure of a source goes: places in `targets`, with whole numbers as weights.
    struct Outlet: Sendable {
        let targets: [Int]
        let weights: [Int128]
    }

    /// Figures by target, in the order of `targets`.
    ///
    /// Rates are restated by their numerators and their denominators, each by a call of its own.
    ///
    /// - Parameter values: One for each source, at one scale; `nil` where the source has no figure, which is not 0.
    /// - Throws: `overflow` where a sum needs more than 128 bits.
    package func restate(_ values: [Int128?]) throws(ArithmeticFault) -> [RestatedValue] {
        precondition(values.count == sources.count, "one value for each source, nil where it has none")
        var sums = [Int128?](repeating: nil, count: targets.count)
        var lacking = targets.map(\.missing)
        for (source, outlet) in outlets.enumerated() {
            guard let value = values[source] else {
                for target in outlet.targets { lacking[target].append(sources[source]) }
                continue
            }
            let parts = outlet.targets.count == 1 ? [value] : try shares(of: value, outlet)
            for (target, part) in zip(outlet.targets, parts) {
                let (sum, overflow) = (sums[target] ?? 0).addingReportingOverflow(part)
                guard !overflow else { throw .overflow }
                sums[target] = sum
            }
        }
        return targets.indices.map { place in
            let target = targets[place]
            return RestatedValue(
                unit: target.unit, value: target.isDefined ? sums[place] : nil, quality: target.quality,
                lacking: lacking[place].sorted())
        }
    }

    private func shares(of value: Int128, _ outlet: Outlet) throws(ArithmeticFault) -> [Int128] {
        outlet.targets.isEmpty ? [] : try apportioned(value, by: outlet.weights)
    }
}

extension RestatedUnit {
    /// Whether figures can be stated for it at all.
    package var isDefined: Bool {
        if case .undefined = quality { false } else { true }
    }
}
