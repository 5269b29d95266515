import Planning
import Prose
import Quantities

extension Words {
    /// Why a document can't be given.
    func document(_ refusal: DocumentRefusal) -> String {
        switch refusal {
        case .unknownChange(let number, let last):
            say(
                "Sổ không có lần ghi số \(number); lần ghi cuối là \(last?.description ?? "0").",
                "The ledger has no change \(number); the last is \(last?.description ?? "0").")
        case .unknownReference(let text):
            say(
                "Không hiểu mã tra cứu “\(text)”. Mã có dạng e123/26 hoặc jobs-created/076/2023-S1/actual/26; trong Word, mã nằm ở thuộc tính Tag của ô chứa số.",
                "No figure has the reference “\(text)”. It looks like e123/26 or jobs-created/076/2023-S1/actual/26; in Word it is the tag of the content control around the figure."
            )
        case .unfitPeriod(let kind, let period, let example):
            say(
                "Không lập “\(kind)” cho kỳ \(period.code); cần kỳ như \(example).",
                "“\(kind)” is not written for \(period.code); it takes a period such as \(example).")
        case .unfitUnit(let kind, let unit):
            say(
                "Không lập “\(kind)” cho \(unit.name) (\(self.kind(unit.kind))).",
                "“\(kind)” is not written for \(unit.name) (\(self.kind(unit.kind))).")
        case .unknownConference(let code, let unit, let period, let known): conference(code, unit, period, known)
        case .badOfficeFile(let path, let fault): "\(path): \(officeFile(fault))"
        }
    }

    private func conference(_ code: String?, _ unit: UnitVersion, _ period: Period, _ known: [String]) -> String {
        let others =
            known.isEmpty
            ? say("; sổ chưa ghi hội nghị nào của đơn vị", "; none of this unit is recorded")
            : say("; đã ghi: \(known.joined(separator: ", "))", "; recorded: \(known.joined(separator: ", "))")
        return code.map {
            say(
                "Không có hội nghị “\($0)” của \(unit.name)\(others).",
                "\(unit.name) has no conference “\($0)”\(others).")
        }
            ?? say(
                "Không có hội nghị nào của \(unit.name) xem xét \(self.period(period))\(others).",
                "No conference of \(unit.name) reviewed \(self.period(period))\(others).")
    }

    private func officeFile(_ fault: OfficeFileFault) -> String {
        switch fault {
        case .notJSON(let detail): say("không phải JSON: \(detail)", "not JSON: \(detail)")
        case .unknownKey(let key, let allowed):
            say(
                "không có mục “\(key)”; các mục: \(allowed.joined(separator: ", "))",
                "there is no key “\(key)”; the keys are \(allowed.joined(separator: ", "))")
        case .wrongType(let key):
            say(
                "mục “\(key)” phải là chữ (recipients: danh sách chữ)",
                "“\(key)” must be text (recipients: a list of texts)")
        case .tooLarge: say("tệp quá lớn", "the file is too large")
        }
    }
}
