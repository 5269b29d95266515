import Office
import Operations
import Planning
import Prose
import Quantities

/// "THÔNG BÁO Kết luận của …": what a conference concluded, as numbered clauses with who does what by when.
struct ConclusionNotice {
    let source: ReportSource
    private let conference: Conference

    init(source: ReportSource) throws(Failure) {
        self.source = source
        let all = source.view.conferences(of: source.unit.key)
        let wanted = source.query.conference
        let found = all.last { conference in
            wanted.map { $0 == conference.code } ?? (conference.period == source.period)
        }
        guard let found else {
            throw .refused(
                .document(.unknownConference(wanted, unit: source.unit, source.period, known: all.map(\.code))))
        }
        conference = found
    }

    var letter: OfficialLetter {
        source.letter("Kết luận của \(conference.body) tại \(conference.name)", typeName: "THÔNG BÁO")
    }

    func body() -> [ContentBlock] {
        var blocks: [ContentBlock] = [.paragraph(Passage(opening))]
        if source.board.summary.targets > 0 {
            blocks.append(.heading(level: 1, "VỀ KẾT QUẢ THỰC HIỆN NHIỆM VỤ \(source.wording.period)".uppercased()))
            blocks.append(.paragraph(SummarySentences(source.words, source.place).overview(source.board.summary)))
            let shortcomings = source.shortcomings.compactMap(\.text)
            if !shortcomings.isEmpty {
                blocks.append(.paragraph(Passage("\(conference.body) chỉ rõ những tồn tại, hạn chế:")))
                blocks += shortcomings.map { .item(Passage($0.withoutStop + ".")) }
            }
        }
        let clauses = source.view.conclusions(of: conference.code)
        let tasks = clauses.filter { $0.kind == .task }
        if !tasks.isEmpty {
            blocks.append(.heading(level: 1, "VỀ NHIỆM VỤ, GIẢI PHÁP \(source.wording.next)".uppercased()))
            blocks += tasks.map { .clause($0.clause) }
        }
        let proposals = clauses.filter { $0.kind == .proposal }
        if !proposals.isEmpty {
            blocks.append(.heading(level: 1, "KIẾN NGHỊ, ĐỀ XUẤT"))
            blocks += proposals.map { .item($0.clause) }
        }
        return blocks
    }

    private var opening: String {
        let place = conference.place.map { ", tại \($0)" } ?? ""
        let chair =
            conference.chair.map { ", do \(source.query.layout == .party ? "đồng chí " : "")\($0) chủ trì" } ?? ""
        return "Ngày \(conference.heldOn.slashed)\(place), \(conference.body) tổ chức \(conference.name)\(chair), "
            + "đánh giá kết quả thực hiện nhiệm vụ \(source.wording.period) và triển khai nhiệm vụ \(source.wording.next). "
            + "Sau khi nghe báo cáo và thảo luận, \(conference.body) kết luận như sau:"
    }
}
