package import Planning

/// The two layers of a cube: what was done, and the reporters' own estimate of the year. Plans are in a `PlanBook`.
package enum Plane: Sendable, Hashable, CaseIterable {
    case actual, yearEstimate

    /// `nil` for plans.
    package init?(_ scenario: Scenario) {
        switch scenario {
        case .actual: self = .actual
        case .yearEstimate: self = .yearEstimate
        case .plan: return nil
        }
    }
}
