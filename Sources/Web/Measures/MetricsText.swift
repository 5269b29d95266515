import Operations

/// The text that Prometheus reads (exposition format 0.0.4).
struct MetricsText {
    private(set) var text = ""

    init(_ counters: DeliveryCounters, _ requests: RequestMeasures.State) {
        gauge("tiendo_ledger_entries", "Figures in the ledger as served.", counters.entries)
        gauge("tiendo_ledger_commits", "Number of the last change of the ledger.", counters.commits)
        counter("tiendo_ledger_refreshes_total", "Times that new changes were taken in.", counters.refreshes)
        counter("tiendo_scoreboards_total", "Scoreboards computed.", counters.scoreboards)
        gauge("tiendo_ledger_load_milliseconds", "Time to load the ledger at the start.", counters.loadMilliseconds)
        head("tiendo_http_requests_total", "counter", "Requests answered.")
        for (key, count) in requests.requests.sorted(by: { ($0.key.path, $0.key.status) < ($1.key.path, $1.key.status) }
        ) {
            text += "tiendo_http_requests_total{path=\"\(key.path)\",status=\"\(key.status)\"} \(count)\n"
        }
        head("tiendo_http_request_seconds", "histogram", "Time to make an answer.")
        for (path, times) in requests.times.sorted(by: { $0.key < $1.key }) { histogram(path, times) }
    }

    private mutating func head(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private mutating func gauge(_ name: String, _ help: String, _ value: Int) {
        head(name, "gauge", help)
        text += "\(name) \(value)\n"
    }

    private mutating func counter(_ name: String, _ help: String, _ value: Int) {
        head(name, "counter", help)
        text += "\(name) \(value)\n"
    }

    private mutating func histogram(_ path: String, _ times: RequestMeasures.Times) {
        let name = "tiendo_http_request_seconds"
        for (end, count) in zip(RequestMeasures.buckets, times.counts) {
            text += "\(name)_bucket{path=\"\(path)\",le=\"\(seconds(end))\"} \(count)\n"
        }
        text += "\(name)_bucket{path=\"\(path)\",le=\"+Inf\"} \(times.total)\n"
        text += "\(name)_sum{path=\"\(path)\"} \(seconds(times.microseconds))\n"
        text += "\(name)_count{path=\"\(path)\"} \(times.total)\n"
    }

    /// Microseconds as decimal seconds, exactly.
    private func seconds(_ microseconds: Int64) -> String {
        let rest = String(microseconds % 1_000_000)
        let padded = String(repeating: "0", count: 6 - rest.count) + rest
        var digits = padded[...]
        while digits.last == "0" { digits.removeLast() }
        return "\(microseconds / 1_000_000)" + (digits.isEmpty ? "" : ".\(digits)")
    }
}
