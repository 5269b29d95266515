package import Planning

/// The units of a cube in the order of their positions. It only ever grows at its end.
package struct UnitAxis: Sendable {
    package private(set) var keys: [UnitKey] = []
    private var positions: [UnitKey: Int] = [:]

    /// Units in an order in which those that are summed together should stand together; repeated ones count once.
    package init(_ keys: some Sequence<UnitKey>) {
        for key in keys { append(key) }
    }

    package var count: Int { keys.count }

    package func position(of key: UnitKey) -> UnitPosition? {
        positions[key].map(UnitPosition.init)
    }

    /// The position of a unit, at the end when it is new.
    @discardableResult
    mutating func append(_ key: UnitKey) -> UnitPosition {
        if let known = positions[key] { return UnitPosition(index: known) }
        positions[key] = keys.count
        keys.append(key)
        return UnitPosition(index: keys.count - 1)
    }
}
