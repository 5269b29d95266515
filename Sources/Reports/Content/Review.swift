import Office
import Operations
import Planning
import Prose
import Quantities

/// The review of a half-year, quarter or year: results, judgement, what is to be done, what is asked of the level above.
struct Review {
    let source: ReportSource
    let annexes: ReviewAnnexes

    private var words: Words { source.words }
    private var isParty: Bool { source.query.layout == .party }

    func body() -> [ContentBlock] {
        opening() + results() + ReviewJudgement(source: source, missedNumber: annexes.missedNumber).blocks()
            + ReviewTasks(source: source).blocks()
    }

    private func opening() -> [ContentBlock] {
        var text = Passage("Thực hiện nhiệm vụ \(source.planYear), \(source.office.name) ")
        text.append(isParty ? "báo cáo kết quả lãnh đạo thực hiện nhiệm vụ " : "báo cáo kết quả thực hiện nhiệm vụ ")
        text.append("\(source.wording.period); nhiệm vụ, giải pháp \(source.wording.next) như sau:")
        return [.paragraph(text), .paragraph(Passage(basis()))]
    }

    /// What the figures cover, who is in them, and what their percentages mean.
    private func basis() -> String {
        let window = source.board.window
        let calendar =
            source.query.calendar == .administrative
            ? "kỳ báo cáo hành chính theo Nghị định số 09/2019/NĐ-CP" : "kỳ thống kê theo Nghị định số 60/2018/NĐ-CP"
        var text =
            "Số liệu \(source.wording.isCumulated ? "lũy kế từ đầu năm, " : "")tính từ ngày \(window.from.slashed) đến ngày \(window.to.slashed) (\(calendar)), "
            + "theo sổ số liệu đến ngày \(source.readOn.slashed)."
        if let assigner = source.usualAssigner {
            text += " Tỷ lệ thực hiện kế hoạch là so với kế hoạch \(words.assigner(assigner)), trừ chỗ ghi khác."
        }
        if source.hasIllustrative { text += " Số liệu, nội dung có dấu * là minh họa." }
        return text
    }

    private func results() -> [ContentBlock] {
        let period = source.wording.period.uppercased()
        var blocks: [ContentBlock] = [
            .heading(
                level: 1,
                isParty ? "KẾT QUẢ LÃNH ĐẠO THỰC HIỆN NHIỆM VỤ \(period)" : "KẾT QUẢ THỰC HIỆN NHIỆM VỤ \(period)")
        ]
        let fields = source.view.catalogue.indicators.fields.map(\.code)
        let sections = ReportOutline(source.query.layout).sections(
            of: source.board.rows.map(\.standing), fieldName: source.fieldName, fields: fields)
        var turn = 0
        for section in sections {
            var below: [ContentBlock] = []
            for group in section.groups {
                let paragraphs = FieldText(source.sentences, turn: turn).paragraphs(group.rows)
                guard !paragraphs.isEmpty else { continue }
                turn += 1
                if let title = group.title { below.append(.heading(level: 3, title)) }
                below += paragraphs.map { .paragraph($0) }
            }
            guard !below.isEmpty else { continue }
            blocks.append(.heading(level: 2, section.title))
            blocks += below
        }
        return blocks
    }
}

extension ReportSource {
    /// "năm 2023", where the plan is that of a year.
    var planYear: String { "năm \(period.year)" }

    /// The day up to which the ledger was read.
    var readOn: Day { (query.asOf ?? head.at).dayInVietnam }

    var hasIllustrative: Bool {
        board.rows.contains { row in
            row.standing.actual?.origin.isIllustrative ?? false
                || row.standing.plans.contains(where: \.plan.isIllustrative)
        }
    }

    /// The targets that lag, the furthest behind first as the catalogue has them.
    var troubled: [Standing] {
        board.rows.map(\.standing).filter { !$0.plans.isEmpty && State.trouble.contains($0.verdict.state) }
    }
}
