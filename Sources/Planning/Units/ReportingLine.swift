import Quantities

/// One unit under another, with the days on which both are in force and the line holds.
struct ReportingEdge: Sendable {
    let child: Int
    let parent: Int
    let days: Lifetime
}

/// Who is under whom in one hierarchy over all times.
struct ReportingLine: Sendable {
    /// The edges to a unit's children, in the order of the children's codes.
    private let below: GroupedByPlace<ReportingEdge>
    /// The edges to a unit's parents, in the order of time.
    private let above: GroupedByPlace<ReportingEdge>

    /// - Parameter count: The number of units in the register.
    init(_ edges: [ReportingEdge], count: Int) {
        let sorted = edges.sorted { ($0.child, $0.days.first) < ($1.child, $1.days.first) }
        below = GroupedByPlace(sorted, count: count, by: \.parent)
        above = GroupedByPlace(sorted, count: count, by: \.child)
    }

    func children(of parent: Int, on day: Int32) -> [Int] {
        below[parent].compactMap { $0.days.contains(day) ? $0.child : nil }
    }

    /// All that a unit was ever under.
    func parents(of child: Int) -> [Int] {
        above[child].map(\.parent)
    }

    func parent(of child: Int, on day: Int32) -> Int? {
        above[child].first { $0.days.contains(day) }?.parent
    }
}

extension ReportingLine {
    /// A unit with two parents, and the first day of it.
    var twoParents: (child: Int, day: Int32)? {
        for child in 0..<above.count {
            for (edge, next) in zip(above[child], above[child].dropFirst()) where next.days.first <= edge.days.last {
                return (child, next.days.first)
            }
        }
        return nil
    }

    /// Units that are above each other on some day, from child to parent.
    ///
    /// Peeling off roots leaves nothing of a sound tree, in one pass. What is left may still be sound, since
    /// its edges may belong to different days; only then days are looked at one by one. A circle closes on the
    /// first day of one of its edges.
    var cycle: [Int]? {
        let rest = unpeeled
        let suspects = Set(rest.flatMap { above[$0].map(\.days.first) }).sorted()
        for day in suspects {
            if let cycle = cycle(on: day, among: rest) { return cycle }
        }
        return nil
    }

    private func cycle(on day: Int32, among places: [Int]) -> [Int]? {
        var seen: [Int: Int] = [:]
        for (turn, start) in places.enumerated() {
            var path: [Int] = []
            var next: Int? = start
            while let place = next, seen[place] == nil {
                seen[place] = turn
                path.append(place)
                next = parent(of: place, on: day)
            }
            if let place = next, seen[place] == turn, let entrance = path.firstIndex(of: place) {
                return Array(path[entrance...])
            }
        }
        return nil
    }

    /// What is left when roots, and what becomes a root thereby, are taken away.
    private var unpeeled: [Int] {
        var parents = (0..<above.count).map { above[$0].count }
        var roots = parents.indices.filter { parents[$0] == 0 }
        while let root = roots.popLast() {
            for edge in below[root] {
                parents[edge.child] -= 1
                if parents[edge.child] == 0 { roots.append(edge.child) }
            }
        }
        return parents.indices.filter { parents[$0] > 0 }
    }
}
