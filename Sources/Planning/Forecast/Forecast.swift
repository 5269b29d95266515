package import Quantities

/// How a year's end is foreseen.
package enum ForecastMethod: String, Sendable, Hashable, CaseIterable {
    /// What is there now, divided by the share that earlier years had by now.
    case seasonalShare = "seasonal-share"
    /// What is there now, carried on evenly.
    case pace
    /// What is there now, plus what the rest of last year added.
    case lastYearPath = "last-year-path"
}

/// The year's end as foreseen, with the track record of the method.
package struct Forecast: Sendable, Hashable {
    package let value: ExactDecimal
    package let low: ExactDecimal
    package let high: ExactDecimal
    package let method: ForecastMethod
    /// Mean absolute error of the method in the back-test, in percent of the true figure, one decimal.
    package let error: ExactDecimal
    /// How many earlier years the method was tried on.
    package let triedOn: Int
}

/// A forecast, or why there is none.
package enum ForecastAnswer: Sendable, Hashable {
    case forecast(Forecast)
    case none(Reason)
}

/// What a forecast is made from: the year so far and earlier years.
package struct ForecastCase: Sendable {
    /// Full earlier years that are needed before anything is said.
    package static let neededYears = 2

    package let definition: IndicatorDefinition
    package let month: Int
    package let current: Ratio
    package let earlier: [YearPath]

    package init(definition: IndicatorDefinition, month: Int, current: Ratio, earlier: [YearPath]) {
        self.definition = definition
        self.month = month
        self.current = current
        self.earlier = earlier
    }

    /// The method with the smallest back-tested error, with an interval as wide as its worst miss.
    ///
    /// Each earlier year is foreseen from the other years, as if they had been known. Binary floating point is used here
    /// and nowhere else: a forecast is no figure of the ledger.
    package func answer() -> ForecastAnswer {
        guard month < 12 else { return .none(.yearIsOver) }
        let years = fullYears()
        guard years.count >= Self.neededYears else {
            return .none(.tooLittleHistory(years: years.count, needed: Self.neededYears))
        }
        let now = approximate(current)
        var best: (method: ForecastMethod, mean: Double, worst: Double, tried: Int)?
        for method in candidates {
            let errors = years.indices.compactMap { backTest(method, leavingOut: $0, of: years) }
            guard errors.count >= Self.neededYears else { continue }
            let mean = errors.reduce(0, +) / Double(errors.count)
            if best.map({ mean < $0.mean }) ?? true {
                best = (method, mean, errors.max() ?? mean, errors.count)
            }
        }
        guard let best, let value = foreseen(best.method, from: now, years: years) else {
            return .none(.tooLittleHistory(years: 0, needed: Self.neededYears))
        }
        let spread = abs(value) * best.worst
        guard let shown = rounded(value), let low = rounded(max(value - spread, floor(now))),
            let high = rounded(ceilinged(value + spread)), let error = rounded(best.mean * 100, places: 1)
        else { return .none(.tooLarge) }
        return .forecast(
            Forecast(
                value: max(shown, low), low: low, high: max(high, shown), method: best.method, error: error,
                triedOn: best.tried))
    }

    private struct FullYear {
        let year: Int
        let part: Double
        let total: Double
    }

    private var isFlow: Bool { definition.timeAggregation == .sum }

    private var candidates: [ForecastMethod] {
        isFlow ? ForecastMethod.allCases : [.lastYearPath, .pace]
    }

    private func fullYears() -> [FullYear] {
        earlier.compactMap { path -> FullYear? in
            guard let part = path.cumulated[month - 1], let total = path.total, total.signum > 0 else { return nil }
            return FullYear(year: path.year, part: approximate(part), total: approximate(total))
        }.sorted { $0.year < $1.year }
    }

    private func backTest(_ method: ForecastMethod, leavingOut index: Int, of years: [FullYear]) -> Double? {
        var others = years
        let left = others.remove(at: index)
        guard let value = foreseen(method, from: left.part, years: others) else { return nil }
        return abs(value - left.total) / left.total
    }

    private func foreseen(_ method: ForecastMethod, from now: Double, years: [FullYear]) -> Double? {
        switch method {
        case .seasonalShare:
            let shares = years.map { $0.part / $0.total }
            let share = shares.reduce(0, +) / Double(max(shares.count, 1))
            return share > 0 ? now / share : nil
        case .pace:
            // A stock or rate that has no path is expected to stay where it is.
            return isFlow ? now / Double(month) * 12 : now
        case .lastYearPath:
            return years.last.map { now + $0.total - $0.part }
        }
    }

    /// What has been done cannot be undone.
    private func floor(_ now: Double) -> Double {
        isFlow ? now : 0
    }

    private func ceilinged(_ value: Double) -> Double {
        definition.kind == .rate && definition.factor == 100 ? min(value, 100) : value
    }

    private func approximate(_ ratio: Ratio) -> Double {
        Double(ratio.numerator) / Double(ratio.denominator)
    }

    private func rounded(_ value: Double, places: Int? = nil) -> ExactDecimal? {
        let scale = places ?? definition.decimals
        var power = 1.0
        for _ in 0..<scale { power *= 10 }
        let scaled = (value * power).rounded()
        guard scaled.isFinite, scaled.magnitude < 9e18 else { return nil }
        return ExactDecimal(coefficient: Int128(Int64(scaled)), scale: scale)
    }
}
