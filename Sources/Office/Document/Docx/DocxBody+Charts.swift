extension DocxBody {
    /// A chart in a paragraph of its own.
    mutating func chart(_ chart: DocumentChart, _ xml: inout MarkupWriter) throws(OfficeFault) {
        let number = attached.count { $0.kind == "chart" } + 1
        attached.append(try DocxPackage.Attachment(chart, named: "chart\(number)", language: language))
        lastDrawing += 1
        let drawing = ChartRun(chart: chart, number: lastDrawing, relation: "rIdchart\(number)")
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.empty("w:spacing", ["w:before": "120", "w:line": "240", "w:lineRule": "auto"])
                xml.empty("w:jc", ["w:val": "center"])
            }
            drawing.write(&xml, spaces: [:])
        }
    }
}

extension DocxPackage.Attachment {
    /// The part of a chart, with the workbook behind it.
    init(_ chart: DocumentChart, named name: String, language: String) throws(OfficeFault) {
        let workbook = try ChartWorkbook.bytes(chart)
        self.init(
            kind: "chart", id: "rId\(name)", name: "charts/\(name).xml",
            contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            content: ChartMarkup.markup(chart, language: language),
            workbook: PackagePart("embeddings/\(name).xlsx", workbook))
    }
}

/// The run in which a chart stands.
struct ChartRun {
    let chart: DocumentChart
    /// Another one for each drawing of a document.
    let number: Int
    let relation: String

    func write(_ xml: inout MarkupWriter, spaces: KeyValuePairs<StaticString, String>) {
        xml.element("w:r") { $0.element("w:drawing", spaces) { inline(&$0) } }
    }

    private func inline(_ xml: inout MarkupWriter) {
        xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
            xml.empty("wp:extent", ["cx": "\(chart.width.emu)", "cy": "\(chart.height.emu)"])
            xml.empty("wp:docPr", ["id": "\(number)", "name": "Biểu đồ \(number)", "descr": chart.title])
            xml.empty("wp:cNvGraphicFramePr")
            xml.element("a:graphic") { xml in
                xml.element("a:graphicData", ["uri": WordMarkup.chart]) { $0.empty("c:chart", ["r:id": relation]) }
            }
        }
    }
}
