/// The runs of many groups in one flat list, to go along a row once.
struct GroupRuns: Sendable {
    let runs: [Run]
    let groupCount: Int
    /// Positions in the longest run.
    let longest: Int
    /// No group holds parts of units or stands for a unit of another day.
    let areWhole: Bool

    init(runs: [Run], groupCount: Int, areWhole: Bool = true) {
        self.runs = runs
        self.groupCount = groupCount
        self.areWhole = areWhole
        longest = runs.reduce(0) { max($0, $1.range.count) }
    }

    init(_ groups: [UnitGroup]) {
        self.init(
            runs: groups.enumerated().flatMap { group, members in
                members.ranges.map { Run(group: group, range: $0) }
            },
            groupCount: groups.count, areWhole: groups.allSatisfy { $0.parts.isEmpty && !$0.isRebased })
    }
}

/// Neighbouring positions of one group.
struct Run: Sendable {
    let group: Int
    let range: Range<Int>
}
