import Quantities

/// A line of a succession between two units of the register.
struct LineageStep: Sendable {
    let old: Int
    let new: Int
    let share: ExactDecimal
    let record: Succession
}

/// Who became what: the recorded successions, both ways.
///
/// An event ends its old units on the eve and begins its new ones on the day, so time always moves on along a line and
/// no unit can become itself.
struct Lineage: Sendable {
    private let forward: GroupedByPlace<LineageStep>
    private let backward: GroupedByPlace<LineageStep>

    init(_ successions: [Succession], in register: UnitRegister) throws(UnitTreeFault) {
        var steps: [LineageStep] = []
        steps.reserveCapacity(successions.count)
        for record in successions {
            steps.append(try Self.step(record, in: register))
        }
        steps.sort { ($0.old, $0.new) < ($1.old, $1.new) }
        forward = GroupedByPlace(steps, count: register.versions.count, by: \.old)
        backward = GroupedByPlace(steps, count: register.versions.count, by: \.new)
        for place in 0..<forward.count where !forward[place].isEmpty {
            try Self.checkShares(forward[place])
        }
    }

    /// What a unit became, in the order of the new units' keys.
    func steps(from old: Int) -> ArraySlice<LineageStep> {
        forward[old]
    }

    /// What a unit was made of, in the order of the old units' keys.
    func steps(to new: Int) -> ArraySlice<LineageStep> {
        backward[new]
    }

    private static func step(_ record: Succession, in register: UnitRegister) throws(UnitTreeFault) -> LineageStep {
        guard let old = register.place(of: record.old) else { throw .unknownUnitInSuccession(record.old) }
        guard let new = register.place(of: record.new) else { throw .unknownUnitInSuccession(record.new) }
        let day = record.date.ordinal
        guard register.lifetimes[old].last == day - 1, register.lifetimes[new].first == day else {
            throw .successionOffDate(old: record.old, new: record.new, date: record.date)
        }
        let share = record.share ?? .one
        guard share.signum > 0, share <= .one else {
            throw .shareOutOfRange(old: record.old, new: record.new, share: share)
        }
        return LineageStep(old: old, new: new, share: share, record: record)
    }

    private static func checkShares(_ steps: ArraySlice<LineageStep>) throws(UnitTreeFault) {
        guard let first = steps.first, steps.count > 1 || first.share != .one else { return }
        var sum = ExactDecimal.zero
        for step in steps {
            // Shares are at most 1, so only millions of targets could overflow: such a sum is wrong in any case.
            guard let longer = try? sum.adding(step.share) else { break }
            sum = longer
        }
        guard sum == .one else {
            throw .sharesDoNotAddUp(first.record.old, on: first.record.date, sum: sum)
        }
    }
}

extension ExactDecimal {
    static let one = ExactDecimal(1)
}
