/// Where an indicator stands in a cube: resolved once, read often. Holds for every later state of the same cube.
package struct IndicatorPosition: Sendable, Hashable {
    let index: Int
}

/// Where a unit stands in a cube: resolved once, read often. Holds for every later state of the same cube.
package struct UnitPosition: Sendable, Hashable {
    let index: Int
}
