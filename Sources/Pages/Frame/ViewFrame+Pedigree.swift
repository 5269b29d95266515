import HTML
import Planning
import Prose
import Quantities

extension ViewFrame {
    /// The page that says where a unit's figure comes from, as this view shows it.
    ///
    /// A reference to a computed figure is read as everybody sees it: in the units of the period's end, with what is approved.
    /// Where a view shows something else, only a figure that is one entry of the ledger can be named.
    func pedigree(of standing: Standing, _ unit: UnitReference, _ facet: FigureFacet = .actual) -> Route? {
        guard let head, let origin = standing.actual?.origin else { return nil }
        if origin.isPending || board.structure != board.window.to {
            return facet == .actual ? origin.entry.map { .figure(.entry($0, at: head.number), address) } : nil
        }
        return .figure(
            .derived(
                DerivedFigure(
                    subject: .indicator(standing.definition.code), unit: unit, period: board.period,
                    calendar: board.calendar, facet: facet, change: head.number)), address)
    }

    func pedigree(of standing: Standing, _ unit: UnitVersion) -> Route? {
        pedigree(of: standing, reference(to: unit))
    }

    /// The percent of the first plan, which leads to what it was reckoned from; `nil` where there is none.
    func tracedPercent(_ standing: Standing, _ unit: UnitVersion) -> Markup? {
        standing.plans.first.flatMap { tracedPercent($0, standing, unit) }
    }

    /// The percent of a plan, which leads to what it was reckoned from.
    func tracedPercent(_ attainment: Attainment, _ standing: Standing, _ unit: UnitVersion) -> Markup? {
        attainment.percent.map { percent in
            traced(words.percent(percent), standing, unit, .percent(attainment.plan.assigner))
        }
    }

    /// A figure that leads to where it comes from.
    func traced(
        _ value: String, _ standing: Standing, _ unit: UnitVersion, _ facet: FigureFacet = .actual
    ) -> Markup {
        pedigree(of: standing, reference(to: unit), facet).map { "<a class=\"from\" href=\"\($0)\">\(value)</a>" }
            ?? "\(value)"
    }
}
