import Office
import Operations
import Planning
import Prose
import Quantities

/// An official letter that urges the units that have not reported, or not all, with the list of them.
struct MissingReports {
    let source: ReportSource
    private let reporting: Reporting

    /// Longer lists of addressees stand in the annex alone.
    private static let mostAddressees = 10

    init(source: ReportSource, reporting: Reporting) throws(Failure) {
        guard !reporting.units.isEmpty else {
            throw .refused(.document(.unfitUnit(kind: ReportKind.missing.rawValue, source.unit)))
        }
        self.source = source
        self.reporting = reporting
    }

    private var silent: Int { reporting.notReported.count }
    private var partial: Int { reporting.partly.count }
    private var isComplete: Bool { silent + partial == 0 }

    var letter: OfficialLetter {
        let subject = isComplete ? "tình hình báo cáo" : "đôn đốc báo cáo"
        var letter = source.letter("\(subject) \(source.wording.period)", typeName: nil)
        let urged = (reporting.notReported + reporting.partly).map { addressed($0.unit) }
        letter.addressees =
            isComplete
            ? ["Các đơn vị trực thuộc"]
            : urged.count > Self.mostAddressees ? ["Các đơn vị có tên trong danh sách kèm theo"] : urged
        letter.recipients = ["Như trên", "\(source.leaders) (báo cáo)"]
        return letter
    }

    private func addressed(_ unit: UnitVersion) -> String {
        switch source.query.layout {
        case .state: unit.kind.committee.map { "UBND \($0) \(unit.name)" } ?? unit.name
        case .party: unit.kind.committee.map { "Đảng ủy \($0) \(unit.name)" } ?? unit.name
        }
    }

    func body() -> [ContentBlock] {
        let (all, read) = (reporting.units.count, source.readOn.slashed)
        guard !isComplete else {
            return [
                .paragraph(
                    Passage(
                        "Đến ngày \(read), tất cả \(all) đơn vị đã báo cáo đủ số liệu \(source.wording.period)."))
            ]
        }
        let found =
            [
                silent > 0 ? "\(silent)/\(all) đơn vị chưa báo cáo" : nil,
                partial > 0 ? "\(partial)/\(all) đơn vị báo cáo còn thiếu chỉ tiêu" : nil,
            ].compactMap { $0 }.joined(separator: ", ")
        return [
            .paragraph(Passage("\(obligation) Đến ngày \(read), còn \(found) (danh sách kèm theo).")),
            .paragraph(
                Passage(
                    "\(source.office.name) đề nghị các đơn vị có tên khẩn trương hoàn thành, gửi số liệu còn thiếu chậm nhất là ngày \(deadline.slashed); đơn vị không phát sinh số liệu cũng báo cáo rõ."
                )),
            .paragraph(
                Passage(
                    "Quá thời hạn trên, đơn vị chưa gửi phải giải trình bằng văn bản với \(source.office.name).")),
        ]
    }

    /// What had to be sent, and by when.
    private var obligation: String {
        let window = source.period.window(source.query.calendar)
        let due = (reporting.notReported + reporting.partly).compactMap(\.due).max()
        return "Theo chế độ báo cáo, số liệu \(source.wording.period) "
            + "(từ ngày \(window.from.slashed) đến ngày \(window.to.slashed)) "
            + (due.map { "phải gửi chậm nhất là ngày \($0.slashed)." } ?? "phải gửi đúng hạn.")
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
            var annex = CompletenessAnnex(source: source, reporting: reporting).annex(
                number: nil, subtitle: source.enclosedWith, onlyMissing: !isComplete)
        else { return [] }
        annex.notes.append(source.snapshot)
        return [annex]
    }
}

extension ReportSource {
    /// Who is told of a letter that a body sends out.
    fileprivate var leaders: String {
        guard let committee = unit.kind.committee else { return "Lãnh đạo \(unit.name)" }
        switch (query.layout, unit.kind) {
        case (.state, _): return "Chủ tịch, các Phó Chủ tịch UBND \(committee)"
        case (.party, .province): return "Thường trực Tỉnh ủy"
        case (.party, .district): return "Thường trực Huyện ủy"
        case (.party, _): return "Thường trực Đảng ủy \(committee)"
        }
    }
}
