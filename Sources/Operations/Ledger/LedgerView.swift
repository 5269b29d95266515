package import Aggregation
package import Planning
package import Quantities
import Storage

/// The ledger as it stands after a commit, ready to be read: immutable, shared by all who read it.
package struct LedgerView: Sendable {
    package internal(set) var head: Commit?
    package internal(set) var records: [ReferenceRecord]
    package internal(set) var catalogue: Catalogue
    package internal(set) var cubes: [ReportingCalendar: Cube]
    package internal(set) var plans: PlanBook
    /// The paper on which a plan stands, by its entry.
    package internal(set) var planDocuments: [EntryNumber: String]
    /// Where published figures were published, by their entry; most entries have none.
    package internal(set) var figureSources: [EntryNumber: String]
    /// Periods with actual figures and how many figures each has.
    package internal(set) var figuresByPeriod: [Period: Int]
    package internal(set) var entries: Int
    /// What came to count with which change.
    var arrivals: Arrivals
    /// How many records there were after each change that brought some.
    var recordCounts: [(change: CommitNumber, count: Int)]

    init() throws(Failure) {
        head = nil
        records = []
        catalogue = try Self.catalogue(of: [])
        cubes = [:]
        plans = PlanBook()
        planDocuments = [:]
        figureSources = [:]
        figuresByPeriod = [:]
        entries = 0
        arrivals = Arrivals()
        recordCounts = []
    }

    static func catalogue(of records: [ReferenceRecord]) throws(Failure) -> Catalogue {
        do throws(UnitTreeFault) {
            return try Catalogue(records)
        } catch {
            throw .refused(.damagedTree(error))
        }
    }

    /// Where a figure was published.
    package func source(of entry: EntryNumber) -> String? {
        figureSources[entry]
    }

    /// Periods that have figures, the newest first.
    package var periods: [Period] {
        figuresByPeriod.keys.sorted(by: >)
    }
}
