import HTML
import Planning
import Prose
import Quantities
import Testing

@testable import Pages

struct ScoreboardPageTests {
    static let samples: [(name: String, make: @Sendable (Language) throws -> ScoreboardPage)] = [
        ("full", SamplePage.full), ("by-unit", SamplePage.byUnit), ("past", SamplePage.past),
        ("empty", SamplePage.empty),
    ]

    @Test(arguments: Language.allCases, samples.map(\.name))
    func `every sample passes the checker and is as it was recorded`(language: Language, name: String) throws {
        let sample = try #require(Self.samples.first { $0.name == name })
        let document = try sample.make(language).document
        #expect(MarkupChecker.faults(inDocument: document) == [])
        try Golden.expect(document.text, named: "scoreboard-\(name)-\(language.rawValue).html")
    }

    @Test func `both plan columns show percent and plan, and one decimal`() throws {
        let text = try SamplePage.full().document.text
        #expect(text.contains("<b>106,3%</b><small>KH 1.790"))
        #expect(text.contains("<b>105,8%</b><small>KH 1.800"))
    }

    @Test func `a rate is compared in points, a flow by its index`() throws {
        let page = try SamplePage.full()
        let rows = page.groups.flatMap(\.rows)
        #expect(rows.first { $0.code == "trained-labour-rate" }?.same?.value == "+1,9 điểm")
        #expect(rows.first { $0.code == "forest-planted" }?.same?.value == "111,8%")
    }

    @Test func `a recognition says out of how many`() throws {
        let rows = try SamplePage.full().groups.flatMap(\.rows)
        let health = try #require(rows.first { $0.code == "health-standard-communes" })
        #expect(health.actual?.value == "28/31")
        #expect(health.state == .notYetDue)
        #expect(health.bar?.expected == nil, "what is decided in December has no mark for now")
    }

    @Test func `what is behind comes first, and before what is at risk`() throws {
        let attention = try SamplePage.full().attention
        let ranks = attention.map { $0.state == .behind ? 0 : 1 }
        #expect(!attention.isEmpty)
        #expect(ranks == ranks.sorted())
    }

    @Test func `illustrative figures carry a star, published ones their source`() throws {
        let rows = try SamplePage.full().groups.flatMap(\.rows)
        let health = try #require(rows.first { $0.code == "health-standard-communes" }?.actual)
        let jobs = try #require(rows.first { $0.code == "jobs-created" }?.actual)
        #expect(!health.isIllustrative && health.source != nil)
        #expect(jobs.isIllustrative && jobs.source == nil)
    }

    @Test func `a published source is a link only when it is an address`() throws {
        let text = try SamplePage.full().document.text
        #expect(text.contains("<a href=\"https://example.org/tin?a=1&amp;b=2\" rel=\"noreferrer\">"))
        #expect(text.contains(">Tin Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 13 (mở rộng), 14-7-2023</li>"))
    }

    @Test func `a paper is named once for a column, and beside the plans that stand on another`() throws {
        let page = try SamplePage.full()
        #expect(page.columns.map(\.title) == ["Tỉnh giao", "HĐND giao"])
        #expect(page.columns.first?.source == 1)
        #expect(page.sources.filter { $0.contains("điều chỉnh") }.count == 1)
    }

    @Test func `missing units and sums that differ are seen without unfolding`() throws {
        let rows = try SamplePage.full().groups.flatMap(\.rows)
        let details = try #require(rows.first { $0.code == "forest-scattered" }?.details)
        #expect(details.isFlagged)
        #expect(details.line == "3/5 đơn vị đã báo cáo; thiếu: Tân Trào, Vân Sơn · lệch -3 ha so với tổng các đơn vị")
    }

    @Test func `a plan that was broken down beyond its total says so`() throws {
        let rows = try SamplePage.full().groups.flatMap(\.rows)
        let items = try #require(rows.first { $0.code == "forest-planted" }?.details?.items)
        #expect(items.contains { $0.text.text.contains("giao vượt 50 ha") })
    }

    @Test func `a row that covers a part of a unit says what is lacking`() throws {
        let page = try SamplePage.byUnit()
        let units = try #require(page.groups.first?.rows.first?.details?.units)
        #expect(units.map(\.coverage) == [nil, "Chỉ gồm một phần: thiếu Kim Quan", nil, nil, nil])
        #expect(page.document.text.contains("thiếu Kim Quan"))
    }

