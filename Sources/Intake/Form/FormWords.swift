import Planning

/// The fixed words of a form.
struct FormWords {
    let language: FormLanguage

    func say(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    func name(_ word: Bilingual) -> String {
        language == .vietnamese || word.english.isEmpty ? word.vietnamese : word.english
    }

    var sheet: String { say("Biểu nhập", "Form") }
    var title: String { say("BIỂU BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "REPORT ON THE INDICATORS OF THE PLAN") }
    var guide: String {
        say(
            "Chỉ nhập vào ô màu vàng; ô để trống được bỏ qua. Số đã ghi mà sửa (ô thành màu cam) thì nêu lý do ở cột cuối; muốn rút số thì ghi “rút”.",
            "Fill in the yellow cells only; empty ones are skipped. A changed figure turns orange: state why in the last column. To take one back, write “withdraw”."
        )
    }

    /// Beside a cell whose figure is recorded.
    var withdrawing: String {
        say(" Muốn rút số đã ghi: ghi “rút” và nêu lý do.", " To take it back: “withdraw”, and the reason.")
    }

    var withinCeiling: String { say("trong mức", "within") }
    var aboveCeiling: String { say("quá mức", "above") }

    func period(_ heading: FormHeading) -> String {
        say("Kỳ báo cáo: \(heading.period)", "Period: \(heading.period)")
            + say(" (số liệu từ \(heading.from) đến \(heading.to))", " (data from \(heading.from) to \(heading.to))")
    }

    func unit(_ heading: FormHeading) -> String {
        let due = heading.due.map { say(" – Hạn gửi: \($0)", " – Due: \($0)") } ?? ""
        return say("Đơn vị báo cáo: \(heading.unit)", "Reporting unit: \(heading.unit)") + due
    }

    var signatureDate: String { say("Ngày …… tháng …… năm ………", "Date: ……………………") }
    var preparedBy: String { say("NGƯỜI LẬP BIỂU", "PREPARED BY") }
    var signed: String { say("(Ký, ghi rõ họ tên)", "(Signature, full name)") }
    var head: String { say("THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF THE UNIT") }
    var sealed: String { say("(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal, full name)") }

    /// In the order of `FigureStatus`.
    var statuses: [String] {
        language == .vietnamese ? ["ước", "sơ bộ", "chính thức"] : FigureStatus.allCases.map(\.rawValue)
    }

    func status(_ status: FigureStatus) -> String {
        FigureStatus.allCases.firstIndex(of: status).map { statuses[$0] } ?? status.rawValue
    }

    func assigner(_ assigner: Assigner) -> String {
        switch assigner {
        case .province: say("Tỉnh giao", "Province")
        case .council: say("HĐND giao", "Council")
        case .party: say("Cấp ủy giao", "Party")
        case .stretch: say("Phấn đấu", "Stretch")
        default: assigner.name
        }
    }
}

/// What a form says of itself above its table, in finished words.
package struct FormHeading: Sendable, Hashable {
    /// "Xã Tú Thịnh (mã 02560)"
    package var unit: String
    /// "6 tháng đầu năm 2023"
    package var period: String
    /// First and last day of the data window.
    package var from: String
    package var to: String
    package var due: String?

    package init(unit: String, period: String, from: String, to: String, due: String? = nil) {
        self.unit = unit
        self.period = period
        self.from = from
        self.to = to
        self.due = due
    }
}
