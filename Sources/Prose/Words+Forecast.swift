package import Planning
import Quantities

extension Words {
    package func method(_ method: ForecastMethod) -> String {
        switch method {
        case .seasonalShare: say("theo mùa vụ các năm trước", "seasonal share")
        case .pace: say("theo nhịp độ hiện nay", "present pace")
        case .lastYearPath: say("theo diễn biến năm trước", "last year's path")
        }
    }

    /// "Dự báo cả năm 5.120 (4.980–5.260), theo mùa vụ các năm trước, sai số 2,7%".
    package func forecast(_ answer: ForecastAnswer, places: Int? = nil) -> String {
        switch answer {
        case .none(let reason): return self.reason(reason)
        case .forecast(let forecast):
            let range = "\(number(forecast.low, places: places))–\(number(forecast.high, places: places))"
            let value = number(forecast.value, places: places)
            return say(
                "Dự báo cả năm \(value) (\(range)), \(method(forecast.method)), sai số thử lại \(percent(forecast.error)) qua \(forecast.triedOn) năm.",
                "Year-end forecast \(value) (\(range)), by \(method(forecast.method)), back-tested error \(percent(forecast.error)) over \(forecast.triedOn) years."
            )
        }
    }
}
