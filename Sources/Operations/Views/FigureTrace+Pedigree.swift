package import Planning
import Quantities
import Storage

extension FigureTrace {
    /// The approved part of it, as a page shows it to everyone who reads figures.
    ///
    /// `nil` for an entry that was not approved.
    package var pedigree: Pedigree? {
        let sources = sources.map { $0.pedigree(inPlaceOf) }
        if case .entry(let number, _) = reference {
            guard sources.contains(where: { $0.steps.contains { $0.entry.number == number } }) else { return nil }
        }
        return Pedigree(
            reference: reference, change: change, unit: unit, period: period, definition: definition, facet: facet,
            value: value, sources: sources, counted: counted)
    }
}

extension FigureSource {
    fileprivate func pedigree(_ owners: [CommitNumber: String]) -> Pedigree.Source {
        let entries = entries.filter { $0.provenance.state == .approved }
        let holding = entries.last?.entry.number
        let steps = entries.map { line in
            Pedigree.Step(
                entry: line.entry, recorded: line.provenance.recorded, state: line.provenance.state,
                value: line.entry.shown(definition), isHolding: line.entry.number == holding,
                approval: line.approval.map { Pedigree.Approval(change: $0, inPlaceOf: owners[$0.number]) })
        }
        return Pedigree.Source(
            facet: facet, definition: definition, unit: unit, period: period, value: value, steps: steps,
            parts: parts.map { $0.pedigree(owners) })
    }
}
