package import Quantities
import Synchronization

/// A clock that stands still until it is told to go on.
package final class FixedClock: Sendable {
    /// 14 July 2023, ten in the morning in Vietnam.
    package static let start = Moment(microseconds: 1_689_303_600_000_000)

    private let time: Mutex<Moment>

    package init(_ start: Moment = FixedClock.start) {
        time = Mutex(start)
    }

    package var now: Moment { time.withLock { $0 } }

    /// Goes on and gives the new time.
    @discardableResult
    package func advance(seconds: Int64) -> Moment {
        time.withLock { time in
            time = Moment(microseconds: time.microseconds + seconds * 1_000_000)
            return time
        }
    }
}
