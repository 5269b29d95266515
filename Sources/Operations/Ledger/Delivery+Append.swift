import Planning
import Quantities
import Storage

extension Delivery {
    private static let mostAttempts = 5

    /// Decides on the newest state of the ledger, and again where somebody else was faster: `attempt` then gives `nil`.
    func onNewestState<Outcome>(_ attempt: () throws(Failure) -> Outcome?) throws(Failure) -> Outcome {
        for _ in 0..<Self.mostAttempts {
            try refresh()
            if let outcome = try attempt() { return outcome }
        }
        throw .fault(.busy)
    }

    /// Records a change that was decided on a state of the ledger; `nil` where the ledger has moved on since.
    func append(_ change: Change, at moment: Moment, decidedOn head: Commit?) throws(Failure) -> Commit? {
        let commit: Commit
        do throws(Fault) {
            commit = try database.append(change.throughTheDoor, at: moment, expecting: .exactly(head?.number))
        } catch {
            if case .headMoved = error { return nil }
            throw .fault(error)
        }
        try refresh()
        return commit
    }
}
