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

    /// As the kernel counts it since this program began; `getrusage` would count what the caller held before it.
    private static var peak: Int {
        guard let file = fopen("/proc/self/status", "r") else { return 0 }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = fread(&buffer, 1, 4_095, file)
        let text = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}
