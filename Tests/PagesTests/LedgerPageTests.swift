import HTML
import Planning
import Prose
import Quantities
import Testing

@testable import Pages

/// Pages of the ledger itself: what changed, the journal, the pedigree, the search.
struct LedgerPageTests {
    private let unit = SampleCatalogue.communes[2]

    private func entry(_ number: Int64, supersedes: Int64? = nil) -> Entry {
        let key = FigureKey(indicator: "forest-planted", unit: unit.key, period: SampleCatalogue.period)
        var figure = ProposedEntry(
            key: key, definition: SampleCatalogue.start, value: FigureValue(amount: 1905), status: .preliminary,
            window: SampleCatalogue.period.cumulativeWindow(.administrative), source: "Công văn <đính chính>")
        if supersedes != nil { figure.note = "Kho bạc <đối chiếu> lại" }
        return Entry(
            number: EntryNumber(number), commit: SamplePage.head.number, submission: SubmissionNumber(1),
            figure: figure,
            supersedes: supersedes.map { EntryNumber($0) })
    }

    private func difference(_ shares: [LedgerDifference.Share] = []) throws -> LedgerDifference {
        let standings = try SampleBoard.rows()
        let rows = standings.map { Scoreboard.Row(standing: $0, units: []) }
        return LedgerDifference(
            board: SampleBoard.board(rows: rows), from: SamplePage.head, to: SamplePage.head,
            groups: [
                .init(
                    commit: SamplePage.head, figures: 30, corrections: 1, records: 2,
                    lines: [
                        .init(
                            entry: entry(8, supersedes: 5), kind: .corrected, value: 190, before: 165,
                            recordedBefore: SamplePage.head),
                        .init(entry: entry(9), kind: .new, value: 12, before: nil, recordedBefore: nil),
                    ])
            ], olderChanges: 3, figures: 30, changesWithFigures: 1,
            moves: [
                .init(before: standings[2], after: standings[0]), .init(before: standings[7], after: standings[0]),
            ],
            shares: shares)
    }

    private func changes(_ language: Language, _ shares: [LedgerDifference.Share] = []) throws -> Markup {
        ChangesPage(
            difference: try difference(shares), choice: ChangesChoice(from: "2023-06-15", to: "2023-07-20"),
            address: SamplePage.address, catalogue: SampleCatalogue.catalogue, language: language
        ).document
    }

    private func journal(_ language: Language, next: CommitNumber? = CommitNumber(12)) -> Markup {
        var filter = JournalFilter()
        filter.author = SamplePage.head.note.author
        var choice = JournalChoice()
        choice.author = filter.author
        let line = JournalLine(commit: SamplePage.head, records: 1, figures: 2796, proofs: 0)
        return JournalPage(
            journal: Journal(filter: filter, lines: [line], next: next, authors: [SamplePage.head.note.author]),
            choice: choice, address: nil, language: language, chosen: nil
        ).document
    }

    private func pedigree(_ language: Language) throws -> Markup {
        let definition = try #require(try SampleBoard.byUnit().first).standing.definition
        let step = Pedigree.Step(
            entry: entry(8, supersedes: 5), recorded: SamplePage.head, state: .approved, value: 190, isHolding: true)
        let old = Pedigree.Step(
            entry: entry(5), recorded: SamplePage.head, state: .approved, value: 165, isHolding: false)
        let part = Pedigree.Source(
            facet: .actual, definition: definition, unit: unit, period: SampleCatalogue.period, value: 190,
            steps: [old, step], parts: [])
        let whole = Pedigree.Source(
            facet: .actual, definition: definition, unit: SampleCatalogue.district, period: SampleCatalogue.period,
            value: 190, steps: [], parts: [part])
        let figure = DerivedFigure(
            subject: .indicator(definition.code), unit: UnitReference(code: UnitCode("076")),
            period: SampleCatalogue.period, calendar: .administrative, facet: .actual, change: SamplePage.head.number)
        return PedigreePage(
            pedigree: Pedigree(
                reference: .derived(figure), change: SamplePage.head, unit: SampleCatalogue.district,
                period: SampleCatalogue.period, definition: definition, facet: .actual, value: 190, sources: [whole],
                counted: []), address: SamplePage.address, language: language, chosen: nil
        ).document
    }

    private func search(_ language: Language, _ question: String) -> Markup {
        let found = CatalogueSearch(SampleCatalogue.catalogue, documents: ["QĐ <12> Sơn Dương"])
            .find(question, limit: 20)
        return SearchPage(
            question: question, found: found.found, total: found.total, address: SamplePage.address,
            catalogue: SampleCatalogue.catalogue, language: language, chosen: nil
        ).document
    }

