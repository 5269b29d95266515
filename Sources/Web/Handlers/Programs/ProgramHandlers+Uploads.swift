import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// A unit's own table: sent, read, corrected, saved as a draft, as on the page for it.
extension ProgramHandlers {
    private var uploads: UploadHandlers { UploadHandlers(delivery) }

    @Sendable func sendUpload(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let subject = try DeskSubject(context)
        _ = try delivery.deskForm(of: subject.unit, subject.period, choice.language)
        guard let file = context.files.first else { throw Problem(.notFound) }
        let id = try await uploads.hold(file, context, subject)
        let (asked, delivery) = (try uploads.asked(choice, context, subject, file.path), delivery)
        let reading = try await Blocking.run { try delivery.read(asked) }
        return done(Self.json(reading, held: id, isSaved: false, choice.words), choice)
    }

    @Sendable func readUpload(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let subject = try DeskSubject(context)
        let (id, body) = (context.parameters.get("held") ?? "", context.body)
        guard let file = try uploads.found(id, context, subject) else { throw Problem(.uploadGone) }
        let folder = try UploadFolder()
        defer { folder.remove() }
        var asked = try uploads.asked(choice, context, subject, try await uploads.unpacked(file, into: folder))
        if let status = body["status"]?.text.flatMap({ FigureStatus(rawValue: $0) }) { asked.status = status }
        asked.reason = body["reason"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        asked.isOfThisPeriod = body["thisPeriod"]?.flag ?? false
        asked.answers = Self.answers(body)
        asked.bases = Self.bases(body)
        let saves = body["save"]?.flag ?? false
        if saves { try name(body["caller"]?.text ?? "", in: &asked, context, choice) }
        let (wanted, delivery) = (asked, delivery)
        let reading = try await Blocking.run { try delivery.read(wanted) }
        guard saves else { return done(Self.json(reading, held: id, isSaved: false, choice.words), choice) }
        switch try await Blocking.run({ try delivery.save(wanted) }) {
        case .saved:
            try? uploads.held.drop(file)
            return done(Self.json(reading, held: id, isSaved: true, choice.words), choice)
        case .refused(let upload, let conflicts):
            guard conflicts.isEmpty else { throw Problem(.conflicts(conflicts)) }
            guard upload.hasErrors else { throw Problem(.nothingToSubmit) }
            throw Problem(.refused(.badInput(upload.diagnostics, unlisted: upload.unlisted)))
        }
    }

    /// Whoever brings a file in for others says who sent it.
    private func name(
        _ caller: String, in asked: inout UploadRequest, _ context: WebContext, _ choice: LanguageChoice
    ) throws {
        let form = try delivery.deskForm(of: asked.unit, asked.period, choice.language)
        guard DeskSubject.isOnBehalf(context, form) else { return }
        guard !caller.isEmpty else { throw Problem(.callerMissing) }
        asked.document = UploadPage.sentBy(caller, choice.language)
    }

    // MARK: What was sent

    private static func answers(_ body: JSON) -> [Int: TableAnswers] {
        var answers: [Int: TableAnswers] = [:]
        for table in body["tables"]?.items ?? [] {
            guard case .integer(let number)? = table["table"] else { continue }
            for column in table["columns"]?.items ?? [] {
                guard case .integer(let place)? = column["place"] else { continue }
                if let use = column["use"]?.text { answers[number, default: TableAnswers()].uses[place] = use }
                if let about = column["subject"]?.text {
                    answers[number, default: TableAnswers()].subjects[place] = about
                }
            }
            for row in table["rows"]?.items ?? [] {
                guard case .integer(let place)? = row["place"], let about = row["subject"]?.text else { continue }
                answers[number, default: TableAnswers()].rows[place] = about
            }
            answerCells(table, &answers[number, default: TableAnswers()])
        }
        return answers
    }

    private static func answerCells(_ table: JSON, _ answers: inout TableAnswers) {
        for measure in table["measures"]?.items ?? [] {
            guard let indicator = measure["indicator"]?.text, let text = measure["measure"]?.text,
                let answer = measure["is"]?.text
            else { continue }
            answers.say(answer, of: MeasurePair(indicator: indicator, measure: text))
        }
        for number in table["numbers"]?.items ?? [] {
            guard case .integer(let row)? = number["row"], case .integer(let column)? = number["column"],
                let answer = number["is"]?.text
            else { continue }
            answers.numbers[CellPlace(row: row, column: column)] = answer
        }
        answers.marks = table["marks"]?.text.flatMap { NumberMarksAnswer(rawValue: $0) }
        answers.rounding = table["rounding"]?.text.flatMap { RoundingAnswer(rawValue: $0) }
    }

    private static func bases(_ body: JSON) -> [IndicatorCode: String] {
        let rows = (body["bases"]?.items ?? []).compactMap { row in
            row["indicator"]?.text.map { (IndicatorCode($0), row["base"]?.text ?? "") }
        }
        return Dictionary(rows, uniquingKeysWith: { _, last in last })
    }

    // MARK: As JSON

    private static func json(_ upload: FormUpload, held: String, isSaved: Bool, _ words: Words) -> JSON {
        [
            "held": .text(held), "name": .text(upload.name), "kind": .text(word(upload.kind)), "saved": .flag(isSaved),
            "maySave": .flag(upload.maySave && !isSaved), "rows": .list(upload.rows.map { json($0, words) }),
            "others": .list(
                upload.others.map { other in
                    [
                        "unit": .unit(other.unit), "period": .text(other.period.code),
                        "scenario": .text(other.scenario.code), "figures": .integer(other.count),
                    ]
                }),
            "tables": .list(upload.tables.map(json)),
            "notes": .list(upload.diagnostics.map { .text(words.diagnostic($0)) }),
        ]
    }

    private static func word(_ kind: FormUpload.Kind) -> String {
        switch kind {
        case .form: "form"
        case .figures: "figures"
        case .other: "other"
        case .macros: "macros"
        case .unreadable: "unreadable"
        }
    }

    private static func json(_ row: FormUpload.Row, _ words: Words) -> JSON {
        let definition = row.before.definition
        return [
            "indicator": .text(definition.code.text), "name": .text(words.name(definition.name)),
            "base": .text(row.before.base), "before": json(row.before.own), "after": json(row.after),
            "new": .flag(row.isNew),
            "odd": .list(
                row.oddities.map { .text(words.atTheCell(Diagnostic(.warning, .odd($0), at: Place()))) }),
            "decisions": .list(row.decisions.map { .text(words.decided($0)) }),
        ]
    }

    private static func json(_ table: RecognisedTable) -> JSON {
        [
            "sheet": .text(table.sheet), "range": .text(table.range), "titles": .list(table.titles.map { .text($0) }),
            "columns": .list(table.columns.compactMap(json)),
            "rows": .list(
                table.rows.enumerated().filter { $0.element.subject != nil }.map { place, row in
                    [
                        "place": .integer(place), "number": .integer(row.number), "label": .text(row.label),
                        "open": .flag(row.use == .open), "found": json(row.subject?.found),
                        "candidates": .list((row.subject?.candidates ?? []).map { json($0) }),
                    ]
                }),
            "measures": .list(table.doubts.measures.map(json)), "numbers": .list(table.doubts.numbers.map(json)),
            "marks": .text(table.doubts.marks?.rawValue), "rounding": .text(table.doubts.rounding?.rawValue),
        ]
    }

    private static func json(_ measure: TableDoubts.Measure) -> JSON {
        [
            "indicator": .text(measure.subject.indicator), "measure": .text(measure.subject.measure),
            "printed": .text(measure.printed), "measuredIn": .text(measure.wanted.vietnamese),
            "cell": .text(measure.cell), "mayBeSame": .flag(measure.mayBeSame),
            "is": .text(measure.answer),
        ]
    }

    private static func json(_ number: TableDoubts.Number) -> JSON {
        [
            "row": .integer(number.place.row), "column": .integer(number.place.column), "cell": .text(number.cell),
            "text": .text(number.text), "readings": .list(number.readings.map { .decimal($0) }),
            "is": .text(number.answer), "taken": .decimal(number.taken),
        ]
    }

    /// Only a column of figures can be answered.
    private static func json(_ column: RecognisedTable.Column) -> JSON? {
        guard let place = column.place else { return nil }
        return [
            "place": .integer(place), "letters": .text(column.letters), "title": .text(column.title),
            "use": .text(column.code), "found": json(column.subject?.found),
            "candidates": .list((column.subject?.candidates ?? []).map { json($0) }),
        ]
    }

    private static func json(_ candidate: NameCandidate?) -> JSON {
        guard let candidate else { return .null }
        return ["code": .text(candidate.code), "name": .text(candidate.name)]
    }
}
