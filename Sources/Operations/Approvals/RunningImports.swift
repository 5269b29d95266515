import Planning
import Quantities
import Synchronization

/// The forms for which figures are just coming in by a file: nobody signs one of them meanwhile.
final class RunningImports: Sendable {
    struct Form: Hashable {
        let unit: UnitKey
        let period: Period
    }

    private let counts = Mutex<[Form: Int]>([:])

    func begin(_ forms: Set<Form>) {
        counts.withLock { counts in
            for form in forms { counts[form, default: 0] += 1 }
        }
    }

    func end(_ forms: Set<Form>) {
        counts.withLock { counts in
            for form in forms { counts[form] = counts[form].flatMap { $0 > 1 ? $0 - 1 : nil } }
        }
    }

    func isRunning(_ unit: UnitKey, _ period: Period) -> Bool {
        counts.withLock { $0[Form(unit: unit, period: period)] != nil }
    }
}
