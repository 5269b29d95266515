import HTML
import Planning
import Quantities

/// A bar against the plan: what is done, a mark for what is expected by now, the forecast with its interval.
///
/// All positions are percents of the plan. The bar ends at 125 %, so the plan stands at four fifths of its width; what
/// lies beyond is cut off and marked. Everything that the bar shows stands in words beside it.
struct PlanBar: Sendable, Hashable {
    let state: State
    let done: ExactDecimal
    let expected: ExactDecimal?
    let forecast: Range?

    struct Range: Sendable, Hashable {
        let value: ExactDecimal
        let low: ExactDecimal
        let high: ExactDecimal
    }

    func drawing(small: Bool = false) -> Markup {
        let end = Self.place(done)
        // The track is the style sheet's; heights, too. What is the same in every bar stands once, in `Symbols`.
        return """
            <svg class="bar c-\(StateMark.slug(state))\(" small", when: small)" aria-hidden="true">\
            \(optional: forecast, ghost)<rect width="\(percent(end))"/>\(optional: forecast, whisker)\
            <use href="#m-plan"/>\(optional: expected, now)\
            \("<use href=\"#m-over\"/>", when: end == 1000)</svg>
            """
    }

    private func ghost(_ forecast: Range) -> Markup {
        "<rect class=\"f\" width=\"\(percent(Self.place(forecast.value)))\"/>"
    }

    private func whisker(_ forecast: Range) -> Markup {
        let low = Self.place(forecast.low)
        let high = Self.place(forecast.high)
        guard high > low else { return .empty }
        return "<rect class=\"w\" x=\"\(percent(low))\" width=\"\(percent(high - low))\"/>"
    }

    private func now(_ expected: ExactDecimal) -> Markup {
        let place = percent(Self.place(expected))
        return "<use href=\"#m-now\" x=\"\(place)\"/>"
    }

    /// Where a percent of the plan lies, in thousandths of the width.
    static func place(_ value: ExactDecimal) -> Int {
        guard let rounded = try? value.rounded(to: 1), let tenths = rounded.scaled(to: 1) else {
            return value.signum < 0 ? 0 : 1000
        }
        return Int((min(max(tenths, 0), 1250) * 8 + 5) / 10)
    }

    private func percent(_ thousandths: Int) -> String {
        thousandths % 10 == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(thousandths % 10)%"
    }
}
