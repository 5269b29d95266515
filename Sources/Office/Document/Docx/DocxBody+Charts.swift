extension DocxBody {
    /// A chart in a paragraph of its own.
    mutating func chart(_ chart: DocumentChart, _ xml: inout MarkupWriter) throws(OfficeFault) {
        let number = attached.count { $0.kind == "chart" } + 1
        let workbook = try ChartWorkbook.bytes(chart)
        attached.append(
            DocxPackage.Attachment(
                kind: "chart", id: "rIdchart\(number)", name: "charts/chart\(number).xml",
                contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                content: ChartMarkup.markup(chart, language: language),
                workbook: PackagePart("embeddings/chart\(number).xlsx", workbook)))
        lastDrawing += 1
        let id = "\(lastDrawing)"
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.empty("w:keepNext")
                xml.empty("w:spacing", ["w:before": "120", "w:line": "240", "w:lineRule": "auto"])
                xml.empty("w:jc", ["w:val": "center"])
            }
            xml.element("w:r") {
                $0.element("w:drawing") { Self.inline(chart, id: id, relation: "rIdchart\(number)", &$0) }
            }
        }
    }

    private static func inline(_ chart: DocumentChart, id: String, relation: String, _ xml: inout MarkupWriter) {
        xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
            xml.empty("wp:extent", ["cx": "\(chart.width.emu)", "cy": "\(chart.height.emu)"])
            xml.empty("wp:docPr", ["id": id, "name": "Biểu đồ \(id)", "descr": chart.title])
            xml.empty("wp:cNvGraphicFramePr")
            xml.element("a:graphic") { xml in
                xml.element("a:graphicData", ["uri": WordMarkup.chart]) { $0.empty("c:chart", ["r:id": relation]) }
            }
        }
    }
}
