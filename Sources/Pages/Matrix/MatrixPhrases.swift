import Prose

/// The words of the matrix page.
struct MatrixPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    func title(_ period: String) -> String {
        words.say("Ma trận đơn vị × chỉ tiêu, \(period)", "Units × indicators, \(period)")
    }

    func caption(_ part: String) -> String {
        words.say(
            "Mỗi hàng là một đơn vị, mỗi cột là một chỉ tiêu: \(part)",
            "One row for each unit, one column for each indicator: \(part)")
    }

    var table: String { words.say("Bảng", "Table") }
    var assigned: String { words.say("Chỉ tiêu giao cho đơn vị", "Targets of the units") }
    var fields: String { words.say("Chọn lĩnh vực", "Choose a field") }
    var states: String { words.say("Chỉ xem một mức đánh giá", "Show one state only") }
    var allStates: String { words.say("Mọi mức", "All states") }
    var met: String { words.say("Đạt", "Met") }
    var metOf: String { words.say("đạt/được giao", "met/assigned") }
    func whole(_ unit: String) -> String { words.say("\(unit) (chung)", "\(unit) (as a whole)") }
    var noPlan: String { words.say("không giao", "not assigned") }

    var emptyTitle: String { words.say("Không có ô nào để xem", "No cells to show") }
    var emptyLead: String {
        words.say(
            "Đơn vị này không có đơn vị trực thuộc có chỉ tiêu hoặc số liệu trong kỳ và lĩnh vực đã chọn. Hãy chọn cấp trên, kỳ khác hoặc lĩnh vực khác.",
            "No unit below this one has a target or a figure in the chosen period and field. Choose the level above, another period or another field."
        )
    }

    var lead: String {
        words.say(
            "Trong ô: phần trăm so với kế hoạch năm, dưới là số thực hiện. Hình trong ô cho biết mức đánh giá, như ở chú giải; màu chỉ nhắc lại. Bấm vào ô để xem số từ đâu.",
            "In a cell: percent of the year's plan, below it the figure. The mark tells the state, as in the legend; the colour only repeats it. A click on a cell tells where the figure comes from."
        )
    }
}
