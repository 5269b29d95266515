import Aggregation
import Planning
import Quantities
import Storage

extension LedgerView {
    /// The ledger as it stood after a commit; `nil` reads up to the newest.
    static func load(
        _ database: any Database, upTo: CommitNumber?, _ visibility: Visibility
    ) throws(Failure) -> LedgerView {
        var view = try LedgerView()
        try view.advance(database, upTo: upTo, visibility)
        return view
    }

    /// More figures than this at once touch everything.
    private static let mostTraced = 20_000

    /// Takes in what was recorded since the view's own head. Reference data first: figures are read against it.
    ///
    /// - Returns: What came.
    @discardableResult
    mutating func advance(
        _ database: any Database, upTo: CommitNumber? = nil, _ visibility: Visibility
    ) throws(Failure) -> LedgerStep {
        let known = head?.number
        var pending: [LedgerEntry] = []
        let (newHead, fresh) = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                let newHead = if let upTo { try connection.commit(upTo) } else { try connection.head() }
                let fresh = try connection.referenceRecords(after: known, upTo: newHead?.number)
                try connection.forEachEntry(visibility, after: known, upTo: newHead?.number) { entry throws(Fault) in
                    pending.append(entry)
                }
                return (newHead, fresh)
            }
        }
        if !fresh.isEmpty {
            records.append(contentsOf: fresh.map(\.record))
            catalogue = try Self.catalogue(of: records)
        }
        try take(pending, catalogueChanged: !fresh.isEmpty)
        head = newHead
        var units: [IndicatorCode: Set<UnitKey>]?
        if fresh.isEmpty, pending.count <= Self.mostTraced {
            units = pending.reduce(into: [:]) { $0[$1.entry.key.indicator, default: []].insert($1.entry.key.unit) }
        }
        return LedgerStep(from: known, to: newHead?.number, units: units)
    }

    private mutating func take(_ fresh: [LedgerEntry], catalogueChanged: Bool) throws(Failure) {
        for calendar in ReportingCalendar.allCases {
            var cube = cubes.removeValue(forKey: calendar) ?? Cube(calendar: calendar, catalogue: catalogue)
            do throws(CubeFault) {
                if catalogueChanged { try cube.adopt(catalogue) }
                for line in fresh where line.entry.key.calendar == calendar {
                    try cube.apply(line.entry, isApproved: line.provenance.state == .approved)
                }
            } catch {
                throw .fault(.corrupt("\(error)"))
            }
            cubes[calendar] = cube
        }
        for line in fresh {
            entries += 1
            takeBesideCubes(line)
            if line.entry.key.scenario == .actual { figuresByPeriod[line.entry.key.period, default: 0] += 1 }
        }
    }

    /// A plan, and where a plan or a figure stands.
    mutating func takeBesideCubes(_ line: LedgerEntry) {
        if plans.apply(line.entry, isApproved: line.provenance.state == .approved) {
            planDocuments[line.entry.number] = line.entry.figure.source ?? line.provenance.recorded.note.document
        } else if line.entry.key.scenario == .actual, let source = line.entry.figure.source {
            figureSources[line.entry.number] = source
        }
    }
}
