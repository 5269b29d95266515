/// A chart as SVG. Its places are geometry; its labels are the values as they were given.
struct ChartDrawing {
    let chart: DocumentChart
    let width = 640.0
    let height: Double
    let left: Double
    let top = 34.0
    let bottom: Double

    init(_ chart: DocumentChart) {
        self.chart = chart
        height = width * Double(chart.height.emu) / Double(max(chart.width.emu, 1))
        left = chart.kind == .bars ? 170 : 44
        bottom = height - (chart.series.count > 1 || chart.kind == .doughnut ? 54 : 30)
    }

    func write(_ xml: inout MarkupWriter) {
        let size = "0 0 \(text(width)) \(text(height))"
        xml.element(
            "svg", ["xmlns": "http://www.w3.org/2000/svg", "viewBox": size, "width": text(width), "role": "img"]
        ) { xml in
            xml.element("title", text: "\(chart.title): \(spoken)")
            label(chart.title, at: (width / 2, 18), "middle", size: 15, isBold: true, &xml)
            switch chart.kind {
            case .columns: columns(&xml)
            case .bars: bars(&xml)
            case .line: lines(&xml)
            case .doughnut: doughnut(&xml)
            }
            legend(&xml)
        }
    }

    // MARK: Kinds

    private func columns(_ xml: inout MarkupWriter) {
        grid(&xml)
        let step = (width - left - 10) / Double(chart.categories.count)
        let bar = step * 0.7 / Double(chart.series.count)
        for (place, category) in chart.categories.enumerated() {
            let start = left + step * (Double(place) + 0.15)
            for (index, series) in chart.series.enumerated() {
                guard let value = number(series, place) else { continue }
                let x = start + bar * Double(index)
                rectangle(x, min(y(value), y(0)), bar * 0.92, abs(y(0) - y(value)), colour(index), &xml)
                label(shown(series, place), at: (x + bar * 0.46, min(y(value), y(0)) - 4), "middle", size: 11, &xml)
            }
            label(category, at: (left + step * (Double(place) + 0.5), bottom + 16), "middle", size: 12, &xml)
        }
    }

    private func bars(_ xml: inout MarkupWriter) {
        let step = (bottom - top) / Double(chart.categories.count)
        let bar = step * 0.7 / Double(chart.series.count)
        let scale = (width - left - 60) / max(span.high - span.low, 1e-9)
        for (place, category) in chart.categories.enumerated() {
            let start = top + step * (Double(place) + 0.15)
            for (index, series) in chart.series.enumerated() {
                guard let value = number(series, place) else { continue }
                let from = left + (min(value, 0) - span.low) * scale
                rectangle(from, start + bar * Double(index), abs(value) * scale, bar * 0.92, colour(index), &xml)
                let end = from + abs(value) * scale + 4
                label(shown(series, place), at: (end, start + bar * (Double(index) + 0.5) + 4), "start", size: 11, &xml)
            }
            label(category, at: (left - 6, top + step * (Double(place) + 0.5) + 4), "end", size: 12, &xml)
        }
    }

    private func lines(_ xml: inout MarkupWriter) {
        grid(&xml)
        let step = (width - left - 10) / Double(chart.categories.count)
        let x = { (place: Int) in left + step * (Double(place) + 0.5) }
        for (index, series) in chart.series.enumerated() {
            var path = ""
            for place in chart.categories.indices {
                guard let value = number(series, place) else {
                    path += " "
                    continue
                }
                path += (path.isEmpty || path.hasSuffix(" ") ? "M" : "L") + "\(text(x(place))) \(text(y(value)))"
            }
            xml.empty("path", ["d": path, "fill": "none", "stroke": colour(index), "stroke-width": "2.5"])
            for place in chart.categories.indices {
                guard let value = number(series, place) else { continue }
                xml.empty("circle", ["cx": text(x(place)), "cy": text(y(value)), "r": "3.5", "fill": colour(index)])
                label(shown(series, place), at: (x(place), y(value) - 8), "middle", size: 11, &xml)
            }
        }
        for (place, category) in chart.categories.enumerated() {
            label(category, at: (x(place), bottom + 16), "middle", size: 12, &xml)
        }
    }

    private func doughnut(_ xml: inout MarkupWriter) {
        guard let series = chart.series.first else { return }
        let values = chart.categories.indices.map { max(number(series, $0) ?? 0, 0) }
        let ring = Ring(x: width / 2, y: (top + bottom) / 2, outer: (bottom - top) / 2 - 4, shares: values)
        for (index, arc) in ring.arcs.enumerated() {
            xml.empty("path", ["d": arc.path, "fill": colour(index)])
            label(
                shown(series, index), at: (arc.middle.x, arc.middle.y + 4), "middle", size: 12, isBold: true,
                colour: "#ffffff", &xml)
        }
    }

    // MARK: Numbers

    func number(_ series: DocumentChart.Series, _ place: Int) -> Double? {
        series.values[place].flatMap(Double.init)
    }

    /// The value in Vietnamese notation: "3.522", "96,6".
    func shown(_ series: DocumentChart.Series, _ place: Int) -> String {
        guard let value = series.values[place] else { return "" }
        let halves = value.split(separator: ".")
        var whole = ""
        for (index, digit) in (halves.first ?? "").reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3), digit != "-" { whole.append(".") }
            whole.append(digit)
        }
        return String(whole.reversed()) + (halves.count > 1 ? ",\(halves[1])" : "")
    }

    /// For those who can't see the drawing.
    private var spoken: String {
        chart.series.map { series in
            series.name + ": "
                + chart.categories.indices.map {
                    "\(chart.categories[$0]) \(series.values[$0] == nil ? "–" : shown(series, $0))"
                }
                .joined(separator: ", ")
        }.joined(separator: "; ")
    }

    var span: (low: Double, high: Double) {
        let values = chart.series.flatMap { $0.values.compactMap { $0.flatMap(Double.init) } }
        return (min(values.min() ?? 0, 0), max(values.max() ?? 1, 0) * 1.08)
    }

    func y(_ value: Double) -> Double {
        bottom - (value - span.low) / max(span.high - span.low, 1e-9) * (bottom - top)
    }
}
