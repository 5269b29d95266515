import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Pages
import Planning
import Prose
import Quantities

/// The administration of reference data: lists, the form of a record, files in and out. All of it goes the way of an
/// import: read, shown, confirmed.
struct ReferenceHandlers: Sendable {
    typealias Field = AdministrationRoute.Field

    /// The provinces, districts and communes of the whole country are a tenth of it.
    static let largestFile = 8 << 20

    let delivery: Delivery

    // MARK: Reading

    func list(_ kind: ReferenceKind) -> RouteTable.Handler {
        { request, context in
            let choice = try LanguageChoice(request, context)
            let recorded = choice.fields[Field.recorded].flatMap { Int64($0) }.map { CommitNumber($0) }
            let years = kind == .plans ? delivery.view().plannedYears : []
            let year = choice.fields[Field.year].flatMap { Int($0) } ?? years.first
            let (table, depths) = rows(kind, in: years.isEmpty ? nil : year)
            let page = ReferenceListPage(
                language: choice.language, chosen: choice.chosen, table: table,
                search: choice.fields[Field.search],
                plans: PlanFilter(
                    unit: choice.fields[PlanFilter.Field.unit], assigner: choice.fields[PlanFilter.Field.assigner]),
                year: years.isEmpty ? nil : year, years: years,
                recorded: recorded.flatMap { $0.value > 0 ? $0 : nil },
                isUnchanged: recorded?.value == 0, beside: beside(kind, choice), names: names(table, choice.language),
                depths: depths)
            return choice.page(page.document)
        }
    }

