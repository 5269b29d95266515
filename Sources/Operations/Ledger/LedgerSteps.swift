import Planning
import Synchronization

/// What one reading of the ledger brought: the figures and plans that an earlier scoreboard does not know of.
struct LedgerStep: Sendable {
    let from: CommitNumber?
    let to: CommitNumber?
    /// The units of what came, by indicator; nothing where reference data came that show in figures, or so much
    /// that all is made anew.
    let units: [IndicatorCode: Set<UnitKey>]?
}

/// The last steps by which the view of the ledger came to where it is.
final class LedgerSteps: Sendable {
    private static let capacity = 64
    private let kept = Mutex<[LedgerStep]>([])

    func add(_ step: LedgerStep) {
        kept.withLock { kept in
            kept.append(step)
            if kept.count > Self.capacity { kept.removeFirst() }
        }
    }

    /// The units of all that came between two changes, by indicator; nothing where that is not known any more.
    func units(from: CommitNumber?, to: CommitNumber?) -> [IndicatorCode: Set<UnitKey>]? {
        let steps = kept.withLock { $0 }
        var found: [IndicatorCode: Set<UnitKey>] = [:]
        var place = from
        while place != to {
            guard let step = steps.last(where: { $0.from == place && $0.isWithin(to) }), let units = step.units else {
                return nil
            }
            found.merge(units) { $0.union($1) }
            place = step.to
        }
        return found
    }
}

extension LedgerStep {
    /// Whether it moves on, and not beyond a change.
    fileprivate func isWithin(_ end: CommitNumber?) -> Bool {
        guard let end, let to else { return false }
        return to <= end && from.map { $0 < to } ?? true
    }
}
