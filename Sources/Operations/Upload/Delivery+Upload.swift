import Foundation
import Intake
import Office
package import Planning
import Prose
import Quantities
import Storage

extension Delivery {
    /// Reads a file for a form, and records nothing.
    package func read(_ request: UploadRequest) throws(Failure) -> FormUpload {
        try refresh()
        return try look(request, at: clock()).reading
    }

    /// Puts the figures of a file into the draft of its form, with the file behind them: all of them, or nothing.
    package func save(_ request: UploadRequest) throws(Failure) -> UploadOutcome {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-proof-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        return try onNewestState { () throws(Failure) in try attempt(request, folder) }
    }

    /// `nil` where somebody else was faster.
    private func attempt(_ request: UploadRequest, _ folder: URL) throws(Failure) -> UploadOutcome? {
        let moment = clock()
        let look = try look(request, at: moment)
        let conflicts = look.reading.rows.filter { row in
            guard let base = request.bases[row.before.definition.code] else { return false }
            return base != row.before.base && row.isNew
        }.map(\.before.definition.code)
        guard look.reading.maySave, conflicts.isEmpty else { return .refused(look.reading, conflicts: conflicts) }
        let desk = look.desk
        let note = ChangeNote(
            act: .enterFigures, author: request.author, document: request.document, reason: request.reason,
            file: request.name)
        let bundle = NewSubmission(
            unit: desk.form.unit.key, period: request.period, calendar: request.calendar, entries: look.entries,
            steps: [.open])
        let change = Change(note: note, submissions: [bundle], proofs: try UploadProof.proofs(request.path, folder))
        guard try append(change, at: moment, decidedOn: desk.view.head) != nil else { return nil }
        // The figures are in; what is not remembered is asked again.
        try? remember(look.plans, of: desk.form.unit.key, at: moment)
        return .saved(figures: look.reading.news)
    }

    /// A file with the form that it is held against.
    private struct Look {
        let desk: DeskState
        let reading: FormUpload
        /// All figures that would wait.
        let entries: [ProposedEntry]
        let plans: [TablePlan]
    }

    private func look(_ request: UploadRequest, at moment: Moment) throws(Failure) -> Look {
        let desk = try desk(of: request.unit, request.period, request.calendar, request.language)
        let file = try file(request, desk, at: moment)
        let asked = Set(desk.form.asked.map(\.definition.code))
        let own = file.figures.filter { desk.isOwn($0.entry.key) && asked.contains($0.entry.key.indicator) }
        var merged = desk.pending
        for placed in own {
            merged[placed.entry.key.indicator] = placed.entry(in: Words(request.language), document: request.document)
        }
        let after = form(
            of: desk.form.unit, request.period, request.calendar, desk.view, nil, merged, [], request.language)
        let oddities = Dictionary(grouping: after.oddities) { $0.indicator }
        let places = Dictionary(own.map { ($0.entry.key.indicator, $0) }, uniquingKeysWith: { first, _ in first })
        let lines = Dictionary(
            after.asked.map { ($0.definition.code, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = desk.form.asked.compactMap { line -> FormUpload.Row? in
            let code = line.definition.code
            guard let placed = places[code], let figure = lines[code]?.own else { return nil }
            return FormUpload.Row(
                before: line, after: figure, place: placed.place, oddities: (oddities[code] ?? []).map(\.oddity),
                decisions: placed.decisions)
        }
        let reading = FormUpload(
            name: request.name, kind: kind(of: file, request.path), form: desk.form, diagnostics: file.diagnostics,
            unlisted: file.unlisted, rows: rows, others: others(file, desk, asked),
            tables: file.plans.map { RecognisedTable($0, for: request.period) })
        return Look(
            desk: desk, reading: reading, entries: desk.form.asked.compactMap { merged[$0.definition.code] },
            plans: file.plans)
    }

    private func file(
        _ request: UploadRequest, _ desk: DeskState, at moment: Moment
    ) throws(Failure) -> IntakeFile {
        let view = desk.view
        var options = IntakeOptions()
        options.status = request.status
        options.recordedOn = moment.dayInVietnam
        options.reason = request.reason
        options.existing = view.records
        options.unitOtherwise = UnitReference(code: desk.form.unit.key.code, validFrom: desk.form.unit.key.validFrom)
        options.periodOtherwise = request.period
        // Plans are none of the form's, so nobody is asked who assigned them.
        options.assigner = .province
        if request.isOfThisPeriod { options.period = request.period }
        options.recordedStatus = { key in view.recorded(key)?.status }
        let waiting = Dictionary(desk.pending.values.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
        options.recordedFigure = { key in waiting[key] ?? view.entry(key) }
        options.isOwnState = { state in self.isOwn(state) }
        let unit = desk.form.unit.key
        let database = database
        let known = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.tableAnswers(of: unit) }
        }
        options.mapping = MappingFile(known.compactMap { MappingFile(text: $0) })
        let file = IntakeFile.read(request.path, against: view.catalogue, options: options)
        guard !request.answers.isEmpty, !file.plans.isEmpty else { return file }
        options.mapping = MappingFile(request.answers, about: file.plans, before: options.mapping)
        return IntakeFile.read(request.path, against: view.catalogue, options: options)
    }

    private func kind(of file: IntakeFile, _ path: String) -> FormUpload.Kind {
        if (try? PaperKind.holdsMacros(path)) ?? false { return .macros }
        if file.isForm { return .form }
        return switch file.kind {
        case .figures?, .plans?: .figures
        case nil: .unreadable
        default: .other
        }
    }

    /// What the file states of other units, periods and scenarios, counted.
    private func others(
        _ file: IntakeFile, _ desk: DeskState, _ asked: Set<IndicatorCode>
    ) -> [FormUpload.Others] {
        struct Kind: Hashable {
            let unit: UnitKey
            let period: Period
            let scenario: Scenario
        }
        var order: [Kind] = []
        var counts: [Kind: Int] = [:]
        for key in file.figures.map(\.entry.key) where !(desk.isOwn(key) && asked.contains(key.indicator)) {
            let kind = Kind(unit: key.unit, period: key.period, scenario: key.scenario)
            if counts[kind] == nil { order.append(kind) }
            counts[kind, default: 0] += 1
        }
        return order.compactMap { kind in
            desk.view.catalogue.units.version(kind.unit).map {
                FormUpload.Others(unit: $0, period: kind.period, scenario: kind.scenario, count: counts[kind] ?? 0)
            }
        }
    }

    /// Keeps what was said about the tables for the unit's next file; its cells are other ones.
    private func remember(_ plans: [TablePlan], of unit: UnitKey, at moment: Moment) throws(Failure) {
        guard !plans.isEmpty else { return }
        let database = database
        try stored { () throws(Fault) in
            try database.writePeople { connection throws(Fault) in
                for plan in plans {
                    try connection.keepTableAnswer(
                        MappingJSON.encode([plan], withCells: false), of: unit,
                        headers: MappingFile.key(of: plan.table), at: moment)
                }
            }
        }
    }
}

extension DeskState {
    /// Whether a figure is one that the form asks for.
    fileprivate func isOwn(_ figure: FigureKey) -> Bool {
        figure.unit == form.unit.key && figure.period == form.period && figure.calendar == form.calendar
            && figure.scenario == .actual
    }
}
