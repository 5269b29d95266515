import Quantities
import Testing

@testable import Office

@Suite struct DocxChartTests {
    private static func chart(_ kind: DocumentChart.Kind, _ values: [String?] = ["96.6", nil]) -> DocumentChart {
        DocumentChart(
            kind: kind, title: "Tỷ lệ đạt kế hoạch", categories: ["Kinh tế", "Xã hội"],
            series: [.init(name: "Sáu tháng", values: values)], numberFormat: "#,##0.0")
    }

    private static func package(_ chart: DocumentChart) throws -> OfficePackage {
        let folder = try ScratchFolder()
        let document = DocxWriterTests.document([.chart(chart)])
        return try OfficePackage(path: try folder.file("a.docx", try DocxWriter.bytes(document)))
    }

    @Test(arguments: [
        (DocumentChart.Kind.columns, "c:barChart"), (.bars, "c:barChart"), (.line, "c:lineChart"),
        (.doughnut, "c:doughnutChart"),
    ])
    func `a chart is drawn by Word from its numbers`(kind: DocumentChart.Kind, element: String) throws {
        let part = try #require(try Self.package(Self.chart(kind))["word/charts/chart1.xml"])
        let chart = try MarkupTree(part, file: "a.docx").root
        let series = try #require(chart.descendants(element).first?.child("c:ser"))
        #expect(series.child("c:cat")?.descendants("c:v").map(\.text) == ["Kinh tế", "Xã hội"])
        // A gap stays a gap.
        #expect(series.child("c:val")?.descendants("c:v").map(\.text) == ["96.6"])
        #expect(series.child("c:val")?.descendants("c:f").map(\.text) == ["Sheet1!$B$2:$B$3"])
    }

    @Test func `the workbook behind a chart opens with the same numbers`() throws {
        let workbook = try #require(try Self.package(Self.chart(.columns))["word/embeddings/chart1.xlsx"])
        let folder = try ScratchFolder()
        let sheet = try rows(of: try folder.file("chart.xlsx", workbook.content))
        #expect(sheet.map(\.cells.count) == [2, 2, 1])
        #expect(sheet[0].cells == [.empty, .text("Sáu tháng")])
        let value = try #require(ExactDecimal(coefficient: 966, scale: 1))
        #expect(sheet[1].cells == [.text("Kinh tế"), .number(value, format: NumberFormat(places: 1))])
    }

    @Test(arguments: ["", "1,5", "=1", "1e3", "12."])
    func `what is no plain number is refused`(value: String) {
        #expect(throws: OfficeFault.self) {
            try DocxWriter.bytes(DocxWriterTests.document([.chart(Self.chart(.columns, [value, "1"]))]))
        }
    }
}