    @Test func `a row leads to its units, and back`() throws {
        let rows = try SampleBoard.byUnit()
        let folded = SamplePage.page(
            SampleBoard.board(rows: rows.map { Scoreboard.Row(standing: $0.standing, units: []) })
        ).document.text
        #expect(folded.contains("&amp;by-unit=forest-planted#u-forest-planted\">Xem từng đơn vị</a>"))
        let asked = SamplePage.address.with { $0.byUnit = .of(["forest-planted"]) }
        let unfolded = SamplePage.page(SampleBoard.board(rows: rows, byUnit: true), address: asked).document.text
        #expect(
            unfolded.contains(
                "<a href=\"/scoreboard?unit=076&amp;period=2023-S1#u-forest-planted\">Thu gọn các đơn vị</a>"))
        #expect(unfolded.contains("<details open><summary"))
    }

    @Test func `no more units are unfolded than a page can be read with, and the page says so`() throws {
        let row = try #require(SampleBoard.byUnit().first)
        let rows = (1...130).map { number in
            var standing = row.standing
            standing.definition.code = IndicatorCode("i\(number)")
            return Scoreboard.Row(standing: standing, units: row.units)
        }
        let page = SamplePage.page(
            SampleBoard.board(rows: rows, byUnit: true), address: SamplePage.address.with { $0.byUnit = true })
        let unfolded = page.groups.flatMap(\.rows).filter { $0.details.map { !$0.units.isEmpty } ?? false }
        #expect(unfolded.count * row.units.count == Unfolding.mostRows)
        #expect(page.below?.note?.contains("10") ?? false)
        let named = UnitDetail.of(["i130", "i2"])
        #expect(Unfolding(rows, named).units(of: rows[129]).count == row.units.count)
        #expect(named.adding("i3") == .of(["i3", "i130", "i2"]))
        #expect(named.removing("i130") == .of(["i2"]))
        #expect(UnitDetail.of(["i2"]).removing("i2") == .none)
        let full = (1...UnitDetail.mostNamed).reduce(UnitDetail.none) { $0.adding(IndicatorCode("i\($1)")) }
        #expect(
            full.adding("last") == .of(["last"] + (2...UnitDetail.mostNamed).reversed().map { IndicatorCode("i\($0)") })
        )
    }

    @Test func `what nobody assigned and nobody reported stands aside, by name`() throws {
        let page = try SamplePage.full()
        #expect(page.silent == ["Tỷ lệ lao động qua đào tạo"])
        #expect(!page.groups.flatMap(\.rows).contains { $0.code == "nobody-asked" })
    }

    @Test func `the counts of the strip add up to the targets`() throws {
        let summary = try SamplePage.full().summary
        #expect(summary.counts.reduce(0) { $0 + $1.count } == summary.targets)
        #expect(summary.targets == 11)
    }

    @Test func `names from files can't become markup`() throws {
        let text = try SamplePage.full().document.text
        #expect(text.contains("Trồng cây phân tán &lt;cây&gt;"))
        #expect(!text.contains("<cây>"))
    }

    @Test func `an unusual view says so and leads back`() throws {
        let head = try SamplePage.past().head
        #expect(head.notes.map(\.text).contains("Sổ số liệu lúc 10/7/2023 23:59"))
        #expect(head.notes.map(\.text).contains("Theo địa giới ngày 1/1/2023"))
        #expect(head.notes.contains { $0.way?.route.address.contains("as-of") == false })
    }

    @Test func `a figure leads to where it comes from, its units do, too, and the link keeps the view`() throws {
        let full = try SamplePage.full().document.text
        let view = "?unit=076&amp;period=2023-S1"
        #expect(
            full.contains(
                "<b><a class=\"from\" href=\"/figures/forest-planted/076/2023-S1/actual/32\(view)\">1.903,5</a>"))
        #expect(!full.contains("/figures/timber/"), "what waits for approval is nothing that everybody can reckon anew")
        let units = try SamplePage.byUnit().document.text
        #expect(units.contains("href=\"/figures/forest-planted/02545/2023-S1/actual/32\(view)\""))
        let past = try SamplePage.past().document.text
        #expect(past.contains("href=\"/figures/e1204/32\(view)&amp;as-of=2023-07-10"))
        #expect(
            !past.contains("/figures/forest-"), "in other units than those of the period's end only an entry is named")
    }

    @Test func `the way up, the units below and the form keep the view`() throws {
        let text = try SamplePage.past().document.text
        #expect(
            text.contains(
                "href=\"/scoreboard?unit=08&amp;period=2023-S1&amp;as-of=2023-07-10&amp;structure=2023-01-01&amp;"))
        #expect(text.contains("<option value=\"076\" selected>Huyện Sơn Dương</option>"))
        #expect(text.contains("<input type=\"hidden\" name=\"lang\" value=\"vi\">"))
    }
}
