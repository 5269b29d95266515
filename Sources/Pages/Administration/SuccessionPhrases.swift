import Planning
import Prose
import Quantities

/// The words of the form of a succession and of what it does to figures.
struct SuccessionPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var title: String {
        say("Sáp nhập, chia tách, điều chỉnh, giải thể đơn vị", "Merger, split, transfer, abolition of units")
    }
    var lead: String {
        say(
            "Đơn vị cũ kết thúc hôm trước ngày hiệu lực, đơn vị mới bắt đầu đúng ngày ấy. Bước sau cho xem số liệu trước và sau; xem rồi mới ghi.",
            "The old units end on the eve of the date, the new ones begin on it. The next step shows figures before and after; then you record it."
        )
    }
    var event: String { say("Sự kiện", "What happens") }
    var date: String { say("Ngày hiệu lực", "Date") }
    var document: String { say("Văn bản", "Document") }
    var documentHint: String { say("Chẳng hạn NQ 1684/NQ-UBTVQH15", "Such as NQ 1684/NQ-UBTVQH15") }
    var old: String { say("Đơn vị cũ", "Old units") }
    var oldHint: String {
        say("Chọn một hoặc nhiều đơn vị đang có hiệu lực", "Choose one or several units in force")
    }
    var asBefore: String { say("(như cũ)", "(as before)") }
    var noUnits: String {
        say(
            "Bạn không quản lý danh mục của đơn vị nào đang có hiệu lực.",
            "You do not look after any unit that is in force.")
    }
    var noUnitsLead: String {
        say(
            "Sáp nhập, chia tách do người quản lý danh mục của đơn vị ghi. Cần quyền ấy thì đề nghị quản trị viên giao vai trò; chưa có đơn vị nào thì thêm đơn vị trước.",
            "A succession is recorded by whoever looks after the units. Ask an administrator for the role, or add units first where there are none."
        )
    }
    var rest: String { say("Phần còn lại của đơn vị giao", "What is left of the unit that gives") }
    var restHint: String {
        say("Chỉ khi điều chỉnh địa giới; để trống nếu chưa biết.", "For a transfer only; empty where it is not known.")
    }
    var oldCodes: String { say("Mã các đơn vị cũ, cách nhau bằng ;", "Codes of the old units, with ; between") }
    var new: String { say("Đơn vị mới, hoặc đơn vị nhận", "New units, or units that take") }
    var newHint: String {
        say(
            "Sáp nhập, đổi tên: một dòng. Chia: mỗi đơn vị mới một dòng với tỷ phần, cộng lại bằng 1.",
            "Merger, renaming: one row. Split: a row for each new unit with its share; the shares add up to 1.")
    }
    var partsHint: String {
        say(
            "Điều chỉnh địa giới, giải thể: đơn vị cũ là đơn vị giao; mỗi đơn vị nhận một dòng, chỉ cần mã đang dùng và tỷ phần của đơn vị giao. Điều chỉnh: phần còn lại ở lại với đơn vị giao. Giải thể: tỷ phần cộng lại bằng 1; chỉ một đơn vị nhận thì để trống; không đơn vị nào kế tục, như huyện năm 2025, thì không điền dòng nào. Chưa biết dân số, diện tích mới thì để trống, điền sau ở danh mục đơn vị.",
            "Transfer, abolition: the old unit gives; a row for each unit that takes, with the code that it has and its share of the giving unit. Transfer: what is left stays with the giving unit. Abolition: the shares add up to 1; empty where one unit takes all; no row at all where nobody comes after it, as with the districts of 2025. Where the new people and area are not known yet, leave them empty and fill them in later, in the list of units."
        )
    }
    func row(_ number: Int) -> String { say("Đơn vị mới hoặc nhận \(number)", "New or taking unit \(number)") }
    var shareBasis: String { say("Tỷ phần tính theo", "Shares taken from") }
    var shareBasisHint: String { say("population (dân số), area (diện tích)…", "population, area…") }
    var namelessHint: String {
        say("Dòng này đã điền mà chưa có mã và tên.", "This row is filled in and has neither code nor name.")
    }
    var preview: String { say("Xem trước, kể cả số liệu", "Preview, with figures") }
    var oldNeeded: String { say("Hãy chọn ít nhất một đơn vị cũ.", "Choose at least one old unit.") }
    var newNeeded: String {
        say("Hãy điền ít nhất một đơn vị mới: mã và tên.", "Fill in at least one new unit: code and name.")
    }
    var dateNeeded: String { say("Hãy điền ngày hiệu lực.", "Fill in the date.") }
    var severalByFile: String {
        say(
            "Nhiều đơn vị cũ thành nhiều đơn vị mới: hãy nhập tệp đơn vị rồi tệp sáp nhập, chia tách.",
            "Several old units into several new ones: import a file of units, then one of successions.")
    }

    // What it does to figures.
    var effects: String { say("Số liệu trước và sau", "Figures before and after") }
    func effectsLead(_ period: String, _ date: String) -> String {
        say(
            "Số liệu \(period) của đơn vị cũ, và cách tính lại theo đơn vị mới từ \(date). Số đã báo cáo giữ nguyên.",
            "What the old units reported for \(period), and how it is restated to the new units from \(date). Reported figures stay."
        )
    }
    var noFigures: String {
        say("Các đơn vị cũ chưa có số liệu nào.", "The old units have no figures.")
    }
    var indicator: String { say("Chỉ tiêu", "Indicator") }
    var estimate: String { say("ước theo tỷ phần", "estimated by shares") }
    func lacking(_ units: [String]) -> String {
        let named = units.prefix(Self.mostNamed).joined(separator: ", ")
        let others = units.count - Self.mostNamed
        guard others > 0 else { return say("thiếu số của \(named)", "no figure of \(named)") }
        return say("thiếu số của \(named) và \(others) đơn vị khác", "no figure of \(named) and \(others) more")
    }
    /// Units that a cell names.
    private static let mostNamed = 3
    var recomputed: String { say("tính lại theo công thức", "computed anew") }
    var nothing: String { say("không có số", "no figure") }

    func refusal(_ refusal: RebasingRefusal) -> String {
        switch refusal {
        case .recognition: say("phải công nhận lại", "has to be recognised anew")
        case .rank: say("xếp hạng giữa các đơn vị khác", "a rank among other units")
        case .index: say("chỉ số so với gốc khác", "an index to another base")
        case .share: say("cơ cấu của tổng thể khác", "a share of another whole")
        case .onlyUpperLevel: say("chỉ cấp trên biết", "only the level above knows it")
        case .maximum: say("số lớn nhất của phần không rõ", "the largest of a part is not known")
        }
    }

    func undefined(_ reason: UndefinedRebasing) -> String {
        switch reason {
        case .unknownUnit(let unit): say("không có đơn vị \(unit)", "there is no unit \(unit)")
        case .notInForce(let unit, let day):
            say("\(unit) không có hiệu lực ngày \(words.day(day))", "\(unit) is not in force on \(words.day(day))")
        case .originNotRecorded(let unit): say("chưa ghi \(unit) từ đâu ra", "the origin of \(unit) is not recorded")
        case .fateNotRecorded(let unit): say("chưa ghi \(unit) thành gì", "what became of \(unit) is not recorded")
        case .sharedWith(let unit, _): say("\(unit) còn gồm đơn vị khác", "\(unit) holds others, too")
        case .shareTooFine(let unit): say("tỷ phần của \(unit) quá lẻ", "the share of \(unit) is too fine")
        }
    }
}
