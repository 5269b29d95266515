package import Quantities

extension Grant {
    /// Whether it held at a moment, taken by itself.
    package func held(at moment: Moment) -> Bool {
        let day = moment.dayInVietnam
        return validFrom <= day && validTo.map { day <= $0 } ?? true && revokedAt.map { moment < $0 } ?? true
    }
}

extension [Grant] {
    /// The right of somebody else by which the holder of these took a step for a unit; nothing where a right of their own
    /// reached so far.
    ///
    /// - Parameter day: The structure of units that the report was made for.
    package func delegated(toSignFor unit: UnitKey, at moment: Moment, in units: UnitTree, on day: Day) -> Grant? {
        let held = filter { $0.role == .approver && $0.held(at: moment) }
        let reaching = held.filter { Authority(grants: [$0], units: units).allows(.approve, for: unit, on: day) }
        guard reaching.allSatisfy({ $0.delegatedFrom != nil }) else { return nil }
        return reaching.first
    }
}
