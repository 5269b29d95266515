import Synchronization

/// Counts requests by path and status, and how long they took.
final class RequestMeasures: Sendable {
    /// Upper ends of the buckets, in microseconds.
    static let buckets: [Int64] = [500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 500_000, 2_500_000]

    struct Key: Hashable {
        let path: String
        let status: Int
    }

    struct Times {
        var counts = Array(repeating: 0, count: RequestMeasures.buckets.count)
        var total = 0
        var microseconds: Int64 = 0

        mutating func add(_ time: Int64) {
            total += 1
            microseconds += time
            for (place, end) in RequestMeasures.buckets.enumerated() where time <= end { counts[place] += 1 }
        }
    }

    struct State {
        var requests: [Key: Int] = [:]
        var times: [String: Times] = [:]
    }

    private let state = Mutex(State())

    func count(path: String, status: Int, took duration: Duration) {
        let microseconds = duration / .microseconds(1)
        let rounded = Int64(min(max(microseconds, 0), 1e15))
        state.withLock { state in
            state.requests[Key(path: path, status: status), default: 0] += 1
            state.times[path, default: Times()].add(rounded)
        }
    }

    var current: State { state.withLock { $0 } }
}
