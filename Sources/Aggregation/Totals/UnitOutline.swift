package import Planning

/// A unit and all that is below it on a day, resolved to positions of a cube once.
package struct UnitOutline: Sendable {
    package let unit: UnitKey
    /// `nil` while the cube does not know the unit.
    let position: Int?
    package let children: [UnitOutline]
    /// The lowest units in it: 1 for a unit without children.
    package let leafCount: Int

    /// - Parameter children: the units right below; empty for a lowest unit.
    package init(_ unit: UnitKey, children: [UnitOutline] = [], on axis: UnitAxis) {
        self.unit = unit
        position = axis.position(of: unit)?.index
        self.children = children
        leafCount = children.isEmpty ? 1 : children.reduce(0) { $0 + $1.leafCount }
    }
}
