package import Planning
import Quantities

extension UnitAxis {
    /// All units of a tree: those of its newest structure first, the others after them.
    ///
    /// Within each, level by level, and within a level by the codes of the units above: so the lowest units of any unit
    /// stand together, and a sum over a province reads one run.
    package init(_ tree: UnitTree) {
        let keys = tree.allKeys
        let newest = keys.map(\.validFrom).max() ?? Day(ordinal: 0)
        self.init(keys.map { AxisPlace($0, newest: newest, in: tree) }.sorted().map(\.key))
    }
}

/// Where a unit belongs on the axis.
private struct AxisPlace: Comparable {
    let key: UnitKey
    private let isOld: Bool
    /// The codes of the units above, the highest first, and its own.
    private let path: [UnitCode]

    init(_ key: UnitKey, newest: Day, in tree: UnitTree) {
        let version = tree.version(key)
        let day = version?.validTo ?? newest
        var path = [key.code]
        var above = tree.parent(of: key, on: day)
        while let unit = above {
            path.append(unit.key.code)
            above = tree.parent(of: unit.key, on: day)
        }
        self.key = key
        self.isOld = version.map { !$0.isInForce(on: newest) } ?? true
        self.path = path.reversed()
    }

    static func < (left: AxisPlace, right: AxisPlace) -> Bool {
        if left.isOld != right.isOld { return right.isOld }
        if left.path.count != right.path.count { return left.path.count < right.path.count }
        if left.path != right.path { return left.path.lexicographicallyPrecedes(right.path) }
        return left.key < right.key
    }
}
