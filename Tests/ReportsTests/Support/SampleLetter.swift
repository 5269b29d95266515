import Office
import Quantities

@testable import Reports

/// Documents of offices, with illustrative content.
enum SampleLetter {
    static let stateDay = Day(year: 2023, month: 7, day: 5) ?? Day(ordinal: 0)
    static let newPartyDay = Day(year: 2026, month: 7, day: 5) ?? Day(ordinal: 0)

    static var state: OfficialLetter {
        var letter = OfficialLetter(
            superior: "Ủy ban nhân dân tỉnh Tuyên Quang", issuer: "Ủy ban nhân dân huyện Sơn Dương", number: "5",
            kindSymbol: "BC", bodySymbol: "UBND", place: "Sơn Dương", date: .init(day: 5, month: 7, year: 2023),
            typeName: "Báo cáo", abstract: "Kết quả thực hiện nhiệm vụ 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2023")
        letter.addressees = ["Ủy ban nhân dân tỉnh Tuyên Quang"]
        letter.bases = [
            "Căn cứ Nghị quyết của Hội đồng nhân dân huyện về nhiệm vụ năm 2023",
            "Căn cứ Kế hoạch của Ủy ban nhân dân huyện",
        ]
        letter.recipients = ["UBND tỉnh", "Thường trực Huyện ủy", "Các phòng, ban"]
        letter.archive = "VT, TH"
        letter.signer = .init(authority: .onBehalf(of: "Ủy ban nhân dân"), title: "Chủ tịch")
        return letter
    }

    static var party: OfficialLetter {
        var letter = OfficialLetter(
            superior: "Đảng bộ tỉnh Tuyên Quang", issuer: "Huyện ủy Sơn Dương", number: "127", kindSymbol: "BC",
            bodySymbol: "HU", place: "Sơn Dương", date: .init(day: nil, month: 7, year: 2023), typeName: "Báo cáo",
            abstract: "kết quả lãnh đạo thực hiện nhiệm vụ 6 tháng đầu năm 2023")
        letter.recipients = ["Tỉnh ủy", "Các chi bộ, đảng bộ trực thuộc"]
        letter.archive = "Văn phòng Huyện ủy"
        letter.signer = .init(authority: .onBehalf(of: "Ban Thường vụ"), title: "Phó Bí thư")
        return letter
    }

    static func document(_ letter: OfficialLetter, _ profile: LayoutProfile) -> TextDocument {
        let tag = FigureTag(reference: "jobs-created/076/2023-S1/actual", title: "Việc làm mới (minh họa)")
        let sentence: [Inline] = [
            .text("Trong 6 tháng đầu năm, toàn huyện tạo việc làm mới cho "), .figure("3.497\u{00A0}người", tag),
            .text(", bằng "), .figure("71,2%", tag), .text(" kế hoạch năm (số liệu minh họa)."),
        ]
        var blocks = profile.opening(letter)
        blocks.append(.paragraph(Paragraph(profile.style(.heading1), "I. KẾT QUẢ THỰC HIỆN")))
        blocks.append(.paragraph(Paragraph(profile.style(.heading2), "1. Kinh tế")))
        for _ in 0..<14 { blocks.append(.paragraph(Paragraph(profile.style(.body), sentence))) }
        blocks.append(
            .paragraph(Paragraph(profile.style(.body), sentence + [.footnote([.text("Số liệu minh họa.")])])))
        blocks.append(.chart(chart))
        blocks.append(
            .paragraph(Paragraph(profile.style(.body), profile.ended([.text("Trên đây là báo cáo của huyện.")]))))
        blocks += profile.closing(letter)
        return TextDocument(
            properties: .init(title: letter.abstract, author: letter.issuer, created: "2023-07-05T00:00:00Z"),
            styles: profile.styles,
            sections: [
                Section(page: profile.page, numbering: profile.numbering(), blocks: blocks),
                Section(
                    page: profile.landscapePage, numbering: profile.numbering(restarts: true),
                    blocks: annex(letter, profile)),
            ])
    }

    private static var chart: DocumentChart {
        DocumentChart(
            kind: .columns, title: "Tỷ lệ đạt kế hoạch theo lĩnh vực (minh họa)",
            categories: ["Nông nghiệp", "Công nghiệp", "Thu ngân sách", "Lao động"],
            series: [
                .init(name: "6 tháng 2022", values: ["48.5", "51.2", nil, "44"]),
                .init(name: "6 tháng 2023", values: ["52.1", "49.9", "60.3", "71.2"]),
            ], numberFormat: "#,##0.0")
    }

    private static func annex(_ letter: OfficialLetter, _ profile: LayoutProfile) -> [Block] {
        let head = profile.style(.tableHead)
        func cell(_ role: StyleRole, _ text: String) -> DocumentTable.Cell {
            DocumentTable.Cell(profile.style(role), [.text(text)])
        }
        let top = DocumentTable.Row([
            DocumentTable.Cell(head, [.text("TT")], rows: 2), DocumentTable.Cell(head, [.text("Chỉ tiêu")], rows: 2),
            DocumentTable.Cell(head, [.text("ĐVT")], rows: 2),
            DocumentTable.Cell(head, [.text("Kế hoạch năm 2023")], columns: 2),
            DocumentTable.Cell(head, [.text("Thực hiện 6 tháng")], rows: 2),
            DocumentTable.Cell(head, [.text("So sánh 6/4 (%)")], rows: 2),
        ])
        var rows = [
            top, DocumentTable.Row([cell(.tableHead, "Tỉnh giao"), cell(.tableHead, "Huyện giao")]),
            DocumentTable.Row(["A", "B", "C", "4", "5", "6", "7=6/4"].map { cell(.tableColumnNumber, $0) }),
        ]
        for index in 1...40 {
            rows.append(
                DocumentTable.Row([
                    cell(.tableCentre, "\(index)"), cell(.tableText, "Diện tích gieo trồng lúa vụ xuân (minh họa)"),
                    cell(.tableCentre, "ha"), cell(.tableNumber, "4.900,0"), cell(.tableNumber, "5.000,0"),
                    cell(.tableNumber, "4.733,4"), cell(.tableNumber, "96,6"),
                ]))
        }
        let widths = [12, 95, 20, 32, 32, 36, 30].map(Length.millimetres)
        let reference = "(Kèm theo \(profile.quoted("Báo cáo", letter)) của \(letter.issuer))"
        return profile.annexHeading(number: "I", title: "Kết quả thực hiện các chỉ tiêu", reference: reference) + [
            .table(DocumentTable(columns: widths, headerRows: 3, rows: rows, summary: "Chỉ tiêu"))
        ]
    }
}
