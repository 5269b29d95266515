import HTML
import Planning
import Quantities

extension ViewFrame {
    /// The page that says where a unit's figure comes from, as this view shows it.
    ///
    /// A reference to a computed figure is read as everybody sees it: in the units of the period's end, with what is approved.
    /// Where a view shows something else, only a figure that is one entry of the ledger can be named.
    func pedigree(of standing: Standing, _ unit: UnitReference) -> Route? {
        guard let head, let origin = standing.actual?.origin else { return nil }
        if origin.isPending || board.structure != board.window.to {
            return origin.entry.map { .figure(.entry($0, at: head.number), address) }
        }
        return .figure(
            .derived(
                DerivedFigure(
                    subject: .indicator(standing.definition.code), unit: unit, period: board.period,
                    calendar: board.calendar, facet: .actual, change: head.number)), address)
    }

    func pedigree(of standing: Standing, _ unit: UnitVersion) -> Route? {
        pedigree(of: standing, reference(to: unit))
    }

    /// A figure that leads to where it comes from.
    func traced(_ value: String, _ standing: Standing, _ unit: UnitVersion) -> Markup {
        pedigree(of: standing, unit).map { "<a class=\"from\" href=\"\($0)\">\(value)</a>" } ?? "\(value)"
    }
}
