import Aggregation
import Intake
import Planning
import Quantities
import Storage

extension Delivery {
    /// Brings files in: all of them in one change, or nothing.
    package func bringIn(
        _ request: ImportRequest, progress: (_ file: String, _ rows: Int) -> Void = { _, _ in }
    ) throws(Failure) -> ImportReport {
        try bringIn(request, at: clock(), progress: progress)
    }

    /// The same at a stated moment: only the loader of the example tells the time itself.
    func bringIn(
        _ request: ImportRequest, at moment: Moment, progress: (_ file: String, _ rows: Int) -> Void
    ) throws(Failure) -> ImportReport {
        try refresh()
        let view = view()
        let files = try read(request, against: view, at: moment, progress: progress)
        let errors = files.flatMap(\.diagnostics).filter { $0.severity == .error }
        if files.contains(where: \.hasErrors) {
            // What was planned shows what the questions are about.
            if request.isDryRun, files.contains(where: { !$0.plans.isEmpty }) {
                return Self.report(files, [], submissions: 0, corrections: 0, commit: nil)
            }
            throw .refused(.badInput(errors, unlisted: files.reduce(0) { $0 + $1.unlisted }))
        }
        let figures = files.flatMap(\.figures)
        let forms = try openForms(of: figures.map(\.entry), view)
        imports.begin(forms)
        defer { imports.end(forms) }
        try requireReason(figures, request, view)
        let submissions = Self.submissions(of: figures.map(\.entry), isDraft: request.isDraft)
        let proofs = try ProofCheck.proofs(request.proofs)
        let corrections = figures.count { view.holds($0.entry.key) }
        var commit: CommitNumber?
        // A form that comes back as it was, or twice, is no mistake.
        let isUnchanged = files.allSatisfy(\.isUnchangedForm) && proofs.isEmpty
        if !request.isDryRun, !isUnchanged {
            commit = try record(files, submissions, proofs, request, at: moment)
            try refresh()
        }
        return Self.report(
            files, proofs, submissions: submissions.count, corrections: corrections, commit: commit)
    }

    private static func report(
        _ files: [IntakeFile], _ proofs: [NewProof], submissions: Int, corrections: Int, commit: CommitNumber?
    ) -> ImportReport {
        ImportReport(
            files: files.map {
                ImportReport.File(
                    name: $0.name, kind: $0.kind, rows: $0.rowCount, records: $0.records.count,
                    figures: $0.figures.count)
            },
            diagnostics: files.flatMap(\.diagnostics), submissions: submissions, corrections: corrections,
            proofs: proofs.map(\.name), commit: commit, plans: files.flatMap(\.plans))
    }

    /// Each file is read against what the files before it bring.
    private func read(
        _ request: ImportRequest, against view: LedgerView, at moment: Moment,
        progress: (_ file: String, _ rows: Int) -> Void
    ) throws(Failure) -> [IntakeFile] {
        var catalogue = view.catalogue
        var records = view.records
        var files: [IntakeFile] = []
        for path in request.files {
            var options = IntakeOptions()
            options.status = request.status
            options.notation = request.notation
            options.sheet = request.sheet
            options.recordedOn = moment.dayInVietnam
            options.reason = request.reason
            options.existing = records
            options.period = request.period
            options.unit = request.unit
            options.assigner = request.assigner
            options.mapping = request.mapping
            options.headerWords = request.headerWords
            options.recordedStatus = { key in view.recorded(key)?.status }
            options.recordedFigure = { key in view.entry(key) }
            options.isOwnState = { state in self.isOwn(state) }
            let file = IntakeFile.read(path, against: catalogue, options: options) { rows in progress(path, rows) }
            files.append(file)
            guard !file.hasErrors, !file.records.isEmpty else { continue }
            records += file.records
            catalogue = try LedgerView.catalogue(of: records)
        }
        return files
    }

    /// Units and periods that the figures are of; refuses them where a period is closed. A plan is for the year and not of a
    /// period that closes.
    private func openForms(
        of entries: [ProposedEntry], _ view: LedgerView
    ) throws(Failure) -> Set<RunningImports.Form> {
        var forms: Set<RunningImports.Form> = []
        for entry in entries where entry.key.scenario == .actual || entry.key.scenario == .yearEstimate {
            guard forms.insert(RunningImports.Form(unit: entry.key.unit, period: entry.key.period)).inserted,
                let unit = view.catalogue.units.version(entry.key.unit)
            else { continue }
            try requireOpen(unit, entry.key.period, entry.key.calendar, view)
        }
        return forms
    }

