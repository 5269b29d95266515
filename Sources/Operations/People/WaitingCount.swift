import Synchronization

/// How many are waiting, with a bound.
final class WaitingCount: Sendable {
    private let count = Mutex(0)

    func enter(atMost limit: Int) -> Bool {
        count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }

    func leave() {
        count.withLock { $0 -= 1 }
    }
}
