/// The workbook behind a chart in Word, so that "Edit data" opens its numbers: one sheet, categories down, series beside.
enum ChartWorkbook {
    static let sheet = "Sheet1"
    private static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    /// "A" for 0; a chart has fewer series than the alphabet has letters.
    static func column(_ index: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))
    }

    static func bytes(_ chart: DocumentChart) throws(OfficeFault) -> [UInt8] {
        guard (1...25).contains(chart.series.count), !chart.categories.isEmpty,
            chart.series.allSatisfy({ $0.values.count == chart.categories.count }),
            chart.series.allSatisfy({ $0.values.allSatisfy { $0.map(isPlain) ?? true } })
        else { throw DocxWriter.impossible("the values of chart “\(chart.title)”") }
        return try PackageWriter.bytes(parts(chart), file: DocxWriter.file)
    }

    /// "-12.5"
    private static func isPlain(_ value: String) -> Bool {
        let halves = value.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(halves.count)
            && halves.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    private static func parts(_ chart: DocumentChart) -> [PackagePart] {
        let types = DocxPackage.contentTypes(
            extensions: [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
            ],
            parts: [
                ("xl/workbook.xml", type + "sheet.main+xml"), ("xl/worksheets/sheet1.xml", type + "worksheet+xml"),
                ("xl/styles.xml", type + "styles+xml"),
            ])
        let root = DocxPackage.relationsMarkup([
            ("rId1", DocxPackage.relations + "officeDocument", "xl/workbook.xml")
        ])
        let links = DocxPackage.relationsMarkup([
            ("rId1", DocxPackage.relations + "worksheet", "worksheets/sheet1.xml"),
            ("rId2", DocxPackage.relations + "styles", "styles.xml"),
        ])
        return [
            PackagePart("[Content_Types].xml", types), PackagePart("_rels/.rels", root),
            PackagePart("xl/workbook.xml", workbook), PackagePart("xl/_rels/workbook.xml.rels", links),
            PackagePart("xl/worksheets/sheet1.xml", cells(chart)), PackagePart("xl/styles.xml", styles(chart)),
        ]
    }

    private static var workbook: String {
        var xml = MarkupWriter()
        xml.element("workbook", ["xmlns": spreadsheet, "xmlns:r": WordMarkup.relations]) { xml in
            xml.element("sheets") { $0.empty("sheet", ["name": sheet, "sheetId": "1", "r:id": "rId1"]) }
        }
        return xml.markup
    }

    private static func cells(_ chart: DocumentChart) -> String {
        var xml = MarkupWriter()
        xml.element("worksheet", ["xmlns": spreadsheet]) { xml in
            xml.element("cols") { $0.empty("col", ["min": "1", "max": "1", "width": "30", "customWidth": "1"]) }
            xml.element("sheetData") { xml in
                xml.element("row", ["r": "1"]) { xml in
                    for (index, series) in chart.series.enumerated() {
                        text(series.name, "\(column(index + 1))1", &xml)
                    }
                }
                for (row, category) in chart.categories.enumerated() {
                    xml.element("row", ["r": "\(row + 2)"]) { xml in
                        text(category, "A\(row + 2)", &xml)
                        for (index, series) in chart.series.enumerated() {
                            guard let value = series.values[row] else { continue }
                            let place = "\(column(index + 1))\(row + 2)"
                            xml.element("c", ["r": place, "s": "1"]) { $0.element("v", text: value) }
                        }
                    }
                }
            }
        }
        return xml.markup
    }

    private static func text(_ text: String, _ place: String, _ xml: inout MarkupWriter) {
        xml.element("c", ["r": place, "t": "inlineStr"]) { xml in
            xml.element("is") { $0.element("t", ["xml:space": "preserve"], text: text) }
        }
    }

    private static func styles(_ chart: DocumentChart) -> String {
        var xml = MarkupWriter()
        xml.element("styleSheet", ["xmlns": spreadsheet]) { xml in
            xml.element("numFmts", ["count": "1"]) { xml in
                xml.empty("numFmt", ["numFmtId": "164", "formatCode": chart.numberFormat])
            }
            xml.element("fonts", ["count": "1"]) { xml in
                xml.element("font") { xml in
                    xml.empty("sz", ["val": "11"])
                    xml.empty("name", ["val": "Times New Roman"])
                }
            }
            xml.element("fills", ["count": "2"]) { xml in
                xml.element("fill") { $0.empty("patternFill", ["patternType": "none"]) }
                xml.element("fill") { $0.empty("patternFill", ["patternType": "gray125"]) }
            }
            xml.element("borders", ["count": "1"]) { xml in
                xml.element("border") { xml in
                    for side: StaticString in ["left", "right", "top", "bottom", "diagonal"] { xml.empty(side) }
                }
            }
            xml.element("cellStyleXfs", ["count": "1"]) { xml in
                xml.empty("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
            }
            xml.element("cellXfs", ["count": "2"]) { xml in
                for format in ["0", "164"] {
                    xml.empty(
                        "xf",
                        [
                            "numFmtId": format, "fontId": "0", "fillId": "0", "borderId": "0", "xfId": "0",
                            "applyNumberFormat": format == "0" ? "0" : "1",
                        ])
                }
            }
            xml.element("cellStyles", ["count": "1"]) { xml in
                xml.empty("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
            }
        }
        return xml.markup
    }
}
