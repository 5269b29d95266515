import Office
import Planning
import Prose
import Quantities

/// What was recorded after its period had been locked, old beside new, with who and why; and who was let in.
struct LateFiguresAnnex {
    let source: ReportSource
    let late: LateFigures

    func annex(number: String, subtitle: String?) -> Annex? {
        guard !late.isEmpty else { return nil }
        let title = "SỐ LIỆU GHI NHẬN SAU KHI KHÓA KỲ BÁO CÁO"
        let none = Annex.Row(
            .item, [.empty, .text("Không có số liệu nào")] + Array(repeating: .empty, count: columns.count - 2))
        return Annex(
            number: number, title: title, subtitle: subtitle, sheetName: "Sau khóa kỳ", columns: columns,
            rows: late.figures.isEmpty ? [none] : late.figures.enumerated().map { row($0.offset, $0.element) },
            notes: notes)
    }

    private var columns: [Annex.Column] {
        [
            Annex.Column(["TT"], millimetres: 10, content: .ordinal, number: "A"),
            Annex.Column(["Chỉ tiêu"], millimetres: 55, content: .label, number: "B"),
            Annex.Column(["Đơn vị"], millimetres: 35, content: .text, number: "C"),
            Annex.Column(["Kỳ"], millimetres: 25, content: .text, number: "D"),
            Annex.Column(["Số trước"], millimetres: 20, content: .figure, number: "1"),
            Annex.Column(["Số ghi sau"], millimetres: 20, content: .figure, number: "2"),
            Annex.Column(["Khóa từ"], millimetres: 22, content: .text, number: "3"),
            Annex.Column(["Ngày ghi, người ghi"], millimetres: 35, content: .text, number: "4"),
            Annex.Column(["Lý do"], millimetres: 38, content: .text, number: "5"),
        ]
    }

    private func row(_ index: Int, _ figure: LateFigure) -> Annex.Row {
        let key = figure.line.entry.key
        return Annex.Row(
            .item,
            [
                .text("\(index + 1)"), .text(figure.definition.name.vietnamese),
                .text(source.words.named(figure.unit).firstLarge), .text(source.words.period(key.period)),
                cell(figure.line.before, figure, "-"), cell(figure.line.value, figure, "rút"),
                .text(figure.lockedFrom.slashed),
                .text("\(figure.recorded.at.dayInVietnam.slashed), \(figure.recorded.note.author)"),
                .text(figure.reason ?? ""),
            ])
    }

    private func cell(_ value: ExactDecimal?, _ figure: LateFigure, _ otherwise: String) -> Annex.Cell {
        value.map { .figure($0, places: figure.definition.decimals, nil) } ?? .notAvailable(otherwise)
    }

    private var notes: [String] {
        var notes = late.exceptions.map { exception in
            let until = exception.gate.until.map { " đến hết ngày \($0.slashed)" } ?? ""
            let reason = exception.gate.reason.map { ", lý do: \($0)" } ?? ""
            return "Được nhập sau khi khóa kỳ \(source.words.period(exception.gate.period)): "
                + "\(source.words.named(exception.unit))\(until)\(reason) (\(exception.gate.by), "
                + "ngày \(exception.gate.at.dayInVietnam.slashed))."
        }
        if late.unlisted > 0 { notes.append("Còn \(late.unlisted) số liệu khác, xem nhật ký.") }
        return notes
    }
}
