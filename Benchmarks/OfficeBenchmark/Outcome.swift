import Glibc

/// What a subject took and came to, as one line of JSON.
struct Outcome: CustomStringConvertible {
    let milliseconds: Double
    /// What shows that the same was done: by name.
    let checks: [(name: String, value: String)]

    /// Does the work and takes its time.
    static func timed<Result>(_ work: () throws -> Result) rethrows -> (result: Result, milliseconds: Double) {
        let start = ContinuousClock.now
        let result = try work()
        let elapsed = (ContinuousClock.now - start).components
        return (result, Double(elapsed.seconds) * 1e3 + Double(elapsed.attoseconds) / 1e15)
    }

    /// Also says how much memory the process has had at most, in KiB.
    var description: String {
        let checks = checks.map { "\"\($0.name)\": \"\($0.value)\"" }.joined(separator: ", ")
        return "{\"milliseconds\": \(milliseconds), \"peak\": \(Self.peak), \"checks\": {\(checks)}}"
    }

    private static var peak: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
    }
}
