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

    /// Where everything lies, in thousandths of the width.
    private let end: Int
    private let now: Int?
    private let ghost: Int?
    private let whisker: Whisker?

    private struct Whisker: Sendable, Hashable {
        let start: Int
        let width: Int
    }

    init(state: State, done: ExactDecimal, expected: ExactDecimal?, forecast: Range?) {
        self.state = state
        self.done = done
        self.expected = expected
        self.forecast = forecast
        end = Self.place(done)
        now = expected.map(Self.place)
        ghost = forecast.map { Self.place($0.value) }
        whisker = forecast.flatMap { forecast in
            let low = Self.place(forecast.low)
            let high = Self.place(forecast.high)
            return high > low ? Whisker(start: low, width: high - low) : nil
        }
    }

    func drawing(small: Bool = false) -> Markup {
        var out = MarkupWriter()
        write(to: &out, small: small)
        return out.markup
    }

    /// The track is the style sheet's; heights, too. What is the same in every bar stands once, in `Symbols`.
    func write(to out: inout MarkupWriter, small: Bool = false) {
        out.literal("<svg class=\"bar c-")
        out.text(StateMark.slug(state))
        if small { out.literal(" small") }
        out.literal("\" aria-hidden=\"true\">")
        if let ghost {
            out.literal("<rect class=\"f\" width=\"")
            percent(ghost, &out)
            out.literal("\"/>")
        }
        out.literal("<rect width=\"")
        percent(end, &out)
        out.literal("\"/>")
        if let whisker {
            out.literal("<rect class=\"w\" x=\"")
            percent(whisker.start, &out)
            out.literal("\" width=\"")
            percent(whisker.width, &out)
            out.literal("\"/>")
        }
        out.literal("<use href=\"#m-plan\"/>")
        if let now {
            out.literal("<use href=\"#m-now\" x=\"")
            percent(now, &out)
            out.literal("\"/>")
        }
        if end == 1000 { out.literal("<use href=\"#m-over\"/>") }
        out.literal("</svg>")
    }

    private func percent(_ thousandths: Int, _ out: inout MarkupWriter) {
        out.number(thousandths / 10)
        if thousandths % 10 != 0 {
            out.literal(".")
            out.number(thousandths % 10)
        }
        out.literal("%")
    }

    /// Where a percent of the plan lies, in thousandths of the width.
    static func place(_ value: ExactDecimal) -> Int {
        guard let rounded = try? value.rounded(to: 1), let tenths = rounded.scaled(to: 1) else {
            return value.signum < 0 ? 0 : 1000
        }
        return Int((min(max(tenths, 0), 1250) * 8 + 5) / 10)
    }
}
