package import Planning
import Quantities
import Storage

extension FigureTrace {
    /// The same without the database's own values, as a page shows it.
    package var pedigree: Pedigree {
        Pedigree(
            reference: reference, change: change, unit: unit, period: period, definition: definition, facet: facet,
            value: value, sources: sources.map(\.pedigree), counted: counted)
    }
}

extension FigureSource {
    fileprivate var pedigree: Pedigree.Source {
        let holding = entries.last { $0.provenance.state == .approved }?.entry.number
        let steps = entries.map { line in
            Pedigree.Step(
                entry: line.entry, recorded: line.provenance.recorded, state: line.provenance.state,
                value: line.entry.shown(definition), isHolding: line.entry.number == holding)
        }
        return Pedigree.Source(
            facet: facet, definition: definition, unit: unit, period: period, value: value, steps: steps,
            parts: parts.map(\.pedigree))
    }
}
