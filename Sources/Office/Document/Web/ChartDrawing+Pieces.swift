import Foundation

extension ChartDrawing {
    func colour(_ index: Int) -> String {
        "#" + ChartMarkup.colours[index % ChartMarkup.colours.count]
    }

    /// A place in the drawing to a tenth.
    func text(_ number: Double) -> String {
        HTMLStyleSheet.hundredths(Int((number * 10).rounded()) * 10)
    }

    func rectangle(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: String, _ xml: inout MarkupWriter
    ) {
        xml.empty(
            "rect", ["x": text(x), "y": text(y), "width": text(width), "height": text(height), "fill": colour])
    }

    func label(
        _ content: String, at place: (x: Double, y: Double), _ anchor: String, size: Int, isBold: Bool = false,
        colour: String = "#000000", _ xml: inout MarkupWriter
    ) {
        xml.element(
            "text",
            [
                "x": text(place.x), "y": text(place.y), "text-anchor": anchor, "font-size": "\(size)",
                "font-weight": isBold ? "bold" : "normal", "fill": colour,
            ], text: content)
    }

    /// The line of nought.
    func grid(_ xml: inout MarkupWriter) {
        let line = "M\(text(left)) \(text(y(0)))H\(text(width - 10))"
        xml.empty("path", ["d": line, "stroke": "#808080", "fill": "none"])
    }

    func legend(_ xml: inout MarkupWriter) {
        let names = chart.kind == .doughnut ? chart.categories : chart.series.map(\.name)
        guard names.count > 1 else { return }
        let step = width / Double(names.count)
        for (index, name) in names.enumerated() {
            let x = step * Double(index) + 10
            rectangle(x, height - 20, 12, 12, colour(index), &xml)
            label(name, at: (x + 17, height - 10), "start", size: 12, &xml)
        }
    }
}

/// A ring cut into shares.
struct Ring {
    struct Arc {
        let path: String
        let middle: (x: Double, y: Double)
    }

    let x: Double
    let y: Double
    let outer: Double
    let shares: [Double]

    var arcs: [Arc] {
        let whole = max(shares.reduce(0, +), 1e-9)
        var start = 0.0
        return shares.map { share in
            // A full circle has no beginning that an arc could end at.
            let end = start + min(share / whole, 0.9999)
            defer { start = end }
            return arc(start, end)
        }
    }

    private func arc(_ start: Double, _ end: Double) -> Arc {
        let isLarge = end - start > 0.5 ? 1 : 0
        let inner = outer * 0.55
        let path =
            "M\(point(start, outer))A\(text(outer)) \(text(outer)) 0 \(isLarge) 1 \(point(end, outer))"
            + "L\(point(end, inner))A\(text(inner)) \(text(inner)) 0 \(isLarge) 0 \(point(start, inner))Z"
        return Arc(path: path, middle: place((start + end) / 2, (outer + inner) / 2))
    }

    private func place(_ turn: Double, _ radius: Double) -> (x: Double, y: Double) {
        (x + radius * sin(turn * 2 * .pi), y - radius * cos(turn * 2 * .pi))
    }

    private func point(_ turn: Double, _ radius: Double) -> String {
        let (x, y) = place(turn, radius)
        return "\(text(x)) \(text(y))"
    }

    private func text(_ number: Double) -> String {
        HTMLStyleSheet.hundredths(Int((number * 10).rounded()) * 10)
    }
}
