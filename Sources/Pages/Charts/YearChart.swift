import HTML
import Quantities

/// The cumulated figures of a year beside earlier ones, what the plan expects, and where the year may end.
///
/// Positions are percents of the drawing's size, so that letters keep their size on every screen. Everything in it also
/// stands in the table below it.
struct YearChart: Sendable {
    /// A year's line; earlier years are thinner the older they are.
    struct Line: Sendable {
        let name: String
        let points: [ExactDecimal?]
        /// 0 for the year shown, 1 for the one before.
        let age: Int
    }

    struct Range: Sendable {
        let low: ExactDecimal
        let high: ExactDecimal
    }

    /// A plan that holds from a month on.
    struct Step: Sendable {
        /// 0 is the beginning of the year.
        let from: Int
        let value: ExactDecimal
    }

    struct Fan: Sendable {
        /// The month that it starts from.
        let month: Int
        let start: ExactDecimal
        let value: ExactDecimal
        let range: Range
    }

    /// What the drawing shows, in a sentence.
    let label: String
    let months: [String]
    let lines: [Line]
    let expected: [ExactDecimal?]
    let band: [Range?]
    let steps: [Step]
    let fan: Fan?
    let isFromZero: Bool
    /// A value of the axis with so many decimals.
    let number: @Sendable (ExactDecimal, Int) -> String

    private var axis: Axis? {
        var values = lines.flatMap { $0.points.compactMap { $0 } } + expected.compactMap { $0 } + steps.map(\.value)
        for range in band.compactMap({ $0 }) { values += [range.low, range.high] }
        if let fan { values += [fan.range.low, fan.range.high, fan.value] }
        return Axis(values, fromZero: isFromZero)
    }

    func drawing() -> Markup {
        guard let axis else { return .empty }
        return """
            <svg class="chart" role="img" aria-label="\(label)">\(grid(axis))\
            <svg class="plot" width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" \
            aria-hidden="true">\(area(axis))\(fanArea(axis))\(plan(axis))\(path("e", expected, axis))\
            \(lines.reversed(), each: { line($0, axis) })\(fanLine(axis))</svg>\(dots(axis))</svg>
            """
    }

    private func grid(_ axis: Axis) -> Markup {
        let places = axis.places
        let rows = axis.ticks.map { tick -> Markup in
            let y = axis.place(tick)
            return """
                <line class="g" x1="0" x2="100%" y1="\(y)%" y2="\(y)%"/>\
                <text class="ty" x="-8" y="\(y)%" dy=".35em">\(number(tick, places))</text>
                """
        }
        let columns = months.enumerated().map { index, name -> Markup in
            let some: Markup = index.isMultiple(of: 3) || index == 11 ? "" : " some"
            return "<text class=\"tx\(some)\" x=\"\(x(index + 1))%\" y=\"100%\" dy=\"1.5em\">\(name)</text>"
        }
        return Markup(joining: rows + columns)
    }

    /// Months end at the twelfths of the width.
    private func x(_ month: Int) -> String {
        Axis.tenths(month * 1000 / 12)
    }

    private func area(_ axis: Axis) -> Markup {
        var upper: [String] = []
        var lower: [String] = []
        for (index, range) in band.enumerated() {
            guard let range else { continue }
            upper.append("\(x(index + 1)),\(axis.place(range.high))")
            lower.append("\(x(index + 1)),\(axis.place(range.low))")
        }
        guard upper.count > 1 else { return .empty }
        return "<polygon class=\"band\" points=\"\((upper + lower.reversed()).joined(separator: " "))\"/>"
    }

    private func fanArea(_ axis: Axis) -> Markup {
        guard let fan else { return .empty }
        let points = [
            "\(x(fan.month)),\(axis.place(fan.start))", "100,\(axis.place(fan.range.high))",
            "100,\(axis.place(fan.range.low))",
        ]
        return "<polygon class=\"fan\" points=\"\(points.joined(separator: " "))\"/>"
    }

    private func fanLine(_ axis: Axis) -> Markup {
        guard let fan else { return .empty }
        let points = "\(x(fan.month)),\(axis.place(fan.start)) 100,\(axis.place(fan.value))"
        return "<polyline class=\"to\" points=\"\(points)\"/>"
    }

    private func plan(_ axis: Axis) -> Markup {
        var points: [String] = []
        for (index, step) in steps.enumerated() {
            let y = axis.place(step.value)
            let end = index + 1 < steps.count ? x(steps[index + 1].from) : "100"
            points += ["\(x(step.from)),\(y)", "\(end),\(y)"]
        }
        return points.isEmpty ? .empty : "<polyline class=\"plan\" points=\"\(points.joined(separator: " "))\"/>"
    }

    private func line(_ line: Line, _ axis: Axis) -> Markup {
        path(line.age == 0 ? "l now" : "l a\(min(line.age, 3))", line.points, axis)
    }

    /// A line through what is known; where a month is missing it goes straight on.
    private func path(_ name: String, _ points: [ExactDecimal?], _ axis: Axis) -> Markup {
        let known = points.enumerated().compactMap { index, value in
            value.map { "\(x(index + 1)),\(axis.place($0))" }
        }
        return known.count < 2
            ? .empty : "<polyline class=\"\(name)\" points=\"\(known.joined(separator: " "))\"/>"
    }

    /// The points of the year shown, and of a year of which one point is all that is known: it makes no line.
    private func dots(_ axis: Axis) -> Markup {
        let dotted = lines.filter { line in line.age == 0 || line.points.count { $0 != nil } == 1 }
        return Markup(joining: dotted.reversed().flatMap { dots($0, axis) })
    }

    private func dots(_ line: Line, _ axis: Axis) -> [Markup] {
        let mark = line.age == 0 ? "dot" : "dot l"
        return line.points.enumerated().compactMap { index, value in
            value.map {
                "<circle class=\"\(mark)\" cx=\"\(x(index + 1))%\" cy=\"\(axis.place($0))%\" r=\"3.5\"/>"
            }
        }
    }
}
