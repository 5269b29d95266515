package import Planning

/// A part of a unit: the share at `index` of the figure split by all the weights, so that the parts of a figure add up
/// to it to the last digit.
struct UnitPart: Sendable, Hashable {
    let unit: UnitKey
    let weights: [Int128]
    let index: Int
}

/// Units that are added up, resolved to positions of a cube once: a province, a district, an old district's area.
///
/// It holds for every later state of the same cube. Units that the cube does not know yet are expected and stay
/// missing: make groups again after `adopt`.
package struct UnitGroup: Sendable {
    struct Part: Sendable {
        let position: Int
        let part: UnitPart
    }

    /// How many figures make the group complete.
    package let expected: Int
    /// Put together for the structure of another day than that of the figures.
    package let isRebased: Bool
    /// Runs of neighbouring positions.
    let ranges: [Range<Int>]
    let parts: [Part]

    package var isApportioned: Bool { !parts.isEmpty }

    /// - Parameters:
    ///   - members: Whole units; repeated ones count once.
    ///   - lacking: How many more figures it would take.
    init(
        _ members: some Sequence<UnitKey>, parts: [UnitPart] = [], lacking: Int = 0, isRebased: Bool = false,
        on axis: UnitAxis
    ) {
        let whole = Set(members)
        let positions = whole.compactMap { axis.position(of: $0)?.index }.sorted()
        var ranges: [Range<Int>] = []
        for position in positions {
            if let last = ranges.last, last.upperBound == position {
                ranges[ranges.count - 1] = last.lowerBound..<position + 1
            } else {
                ranges.append(position..<position + 1)
            }
        }
        self.ranges = ranges
        self.parts = parts.compactMap { part in
            axis.position(of: part.unit).map { Part(position: $0.index, part: part) }
        }
        self.expected = whole.count + parts.count + lacking
        self.isRebased = isRebased || !parts.isEmpty
    }
}

extension Cube {
    /// A group of whole units.
    package func group(_ members: some Sequence<UnitKey>) -> UnitGroup {
        UnitGroup(members, on: units)
    }

    /// A group for each target of a restatement, in their order: the units of another day, put together from those
    /// that reported; `nil` where that is not defined. What a target lacks is expected and missing.
    package func groups(_ restatement: Restatement) -> [UnitGroup?] {
        zip(restatement.targets, restatement.contributions).map { target, contributions in
            guard target.isDefined else { return nil }
            let whole = contributions.filter { $0.weights.count == 1 }.map { restatement.sources[$0.source] }
            let parts = contributions.filter { $0.weights.count > 1 }.map {
                UnitPart(unit: restatement.sources[$0.source], weights: $0.weights, index: $0.index)
            }
            return UnitGroup(
                whole, parts: parts, lacking: target.missing.count, isRebased: target.quality != .unchanged,
                on: units)
        }
    }
}
