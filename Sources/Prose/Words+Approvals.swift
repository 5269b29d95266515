package import Planning
import Quantities

extension Words {
    /// What a report lacks: "thiếu 13 của 14"; nothing where it lacks nothing.
    package func lack(_ share: SentShare) -> String? {
        guard share.missing > 0 else { return nil }
        return say("thiếu \(share.missing) của \(share.expected)", "\(share.missing) of \(share.expected) missing")
    }

    /// Why a step of an approval, or something about a period, does not happen.
    package func approval(_ refusal: ApprovalRefusal) -> String {
        switch refusal {
        case .notWaiting(let number, let state): notWaiting(number, state)
        case .ownReport, .signedBefore, .notYourStep, .signedMeanwhile, .movedOn, .importRunning: step(refusal)
        case .remarkNeeded, .unknownFigure, .reasonNeeded, .textTooLong, .badSteps: input(refusal)
        case .periodClosed, .gateUnchanged, .badLastDay, .notClosed, .unitNotThere: gate(refusal)
        }
    }

    /// What a closed period, or an exception from it, means for whoever fills in the form; nothing where it is open.
    package func entry(_ standing: EntryStanding) -> String? {
        if let gate = standing.closing {
            let day = day(gate.at.dayInVietnam)
            return say("đã đóng \(day)", "closed on \(day)")
        }
        return standing.lastDay.map { last in
            say("được nhập đến hết \(day(last))", "may be entered up to \(day(last))")
        }
    }

    private func notWaiting(_ number: SubmissionNumber, _ state: SubmissionState?) -> String {
        switch state {
        case .approved: say("Báo cáo số \(number) đã được duyệt.", "Report \(number) was approved already.")
        case .returned: say("Báo cáo số \(number) đã bị trả lại.", "Report \(number) was sent back already.")
        case .draft, .submitted:
            say(
                "Báo cáo số \(number) là nháp, chưa gửi hoặc đã được rút về.",
                "Report \(number) is a draft: not sent yet, or taken back.")
        case nil: say("Không có báo cáo số \(number).", "There is no report \(number).")
        }
    }

    private func step(_ refusal: ApprovalRefusal) -> String {
        switch refusal {
        case .ownReport:
            say(
                "Người gửi không tự duyệt báo cáo của mình; người khác phải duyệt.",
                "Whoever sent a report can't approve it; somebody else has to.")
        case .signedBefore:
            say(
                "Bạn đã duyệt ở bước trước; bước này phải do người khác duyệt.",
                "You have signed an earlier step; this one takes somebody else.")
        case .notYourStep(_, let step):
            say(
                "Báo cáo đang chờ duyệt bước \(step), không thuộc thẩm quyền của bạn.",
                "The report waits for step \(step), which is not yours to sign.")
        case .signedMeanwhile:
            say(
                "Đã có người duyệt nên không rút về được; hãy gửi bản sửa hoặc đề nghị trả lại.",
                "Somebody has signed it, so it can't be taken back: send a correction, or ask for it to be returned.")
        case .importRunning(let unit, let period):
            say(
                "Đang nhập tệp số liệu của \(self.unit(unit)), \(self.period(period)); hãy duyệt sau khi nhập xong.",
                "A file with figures of \(self.unit(unit)), \(self.period(period)), is just coming in; sign when it is done."
            )
        default:
            say(
                "Số liệu của đơn vị và kỳ này đã thay đổi sau khi bạn mở trang. Chưa ghi gì; hãy xem lại rồi quyết định.",
                "Figures of the unit and period have changed since you opened the page. Nothing was done; look again.")
        }
    }

    private func input(_ refusal: ApprovalRefusal) -> String {
        switch refusal {
        case .remarkNeeded:
            say(
                "Trả lại thì ghi rõ lý do: nhận xét chung hoặc nhận xét ở từng số.",
                "Say why it goes back: a remark on the whole, or on single figures.")
        case .unknownFigure(let number, let entry):
            say(
                "Báo cáo số \(number) không có dòng số liệu \(entry).",
                "Report \(number) has no figure with the entry \(entry).")
        case .textTooLong(let limit):
            say("Ghi chú dài quá \(limit) ký tự.", "The text is longer than \(limit) characters.")
        case .badSteps(let steps):
            say("Số bước duyệt từ 1 đến 3, không phải \(steps).", "An approval has 1 to 3 steps, not \(steps).")
        default: say("Cần nêu lý do.", "A reason is needed.")
        }
    }

    private func gate(_ refusal: ApprovalRefusal) -> String {
        switch refusal {
        case .periodClosed(let unit, let period, let gate): closed(unit, period, gate)
        case .gateUnchanged(let gate) where gate.act == .close:
            say(
                "Kỳ này đã đóng từ trước (\(gate.by), \(moment(gate.at))).",
                "The period was closed already (\(gate.by), \(moment(gate.at))).")
        case .gateUnchanged(let gate):
            say(
                "Kỳ này đã mở từ trước (\(gate.by), \(moment(gate.at))).",
                "The period was opened already (\(gate.by), \(moment(gate.at))).")
        case .badLastDay(_, let latest):
            say(
                "Ngày cuối của ngoại lệ phải từ hôm nay đến \(day(latest)).",
                "The last day of an exception lies between today and \(day(latest)).")
        case .notClosed(let unit, let period):
            say(
                "Kỳ \(self.period(period)) của \(self.unit(unit)) chưa đóng nên không cần ngoại lệ.",
                "For \(self.unit(unit)), \(self.period(period)) is not closed; no exception is needed.")
        case .unitNotThere(let unit, let period, let successors): notThere(unit, period, successors)
        default: ""
        }
    }

    private func notThere(_ unit: UnitVersion, _ period: Period, _ successors: [UnitVersion]) -> String {
        let (name, day) = (self.unit(unit), period.window(.administrative).to)
        let first: String
        if let last = unit.validTo, last < day {
            let gone = self.day(last.adding(days: 1))
            first = say("\(name) không còn từ \(gone)", "\(name) is no more since \(gone)")
        } else {
            let from = self.day(unit.key.validFrom)
            first = say("\(name) chỉ có từ \(from)", "\(name) exists only from \(from)")
        }
        let whole = say(
            "\(first); kỳ \(self.period(period)) không có biểu nào của đơn vị này.",
            "\(first); it has no form for \(self.period(period)).")
        guard !successors.isEmpty else { return whole }
        let names = successors.map { self.unit($0) }.joined(separator: ", ")
        return say("\(whole) Đơn vị thay thế: \(names).", "\(whole) In its place: \(names).")
    }

    private func closed(_ unit: UnitVersion, _ period: Period, _ gate: PeriodGate) -> String {
        say(
            "Kỳ \(self.period(period)) của \(self.unit(unit)) đã đóng lúc \(moment(gate.at)); số đã ghi vẫn giữ nguyên. "
                + "Cần nhập thêm thì đề nghị \(gate.by) cho ngoại lệ.",
            "For \(self.unit(unit)), \(self.period(period)) was closed at \(moment(gate.at)); what is recorded stays. "
                + "To enter more, ask \(gate.by) for an exception.")
    }
}
