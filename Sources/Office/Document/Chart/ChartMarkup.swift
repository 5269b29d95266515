/// A chart as Word and Excel draw it (ECMA-376, 21.2), with the values that its workbook has.
enum ChartMarkup {
    /// Dark enough to be told apart in black and white, and by people who don't see red or green.
    static let colours = ["1F4E79", "E08A1E", "7F7F7F", "5B9BD5", "B5651D", "404040"]
    private static let font = "Times New Roman"

    static func markup(_ chart: DocumentChart, language: String) -> String {
        var xml = MarkupWriter()
        let spaces: KeyValuePairs<StaticString, String> = [
            "xmlns:c": WordMarkup.chart, "xmlns:a": WordMarkup.drawing, "xmlns:r": WordMarkup.relations,
        ]
        xml.element("c:chartSpace", spaces) { xml in
            xml.empty("c:date1904", ["val": "0"])
            xml.empty("c:lang", ["val": language])
            xml.empty("c:roundedCorners", ["val": "0"])
            xml.element("c:chart") { content(chart, &$0) }
            xml.element("c:spPr") { xml in
                xml.element("a:ln") { $0.empty("a:noFill") }
            }
            text(size: 1000, isBold: false, &xml)
            xml.element("c:externalData", ["r:id": "rId1"]) { $0.empty("c:autoUpdate", ["val": "0"]) }
        }
        return xml.markup
    }

    /// In Vietnamese notation wherever it is opened.
    static func format(_ chart: DocumentChart) -> String {
        chart.numberFormat == "General" ? chart.numberFormat : "[$-42A]\(chart.numberFormat)"
    }

    private static func content(_ chart: DocumentChart, _ xml: inout MarkupWriter) {
        if !chart.title.isEmpty { title(chart.title, &xml) }
        xml.empty("c:autoTitleDeleted", ["val": chart.title.isEmpty ? "1" : "0"])
        xml.element("c:plotArea") { xml in
            xml.empty("c:layout")
            plot(chart, &xml)
            if chart.kind != .doughnut { axes(chart, &xml) }
        }
        if chart.series.count > 1 || chart.kind == .doughnut {
            xml.element("c:legend") { xml in
                xml.empty("c:legendPos", ["val": "b"])
                xml.empty("c:overlay", ["val": "0"])
            }
        }
        xml.empty("c:plotVisOnly", ["val": "1"])
        xml.empty("c:dispBlanksAs", ["val": "gap"])
    }

    private static func title(_ title: String, _ xml: inout MarkupWriter) {
        xml.element("c:title") { xml in
            xml.element("c:tx") { xml in
                xml.element("c:rich") { xml in
                    xml.empty("a:bodyPr")
                    xml.element("a:p") { xml in
                        xml.element("a:pPr") { $0.element("a:defRPr", ["sz": "1200", "b": "1"]) { typeface(&$0) } }
                        xml.element("a:r") { xml in
                            xml.element("a:rPr", ["lang": "vi-VN", "sz": "1200", "b": "1"]) { typeface(&$0) }
                            xml.element("a:t", text: title)
                        }
                    }
                }
            }
            xml.empty("c:overlay", ["val": "0"])
        }
    }

    private static func plot(_ chart: DocumentChart, _ xml: inout MarkupWriter) {
        switch chart.kind {
        case .columns, .bars:
            xml.element("c:barChart") { xml in
                xml.empty("c:barDir", ["val": chart.kind == .bars ? "bar" : "col"])
                xml.empty("c:grouping", ["val": "clustered"])
                xml.empty("c:varyColors", ["val": "0"])
                series(chart, &xml)
                xml.empty("c:gapWidth", ["val": "60"])
                axisReferences(&xml)
            }
        case .line:
            xml.element("c:lineChart") { xml in
                xml.empty("c:grouping", ["val": "standard"])
                xml.empty("c:varyColors", ["val": "0"])
                series(chart, &xml)
                xml.empty("c:marker", ["val": "1"])
                axisReferences(&xml)
            }
        case .doughnut:
            xml.element("c:doughnutChart") { xml in
                xml.empty("c:varyColors", ["val": "1"])
                series(chart, &xml)
                xml.empty("c:firstSliceAng", ["val": "0"])
                xml.empty("c:holeSize", ["val": "55"])
            }
        }
    }

    private static func axisReferences(_ xml: inout MarkupWriter) {
        xml.empty("c:axId", ["val": "1"])
        xml.empty("c:axId", ["val": "2"])
    }

    private static func series(_ chart: DocumentChart, _ xml: inout MarkupWriter) {
        for index in chart.series.indices {
            xml.element("c:ser") { ChartSeries(chart: chart, index: index).write(&$0) }
        }
    }

    private static func axes(_ chart: DocumentChart, _ xml: inout MarkupWriter) {
        xml.element("c:catAx") { xml in
            xml.empty("c:axId", ["val": "1"])
            // Bars are read from top to bottom, as their table is.
            xml.element("c:scaling") { $0.empty("c:orientation", ["val": chart.kind == .bars ? "maxMin" : "minMax"]) }
            xml.empty("c:delete", ["val": "0"])
            xml.empty("c:axPos", ["val": chart.kind == .bars ? "l" : "b"])
            xml.empty("c:majorTickMark", ["val": "none"])
            xml.empty("c:minorTickMark", ["val": "none"])
            xml.empty("c:tickLblPos", ["val": "low"])
            xml.empty("c:crossAx", ["val": "2"])
            xml.empty("c:crosses", ["val": "autoZero"])
        }
        xml.element("c:valAx") { xml in
            xml.empty("c:axId", ["val": "2"])
            xml.element("c:scaling") { $0.empty("c:orientation", ["val": "minMax"]) }
            xml.empty("c:delete", ["val": "0"])
            xml.empty("c:axPos", ["val": chart.kind == .bars ? "b" : "l"])
            xml.element("c:majorGridlines") { xml in
                xml.element("c:spPr") { xml in
                    xml.element("a:ln", ["w": "6350"]) { $0.fill("D9D9D9") }
                }
            }
            xml.empty("c:numFmt", ["formatCode": format(chart), "sourceLinked": "0"])
            xml.empty("c:majorTickMark", ["val": "none"])
            xml.empty("c:minorTickMark", ["val": "none"])
            xml.empty("c:tickLblPos", ["val": "nextTo"])
            xml.empty("c:crossAx", ["val": "1"])
            xml.empty("c:crosses", ["val": chart.kind == .bars ? "max" : "autoZero"])
        }
    }

    static func text(size: Int, isBold: Bool, _ xml: inout MarkupWriter) {
        xml.element("c:txPr") { xml in
            xml.empty("a:bodyPr")
            xml.element("a:p") { xml in
                xml.element("a:pPr") { xml in
                    xml.element("a:defRPr", ["sz": "\(size)", "b": isBold ? "1" : "0"]) { typeface(&$0) }
                }
                xml.empty("a:endParaRPr", ["lang": "vi-VN"])
            }
        }
    }

    private static func typeface(_ xml: inout MarkupWriter) {
        xml.empty("a:latin", ["typeface": font])
        xml.empty("a:cs", ["typeface": font])
    }
}

extension MarkupWriter {
    mutating func fill(_ colour: String) {
        element("a:solidFill") { $0.empty("a:srgbClr", ["val": colour]) }
    }
}
