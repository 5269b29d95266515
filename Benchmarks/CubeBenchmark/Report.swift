import Glibc

/// The figures that this program found, one a line: name, median or value, minimum.
struct Report {
    private var lines: [String] = []

    mutating func add(_ name: String, _ timing: Timing, per count: Double = 1) {
        lines.append("\(name)\t\(timing.median / count)\t\(timing.minimum / count)")
    }

    mutating func add(_ name: String, _ value: some Numeric) {
        lines.append("\(name)\t\(value)\t\(value)")
    }

    func write(to path: String) {
        guard let file = fopen(path, "w") else { return }
        fputs(lines.joined(separator: "\n") + "\n", file)
        fclose(file)
    }
}
