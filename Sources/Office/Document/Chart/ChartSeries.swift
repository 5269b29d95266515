/// One series of a chart with its values, so that it shows before its workbook is opened.
struct ChartSeries {
    let chart: DocumentChart
    let index: Int

    private var series: DocumentChart.Series { chart.series[index] }
    private var column: String { ChartWorkbook.column(index + 1) }

    func write(_ xml: inout MarkupWriter) {
        xml.empty("c:idx", ["val": "\(index)"])
        xml.empty("c:order", ["val": "\(index)"])
        xml.element("c:tx") { xml in
            xml.element("c:strRef") { xml in
                xml.element("c:f", text: "\(ChartWorkbook.sheet)!$\(column)$1")
                texts([series.name], &xml)
            }
        }
        look(&xml)
        labels(&xml)
        xml.element("c:cat") { xml in
            xml.element("c:strRef") { xml in
                xml.element("c:f", text: range("A"))
                texts(chart.categories, &xml)
            }
        }
        xml.element("c:val") { xml in
            xml.element("c:numRef") { xml in
                xml.element("c:f", text: range(column))
                numbers(&xml)
            }
        }
        if chart.kind == .line { xml.empty("c:smooth", ["val": "0"]) }
    }

    private func range(_ column: String) -> String {
        "\(ChartWorkbook.sheet)!$\(column)$2:$\(column)$\(chart.categories.count + 1)"
    }

    private func look(_ xml: inout MarkupWriter) {
        let colour = ChartMarkup.colours[index % ChartMarkup.colours.count]
        switch chart.kind {
        case .columns, .bars:
            xml.element("c:spPr") { $0.fill(colour) }
            xml.empty("c:invertIfNegative", ["val": "0"])
        case .line:
            xml.element("c:spPr") { $0.element("a:ln", ["w": "22225"]) { $0.fill(colour) } }
            xml.element("c:marker") { xml in
                xml.empty("c:symbol", ["val": ["circle", "square", "triangle", "diamond"][index % 4]])
                xml.empty("c:size", ["val": "6"])
                xml.element("c:spPr") { $0.fill(colour) }
            }
        case .doughnut:
            for point in chart.categories.indices {
                xml.element("c:dPt") { xml in
                    xml.empty("c:idx", ["val": "\(point)"])
                    xml.empty("c:bubble3D", ["val": "0"])
                    xml.element("c:spPr") { $0.fill(ChartMarkup.colours[point % ChartMarkup.colours.count]) }
                }
            }
        }
    }

    private func labels(_ xml: inout MarkupWriter) {
        xml.element("c:dLbls") { xml in
            xml.empty("c:numFmt", ["formatCode": ChartMarkup.format(chart), "sourceLinked": "0"])
            xml.element("c:spPr") { $0.empty("a:noFill") }
            if chart.kind == .doughnut { white(&xml) } else { ChartMarkup.text(size: 900, isBold: false, &xml) }
            if chart.kind == .columns || chart.kind == .bars { xml.empty("c:dLblPos", ["val": "outEnd"]) }
            if chart.kind == .line { xml.empty("c:dLblPos", ["val": "t"]) }
            xml.empty("c:showLegendKey", ["val": "0"])
            xml.empty("c:showVal", ["val": "1"])
            for other: StaticString in ["c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"] {
                xml.empty(other, ["val": "0"])
            }
        }
    }

    /// The rings are dark.
    private func white(_ xml: inout MarkupWriter) {
        xml.element("c:txPr") { xml in
            xml.empty("a:bodyPr")
            xml.element("a:p") { xml in
                xml.element("a:pPr") { xml in
                    xml.element("a:defRPr", ["sz": "1000", "b": "1"]) { $0.fill("FFFFFF") }
                }
                xml.empty("a:endParaRPr", ["lang": "vi-VN"])
            }
        }
    }

    private func texts(_ texts: [String], _ xml: inout MarkupWriter) {
        xml.element("c:strCache") { xml in
            xml.empty("c:ptCount", ["val": "\(texts.count)"])
            for (index, text) in texts.enumerated() {
                xml.element("c:pt", ["idx": "\(index)"]) { $0.element("c:v", text: text) }
            }
        }
    }

    private func numbers(_ xml: inout MarkupWriter) {
        xml.element("c:numCache") { xml in
            xml.element("c:formatCode", text: chart.numberFormat)
            xml.empty("c:ptCount", ["val": "\(chart.categories.count)"])
            for (index, value) in series.values.enumerated() {
                guard let value else { continue }
                xml.element("c:pt", ["idx": "\(index)"]) { $0.element("c:v", text: value) }
            }
        }
    }
}
