import HTML
import Planning
import Prose
import Quantities
import Testing

@testable import Pages

struct UnitPageTests {
    private let commune = SampleCatalogue.communes[1]

    private func review() throws -> UnitReview {
        let row = try #require(try SampleBoard.byUnit().first)
        let unit = try #require(row.units.first { $0.unit.key == commune.key })
        let rows = [Scoreboard.Row(standing: unit.standing, units: [])]
        let key = ReportKey(unit: commune.key, period: SampleCatalogue.period, calendar: .administrative)
        return UnitReview(
            board: SampleBoard.board(rows: rows, unit: commune), parent: SampleCatalogue.district, peers: 5,
            comparisons: ["forest-planted": try #require(PeerComparison(of: commune.key, in: row))],
            reports: [
                .init(
                    submission: SubmissionNumber(3), figures: 61, state: .approved, key: key, recorded: SamplePage.head)
            ], olderReports: 2,
            successions: [
                Succession(
                    event: .merger, date: SampleCatalogue.value(Day("2025-07-01")), document: "NQ <1684>",
                    old: SampleCatalogue.neighbour.key, new: commune.key)
            ],
            shortcomings: [
                Shortcoming(unit: commune.key, period: SampleCatalogue.period, number: 1, text: "Chậm <giải ngân>")
            ],
            directives: [
                Directive(
                    unit: commune.key, period: SampleCatalogue.period, number: 1, text: "Trồng rừng vụ thu",
                    lead: "UBND xã", dueOn: Day("2023-09-30"), indicator: "forest-planted")
            ])
    }

    private func presenter(_ language: Language = .vietnamese) throws -> UnitPresenter {
        UnitPresenter(
            review: try review(), address: SamplePage.address.with { $0.unit = UnitReference(code: UnitCode("02545")) },
            catalogue: SampleCatalogue.catalogue, periods: [SampleCatalogue.period], head: SamplePage.head,
            language: language)
    }

    @Test(arguments: Language.allCases)
    func `the page passes the checker and is as it was recorded`(language: Language) throws {
        let document = try presenter(language).document
        #expect(MarkupChecker.faults(inDocument: document) == [])
        try Golden.expect(document.text, named: "unit-\(language.rawValue).html")
    }

    @Test func `a commune is compared with its peers by percent of the plan`() throws {
        let row = try #require(try presenter().page.targets.first?.rows.first)
        #expect(row.rank.hasSuffix("/4"), "who reported nothing is no peer")
        #expect(row.best.text.contains("Sơn Nam"))
    }

    @Test func `a name that brings its kind along is not given it twice`() {
        #expect(Wording.of(.vietnamese).unitTitle(.group, "Khu vực Sơn Dương") == "Khu vực Sơn Dương")
        #expect(Wording.of(.english).unitTitle(.group, "Khu vực Sơn Dương") == "Khu vực Sơn Dương")
        #expect(Wording.of(.vietnamese).unitTitle(.commune, "xã Phúc Ứng") == "xã Phúc Ứng")
        #expect(Wording.of(.vietnamese).unitTitle(.town, "Sơn Dương") == "Thị trấn Sơn Dương")
        #expect(Wording.of(.vietnamese).unitTitle(.commune, "Xãm") == "Xã Xãm")
    }

    @Test func `where nothing was assigned nobody reads of 0 out of 0`() {
        let none = ScoreboardPage.met(0, of: 0, "đạt", .of(.vietnamese)).text
        #expect(none.contains("chỉ tiêu được giao"))
        #expect(!none.contains("0/0") && !none.contains("/0"))
        #expect(ScoreboardPage.met(2, of: 5, "đạt", .of(.vietnamese)).text.contains("2<span>/5</span>"))
    }

    @Test func `the form leads to the page of another unit`() throws {
        #expect(try presenter().document.text.contains("<form class=\"pick\" method=\"get\" action=\"/units\""))
    }
}

struct PeerComparisonTests {
    private func row(_ actuals: [String?], _ change: (inout SampleStanding) -> Void = { _ in }) throws -> Scoreboard.Row
    {
        let sample = SampleStanding("rate", "Tỷ lệ", "Rate", field: "K", measure: "%", kind: .rate).with(change)
        let units = try zip(SampleCatalogue.communes, actuals).map { unit, actual in
            Scoreboard.UnitRow(unit: unit, standing: try sample.with { $0.actual = actual }.made())
        }
        return Scoreboard.Row(standing: try sample.made(), units: units)
    }

    private func rank(_ place: Int, in row: Scoreboard.Row) -> PeerComparison? {
        PeerComparison(of: SampleCatalogue.communes[place].key, in: row)
    }

    @Test func `rates without a plan are compared by themselves, equals share a rank`() throws {
        let row = try row(["60", "70", "70", "50"])
        #expect(rank(1, in: row)?.rank == 1)
        #expect(rank(2, in: row)?.rank == 1)
        #expect(rank(0, in: row)?.rank == 3)
        #expect(rank(0, in: row)?.median == 65)
        #expect(rank(0, in: row)?.basis == .figure)
    }

    @Test func `all units of a row are compared at once as each is by itself`() throws {
        for row in [try row(["60", "70", "70", "50"]), try row(["12", nil]), try row(["12", nil, "7"])] {
            let all = PeerComparison.all(in: row)
            for unit in row.units.map(\.unit.key) { #expect(all[unit] == PeerComparison(of: unit, in: row)) }
        }
    }

    @Test func `where lower is better the lowest is the best`() throws {
        let row = try row(["12", "9", "10"]) { $0.definition.direction = .down }
        #expect(rank(1, in: row)?.rank == 1)
        #expect(rank(0, in: row)?.bestValue == 9)
    }

    @Test func `amounts without a plan are not ranked, nor what nobody else reported`() throws {
        let amounts = try row(["12", "9"]) { $0.definition.kind = .flow }
        #expect(rank(0, in: amounts) == nil)
        #expect(rank(0, in: try row(["12", nil])) == nil)
        #expect(rank(1, in: try row(["12", nil, "7"])) == nil)
    }
}
