import Aggregation
import Planning
import Quantities
import Storage

/// What came to count with each change, as it was read: what is approved stays so, and its entries are numbered through.
struct Arrivals: Sendable {
    /// The figures and plans of one submission.
    struct Report: Sendable {
        let submission: SubmissionNumber
        let unit: UnitKey
        var entries: Range<Int64>
        /// How many of them took the place of others, whether those ever counted or not.
        var corrections: Int

        var figures: Int { entries.count }
    }

    /// What one change brought, by the numbers of its entries.
    struct Part: Sendable {
        let change: CommitNumber
        var reports: [Report] = []
        var figures = 0
        var corrections = 0
        var hasPlans = false
        /// Actual figures.
        var byPeriod: [Period: Int] = [:]
    }

    /// The oldest change first; changes without figures are not in it.
    private(set) var parts: [Part] = []

    /// Of entries in the order in which they came to count.
    init(_ lines: some Sequence<LedgerEntry> = []) {
        for line in lines {
            let change = line.provenance.visibleFrom.number
            if parts.last?.change != change { parts.append(Part(change: change)) }
            parts[parts.count - 1].take(line.entry)
        }
    }

    /// Takes what came later; the first change may be the last one that is known already.
    mutating func append(_ later: Arrivals) {
        for part in later.parts {
            if let last = parts.last, last.change == part.change {
                parts[parts.count - 1].join(part)
            } else {
                parts.append(part)
            }
        }
    }

    /// What came to count after a change, the oldest first.
    func after(_ change: CommitNumber?) -> ArraySlice<Part> {
        guard let change else { return parts[...] }
        return parts[(parts.firstIndex { $0.change > change } ?? parts.endIndex)...]
    }

    /// Forgets what came to count after a change.
    mutating func remove(after change: CommitNumber) {
        parts.removeSubrange((parts.firstIndex { $0.change > change } ?? parts.endIndex)...)
    }
}

extension Arrivals.Part {
    /// Submissions with figures that took the place of others.
    var replacing: [SubmissionNumber] { reports.filter { $0.corrections > 0 }.map(\.submission) }

    /// The same with those alone as corrections that took the place of what counted.
    func counting(_ corrections: [SubmissionNumber: Int]) -> Self {
        var part = self
        for at in reports.indices { part.reports[at].corrections = corrections[reports[at].submission] ?? 0 }
        part.corrections = part.reports.reduce(0) { $0 + $1.corrections }
        return part
    }

    fileprivate mutating func take(_ entry: Entry) {
        let number = entry.number.value
        figures += 1
        if entry.supersedes != nil { corrections += 1 }
        switch entry.key.scenario {
        case .actual: byPeriod[entry.key.period, default: 0] += 1
        case .plan: hasPlans = true
        case .yearEstimate: break
        }
        let last = reports.count - 1
        if last >= 0, reports[last].submission == entry.submission, reports[last].entries.upperBound == number {
            reports[last].entries = reports[last].entries.lowerBound..<number + 1
            if entry.supersedes != nil { reports[last].corrections += 1 }
        } else {
            reports.append(
                Arrivals.Report(
                    submission: entry.submission, unit: entry.key.unit, entries: number..<number + 1,
                    corrections: entry.supersedes == nil ? 0 : 1))
        }
    }

    fileprivate mutating func join(_ part: Self) {
        reports += part.reports
        figures += part.figures
        corrections += part.corrections
        hasPlans = hasPlans || part.hasPlans
        byPeriod.merge(part.byPeriod) { $0 + $1 }
    }
}