    /// A figure that replaces one of the same standing by another value is a correction, and says why.
    private func requireReason(
        _ figures: [PlacedFigure], _ request: ImportRequest, _ view: LedgerView
    ) throws(Failure) {
        guard request.reason?.isEmpty ?? true else { return }
        let silent = figures.filter { placed in
            guard placed.reason?.isEmpty ?? true else { return false }
            guard let known = view.recorded(placed.entry.key) else { return false }
            return placed.entry.status <= known.status && !known.states(placed.entry.value)
        }
        guard !silent.isEmpty else { return }
        let listed = silent.prefix(20).map { placed in
            Diagnostic(.error, .correctionWithoutReason, at: placed.place, found: nil)
        }
        throw .refused(.reasonNeeded(Array(listed)))
    }

    static func submissions(of entries: [ProposedEntry], isDraft: Bool) -> [NewSubmission] {
        struct Form: Hashable {
            let unit: UnitKey
            let period: Period
            let calendar: ReportingCalendar
        }
        var order: [Form] = []
        var grouped: [Form: [ProposedEntry]] = [:]
        for entry in entries {
            let form = Form(unit: entry.key.unit, period: entry.key.period, calendar: entry.key.calendar)
            if grouped[form] == nil { order.append(form) }
            grouped[form, default: []].append(entry)
        }
        return order.map { form in
            NewSubmission(
                unit: form.unit, period: form.period, calendar: form.calendar, entries: grouped[form] ?? [],
                steps: isDraft ? [.open] : [.open, .approve])
        }
    }

    private func record(
        _ files: [IntakeFile], _ submissions: [NewSubmission], _ proofs: [NewProof], _ request: ImportRequest,
        at moment: Moment
    ) throws(Failure) -> CommitNumber {
        let acts = Set(files.compactMap(\.act))
        let act = ChangeNote.Act.allCases.last { acts.contains($0) && $0 != .importCalendar } ?? .importCalendar
        let note = ChangeNote(
            act: act, author: request.author, document: request.document,
            reason: request.reason ?? Self.reasons(of: files),
            file: files.map(\.name).joined(separator: ", "))
        let change = Change(note: note, records: files.flatMap(\.records), submissions: submissions, proofs: proofs)
        let database = database
        return try stored { () throws(Fault) in try database.append(change.throughTheDoor, at: moment) }.number
    }
}

extension Delivery {
    /// The reasons that stand in the rows themselves, for the journal; each figure keeps its own as its note.
    fileprivate static func reasons(of files: [IntakeFile]) -> String? {
        var reasons: [String] = []
        for reason in files.flatMap(\.figures).compactMap(\.reason) where !reasons.contains(reason) {
            reasons.append(reason)
        }
        let text = reasons.prefix(20).joined(separator: "; ")
        return text.isEmpty ? nil : String(text.prefix(1000))
    }
}

/// What the ledger says of a figure now.
struct RecordedFigure {
    let amount: Int128
    let base: Int128?
    let scale: Int
    let status: FigureStatus

    func states(_ value: FigureValue?) -> Bool {
        guard let value, (value.base == nil) == (base == nil) else { return false }
        return Int128(value.amount) == amount && Int128(value.base ?? 0) == base ?? 0
    }
}

extension LedgerView {
    /// The approved figure of a key; plans and withdrawn figures are `nil`.
    func recorded(_ key: FigureKey) -> RecordedFigure? {
        let plane: Plane
        switch key.scenario {
        case .actual: plane = .actual
        case .yearEstimate: plane = .yearEstimate
        case .plan: return nil
        }
        return cubes[key.calendar]?.own(key.indicator, key.unit, key.period, plane).map {
            RecordedFigure(amount: $0.amount, base: $0.base, scale: $0.scale, status: $0.status)
        }
    }

    func holds(_ key: FigureKey) -> Bool {
        guard case .plan(let assigner) = key.scenario else { return recorded(key) != nil }
        return plans.history(key.indicator, key.unit, key.period).contains { $0.assigner == assigner }
    }
}