    @Test(arguments: Language.allCases)
    func `the pages pass the checker and are as they were recorded`(language: Language) throws {
        let pages = [
            ("changes", try changes(language)), ("journal", journal(language)), ("pedigree", try pedigree(language)),
            ("search", search(language, "son duong")), ("search-nothing", search(language, "<script>")),
        ]
        for (name, document) in pages {
            #expect(MarkupChecker.faults(inDocument: document) == [], "\(name)")
            try Golden.expect(document.text, named: "\(name)-\(language.rawValue).html")
        }
    }

    @Test func `a correction shows what stood before, and leads to its entry`() throws {
        let text = try changes(.vietnamese).text
        #expect(text.contains("đính chính</td><td class=\"r\">165</td><td class=\"r\"><b>190</b></td>"))
        #expect(text.contains("<small>Lý do: Kho bạc &lt;đối chiếu&gt; lại</small>"))
        #expect(text.contains("href=\"/figures/e8/32?"))
        #expect(text.contains("và 28 số liệu mới khác"))
    }

    @Test(arguments: Language.allCases)
    func `figures that are too many to be listed are counted by unit`(language: Language) throws {
        let page = try changes(
            language, [.init(unit: unit, figures: 4_120), .init(unit: SampleCatalogue.district, figures: 3)])
        #expect(MarkupChecker.faults(inDocument: page) == [])
        #expect(page.text.contains(language == .vietnamese ? "Số liệu theo đơn vị" : "Figures by unit"))
        #expect(
            page.text.contains(language == .vietnamese ? "<td class=\"r\">4.120</td>" : "<td class=\"r\">4,120</td>"))
        #expect(try !changes(language).text.contains("id=\"shares-h\""))
    }

    @Test func `targets with a first figure stand aside from those that moved`() throws {
        #expect(try changes(.vietnamese).text.contains("1 chỉ tiêu lần đầu có số liệu trong kỳ"))
    }

    @Test func `a filter of the journal stays on the next page`() {
        let text = journal(.vietnamese).text
        #expect(text.contains("&amp;before=12\" rel=\"next\""))
        #expect(text.contains("2.796 số liệu"))
    }
}

struct CatalogueSearchTests {
    private let search = CatalogueSearch(
        SampleCatalogue.catalogue, documents: ["Quyết định số 12/QĐ-UBND về trồng rừng", "Thông báo thuỷ lợi"])

    private func names(_ question: String) -> [String] {
        search.find(question, limit: 10).found.map { SearchWords(words: Words(.vietnamese)).line($0).name }
    }

    @Test(arguments: [
        ("tan trao", "Tân Trào"), ("TÂN TRÀO", "Tân Trào"), ("tan tr", "Tân Trào"), ("trao tan", "Tân Trào"),
        ("02569", "Phúc Ứng"), ("12/qđ", "Quyết định số 12/QĐ-UBND về trồng rừng"),
        ("quyet dinh", "Quyết định số 12/QĐ-UBND về trồng rừng"), ("thủy lợi", "Thông báo thuỷ lợi"),
        ("Ta\u{302}n Tra\u{300}o", "Tân Trào"),
    ])
    func `diacritics, case, đ and the place of tones do not matter`(question: String, name: String) {
        #expect(names(question).first == name)
    }

    @Test func `what is named exactly comes first, then what begins so`() {
        #expect(names("sơn dương").prefix(2).allSatisfy { $0 == "Sơn Dương" })
        #expect(names("son").contains("Sơn Nam"))
        #expect(names("son").contains("Vân Sơn"))
    }

    @Test func `what stands there as it was said comes before its words here and there, whole words before beginnings`()
    {
        let search = CatalogueSearch(
            SampleCatalogue.catalogue,
            documents: [
                "Rừng được trồng mới", "Kế hoạch trồng rừng sản xuất", "Trồng rừng", "Trồng rừng ngập mặn",
                "Kế hoạch trồng rừngg",
            ])
        let found = search.find("trong rung", limit: 10).found.filter { $0.kind == 5 }.map {
            SearchWords(words: Words(.vietnamese)).line($0).name
        }
        #expect(
            found == [
                "Trồng rừng", "Trồng rừng ngập mặn", "Kế hoạch trồng rừng sản xuất", "Kế hoạch trồng rừngg",
                "Rừng được trồng mới",
            ])
    }

    @Test func `nothing fits nothing`() {
        #expect(names("").isEmpty)
        #expect(names("   <>  ").isEmpty)
        #expect(names("tân trầu").isEmpty)
        #expect(names(String(repeating: "son ", count: 5000)).isEmpty == false)
    }

    @Test func `of each kind only so many, and the total is told`() {
        let found = search.find("son", limit: 1)
        #expect(found.found.filter { $0.kind == 0 }.count == 1)
        #expect(found.total > found.found.count)
    }
}
