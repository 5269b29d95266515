import Office
import Planning
import Prose
import Quantities

/// How many targets of each field stand how, with a chart of it.
struct FieldSummaryAnnex {
    let source: ReportSource

    private static let counts: [(FigureFacet.TargetCount, String)] = [
        (.all, "Số chỉ tiêu"), (.exceeded, "Vượt"), (.achieved, "Đạt"), (.onTrack, "Đúng tiến độ"),
        (.atRisk, "Có nguy cơ"), (.behind, "Chậm"), (.notYetDue, "Chưa đến kỳ"), (.noData, "Chưa có số liệu"),
        (.notDefined, "Không đánh giá"),
    ]

    /// Columns in which nothing stands are left out.
    private var counts: [(FigureFacet.TargetCount, String)] {
        Self.counts.filter { $0.0 == .all || source.board.summary.count($0.0) > 0 }
    }

    var annex: Annex {
        let fields = source.board.summaryByField
        var rows = fields.enumerated().map { index, field in
            Annex.Row(
                .item,
                [.text("\(index + 1)"), .text(source.fieldName(field.field))]
                    + counts.map { cell(field.summary, $0.0, field.field) })
        }
        let all = source.board.summary
        rows.append(
            Annex.Row(
                .total,
                [.text(""), .text("Tổng số")]
                    + counts.map { count, _ in
                        .sum(
                            ExactDecimal(all.count(count)), places: 0, rows: Array(fields.indices), tag(count, nil))
                    }))
        if let shares { rows.append(shares) }
        let adjustment = SummarySentences(source.words, source.place).adjustment(
            all, counts.map { ($0.0, title($0)) })
        return Annex(
            title: "Mức độ hoàn thành kế hoạch theo lĩnh vực", sheetName: "Tổng hợp",
            columns: [
                Annex.Column(["TT"], millimetres: 10, content: .ordinal, number: "A"),
                Annex.Column(["Lĩnh vực"], millimetres: 42, content: .label, number: "B"),
            ]
                + counts.enumerated().map { index, count in
                    Annex.Column([title(count)], millimetres: 16, content: .figure, number: "\(index + 1)")
                }, rows: rows, notes: adjustment.map { [$0] } ?? [], chart: chart(fields))
    }

    /// Of all targets, in percent; together they are 100.
    private var shares: Annex.Row? {
        let cells = counts.map { count, _ -> Annex.Cell in
            source.board.summary.share(count).map { .figure($0, places: 1, shareTag(count)) } ?? .empty
        }
        guard source.board.summary.targets > 0 else { return nil }
        return Annex.Row(.part(1), [.text(""), .text("Tỷ lệ (%)")] + cells)
    }

    private func shareTag(_ count: FigureFacet.TargetCount) -> FigureTag {
        FigureTag(
            reference: source.place.reference(targetShare: count).text,
            title: source.words.figureTitle(.targetShare(count), of: "tất cả lĩnh vực"))
    }

    private func title(_ count: (FigureFacet.TargetCount, String)) -> String {
        source.period.isYear && count.0 == .behind ? "Không đạt" : count.1
    }

    private func cell(_ summary: StandingSummary, _ count: FigureFacet.TargetCount, _ field: String) -> Annex.Cell {
        let number = summary.count(count)
        return number == 0 && count != .all ? .empty : .figure(ExactDecimal(number), places: 0, tag(count, field))
    }

    private func tag(_ count: FigureFacet.TargetCount, _ field: String?) -> FigureTag {
        FigureTag(
            reference: source.place.reference(targets: count, field: field).text,
            title: source.words.figureTitle(.targets(count), of: field.map(source.fieldName) ?? "tất cả lĩnh vực"))
    }

    private func chart(_ fields: [(field: String, summary: StandingSummary)]) -> DocumentChart? {
        guard fields.count > 1 else { return nil }
        let series: [(String, [FigureFacet.TargetCount])] = [
            ("Đạt, vượt", [.met]), ("Đúng tiến độ", [.onTrack]),
            (source.period.isYear ? "Không đạt" : "Chậm, có nguy cơ", [.trouble]),
        ]
        return DocumentChart(
            kind: .bars, title: "Số chỉ tiêu theo lĩnh vực và mức độ hoàn thành",
            categories: fields.map { source.fieldName($0.field) },
            series: series.map { name, counts in
                DocumentChart.Series(
                    name: name,
                    values: fields.map { field in
                        let count = counts.reduce(0) { $0 + field.summary.count($1) }
                        return count == 0 ? nil : String(count)
                    })
            }, numberFormat: "0", width: .millimetres(160), height: .millimetres(95))
    }
}
