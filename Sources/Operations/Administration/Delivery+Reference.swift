import Intake
package import Planning
import Quantities
import Storage

extension Delivery {
    /// Reads files of reference data one after another, each against what the ones before it bring, and says what they
    /// would change. Nothing is recorded.
    package func check(_ files: [ReferenceFile], by authority: Authority) throws(Failure) -> ReferenceCheck {
        try refresh()
        return try check(files, by: authority, against: view())
    }

    private func check(
        _ files: [ReferenceFile], by authority: Authority, against view: LedgerView
    ) throws(Failure) -> ReferenceCheck {
        var reading = ReferenceReading(view, recordedOn: clock().dayInVietnam)
        for file in files { try reading.take(file) }
        return reading.check(by: authority, today: today)
    }

    /// Records what was shown, as one change, or nothing of it.
    ///
    /// Sending the same once more records nothing, for then it changes nothing.
    package func record(_ request: ReferenceRequest) throws(Failure) -> ReferenceOutcome {
        try onNewestState { () throws(Failure) in try attempt(request) }
    }

    /// `nil` where somebody else was faster.
    private func attempt(_ request: ReferenceRequest) throws(Failure) -> ReferenceOutcome? {
        let view = view()
        let check = try check(request.files, by: request.authority, against: view)
        guard !check.isRefused else { return .refused(check) }
        if check.changesNothing { return .unchanged }
        guard check.fingerprint == request.shown else { return .moved(check) }
        if check.needsReason, request.reason?.isEmpty ?? true { return .reasonNeeded(check) }
        let names = request.files.compactMap(\.name)
        let note = ChangeNote(
            act: check.act, author: request.author, document: request.document, reason: request.reason,
            file: names.isEmpty ? nil : names.joined(separator: ", "))
        let change = Change(
            note: note, records: check.records, submissions: Self.submissions(of: check.plans, isDraft: false))
        guard let commit = try append(change, at: clock(), decidedOn: view.head) else { return nil }
        return .recorded(commit, rows: check.count(.added) + check.count(.changed))
    }
}

extension ReferenceCheck {
    /// What the journal calls it: of several kinds the last but for the calendar, as an import does.
    fileprivate var act: ChangeNote.Act { parts.last?.kind.act ?? .importUnits }
}

/// Files of reference data on their way to a check.
private struct ReferenceReading {
    private let view: LedgerView
    private let recordedOn: Day
    private var catalogue: Catalogue
    private var known: [ReferenceRecord]
    private var parts: [ReferenceCheck.Part] = []
    private var changed: [ReferenceRecord] = []
    private var plans: [ProposedEntry] = []
    private var diagnostics: [Diagnostic] = []
    private var unlisted = 0
    private var foreignFile: String?

    init(_ view: LedgerView, recordedOn: Day) {
        self.view = view
        self.recordedOn = recordedOn
        catalogue = view.catalogue
        known = view.records
    }

    mutating func take(_ file: ReferenceFile) throws(Failure) {
        // What comes after something wrong would be told of as wrong, too.
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
        var options = IntakeOptions()
        options.recordedOn = recordedOn
        options.existing = known
        let read = IntakeFile.read(file.path, against: catalogue, options: options)
        let told = read.kind?.reference == nil ? read.diagnostics : read.diagnostics.map(\.ofEmptyTable)
        diagnostics += told.map { file.name == nil ? $0.withoutFile : $0 }
        unlisted += read.unlisted
        guard let kind = read.kind?.reference, read.plans.isEmpty else {
            if !read.hasErrors || !read.plans.isEmpty { foreignFile = read.name }
            return
        }
        add(read, kind)
        guard !read.hasErrors, !read.records.isEmpty else { return }
        known += read.records
        catalogue = try LedgerView.catalogue(of: known)
    }

    private mutating func add(_ read: IntakeFile, _ kind: ReferenceKind) {
        let table = view.referenceTable(kind)
        let recorded = Dictionary(table.rows.map { (table.key(of: $0), $0) }, uniquingKeysWith: { $1 })
        var differences: [ReferenceDifference] = []
        func difference(_ row: [String]) -> ReferenceDifference {
            let difference = ReferenceDifference(before: recorded[table.key(of: row)], after: row)
            differences.append(difference)
            return difference
        }
        for record in read.records {
            guard let row = kind.row(of: record) else { continue }
            if difference(row).effect != .unchanged { changed.append(record) }
        }
        for figure in read.figures {
            guard let row = kind.row(of: figure.entry, catalogue) else { continue }
            if difference(row).effect != .unchanged { plans.append(figure.entry) }
        }
        parts.append(ReferenceCheck.Part(kind: kind, columns: table.columns, differences: differences))
    }

    func check(by authority: Authority, today: Day) -> ReferenceCheck {
        let hasErrors = foreignFile != nil || diagnostics.contains { $0.severity == .error }
        let reach = ReferenceReach(authority, before: view.catalogue.units, after: catalogue.units, today: today)
        let changesShared = parts.contains { part in
            !part.kind.isOfUnits && part.differences.contains { $0.effect != .unchanged }
        }
        let told = parts.flatMap { part in
            part.differences.filter { $0.effect != .unchanged }.flatMap { difference in
                [part.kind.rawValue] + (difference.before ?? ["+"]) + ["→"] + difference.after
            }
        }
        return ReferenceCheck(
            parts: parts, diagnostics: diagnostics, unlisted: unlisted,
            beyond: reach.beyond(changed, plans), isBeyondShared: changesShared && !reach.coversShared,
            foreignFile: foreignFile, catalogue: hasErrors ? nil : catalogue,
            fingerprint: Secrets.hash(told.joined(separator: "\u{1F}")), records: changed, plans: plans)
    }
}

extension Diagnostic {
    /// A table with a heading alone, as one downloads it of what has no rows yet: nothing is wrong, nothing is to be recorded.
    fileprivate var ofEmptyTable: Diagnostic {
        code == .emptyFile ? Diagnostic(.information, code, at: place, found: found) : self
    }

    /// Of what was typed into a form, which is no file.
    fileprivate var withoutFile: Diagnostic {
        var place = place
        place.file = nil
        return Diagnostic(severity, code, at: place, found: found)
    }
}
