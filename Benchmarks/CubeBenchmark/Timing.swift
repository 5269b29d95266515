/// Times of repeated runs of one piece of work.
struct Timing {
    let milliseconds: [Double]

    var median: Double { milliseconds.sorted()[milliseconds.count / 2] }
    var minimum: Double { milliseconds.min() ?? 0 }

    /// Runs the work once unmeasured and then `count` times.
    init<Result>(_ count: Int, _ work: () throws -> Result) rethrows {
        _ = try work()
        var times: [Double] = []
        for _ in 0..<count {
            let start = ContinuousClock.now
            let result = try work()
            let elapsed = ContinuousClock.now - start
            withExtendedLifetime(result) {}
            times.append(Timing.milliseconds(elapsed))
        }
        milliseconds = times
    }

    static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
    }
}
