package import Quantities

extension Standing {
    /// What a facet says of the standing: the one place where a text, an annex and a trace take a figure from.
    package func value(of facet: FigureFacet) -> ExactDecimal? {
        switch facet {
        case .actual: actual?.shown
        case .unitsInForce: actual?.of.map { ExactDecimal($0) }
        case .plan(let assigner): attainment(assigner)?.plan.value
        case .percent(let assigner): attainment(assigner)?.percent
        case .above(let assigner): attainment(assigner)?.percent.flatMap { $0 > 100 ? try? $0.subtracting(100) : nil }
        case .distance(let assigner): difference(actual?.shown, attainment(assigner)?.plan.value)
        case .before: samePeriod?.value.shown
        case .index: samePeriod?.percent
        case .growth: growth
        case .change: difference(actual?.shown, samePeriod?.value.shown)
        case .neededPerMonth: pace?.neededPerMonth
        case .soFarPerMonth: pace?.soFarPerMonth
        case .yearEstimate: yearEstimate?.shown
        case .yearPercent(let assigner): yearPercent(assigner)
        case .ceilingUsed, .missing, .expectedPercent: reasoned(facet)
        case .targets, .targetShare: nil
        }
    }

    /// The plan of an assigner.
    package func attainment(_ assigner: Assigner) -> Attainment? {
        plans.first { $0.plan.assigner == assigner }
    }

    /// Whether the figure equals the one of the same period exactly, not only as it is shown.
    package var equalsSamePeriod: Bool {
        actual.map { $0.exact == samePeriod?.value.exact } ?? false
    }

    /// What the verdict was decided on.
    private func reasoned(_ facet: FigureFacet) -> ExactDecimal? {
        switch (facet, verdict.reason) {
        case (.ceilingUsed, .ceilingSoFar(let percent, _, _)): percent
        case (.missing, .decidedIn(_, let missing)): missing
        case (.expectedPercent, .asExpected(_, let expected, _)),
            (.expectedPercent, .belowExpected(_, let expected, _)),
            (.expectedPercent, .farBelowExpected(_, let expected, _)),
            (.expectedPercent, .ceilingSoFar(_, let expected, _)):
            expected
        default: nil
        }
    }

    /// From the index as it is shown, so that text and annex agree; but 99.96 % is no fall by 0.1 %.
    private var growth: ExactDecimal? {
        guard let samePeriod, let percent = samePeriod.percent, let actual else { return nil }
        if percent < 100,
            let exact = try? actual.exact.divided(by: samePeriod.value.exact).multiplied(by: Ratio(100)).rounded(to: 1),
            exact == 100
        {
            return .zero
        }
        return (try? percent.subtracting(100))?.magnitude
    }

    private func difference(_ value: ExactDecimal?, _ other: ExactDecimal?) -> ExactDecimal? {
        guard let value, let other else { return nil }
        return (try? value.subtracting(other))?.magnitude
    }

    /// The estimate of the year as percent of a plan, by the meaning that the indicator declares for totals.
    private func yearPercent(_ assigner: Assigner) -> ExactDecimal? {
        guard let yearEstimate, let plan = attainment(assigner)?.plan, plan.basis == .total, plan.value.signum > 0,
            definition.direction == .up || definition.direction == .none,
            let share = try? yearEstimate.exact.divided(by: Ratio(plan.value))
        else { return nil }
        return try? shownPercent(share)
    }
}

extension StandingSummary {
    /// What a facet says of many targets, and which of them it counts; `nil` where it says nothing of many.
    package func value(of facet: FigureFacet) -> (value: ExactDecimal?, counted: FigureFacet.TargetCount)? {
        switch facet {
        case .targets(let which): (ExactDecimal(count(which)), which)
        case .targetShare(let which): (share(which), which)
        default: nil
        }
    }

    /// How many targets a count of a text says.
    package func count(_ count: FigureFacet.TargetCount) -> Int {
        switch count {
        case .all: targets
        case .met: met
        case .exceeded: self[.exceeded]
        case .achieved: self[.achieved]
        case .onTrack: self[.onTrack]
        case .atRisk: self[.atRisk]
        case .behind: self[.behind]
        case .notYetDue: self[.notYetDue]
        case .noData: self[.noData]
        case .notDefined: self[.notDefined]
        case .trouble: State.trouble.reduce(0) { $0 + self[$1] }
        }
    }
}
