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
    /// Figures that are taken together: so many are quickly found again while they are worked on.
    private static let portion = 2_048

    /// Takes in what was recorded since the view's own head. Reference data first: figures are read against it.
    ///
    /// - Returns: What came.
    @discardableResult
    mutating func advance(
        _ database: any Database, upTo: CommitNumber? = nil, _ visibility: Visibility
    ) throws(Failure) -> LedgerStep {
        let known = head?.number
        let (newHead, fresh) = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                let newHead = if let upTo { try connection.commit(upTo) } else { try connection.head() }
                return (newHead, try connection.referenceRecords(after: known, upTo: newHead?.number))
            }
        }
        if !fresh.isEmpty {
            take(fresh)
            catalogue = try Self.catalogue(of: records)
            if fresh.contains(where: \.record.isOnAxis) { try adoptCatalogue() }
        }
        var touched: [IndicatorCode: Set<UnitKey>] = [:]
        var count = 0
        if let last = newHead?.number, last != known {
            // What was recorded up to a change does not grow: the second reading finds what belongs to the first.
            try readEntries(database, visibility, after: known, upTo: last) { lines in
                count += lines.count
                guard count <= Self.mostTraced else { return }
                for line in lines { touched[line.entry.key.indicator, default: []].insert(line.entry.key.unit) }
            }
        }
        head = newHead
        let isTraced = count <= Self.mostTraced && !fresh.contains(where: \.record.showsInFigures)
        return LedgerStep(from: known, to: newHead?.number, units: isTraced ? touched : nil)
    }

    private mutating func adoptCatalogue() throws(Failure) {
        try stored { () throws(Fault) in
            for calendar in ReportingCalendar.allCases {
                try Self.sound { () throws(CubeFault) in try cubes[calendar]?.adopt(catalogue) }
            }
        }
    }

    private mutating func readEntries(
        _ database: any Database, _ visibility: Visibility, after: CommitNumber?, upTo: CommitNumber,
        _ see: ([LedgerEntry]) -> Void
    ) throws(Failure) {
        for calendar in ReportingCalendar.allCases where cubes[calendar] == nil {
            cubes[calendar] = Cube(calendar: calendar, catalogue: catalogue)
        }
        var lines: [LedgerEntry] = []
        lines.reserveCapacity(Self.portion)
        try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                try connection.forEachEntry(visibility, after: after, upTo: upTo) { line throws(Fault) in
                    lines.append(line)
                    guard lines.count == Self.portion else { return }
                    see(lines)
                    try take(lines)
                    lines.removeAll(keepingCapacity: true)
                }
            }
        }
        see(lines)
        try stored { () throws(Fault) in try take(lines) }
    }

    private mutating func take(_ fresh: [RecordedReference]) {
        for recorded in fresh {
            records.append(recorded.record)
            if recordCounts.last?.change == recorded.commit {
                recordCounts[recordCounts.count - 1].count = records.count
            } else {
                recordCounts.append((recorded.commit, records.count))
            }
        }
    }

    private mutating func take(_ fresh: [LedgerEntry]) throws(Fault) {
        for calendar in ReportingCalendar.allCases {
            // Taken out, so that it is changed where it lies.
            guard var cube = cubes.removeValue(forKey: calendar) else { continue }
            try Self.sound { () throws(CubeFault) in
                for line in fresh where line.entry.key.calendar == calendar {
                    try cube.apply(line.entry, isApproved: line.provenance.state == .approved)
                }
            }
            cubes[calendar] = cube
        }
        entries += fresh.count
        for line in fresh { takeBesideCubes(line) }
        let came = Arrivals(fresh)
        for part in came.parts { figuresByPeriod.merge(part.byPeriod) { $0 + $1 } }
        arrivals.append(came)
    }

    private static func sound(_ body: () throws(CubeFault) -> Void) throws(Fault) {
        do throws(CubeFault) {
            try body()
        } catch {
            throw .corrupt("\(error)")
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

extension ReferenceRecord {
    /// Whether a cube has to know of it.
    fileprivate var isOnAxis: Bool {
        switch self {
        case .unit, .indicator: true
        default: false
        }
    }

    /// Whether a standing is made from it. What says when and how people report, and what they say beside figures, is not.
    fileprivate var showsInFigures: Bool {
        switch self {
        case .unit, .hierarchyLink, .succession, .field, .indicator, .milestone: true
        case .dueRule, .holiday, .periodLock, .conference, .shortcoming, .directive, .periodGate, .approvalRule,
            .documentProfile:
            false
        }
    }
}
