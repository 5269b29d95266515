import Planning
import Quantities

/// What the ledger demands of a figure before it may take the place of another, or come late. The reason may stand in
/// the row itself.
struct FormChecks {
    private let locks: [PeriodLock]
    private let options: IntakeOptions
    private var firstPlace: [FigureKey: String] = [:]
    /// Whether it was said that the form comes after its lock: a reason of the whole form is one for all rows.
    private var toldLock = false

    init(_ catalogue: Catalogue, _ options: IntakeOptions) {
        locks = catalogue.locks
        self.options = options
    }

    mutating func check(_ entry: ProposedEntry, _ recorded: ProposedEntry?, _ reader: inout RowReader) {
        checkOnce(entry.key, &reader)
        let hasReason = [options.reason, entry.note].contains { !($0 ?? "").isEmpty }
        if let recorded {
            if entry.status < recorded.status, recorded.status == .official {
                reader.report(hasReason ? .warning : .error, at: .status, .officialWouldBecomeEstimate)
            } else if entry.status <= recorded.status, entry.value != recorded.value, !hasReason {
                reader.report(at: .note, .correctionWithoutReason)
            }
        }
        checkLock(entry, hasReason, &reader)
    }

    private mutating func checkOnce(_ key: FigureKey, _ reader: inout RowReader) {
        let field: Field = reader.isEmpty(.value) ? .numerator : .value
        if let first = firstPlace[key] {
            reader.report(at: field, .duplicateFigure(firstPlace: first))
        } else {
            let place = reader.place(field)
            firstPlace[key] = place.cell ?? "\(place.row ?? 0)"
        }
    }

    private mutating func checkLock(_ entry: ProposedEntry, _ hasReason: Bool, _ reader: inout RowReader) {
        guard let day = options.recordedOn,
            let lock = locks.first(where: { $0.period == entry.key.period && $0.calendar == entry.key.calendar }),
            lock.lockedFrom <= day
        else { return }
        guard hasReason else { return reader.report(at: .note, .lateAfterLock(lockedFrom: lock.lockedFrom)) }
        if entry.note?.isEmpty ?? true {
            guard !toldLock else { return }
            toldLock = true
        }
        reader.report(.warning, at: .note, .recordedAfterLock(lockedFrom: lock.lockedFrom))
    }
}
