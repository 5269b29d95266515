import Office
import Operations
import Planning
import Prose
import Quantities

/// Which units have reported on the period, how much of what the others reported, and by when it was due.
struct CompletenessAnnex {
    let source: ReportSource

    /// What a unit has reported of what units report.
    struct Line {
        let unit: UnitVersion
        let reported: Int
        let expected: Int
        let due: Day?
    }

    var lines: [Line] {
        // What at least half of the units report is what a unit reports.
        let asked = source.board.rows.filter { row in
            row.units.count { $0.standing.isReported(in: source.period) } * 2 >= row.units.count && !row.units.isEmpty
        }
        let calendar = DueCalendar(rules: source.view.catalogue.dueRules, holidays: source.view.catalogue.holidays)
        return source.children.map { unit in
            let rows = asked.compactMap { row in row.units.first { $0.unit.key == unit.key } }
            return Line(
                unit: unit, reported: rows.count { $0.standing.isReported(in: source.period) }, expected: rows.count,
                due: calendar.dueDate(of: source.period, for: unit.kind, calendar: source.query.calendar))
        }
    }

    func annex(number: String?, subtitle: String?, onlyMissing: Bool = false) -> Annex? {
        let shown = onlyMissing ? lines.filter { $0.reported < $0.expected } : lines
        guard !shown.isEmpty else { return nil }
        return Annex(
            number: number,
            title: (onlyMissing ? "ĐƠN VỊ CHƯA BÁO CÁO HOẶC CÒN THIẾU CHỈ TIÊU" : "TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ")
                + " \(source.wording.period)".uppercased(), subtitle: subtitle, sheetName: "Tình hình báo cáo",
            columns: [
                Annex.Column(["TT"], millimetres: 10, content: .ordinal, number: "A"),
                Annex.Column(["Đơn vị"], millimetres: 60, content: .label, number: "B"),
                Annex.Column(["Hạn báo cáo"], millimetres: 26, content: .text, number: "1"),
                Annex.Column(["Số chỉ tiêu phải báo cáo"], millimetres: 24, content: .figure, number: "2"),
                Annex.Column(["Số chỉ tiêu đã báo cáo"], millimetres: 24, content: .figure, number: "3"),
                Annex.Column(["Tình trạng"], millimetres: 30, content: .text, number: "4"),
            ],
            rows: shown.enumerated().map { index, line in
                Annex.Row(
                    .item,
                    [
                        .text("\(index + 1)"), .text(source.words.named(line.unit).firstLarge),
                        .text(line.due?.slashed ?? ""), .figure(ExactDecimal(line.expected), places: 0, nil),
                        .figure(ExactDecimal(line.reported), places: 0, nil), .text(line.state),
                    ])
            })
    }
}

extension CompletenessAnnex.Line {
    /// Less than half: what is there came by another way than the unit's report.
    var isSilent: Bool { reported * 2 < expected }

    var state: String {
        if isSilent { return "Chưa báo cáo" }
        return reported < expected ? "Còn thiếu \(expected - reported) chỉ tiêu" : "Đủ"
    }
}

extension Standing {
    /// A figure of the period itself; an older one that stands in for it is no report.
    func isReported(in period: Period) -> Bool {
        actual.map { $0.origin.carriedFrom == nil } ?? false
    }
}
