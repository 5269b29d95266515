import HTML
import Planning
import Quantities
import Testing

@testable import Pages

struct PlanBarTests {
    @Test(arguments: [
        ("-5", 0), ("0", 0), ("0.1", 1), ("50", 400), ("96.6", 773), ("100", 800), ("106.3", 850), ("125", 1000),
        ("9999", 1000), ("170141183460469231731687303715884105727", 1000),
    ])
    func `a percent of the plan has its place on the bar`(percent: String, place: Int) throws {
        let value = try #require(ExactDecimal(percent))
        #expect(PlanBar.place(value) == place)
    }

    @Test func `the drawing has sizes as attributes and passes the checker`() {
        let bar = PlanBar(
            state: .behind, done: 71, expected: 92, forecast: PlanBar.Range(value: 95, low: 90, high: 130))
        let drawing = bar.drawing()
        #expect(MarkupChecker.faults(inPiece: drawing) == [])
        #expect(drawing.text.contains("<rect width=\"56.8%\"/>"))
        #expect(drawing.text.contains("href=\"#m-now\" x=\"73.6%\""))
        #expect(drawing.text.contains("class=\"w\" x=\"72%\" width=\"28%\""))
        #expect(!drawing.text.contains("m-over"))
    }

    @Test func `what is beyond the end is cut off and marked`() {
        let drawing = PlanBar(state: .exceeded, done: 250, expected: nil, forecast: nil).drawing()
        #expect(drawing.text.contains("width=\"100%\""))
        #expect(drawing.text.contains("m-over"))
    }

    @Test func `where lower is better the bar fills the ceiling`() throws {
        let rows = try SampleBoard.rows()
        let violations = try #require(rows.first { $0.definition.code == "violations" })
        #expect(PlanBar(violations)?.done == 40)
    }

    @Test func `there is no bar without a plan, without a figure, or against zero`() throws {
        var standing = try #require(SampleBoard.rows().first)
        #expect(PlanBar(standing) != nil)
        standing.actual = nil
        #expect(PlanBar(standing) == nil)
        standing = try #require(SampleBoard.rows().first)
        standing.plans = []
        #expect(PlanBar(standing) == nil)
    }
}
