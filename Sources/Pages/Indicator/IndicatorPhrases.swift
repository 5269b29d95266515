import Planning
import Prose

/// The words of the page of an indicator.
struct IndicatorPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    func under(_ unit: String, _ period: String) -> String { "\(unit), \(period)" }
    var all: String { words.say("Chỉ tiêu", "Indicators") }
    var indicator: String { words.say("Chỉ tiêu", "Indicator") }
    var now: String { words.say("Hiện nay", "Now") }
    var actual: String { words.say("Thực hiện", "Actual") }
    var plan: String { words.say("Kế hoạch năm", "Plan of the year") }
    var ofPlan: String { words.say("So với kế hoạch", "Of the plan") }
    func ofPlan(_ assigner: String) -> String { words.say("Kế hoạch \(assigner)", "Of the plan \(assigner)") }
    var samePeriod: String { words.say("So cùng kỳ", "Same period") }
    var expectedByNow: String { words.say("Cần đạt đến nay", "Expected by now") }
    var needed: String { words.say("Cần mỗi tháng", "Needed a month") }
    var forecast: String { words.say("Dự báo cả năm", "Year-end forecast") }
    var whence: String { words.say("Số này từ đâu?", "Where does it come from?") }

    var course: String { words.say("Diễn biến trong năm", "Through the year") }
    var cumulated: String { words.say("Lũy kế đến cuối tháng", "Cumulated to the end of the month") }
    var atEnd: String { words.say("Vào cuối tháng", "At the end of the month") }
    func chart(_ name: String, _ years: String) -> String {
        words.say(
            "\(name) theo tháng, các năm \(years); số liệu ở bảng dưới",
            "\(name) by month, \(years); the figures stand in the table below")
    }
    var keyPlan: String { words.say("Kế hoạch", "Plan") }
    var keyExpected: String { words.say("Cần đạt", "Expected") }
    var keyBand: String { words.say("Khoảng theo các năm trước", "Range of earlier years") }
    var keyFan: String { words.say("Dự báo đến cuối năm", "Forecast to the year's end") }
    var chartTable: String { words.say("Số liệu của biểu đồ", "The figures of the chart") }
    var month: String { words.say("Tháng", "Month") }
    func monthName(_ month: Int) -> String { words.say("T\(month)", "\(month)") }
    var expectedRange: String { words.say("Cần đạt (khoảng các năm trước)", "Expected (range of earlier years)") }
    var noCourse: String {
        words.say(
            "Chưa có số liệu theo tháng để vẽ; xem số của từng năm bên dưới.",
            "There are no monthly figures to draw; see the figures of the years below.")
    }

    var overYears: String { words.say("Qua các năm", "Over the years") }
    var year: String { words.say("Năm", "Year") }
    var bar: String { words.say("So với kế hoạch năm", "Against the year's plan") }
    var state: String { words.say("Đánh giá", "State") }
    func soFar(_ year: Int, _ period: String) -> String { words.say("\(year) (\(period))", "\(year) (\(period))") }

    var byUnit: String { words.say("Theo đơn vị", "By unit") }
    var unit: String { words.say("Đơn vị", "Unit") }
    func sort(_ column: String) -> String {
        words.say("Xếp theo \(column.lowercased())", "Sort by \(column.lowercased())")
    }
    var noUnits: String {
        words.say(
            "Không có đơn vị trực thuộc nào báo cáo chỉ tiêu này.", "No unit below reports this indicator.")
    }

    func planSteps(_ year: Int) -> String {
        words.say("Kế hoạch năm \(year), từng lần ghi", "The plan of \(year), as recorded")
    }
    var assigner: String { words.say("Cấp giao", "Assigned by") }
    var holdsFrom: String { words.say("Áp dụng từ", "Holds from") }
    var recorded: String { words.say("Ghi lúc", "Recorded") }
    var author: String { words.say("Người ghi", "By") }
    var document: String { words.say("Văn bản", "Paper") }
    var value: String { words.say("Giá trị", "Value") }
    var status: String { words.say("Hiệu lực", "Standing") }
    var holds: String { words.say("đang áp dụng", "holds") }
    var replaced: String { words.say("đã thay", "replaced") }
    var later: String { words.say("áp dụng sau kỳ này", "holds after this period") }
    var withdrawn: String { words.say("rút lại", "withdrawn") }
    var noPlans: String {
        words.say("Không giao kế hoạch cho đơn vị này trong năm.", "This unit has no plan for the year.")
    }

    var definition: String { words.say("Định nghĩa", "Definition") }
    var definitionHistory: String { words.say("Các lần thay đổi định nghĩa", "How the definition changed") }
    var from: String { words.say("Từ ngày", "From") }
    var what: String { words.say("Nội dung", "What") }
    var first: String { words.say("Ban đầu", "As first defined") }
    var reworded: String { words.say("ghi lại, không đổi cách tính", "recorded again, the meaning is the same") }
    var measure: String { words.say("Đơn vị tính", "Measure") }
    var kind: String { words.say("Loại", "Kind") }
    var direction: String { words.say("Chiều tốt", "Better is") }
    var adds: String { words.say("Cộng các đơn vị", "Units add up") }
    var formula: String { words.say("Công thức", "Formula") }
    var owner: String { words.say("Cơ quan theo dõi", "In charge") }
    var source: String { words.say("Nguồn", "Source") }
    var legal: String { words.say("Căn cứ", "Legal basis") }
    var note: String { words.say("Ghi chú", "Note") }
    var ratio: String { words.say("Tử số / mẫu số", "Numerator / denominator") }

    func kind(_ kind: IndicatorKind) -> String {
        switch kind {
        case .flow: words.say("số phát sinh, cộng dồn trong năm", "flow, adds up in the year")
        case .stock: words.say("số tại thời điểm", "value at a date")
        case .rate: words.say("tỷ lệ, tính từ tử số và mẫu số", "rate, numerator over denominator")
        case .recognition: words.say("công nhận đạt chuẩn, đếm theo đơn vị", "recognition, counted by units")
        case .index: words.say("chỉ số, tốc độ", "index or growth")
        case .average: words.say("bình quân có trọng số", "weighted average")
        case .share: words.say("tỷ trọng trong cơ cấu", "share of a structure")
        case .rank: words.say("thứ hạng", "rank")
        }
    }

    func direction(_ direction: Direction) -> String {
        switch direction {
        case .up: words.say("càng cao càng tốt", "higher")
        case .down: words.say("càng thấp càng tốt", "lower")
        case .band: words.say("trong khoảng cho phép", "within a band")
        case .none: words.say("chỉ theo dõi", "neither, it is watched")
        }
    }

    func adds(_ rule: UnitAggregation) -> String {
        switch rule {
        case .sum: words.say("cộng", "as a sum")
        case .ratio: words.say("tổng tử số / tổng mẫu số", "sum of numerators over sum of denominators")
        case .count: words.say("đếm đơn vị đạt", "units that hold it are counted")
        case .weighted: words.say("bình quân theo trọng số", "weighted average")
        case .direct: words.say("không cộng, lấy số cấp trên", "never, the level above knows it")
        case .max: words.say("lấy số lớn nhất", "the largest counts")
        }
    }
}
