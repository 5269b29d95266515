import HTML
import Planning
import Prose
import Quantities
import Testing

@testable import Pages

struct IndicatorPageTests {
    private func review() throws -> IndicatorReview {
        let row = try #require(try SampleBoard.byUnit().first)
        let board = SampleBoard.board(rows: [row], byUnit: true)
        let months = (1...6).map { month in measured(ExactDecimal(month * 16), 2023, month) }
        let before = (1...12).map { month in measured(ExactDecimal(month * 14), 2022, month) }
        let definition = row.standing.definition
        return IndicatorReview(
            board: board, row: row,
            years: [
                .init(year: 2022, standing: row.standing, path: before),
                .init(year: 2023, standing: row.standing, path: months + Array(repeating: nil, count: 6)),
            ],
            expected: (1...12).map {
                .init(value: ExactDecimal($0 * 15), low: ExactDecimal($0 * 13), high: ExactDecimal($0 * 16))
            },
            plans: [plan(entry: 11, "2023-01-01", 179, holds: false), plan(entry: 12, "2023-04-01", 185, holds: true)],
            definitions: [.init(definition: definition, recorded: SamplePage.head)])
    }

    private func measured(_ value: ExactDecimal, _ year: Int, _ month: Int) -> Measured? {
        Period.month(year, month).map {
            Measured(
                exact: Ratio(value), shown: value,
                origin: .init(status: .official, window: $0.cumulativeWindow(.administrative)))
        }
    }

    private func plan(entry: Int64, _ day: String, _ value: ExactDecimal, holds: Bool) -> IndicatorReview.PlanStep {
        .init(
            assigner: .province, entry: EntryNumber(entry), effectiveFrom: SampleCatalogue.value(Day(day)),
            value: value,
            isIllustrative: true, recorded: SamplePage.head, document: "Quyết định <giao>", isHolding: holds)
    }

    private func presenter(
        _ language: Language = .vietnamese, sort: IndicatorChoice.Order = .name
    ) throws -> IndicatorPresenter {
        IndicatorPresenter(
            review: try review(), choice: IndicatorChoice(sort: sort), address: SamplePage.address,
            catalogue: SampleCatalogue.catalogue, periods: [SampleCatalogue.period], head: SamplePage.head,
            language: language)
    }

    @Test(arguments: Language.allCases)
    func `the page passes the checker and is as it was recorded`(language: Language) throws {
        let document = try presenter(language).document
        #expect(MarkupChecker.faults(inDocument: document) == [])
        try Golden.expect(document.text, named: "indicator-\(language.rawValue).html")
    }

    @Test func `a plan that was adjusted is drawn as steps, and both stand in the list`() throws {
        let page = try presenter().page
        #expect(page.chart.steps.map(\.from) == [0, 3])
        #expect(page.plans.map(\.standing) == ["đã thay", "đang áp dụng"])
        #expect(page.plans.map(\.document).allSatisfy { $0 == "Quyết định <giao>" })
    }

    @Test func `what the chart shows stands in the table, month by month`() throws {
        let months = try presenter().page.months
        #expect(months.heads == ["2023", "2022", "Cần đạt (khoảng các năm trước)"])
        #expect(months.rows[5].cells == ["96", "84", "90 (78–96)"])
        #expect(months.rows[6].cells == ["", "98", "105 (91–112)"])
    }

    @Test func `units are sorted by link, a second click turns the order round`() throws {
        let down = try presenter(sort: .percentDown).page.units
        let up = try presenter(sort: .percent).page.units
        #expect(down.rows.map(\.name).first == "Xã Sơn Nam")
        #expect(up.rows.map(\.name).first == "Thị trấn Sơn Dương")
        #expect(down.heads[4].sorted == "descending")
        #expect(down.heads[4].route?.address.contains("sort=percent&") == true)
        #expect(up.heads[4].route?.address.contains("sort=-percent") == true)
        #expect(down.rows.last?.percent == "–", "without a figure comes last either way")
        #expect(up.rows.last?.percent == "–")
    }

    @Test func `every figure leads to where it comes from`() throws {
        let text = try presenter().document.text
        #expect(text.contains("href=\"/figures/forest-planted/076/2023-S1/actual/32?"))
        #expect(text.contains("href=\"/figures/forest-planted/02536/2023-S1/actual/32?"))
        #expect(text.contains("href=\"/figures/e11/32?"))
    }
}

struct AxisTests {
    @Test func `steps of halves are all written with one decimal, whole steps with none`() throws {
        let rate = try #require(Axis([ExactDecimal("7.94"), ExactDecimal("9.5")].compactMap { $0 }, fromZero: false))
        #expect(rate.places == 1)
        let flow = try #require(Axis([ExactDecimal("12.5"), ExactDecimal(330)].compactMap { $0 }, fromZero: true))
        #expect(flow.places == 0)
    }

    @Test(arguments: [
        ([0, 4950, 5328], true, ["0", "2000", "4000", "6000"]), ([62, 69], false, ["62", "64", "66", "68", "70"]),
        ([-3, 7], true, ["-4", "-2", "0", "2", "4", "6", "8"]), ([5], false, ["5", "5.2", "5.4", "5.6", "5.8", "6"]),
        ([0], true, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
    ])
    func `an axis has round steps and holds all values`(values: [Int], fromZero: Bool, ticks: [String]) throws {
        let axis = try #require(Axis(values.map { ExactDecimal($0) }, fromZero: fromZero))
        #expect(axis.ticks.map(\.description) == ticks)
    }

    @Test func `without values there is no axis`() {
        #expect(Axis([], fromZero: true) == nil)
    }

    @Test func `places are percents from the top`() throws {
        let axis = try #require(Axis([0, 6000], fromZero: true))
        #expect(axis.place(6000) == "0")
        #expect(axis.place(0) == "100")
        #expect(axis.place(1905) == "68.3")
    }
}
