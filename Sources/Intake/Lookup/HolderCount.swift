import Planning
import Quantities

/// How many units below another may hold a recognition, remembered for the rows that ask again.
struct HolderCount {
    private struct Question: Hashable {
        let unit: UnitKey
        let day: Day
        let kinds: [UnitKind]
    }

    private let tree: UnitTree
    private var known: [Question: Int] = [:]

    init(_ tree: UnitTree) {
        self.tree = tree
    }

    mutating func holders(of definition: IndicatorDefinition, below unit: UnitVersion, on day: Day) -> Int {
        let question = Question(unit: unit.key, day: day, kinds: definition.holders)
        if let count = known[question] { return count }
        let count = tree.descendants(of: unit.key, on: day).count { definition.mayBeHeld(by: $0.kind) }
        known[question] = count
        return count
    }
}
