import Office
import Operations
import Planning
import Prose
import Quantities

/// "Đánh giá chung": how many targets stand how, what went well, what fell short and why.
struct ReviewJudgement {
    let source: ReportSource
    let missedNumber: String?

    private var words: Words { source.words }
    private var summary: StandingSummary { source.board.summary }

    func blocks() -> [ContentBlock] {
        var blocks: [ContentBlock] = [.heading(level: 1, "ĐÁNH GIÁ CHUNG")]
        blocks.append(.heading(level: 2, "Mức độ hoàn thành kế hoạch"))
        blocks.append(.paragraph(SummarySentences(words, source.place).overview(summary)))
        let table = FieldSummaryAnnex(source: source).annex
        blocks.append(.table(table))
        if let chart = table.chart { blocks.append(.chart(chart)) }
        blocks += strengths() + shortcomings() + causes()
        return blocks
    }

    private func strengths() -> [ContentBlock] {
        let met = source.board.rows.map(\.standing).filter { State.met.contains($0.verdict.state) }
        let risen = risen()
        guard !met.isEmpty || !risen.isEmpty else { return [] }
        var blocks: [ContentBlock] = [.heading(level: 2, "Ưu điểm")]
        if !met.isEmpty {
            let shown = best(met)
            let items = shown.compactMap { source.sentences.item($0) }
            let opening =
                shown.count < met.count
                ? "Vượt kế hoạch năm cao nhất: "
                : source.period.isYear ? "Đạt và vượt kế hoạch năm: " : "Đã đạt và vượt kế hoạch cả năm: "
            blocks.append(.item(opening + items.joined("; ") + "."))
        }
        if !risen.isEmpty {
            let items = risen.compactMap { source.sentences.item($0, .init(isFirst: false)) }
            blocks.append(
                .item(
                    (source.period.isYear
                        ? "Tăng cao nhất so với năm trước: " : "Tăng cao nhất so với cùng kỳ năm trước: ")
                        + items.joined("; ") + "."))
        }
        return blocks
    }

    /// All that are met, or the ten that exceed their plan most where there are many.
    private func best(_ met: [Standing]) -> [Standing] {
        guard met.count > 12 else { return met }
        let exceeded = met.filter { $0.definition.direction == .up && ($0.plans.first?.percent ?? 0) > 100 }
        return Array(
            exceeded.sorted { ($0.plans.first?.percent ?? 0) > ($1.plans.first?.percent ?? 0) }.prefix(10))
    }

    /// The five flows and stocks that rose most on the same period, where more is better.
    private func risen() -> [Standing] {
        let grown = source.board.rows.map(\.standing).filter(hasGrown)
        let sorted = grown.sorted { left, right in index(left) > index(right) }
        return Array(sorted.prefix(5))
    }

    private func index(_ standing: Standing) -> ExactDecimal { standing.samePeriod?.percent ?? .zero }

    /// By more than a twentieth, from something that was worth counting.
    private func hasGrown(_ standing: Standing) -> Bool {
        guard standing.definition.direction == .up, standing.definition.kind != .recognition,
            !State.met.contains(standing.verdict.state), let before = standing.samePeriod?.value.shown
        else { return false }
        return before >= 10 && index(standing) > 105
    }

    private func shortcomings() -> [ContentBlock] {
        let recorded = source.shortcomings
        let count = summary.count(.trouble)
        guard !recorded.isEmpty || count > 0 else { return [] }
        var blocks: [ContentBlock] = [.heading(level: 2, "Tồn tại, hạn chế")]
        for shortcoming in recorded { blocks.append(.item(text(of: shortcoming))) }
        guard count > 0 else { return blocks }
        var lagging = Passage("Có ")
        lagging.append(SummarySentences(words, source.place).count(summary, .trouble))
        lagging.append(
            source.period.isYear
                ? " chỉ tiêu không đạt kế hoạch năm" : " chỉ tiêu chậm hoặc có nguy cơ không theo kịp tiến độ kế hoạch")
        blocks.append(.item(lagging + (missedNumber.map { " (chi tiết tại Phụ lục \($0))." } ?? ".")))
        return blocks
    }

    private func text(of shortcoming: Shortcoming) -> Passage {
        var text = Passage()
        if let words = shortcoming.text { text.append(words.withoutStop + ".") }
        if let code = shortcoming.indicator, let standing = source.standing(code),
            let sentence = source.sentences.sentence(standing)
        {
            if !text.isEmpty { text.append(" ") }
            text.append(sentence)
        }
        return text
    }

    private func causes() -> [ContentBlock] {
        let recorded = source.shortcomings.filter { $0.cause != nil }
        guard !recorded.isEmpty else { return [] }
        var blocks: [ContentBlock] = [.heading(level: 2, "Nguyên nhân")]
        let groups: [(String, CauseOrigin?)] = [
            ("Nguyên nhân khách quan", .objective), ("Nguyên nhân chủ quan", .subjective), ("Nguyên nhân khác", nil),
        ]
        for (title, origin) in groups {
            let causes = recorded.filter { $0.origin == origin }.map { shortcoming in
                (shortcoming.cause ?? "").withoutStop + (shortcoming.isIllustrative ? " *" : "")
            }.uniqued
            guard !causes.isEmpty else { continue }
            blocks.append(.heading(level: 3, title))
            blocks += causes.map { .item(Passage($0 + ".")) }
        }
        return blocks
    }
}

extension ReportSource {
    var shortcomings: [Shortcoming] { view.shortcomings(of: unit.key, period) }
}

extension String {
    /// Without the full stop that some write and some don't.
    var withoutStop: String {
        var text = self
        while let last = text.last, last == "." || last == ";" || last == " " { text.removeLast() }
        return text
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order in which they come.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
