import Quantities
import Testing

@testable import Planning

@Suite struct ForecastTests {
    private func year(_ year: Int, june: String, total: String) -> YearPath {
        var path: [Ratio?] = Array(repeating: nil, count: 12)
        path[5] = Ratio(decimal(june))
        path[11] = Ratio(decimal(total))
        return YearPath(year: year, cumulated: path, total: Ratio(decimal(total)))
    }

    private func answer(_ current: String, month: Int = 6, _ years: [YearPath]) -> ForecastAnswer {
        ForecastCase(
            definition: indicator(.flow), month: month, current: Ratio(decimal(current)), earlier: years
        ).answer()
    }

    @Test func `with a stable season the seasonal share wins and hits`() throws {
        let years = [
            year(2022, june: "800", total: "1000"), year(2021, june: "720", total: "900"),
            year(2020, june: "880", total: "1100"),
        ]
        guard case .forecast(let forecast) = answer("960", years) else {
            Issue.record("no forecast")
            return
        }
        #expect(forecast.method == .seasonalShare)
        #expect(forecast.value == 1200)
        #expect(forecast.error == 0)
        #expect(forecast.triedOn == 3)
    }

    @Test func `the interval is as wide as the worst miss and never below what is there`() throws {
        let years = [year(2022, june: "500", total: "1000"), year(2021, june: "600", total: "1000")]
        guard case .forecast(let forecast) = answer("900", years) else {
            Issue.record("no forecast")
            return
        }
        #expect(forecast.low >= 900)
        #expect(forecast.low <= forecast.value)
        #expect(forecast.value <= forecast.high)
        #expect(forecast.error > 0)
    }

    @Test func `with one earlier year it says so instead of guessing`() {
        #expect(
            answer("900", [year(2022, june: "500", total: "1000")]) == .none(.tooLittleHistory(years: 1, needed: 2)))
    }

    @Test func `in December there is nothing left to foresee`() {
        #expect(answer("900", month: 12, []) == .none(.yearIsOver))
    }
}
