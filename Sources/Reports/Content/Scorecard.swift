import Office
import Operations
import Planning
import Prose
import Quantities

/// One unit on a page: its targets with plan, result, percent, state, the same period, and its rank among its peers
/// where a rank is honest.
struct Scorecard {
    let source: ReportSource
    private let peers: [Scoreboard.Row]

    init(source: ReportSource) throws(Failure) {
        guard source.unit.kind.isCommuneLevel else {
            throw .refused(.document(.unfitUnit(kind: ReportKind.scorecard.rawValue, source.unit)))
        }
        self.source = source
        guard let parent = source.view.catalogue.units.parent(of: source.unit.key, on: source.board.structure) else {
            peers = []
            return
        }
        peers = try source.view.scoreboard(
            ScoreboardQuery(
                unit: UnitReference(code: parent.key.code, validFrom: parent.key.validFrom), period: source.period,
                byUnit: true, calendar: source.query.calendar)
        ).rows
    }

    var letter: OfficialLetter {
        var letter = source.letter(
            "Kết quả thực hiện chỉ tiêu \(source.wording.period) của \(source.unitName)",
            typeName: "PHIẾU THEO DÕI CHỈ TIÊU")
        letter.recipients = []
        letter.archive = nil
        letter.signer = nil
        return letter
    }

    private var shown: [Standing] {
        source.board.rows.map(\.standing).filter { $0.actual != nil || !$0.plans.isEmpty }
            .filter { !ReportOutline.withoutText.contains($0.definition.field) }
    }

    private var planned: [Standing] { shown.filter { !$0.plans.isEmpty } }

    /// A unit holds a recognition or not: the table says so better than a sentence.
    private var said: [Standing] { planned.filter { $0.definition.kind != .recognition } }

    func body() -> [ContentBlock] {
        var blocks: [ContentBlock] = []
        let summary = source.board.summary
        if summary.targets > 0 {
            blocks.append(.paragraph(SummarySentences(source.words, source.place).overview(summary)))
        } else {
            blocks.append(.paragraph(Passage("Không có chỉ tiêu nào được giao riêng cho \(source.unitName).")))
        }
        let best = said.filter { State.met.contains($0.verdict.state) }.compactMap { source.sentences.item($0) }
        if !best.isEmpty { blocks.append(.paragraph("Đạt, vượt kế hoạch năm: " + best.joined("; ") + ".")) }
        let worst = said.filter { State.trouble.contains($0.verdict.state) }.compactMap { source.sentences.item($0) }
        if !worst.isEmpty { blocks.append(.paragraph("Còn chậm so với tiến độ: " + worst.joined("; ") + ".")) }
        return blocks + [.table(page)]
    }

    /// As much of the table as fits on the page below the text.
    private var page: Annex {
        var page = annex
        guard page.rows.count > Self.rowsOfPage else { return page }
        page.rows = Array(page.rows.prefix(max(planned.count, Self.rowsOfPage)))
        page.notes.insert(
            "Còn \(annex.rows.count - page.rows.count) số liệu khác: xem biểu .xlsx của phiếu này.", at: 0)
        return page
    }

    private static let rowsOfPage = 14

    /// The targets of the unit; those without a plan follow them.
    var annex: Annex {
        let watched = shown.filter(\.plans.isEmpty)
        let rows =
            planned.enumerated().map { line($0.element, "\($0.offset + 1)") }
            + watched.enumerated().map { line($0.element, "\(planned.count + $0.offset + 1)") }
        let isMarked = shown.contains { $0.actual?.origin.isIllustrative ?? false }
        var notes: [String] = []
        if rows.contains(where: { $0.cells[9].value != nil || $0.cells[9].plainText != "" }) {
            notes.append("Xếp hạng theo phần trăm kế hoạch, chỉ khi mọi đơn vị cùng cấp có kế hoạch và số liệu.")
        }
        if isMarked { notes.append("* Số liệu minh họa.") }
        return Annex(
            title: "CHỈ TIÊU CỦA \(source.unitName)".uppercased(), sheetName: "Chỉ tiêu", columns: columns,
            rows: rows, notes: notes + [source.snapshot])
    }

    private var columns: [Annex.Column] {
        [
            Annex.Column(["TT"], millimetres: 8, content: .ordinal, number: "A"),
            Annex.Column(["Chỉ tiêu"], millimetres: 44, content: .label, number: "B"),
            Annex.Column(["ĐVT"], millimetres: 15, content: .measure, number: "C"),
            Annex.Column(["Cùng kỳ"], millimetres: 15, content: .figure, number: "1"),
            Annex.Column(["Kế hoạch năm"], millimetres: 15, content: .figure, number: "2"),
            Annex.Column(["Thực hiện"], millimetres: 15, content: .figure, number: "3"),
            Annex.Column(["% kế hoạch"], millimetres: 13, content: .percent, number: "4=3/2"),
            Annex.Column(["% cùng kỳ"], millimetres: 13, content: .percent, number: "5=3/1"),
            Annex.Column(["Đánh giá"], millimetres: 19, content: .text, number: "6"),
            Annex.Column(["Xếp hạng"], millimetres: 14, content: .text, number: "7"),
        ]
    }

    private func line(_ standing: Standing, _ ordinal: String) -> Annex.Row {
        let figures = AnnexFigures(place: source.place)
        let mark = standing.actual?.origin.isIllustrative ?? false ? " *" : ""
        var cells: [Annex.Cell] = [
            .text(ordinal), .text(standing.definition.name.vietnamese + mark),
            .text(standing.definition.measure.vietnamese), figures.cell(standing, .before),
        ]
        let assigner = standing.plans.first?.plan.assigner
        cells.append(assigner.map { figures.cell(standing, .plan($0)) } ?? .empty)
        cells.append(figures.cell(standing, .actual))
        cells.append(assigner.map { figures.percent(standing, .percent($0), of: 5, over: 4, in: cells) } ?? .empty)
        cells.append(figures.percent(standing, .index, of: 5, over: 3, in: cells))
        cells.append(.text(standing.plans.isEmpty ? "" : source.stateName(standing)))
        cells.append(rank(standing).map { .text("\($0.place)/\($0.of)") } ?? .empty)
        return Annex.Row(.item, cells)
    }

    /// By percent of the plan, the best first, equal ones alike; only where every peer has both plan and figure, and not
    /// for recognitions, which a unit holds or not.
    private func rank(_ standing: Standing) -> (place: Int, of: Int)? {
        guard standing.definition.kind != .recognition, standing.definition.direction == .up,
            let row = peers.first(where: { $0.standing.definition.code == standing.definition.code }),
            row.units.count > 1
        else { return nil }
        let percents = row.units.map { $0.standing.plans.first?.percent }
        guard percents.allSatisfy({ $0 != nil }),
            let own = row.units.first(where: { $0.unit.key == source.unit.key })?.standing.plans.first?.percent
        else { return nil }
        return (percents.count { ($0 ?? 0) > own } + 1, percents.count)
    }
}

extension Annex.Cell {
    var plainText: String {
        if case .text(let text) = self { text } else { "" }
    }
}