    /// The records of a kind; units in the order of their tree.
    private func rows(_ kind: ReferenceKind, in year: Int?) -> (table: ReferenceTable, depths: [Int?]) {
        let view = delivery.view()
        var table = view.referenceTable(kind, in: year)
        guard kind == .units else { return (table, []) }
        let byKey = Dictionary(table.rows.map { (table.key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        let order = view.unitsInTree(on: delivery.today)
        var depths: [Int?] = []
        table.rows = order.compactMap { unit in
            guard let version = view.catalogue.units.version(unit.key),
                let row = kind.rowOfFile(.unit(version)).flatMap({ byKey[table.key(of: $0)] })
            else { return nil }
            depths.append(unit.depth)
            return row
        }
        return (table, depths)
    }

    /// What the units and indicators are called that rows name by their codes, each on the day of its row.
    private func names(_ table: ReferenceTable, _ language: Language) -> [[String?]] {
        guard table.kind.isOfUnits || [.approvals, .indicators].contains(table.kind) else { return [] }
        let (units, indicators) = (delivery.view().catalogue.units, delivery.view().catalogue.indicators)
        let named = table.columns.map { ["unit", "parent", "old_code", "new_code"].contains($0.name) }
        return table.rows.map { row in
            let days = ["valid_to", "effective_from", "date", "by"].lazy.compactMap { Day(table.text($0, of: row)) }
            let day = days.first ?? delivery.today
            return table.columns.indices.map { place in
                if table.columns[place].name == "field" {
                    let name = indicators.field(row[place])?.name
                    return name.map { language.pick($0.vietnamese, $0.english) }
                }
                if table.columns[place].name == "indicator" {
                    let name = indicators.definition(of: IndicatorCode(row[place]), on: day)?.name
                    return name.map { language.pick($0.vietnamese, $0.english) }
                }
                guard named[place], let reference = UnitReference(row[place]) else { return nil }
                let isOld = table.columns[place].name == "old_code"
                return units.unit(reference, on: isOld ? day.adding(days: -1) : day)?.name
            }
        }
    }

    /// What a kind shows beside its records.
    private func beside(_ kind: ReferenceKind, _ choice: LanguageChoice) -> Markup {
        switch kind {
        case .due:
            DueDaysPreview(
                language: choice.language,
                lines: delivery.nextDueDays(12).map {
                    DueDaysPreview.Line(day: $0.day, periods: $0.periods, levels: $0.levels, regime: $0.regime)
                }
            ).markup
        case .plans:
            BreakdownLink(language: choice.language, chosen: choice.chosen).markup
        case .indicators: SeasonLink(language: choice.language, chosen: choice.chosen).markup
        default: .empty
        }
    }

    func export(_ kind: ReferenceKind, _ form: AdministrationRoute.FileForm) -> RouteTable.Handler {
        { _, _ in
            let table = delivery.view().referenceTable(kind)
            var response: Response
            switch form {
            case .csv: response = .text(table.csvForDownload, type: "text/csv; charset=utf-8")
            case .xlsx:
                let bytes = try table.workbook(author: "Tiến Độ")
                response = Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
                response.headers[.contentType] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
            response.headers[.contentDisposition] = "attachment; filename=\"\(kind.rawValue).\(form.rawValue)\""
            response.headers[.cacheControl] = "no-store"
            return response
        }
    }

    @Sendable func seasons(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (indicators, today) = (delivery.view().catalogue.indicators, delivery.today)
        let flows = indicators.codes.compactMap { indicators.definition(of: $0, on: today) }
            .filter { $0.kind == .flow && $0.formula == nil }
            .sorted { ($0.field, $0.order) < ($1.field, $1.order) }
        return choice.page(
            SeasonPage(language: choice.language, chosen: choice.chosen, indicators: flows).document)
    }

    // MARK: One record

    func record(_ kind: ReferenceKind) -> RouteTable.Handler {
        { request, context in
            let choice = try LanguageChoice(request, context)
            let table = delivery.view().referenceTable(kind)
            guard let text = choice.fields[Field.key] else {
                return choice.page(recordPage(choice, table, blank(table), nil).document)
            }
            let key = RecordKey.read(text)
            guard let row = table.rows.first(where: { table.key(of: $0) == key }) else { throw Problem(.notFound) }
            guard choice.fields[Field.copy] != nil, let from = table.place(of: "valid_from") else {
                return choice.page(recordPage(choice, table, row, key).document)
            }
            var next = row
            next[from] = ""
            if let to = table.place(of: "valid_to") { next[to] = "" }
            return choice.page(recordPage(choice, table, next, nil).document)
        }
    }

    private func blank(_ table: ReferenceTable) -> [String] { table.columns.map { _ in "" } }

    private func recordPage(
        _ choice: LanguageChoice, _ table: ReferenceTable, _ row: [String], _ key: [String]?,
        _ problems: [String: [String]] = [:]
    ) -> RecordPage {
        let code = key?.first
        let versions = table.rows.map(table.key).filter { $0.first == code }
        return RecordPage(
            language: choice.language, chosen: choice.chosen, kind: table.kind, columns: table.columns, row: row,
            key: key, versions: versions, problems: problems, lists: lists(table.kind, choice.language))
    }

    /// The records that cells of a kind name: fields and indicators, which are few enough for a list.
    private func lists(_ kind: ReferenceKind, _ language: Language) -> [String: [Choice]] {
        let (indicators, today) = (delivery.view().catalogue.indicators, delivery.today)
        switch kind {
        case .indicators:
            return [
                "field": indicators.fields.map { field in
                    Choice(
                        value: field.code,
                        label: "\(field.code) – \(language.pick(field.name.vietnamese, field.name.english))")
                }
            ]
        case .plans, .milestones:
            let definitions = indicators.codes.compactMap { indicators.definition(of: $0, on: today) }
                .filter { $0.formula == nil }.sorted { ($0.field, $0.order) < ($1.field, $1.order) }
            return [
                "indicator": definitions.map {
                    Choice(value: $0.code.text, label: language.pick($0.name.vietnamese, $0.name.english))
                }
            ]
        default: return [:]
        }
    }

    func checkRecord(_ kind: ReferenceKind) -> RouteTable.Handler {
        { request, context in
            let choice = try LanguageChoice(request, context)
            var table = delivery.view().referenceTable(kind)
            let row = table.columns.map { TypedText.composed(context.form[RecordPage.field($0.name)] ?? "") }
            table.rows = [zip(table.columns, row).map { $0.content == .number ? TypedText.number($1) : $1 }]
            let check = try check([table.csv], named: nil, context)
            guard check.isRefused else { return preview(choice, check) }
            let key = context.form[Field.key].map(RecordKey.read)
            return choice.page(
                recordPage(choice, delivery.view().referenceTable(kind), row, key, problems(of: check, choice))
                    .document,
                status: .unprocessableContent)
        }
    }

    /// What is wrong with a record, by column.
    private func problems(of check: ReferenceCheck, _ choice: LanguageChoice) -> [String: [String]] {
        let words = ReferenceCheckWords(check, delivery.view().catalogue.units, choice.language)
        var problems = ["": words.general]
        for diagnostic in check.diagnostics where diagnostic.severity == .error {
            problems[diagnostic.place.field ?? "", default: []].append(words.bare(diagnostic))
        }
        return problems
    }

    // MARK: Whole tables

    @Sendable func importing(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        return choice.page(ReferenceImportPage(language: choice.language, chosen: choice.chosen).document)
    }

    @Sendable func check(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        if let file = context.files.first {
            let authority = try context.signedIn().authority
            let check = try delivery.check([ReferenceFile(path: file.path, name: file.name)], by: authority)
            var beside = ReferencePreviewPage.Beside()
            beside.file = file.name
            return preview(choice, check, beside: beside)
        }
        let texts = sent(context)
        guard !texts.isEmpty else {
            let page = ReferenceImportPage(
                language: choice.language, chosen: choice.chosen,
                problem: choice.words.say("Hãy chọn tệp hoặc dán bảng.", "Choose a file or paste a table."))
            return choice.page(page.document, status: .unprocessableContent)
        }
        return preview(choice, try check(texts, named: nil, context), pasted: texts.count == 1 ? texts[0] : "")
    }

    @Sendable func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let form = context.form
        let me = try context.signedIn()
        var beside = ReferencePreviewPage.Beside()
        beside.document = try line(Field.document, form)
        beside.reason = try line(Field.reason, form)
        beside.file = String((form[Field.file] ?? "").prefix(200))
        let outcome = try TypedText.withFiles(sent(context), named: beside.file.isEmpty ? nil : beside.file) { files in
            try delivery.record(
                ReferenceRequest(
                    files: files, author: me.account.displayName, authority: me.authority,
                    document: beside.document.isEmpty ? nil : beside.document,
                    reason: beside.reason.isEmpty ? nil : beside.reason, shown: form[Field.shown] ?? ""))
        }
        switch outcome {
        case .recorded(let commit, _): return going(choice, outcome: commit.number, form)
        case .unchanged: return going(choice, outcome: CommitNumber(0), form)
        case .refused(let check): return preview(choice, check, beside: beside)
        case .moved(let check): return preview(choice, check, .moved, beside: beside)
        case .reasonNeeded(let check): return preview(choice, check, .reasonNeeded, beside: beside)
        }
    }

    /// Back to the list of what was changed last.
    private func going(_ choice: LanguageChoice, outcome: CommitNumber, _ form: QueryFields) -> Response {
        let kind = form[Field.kind].flatMap { ReferenceKind(rawValue: $0) } ?? .units
        return .going(
            to: Route.administration(.records(kind, recorded: outcome, language: choice.chosen)).address)
    }

    private func line(_ name: String, _ form: QueryFields) throws(Problem) -> String {
        let text = TypedText.composed(form[name] ?? "")
        guard text.unicodeScalars.count <= 400 else { throw Problem(.badChoice(name: name, text: text)) }
        return text
    }

    /// The tables of a form, each put together from its pieces.
    private func sent(_ context: WebContext) -> [String] {
        (0..<4).map { context.form.all("\(Field.table)\($0)").joined() }.filter { !$0.isEmpty }
    }

    func check(_ texts: [String], named name: String?, _ context: WebContext) throws -> ReferenceCheck {
        let authority = try context.signedIn().authority
        return try TypedText.withFiles(texts, named: name) { files in try delivery.check(files, by: authority) }
    }

    func preview(
        _ choice: LanguageChoice, _ check: ReferenceCheck, _ news: ReferencePreviewPage.News? = nil,
        beside: ReferencePreviewPage.Beside = ReferencePreviewPage.Beside(), effects: Markup = .empty,
        pasted: String = ""
    ) -> Response {
        let words = ReferenceCheckWords(check, delivery.view().catalogue.units, choice.language)
        let page = ReferencePreviewPage(
            language: choice.language, chosen: choice.chosen,
            parts: check.parts.map {
                ReferencePreviewPage.Part(
                    kind: $0.kind, columns: $0.columns, differences: $0.differences, text: $0.text)
            },
            errors: words.errors, warnings: words.warnings, unlisted: check.unlisted, fingerprint: check.fingerprint,
            news: news, beside: beside, effects: effects, pasted: pasted)
        return choice.page(page.document, status: check.isRefused || news != nil ? .unprocessableContent : .ok)
    }
}
