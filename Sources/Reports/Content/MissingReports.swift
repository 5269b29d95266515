import Office
import Operations
import Planning
import Prose
import Quantities

/// An official letter that urges the units that have not reported, with the list of them.
struct MissingReports {
    let source: ReportSource

    private var missing: [CompletenessAnnex.Line] {
        CompletenessAnnex(source: source).lines.filter(\.isSilent)
    }

    /// Units that have reported, but not everything.
    private var partial: Int {
        CompletenessAnnex(source: source).lines.count { !$0.isSilent && $0.reported < $0.expected }
    }

    var letter: OfficialLetter {
        var letter = source.letter("đôn đốc báo cáo \(source.wording.period)", typeName: nil)
        letter.addressees = missing.map { "\(addressed($0.unit))" }
        if letter.addressees.isEmpty { letter.addressees = ["Các đơn vị trực thuộc"] }
        letter.recipients = ["Như trên", "Lãnh đạo \(source.office.sign) (báo cáo)"]
        return letter
    }

    private func addressed(_ unit: UnitVersion) -> String {
        switch source.query.layout {
        case .state: unit.kind.committee.map { "UBND \($0) \(unit.name)" } ?? unit.name
        case .party: unit.kind.committee.map { "Đảng ủy \($0) \(unit.name)" } ?? unit.name
        }
    }

    func body() -> [ContentBlock] {
        let all = CompletenessAnnex(source: source).lines
        let window = source.board.window
        guard !missing.isEmpty else {
            return [
                .paragraph(
                    Passage(
                        "Đến ngày \(source.readOn.slashed), tất cả \(all.count) đơn vị đã báo cáo \(source.wording.period)\(partial > 0 ? "; \(partial) đơn vị còn thiếu một số chỉ tiêu (danh sách kèm theo)" : "")."
                    ))
            ]
        }
        let due = missing.compactMap(\.due).max()
        var opening =
            "Theo chế độ báo cáo, số liệu \(source.wording.period) (từ ngày \(window.from.slashed) đến ngày \(window.to.slashed))"
        opening += due.map { " phải gửi trước hết ngày \($0.slashed)." } ?? " phải gửi đúng hạn."
        opening +=
            " Đến ngày \(source.readOn.slashed), còn \(missing.count)/\(all.count) đơn vị chưa báo cáo (danh sách kèm theo)."
        return [
            .paragraph(Passage(opening)),
            .paragraph(
                Passage(
                    "\(source.office.name) đề nghị các đơn vị có tên khẩn trương hoàn thành, gửi số liệu còn thiếu trước ngày \(deadline.slashed); đơn vị không có số liệu phát sinh cũng báo cáo rõ."
                )),
            .paragraph(Passage("Quá thời hạn trên, đơn vị chưa gửi phải giải trình bằng văn bản.")),
        ]
    }

    /// The third working day after the letter.
    private var deadline: Day {
        let calendar = DueCalendar(rules: [], holidays: source.view.catalogue.holidays)
        var day = source.dated
        for _ in 0..<3 { day = calendar.workingDay(onOrAfter: day.adding(days: 1)) }
        return day
    }

    var annexes: [Annex] {
        guard
            var annex = CompletenessAnnex(source: source).annex(
                number: nil, subtitle: nil, onlyMissing: !missing.isEmpty || partial > 0)
        else { return [] }
        annex.notes.append(source.snapshot)
        return [annex]
    }
}
