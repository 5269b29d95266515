import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Pages
import Planning
import Prose
import Quantities

/// The page that checks a text. Nothing of the text is kept.
struct CheckHandlers: Sendable {
    typealias Field = ArticleRoute.Field

    /// A .docx may have pictures beside its text.
    static let uploadLimit = 12 << 20
    /// Units that are offered by name; others are found by what is typed.
    private static let offered = 300

    let delivery: Delivery

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let home = home(request, context)
        let typed = CheckPage.Typed(
            unit: choice.fields[Field.unit] ?? home?.0.description ?? "",
            period: choice.fields[Field.period] ?? home?.1.code ?? "")
        return choice.page(page(choice, typed).document)
    }

    @Sendable func check(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let form = context.form
        var typed = CheckPage.Typed(
            text: form[Field.text] ?? "", unit: form[Field.unit] ?? "", period: form[Field.period] ?? "")
        let phrases = TextCheckWords(choice.language)
        let file = context.files.first { $0.field == Field.file }
        do throws(Failure) {
            let text: TextToCheck
            if let file {
                text = try TextToCheck(file: file.path, named: file.name)
            } else if typed.text.contains(where: { !$0.isWhitespace }) {
                text = try TextToCheck(pasted: typed.text)
            } else {
                return choice.page(
                    page(choice, typed, problem: phrases.nothing).document, status: .unprocessableContent)
            }
            typed.text = text.text
            let query = try query(typed)
            let checked =
                try query.map { query throws(Failure) in try delivery.check(text.text, query) }
                ?? CheckedText(alone: text.text)
            if form[Field.action] == "docx" {
                return document(try text.annotated(checked, choice.words), named: file?.name)
            }
            let unit = try query.map { query throws(Failure) in try name(query, choice) }
            let result = CheckPage.Result(
                CheckedMarkup(checked.prose, checked.judgements, checked.place), fileName: file?.name, unit: unit,
                proposals: try proposals(text.text, query, context, named: file?.name))
            return choice.page(page(choice, typed, result: result).document)
        } catch {
            guard case .refused(let refusal) = error else { throw Problem(error) }
            return choice.page(
                page(choice, typed, problem: choice.sentence(refusal)).document, status: .unprocessableContent)
        }
    }

    /// For those who may enter the unit's figures.
    private func proposals(
        _ text: String, _ query: CheckQuery?, _ context: WebContext, named name: String?
    ) throws(Failure) -> ProposalList? {
        guard let query, mayEnter(query.unit, query.period, context) else { return nil }
        let title = name ?? text.split(whereSeparator: \.isNewline).first.map { String($0.prefix(120)) } ?? ""
        return ProposalList(try delivery.propose(text, query), unit: query.unit, document: title)
    }

    private func mayEnter(_ unit: UnitReference, _ period: Period, _ context: WebContext) -> Bool {
        let day = period.cumulativeWindow(.administrative).to
        guard let version = delivery.view().catalogue.units.unit(unit, on: day) else { return false }
        return context.allows(.enterFigures, for: version.key, on: day)
    }

    /// Records the entries that somebody has ticked, and only those.
    @Sendable func record(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let me = try context.signedIn()
        let phrases = TextCheckWords(choice.language)
        guard let unit = context.form[Field.unit].flatMap({ UnitReference($0) }) else {
            throw Problem(.badValue(.unit, context.form[Field.unit] ?? ""))
        }
        let typed = CheckPage.Typed(unit: unit.description)
        let (entries, unread) = confirmed(context.form)
        guard entries.allSatisfy({ mayEnter(unit, $0.period, context) }) else {
            throw Problem(.notAllowed(.enterFigures))
        }
        guard unread.isEmpty, !entries.isEmpty else {
            let problem = unread.first.map { phrases.unread($0) } ?? phrases.nothingTicked
            return choice.page(page(choice, typed, problem: problem).document, status: .unprocessableContent)
        }
        do throws(Failure) {
            let report = try delivery.record(
                entries, of: unit, document: context.form[Field.title] ?? phrases.paper, by: me.account.displayName)
            return choice.page(
                page(choice, typed, news: phrases.recorded(report.files.reduce(0) { $0 + $1.figures })).document)
        } catch {
            guard case .refused(let refusal) = error else { throw Problem(error) }
            return choice.page(
                page(choice, typed, problem: choice.sentence(refusal)).document, status: .unprocessableContent)
        }
    }

    /// What was ticked, and the values among them that are no numbers.
    private func confirmed(_ form: QueryFields) -> (entries: [ConfirmedEntry], unread: [String]) {
        var entries: [ConfirmedEntry] = []
        var unread: [String] = []
        for place in 0..<200 where form[Field.take(place)] == "true" {
            let text = form[Field.value(place)] ?? ""
            guard let value = try? NumberReader(.vietnamese).read(text),
                let code = form[Field.indicator(place)],
                let period = form[Field.entryPeriod(place)].flatMap({ Period($0) })
            else {
                unread.append(text)
                continue
            }
            entries.append(
                ConfirmedEntry(
                    indicator: IndicatorCode(code), period: period, value: value,
                    quote: form[Field.quote(place)] ?? ""))
        }
        return (entries, unread)
    }

    private func document(_ bytes: [UInt8], named name: String?) -> Response {
        var response = Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        response.headers[.contentType] =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        response.headers[.contentDisposition] = "attachment; filename=\"van-ban-da-soat.docx\""
        response.headers[.cacheControl] = "no-store"
        return response
    }

    // MARK: what is compared

    /// Nothing where no unit was chosen.
    private func query(_ typed: CheckPage.Typed) throws(Failure) -> CheckQuery? {
        guard let period = Period(typed.period), let unit = try unit(typed.unit, period) else { return nil }
        return CheckQuery(unit: unit, period: period)
    }

    /// A unit by its code or, where that is nobody's, by its name: of several the highest that there was in the period.
    private func unit(_ text: String, _ period: Period) throws(Failure) -> UnitReference? {
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        let units = delivery.view().catalogue.units
        if let reference = UnitReference(text), !units.versions(of: reference.code).isEmpty { return reference }
        let day = period.cumulativeWindow(.administrative).to
        let wanted = NameFolding.folded(text)
        let named = units.inForce(on: day).filter { unit in
            let titles = Language.allCases.map { Wording.of($0).unitTitle(unit.kind, unit.name) }
            return ([unit.name] + titles).contains { NameFolding.folded($0) == wanted }
        }
        guard let highest = named.min(by: { depth(of: $0, units, day) < depth(of: $1, units, day) }) else {
            let near = delivery.search(text, limit: 3).found.compactMap { subject -> UnitVersion? in
                if case .unit(let unit) = subject { unit } else { nil }
            }
            throw .refused(.unknownUnit(text: text, nearest: near))
        }
        return UnitReference(code: highest.key.code)
    }

    private func depth(of unit: UnitVersion, _ units: UnitTree, _ day: Day) -> Int {
        var (depth, key) = (0, unit.key)
        while depth < 12, let parent = units.parent(of: key, on: day) { (depth, key) = (depth + 1, parent.key) }
        return depth
    }

    /// Whose figures people mostly write of: their own unit's, else those that the scoreboard opens with.
    private func home(_ request: Request, _ context: WebContext) -> (UnitReference, Period)? {
        let own = context.authority.map { $0.units(of: .publish) + $0.units(of: .enterFigures) }?.first
        if let own {
            let dated = UnitReference(code: own.code, validFrom: own.validFrom)
            let opening = (try? delivery.openingPeriod(of: dated)) ?? nil
            if let period = opening ?? delivery.view().periods.first { return (UnitReference(code: own.code), period) }
        }
        return (try? Question(request, delivery).subject(delivery)) ?? nil
    }

    private func name(_ query: CheckQuery, _ choice: LanguageChoice) throws(Failure) -> String {
        let units = delivery.view().catalogue.units
        let unit =
            units.unit(query.unit, on: query.period.cumulativeWindow(query.calendar).to)
            ?? units.versions(of: query.unit.code).last
        return unit.map { Wording.of(choice.language).unitTitle($0.kind, $0.name) } ?? query.unit.description
    }

    // MARK: the page

    private func page(
        _ choice: LanguageChoice, _ typed: CheckPage.Typed, result: CheckPage.Result? = nil, problem: String? = nil,
        news: String? = nil
    ) -> CheckPage {
        CheckPage(
            language: choice.language, chosen: choice.chosen, typed: typed, units: units(choice, Period(typed.period)),
            periods: periods(choice), result: result, problem: problem, news: news)
    }

    private func units(_ choice: LanguageChoice, _ period: Period?) -> [Choice] {
        let wording = Wording.of(choice.language)
        let day = period?.cumulativeWindow(.administrative).to ?? delivery.today
        return delivery.view().catalogue.units.inForce(on: day).filter { $0.kind != .group }
            .prefix(Self.offered)
            .map { Choice(value: $0.key.code.text, label: wording.unitTitle($0.kind, $0.name)) }
    }

    private func periods(_ choice: LanguageChoice) -> [Choice] {
        delivery.view().periods.map { Choice(value: $0.code, label: choice.words.period($0)) }
    }
}

/// What the page says where nothing can be checked.
private struct TextCheckWords {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    var nothing: String {
        words.say(
            "Chưa có gì để soát: hãy dán văn bản hoặc chọn tệp.", "Nothing to check: paste a text or choose a file.")
    }
    var paper: String { words.say("Văn bản đã soát", "A checked text") }
    var nothingTicked: String {
        words.say(
            "Chưa ghi gì: chưa đánh dấu dòng nào.", "Nothing was recorded: no line was ticked.")
    }
    func unread(_ text: String) -> String {
        words.say(
            "Chưa ghi gì: “\(text.prefix(40))” không phải một số, như 1.900 hoặc 96,6.",
            "Nothing was recorded: “\(text.prefix(40))” is no number, such as 1.900 or 96,6.")
    }
    func recorded(_ count: Int) -> String {
        words.say(
            "Đã ghi \(count) số liệu vào bản nháp của biểu nhập; xem lại và gửi duyệt ở trang Nhập số liệu.",
            count == 1
                ? "One figure was recorded as a draft of the form; look at it and submit it on the page of entry."
                : "\(count) figures were recorded as a draft of the form; look at them and submit them on the page of entry."
        )
    }
}
