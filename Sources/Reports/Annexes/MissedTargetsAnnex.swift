import Office
import Planning
import Prose
import Quantities

/// The targets that are not met or lag: plan, result, percent, cause, remedy, and who is responsible.
struct MissedTargetsAnnex {
    let source: ReportSource

    func annex(number: String, subtitle: String?) -> Annex? {
        let behind = source.troubled.filter { $0.verdict.state == .behind }
        let atRisk = source.troubled.filter { $0.verdict.state == .atRisk }
        guard !behind.isEmpty || !atRisk.isEmpty else { return nil }
        let title =
            source.period.isYear
            ? "CÁC CHỈ TIÊU KHÔNG ĐẠT KẾ HOẠCH" : "CÁC CHỈ TIÊU CHẬM HOẶC CÓ NGUY CƠ KHÔNG ĐẠT KẾ HOẠCH"
        let rows =
            rows(behind, source.period.isYear ? "Không đạt kế hoạch" : "Chậm so với tiến độ", "I")
            + rows(atRisk, "Có nguy cơ không theo kịp tiến độ", behind.isEmpty ? "I" : "II")
        return Annex(
            number: number, title: "\(title) NĂM \(source.period.year)", subtitle: subtitle,
            sheetName: "Chưa đạt", columns: columns,
            rows: rows, notes: rows.gainNote + notes)
    }

    private var notes: [String] {
        source.troubled.contains { recorded($0)?.isIllustrative ?? false }
            ? ["* Nguyên nhân, giải pháp, trách nhiệm là minh họa."] : []
    }

    private var columns: [Annex.Column] {
        [
            Annex.Column(["TT"], millimetres: 9, content: .ordinal, number: "A"),
            Annex.Column(["Chỉ tiêu"], millimetres: 60, content: .label, number: "B"),
            Annex.Column(["ĐVT"], millimetres: 17, content: .measure, number: "C"),
            Annex.Column(["Kế hoạch năm"], millimetres: 17, content: .figure, number: "1"),
            Annex.Column(["Thực hiện"], millimetres: 17, content: .figure, number: "2"),
            Annex.Column(["%"], millimetres: 13, content: .percent, number: "3=2/1"),
            Annex.Column(["Nguyên nhân"], millimetres: 42, content: .text, number: "4"),
            Annex.Column(["Giải pháp"], millimetres: 42, content: .text, number: "5"),
            Annex.Column(["Trách nhiệm"], millimetres: 42, content: .text, number: "6"),
        ]
    }

    private func rows(_ standings: [Standing], _ title: String, _ ordinal: String) -> [Annex.Row] {
        guard !standings.isEmpty else { return [] }
        let heading = Annex.Row(
            .heading, [.text(ordinal), .text(title)] + Array(repeating: .empty, count: columns.count - 2))
        return [heading] + standings.enumerated().map { line($0.element, "\($0.offset + 1)") }
    }

    private func line(_ standing: Standing, _ ordinal: String) -> Annex.Row {
        let figures = AnnexFigures(place: source.place)
        var cells: [Annex.Cell] = [
            .text(ordinal), .text(standing.definition.name.vietnamese), .text(standing.definition.measure.vietnamese),
        ]
        let assigner = standing.plans.first?.plan.assigner ?? .province
        cells.append(figures.cell(standing, .plan(assigner)))
        cells.append(figures.cell(standing, .actual))
        let used = standing.value(of: .ceilingUsed) != nil ? FigureFacet.ceilingUsed : .percent(assigner)
        cells.append(figures.percent(standing, used, of: 4, over: 3, in: cells))
        let shortcoming = recorded(standing)
        let mark = shortcoming?.isIllustrative ?? false ? " *" : ""
        cells.append(.text(shortcoming?.cause.map { $0 + mark } ?? ""))
        cells.append(.text(shortcoming?.remedy.map { $0 + mark } ?? ""))
        cells.append(.text(shortcoming?.responsible.map { $0 + mark } ?? standing.definition.owner ?? ""))
        return Annex.Row(.item, cells)
    }

    private func recorded(_ standing: Standing) -> Shortcoming? {
        source.shortcomings.first { $0.indicator == standing.definition.code }
    }
}
