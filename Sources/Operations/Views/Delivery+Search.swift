package import Planning
import Synchronization

extension Delivery {
    /// Finds units, indicators, tasks, shortcomings, conferences and papers by their names.
    package func search(_ question: String, limit: Int) -> (found: [CatalogueSearch.Subject], total: Int) {
        searches.search(in: view()).find(question, limit: limit)
    }
}

/// What is searched, made once for each state of the ledger.
final class SearchMemory: Sendable {
    private let kept = Mutex<(change: CommitNumber?, search: CatalogueSearch)?>(nil)

    func search(in view: LedgerView) -> CatalogueSearch {
        let change = view.head?.number
        if let known = kept.withLock({ $0 }), known.change == change { return known.search }
        let search = CatalogueSearch(view.catalogue, documents: view.documents)
        kept.withLock { $0 = (change, search) }
        return search
    }
}

extension LedgerView {
    /// Every paper that a figure, a plan or an event names.
    fileprivate var documents: Set<String> {
        var found = Set(planDocuments.values)
        found.formUnion(figureSources.values)
        for record in records {
            switch record {
            case .succession(let succession): found.insert(succession.document)
            case .unit(let unit): if let basis = unit.basis { found.insert(basis) }
            default: break
            }
        }
        return found.filter { !$0.isEmpty }
    }
}
