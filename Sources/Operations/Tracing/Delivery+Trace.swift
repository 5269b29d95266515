import Aggregation
package import Planning
package import Quantities
import Storage

extension Delivery {
    /// The pedigree of a figure in a document: what it says, as it was known, and the entries that it rests on.
    ///
    /// A reference without a change, as a person types it, is read in the ledger as it stands.
    package func trace(_ typed: String) throws(Failure) -> FigureTrace {
        let newest = view().head?.number
        let text = FigureReference.change(of: typed) == nil ? "\(typed)/\(newest?.description ?? "")" : typed
        guard let number = FigureReference.change(of: text) else { throw .refused(.document(.unknownReference(typed))) }
        let view = try view(atChange: number)
        let assigners = view.plans.allAssigners
        guard let change = view.head,
            let reference = FigureReference(
                text, indicators: view.catalogue.indicators.codes, fields: view.catalogue.indicators.fields.map(\.code),
                assigners: assigners)
        else { throw .refused(.document(.unknownReference(typed))) }
        let found: FigureTrace
        switch reference {
        case .entry(let entry, _): found = try trace(entry, reference, view, change)
        case .derived(let figure):
            found = try Tracer(delivery: self, view: view, figure: figure).trace(reference, change)
        }
        return try withStandIns(found, view.catalogue.units)
    }

    /// Who approved by a right that was handed on is told with the one whose right it is.
    private func withStandIns(_ trace: FigureTrace, _ units: UnitTree) throws(Failure) -> FigureTrace {
        var signed: [SubmissionNumber: LedgerEntry] = [:]
        for line in trace.sources.flatMap(\.allEntries) where line.approval != nil {
            signed[line.entry.submission] = line
        }
        guard !signed.isEmpty else { return trace }
        let reports = signed
        var told = trace
        told.inPlaceOf = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                var owners: [CommitNumber: String] = [:]
                var standIns = StandIns(connection, units)
                for (number, line) in reports {
                    let key = line.entry.key
                    let events = try standIns.told(
                        connection.events(of: number), of: key.unit, on: key.period.window(key.calendar).to)
                    for event in events { owners[event.commit] = event.inPlaceOf ?? owners[event.commit] }
                }
                return owners
            }
        }
        return told
    }

    private func trace(
        _ number: EntryNumber, _ reference: FigureReference, _ view: LedgerView, _ change: Commit
    ) throws(Failure) -> FigureTrace {
        let found = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                try connection.entries([number], upTo: change.number).first
            }
        }
        guard let entry = found?.entry,
            let definition = view.catalogue.indicators.definition(
                of: entry.key.indicator, on: entry.key.period.cumulativeWindow(entry.key.calendar).to),
            let unit = view.catalogue.units.version(entry.key.unit)
        else { throw .refused(.document(.unknownReference(reference.text))) }
        let value = entry.shown(definition)
        let history = try history(of: entry.key, upTo: change.number)
        let facet: FigureFacet =
            switch entry.key.scenario {
            case .actual: .actual
            case .yearEstimate: .yearEstimate
            case .plan(let assigner): .plan(assigner)
            }
        return FigureTrace(
            reference: reference, change: change, unit: unit, period: entry.key.period, definition: definition,
            facet: facet, value: value,
            sources: [
                FigureSource(
                    facet: facet, definition: definition, unit: unit, period: entry.key.period, value: value,
                    entries: history, parts: [])
            ], counted: [])
    }

    func history(of key: FigureKey, upTo: CommitNumber) throws(Failure) -> [LedgerEntry] {
        try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.history(of: key, upTo: upTo) }
        }
    }
}

extension FigureSource {
    fileprivate var allEntries: [LedgerEntry] { entries + parts.flatMap(\.allEntries) }
}

extension LedgerEntry {
    /// The change with which it came to count, where that is another one than the one that recorded it.
    var approval: Commit? {
        let (recorded, visible) = (provenance.recorded, provenance.visibleFrom)
        return provenance.state == .approved && visible.number != recorded.number ? visible : nil
    }
}

extension Entry {
    /// The value as it is printed, by a definition.
    package func shown(_ definition: IndicatorDefinition) -> ExactDecimal? {
        guard let value = figure.value else { return nil }
        guard let base = value.base else { return ExactDecimal(scaled: value.amount, scale: definition.decimals) }
        let origin = Measured.Origin(status: figure.status, window: figure.window)
        return try? Measured(
            numerator: ExactDecimal(scaled: value.amount, scale: definition.partDecimals),
            denominator: ExactDecimal(scaled: base, scale: definition.partDecimals), definition: definition,
            origin: origin)?.shown
    }
}
