import Office
import Operations
import Planning
import Prose
import Quantities

/// Which units have reported on the period, when, how much of what is expected of them, and by when it was due.
struct CompletenessAnnex {
    let source: ReportSource
    let reporting: Reporting

    /// More names of missing indicators than these are a number.
    private static let mostNames = 3

    func annex(number: String?, subtitle: String?, onlyMissing: Bool = false) -> Annex? {
        let shown = onlyMissing ? reporting.units.filter { $0.state != .reported } : reporting.units
        guard !shown.isEmpty else { return nil }
        return Annex(
            number: number,
            title: (onlyMissing ? "ĐƠN VỊ CHƯA BÁO CÁO HOẶC CÒN THIẾU CHỈ TIÊU" : "TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ")
                + " \(source.wording.period)".uppercased(), subtitle: subtitle, sheetName: "Tình hình báo cáo",
            columns: columns, rows: shown.enumerated().map { row($0.offset, $0.element) })
    }

    private var columns: [Annex.Column] {
        [
            Annex.Column(["TT"], millimetres: 10, content: .ordinal, number: "A"),
            Annex.Column(["Đơn vị"], millimetres: 40, content: .label, number: "B"),
            Annex.Column(["Hạn báo cáo"], millimetres: 22, content: .text, number: "1"),
            Annex.Column(["Ngày báo cáo"], millimetres: 22, content: .text, number: "2"),
            Annex.Column(["Số chỉ tiêu phải báo cáo"], millimetres: 20, content: .figure, number: "3"),
            Annex.Column(["Số chỉ tiêu đã báo cáo"], millimetres: 20, content: .figure, number: "4"),
            Annex.Column(["Tình trạng"], millimetres: 42, content: .text, number: "5"),
        ]
    }

    private func row(_ index: Int, _ report: UnitReport) -> Annex.Row {
        Annex.Row(
            .item,
            [
                .text("\(index + 1)"), .text(source.words.named(report.unit).firstLarge),
                .text(report.due?.slashed ?? ""), .text(report.first?.dayInVietnam.slashed ?? ""),
                .figure(ExactDecimal(report.expected), places: 0, nil),
                .figure(ExactDecimal(report.reported), places: 0, nil), .text(state(report)),
            ])
    }

    /// "Đủ", "Đủ, chậm 3 ngày làm việc", "Thiếu: nhà văn hóa thôn xây mới", "Chưa báo cáo".
    private func state(_ report: UnitReport) -> String {
        let late = if case .late(let days)? = report.punctuality { ", chậm \(days) ngày làm việc" } else { "" }
        switch report.state {
        case .notReported: return "Chưa báo cáo"
        case .reported: return "Đủ" + late
        case .partly where report.missing.count <= Self.mostNames:
            return "Thiếu: " + report.missing.map(name).joined(separator: "; ") + late
        case .partly: return "Thiếu \(report.missing.count) chỉ tiêu" + late
        }
    }

    private func name(_ code: IndicatorCode) -> String {
        let definition = source.view.catalogue.indicators.definition(of: code, on: source.board.window.to)
        return definition?.name.vietnamese.withSmallLetter ?? code.text
    }
}
