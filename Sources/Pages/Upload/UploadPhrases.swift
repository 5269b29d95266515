import Planning
import Prose
import Quantities

/// The words of bringing a file into a form.
struct UploadPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var title: String { say("Nhập từ tệp Excel", "Fill in from a file") }
    var back: String { say("Về biểu nhập", "Back to the form") }
    var lead: String {
        say(
            "Chọn tệp của đơn vị: biểu đã tải từ đây, hoặc bảng của riêng đơn vị. Số liệu hiện ra để xem trước; chưa bấm lưu thì chưa ghi gì.",
            "Choose the unit's file: the form downloaded here, or a table of its own. You see the figures first; nothing is recorded until you save."
        )
    }
    var file: String { say("Tệp số liệu", "The file") }
    var fileHint: String {
        say(".xlsx, .xls, .ods hoặc .csv, tối đa 20 MB.", ".xlsx, .xls, .ods or .csv, up to 20 MB.")
    }
    var read: String { say("Đọc tệp", "Read the file") }
    var workbook: String { say("Tải biểu Excel của kỳ này", "Download the form of this period as .xlsx") }
    var noFile: String { say("Chưa chọn tệp nào.", "No file was chosen.") }
    var gone: String {
        say(
            "Tệp gửi lên trước đó không còn được giữ (đã lưu, quá một ngày, hoặc sau đó đã gửi ba tệp khác). Hãy chọn lại tệp; chưa có gì thay đổi.",
            "The file sent before is no longer kept (saved, more than a day old, or three others were sent since). Choose it again; nothing was changed."
        )
    }
    var another: String { say("Chọn tệp khác", "Choose another file") }

    // What was found.
    func found(_ news: Int, _ same: Int) -> String {
        if news == 0, same > 0 {
            return say(
                "Tệp có \(same) số của biểu này, tất cả đã có như vậy. Không có gì mới để lưu.",
                "The file has \(same) figures of this form, all of them known already. There is nothing new to save.")
        }
        let kept = same > 0 ? say("; \(same) số không đổi", "; \(same) are unchanged") : ""
        return say(
            "Tệp có \(news) số mới cho biểu này\(kept).",
            "The file has \(news) new \(news == 1 ? "figure" : "figures") for this form\(kept).")
    }
    var foundNothing: String {
        say(
            "Tệp không có số nào của biểu này. Không có gì để lưu.",
            "The file has no figure of this form. There is nothing to save.")
    }
    var unchangedForm: String {
        say(
            "Biểu này không có số nào khác với số đang có. Không có gì mới để lưu.",
            "The form has no figure that differs from what is known. There is nothing new to save.")
    }
    var unreadable: String {
        say(
            "Không đọc được số liệu từ tệp này. Chưa có gì thay đổi.",
            "No figures could be read from this file. Nothing was changed.")
    }
    var macros: String {
        say(
            "Tệp có macro (chương trình bên trong) nên không được nhận. Trong Excel, chọn Lưu thành “Excel Workbook (.xlsx)” rồi gửi lại. Chưa có gì thay đổi.",
            "The file holds macros (programs) and is not taken. In Excel, save it as “Excel Workbook (.xlsx)” and send it again. Nothing was changed."
        )
    }
    var other: String {
        say(
            "Tệp này là danh mục (đơn vị, chỉ tiêu, thời hạn …), không phải số liệu của biểu. Danh mục do quản trị viên nhập. Chưa có gì thay đổi.",
            "This file is a list (units, indicators, dates …) and holds no figures of the form. Lists are brought in by the administrator. Nothing was changed."
        )
    }
    var form: String {
        say(
            "Đây là biểu tải từ chương trình: nhận ra tất cả, không cần khai báo gì.",
            "It is a form of this program: all of it is recognised.")
    }
    func faults(_ count: Int) -> String {
        say(
            "\(count) chỗ cần sửa hoặc trả lời trước khi lưu được.",
            "\(count) places have to be mended or answered before it can be saved.")
    }
    func conflicts(_ count: Int) -> String {
        say(
            "Người khác vừa lưu \(count) dòng của biểu này. Chưa ghi gì; bảng dưới đây là so với số mới nhất. Xem lại rồi lưu.",
            "Somebody else has just saved \(count) rows of this form. Nothing was recorded; the table below compares with the newest figures. Look, then save."
        )
    }
    func others(_ others: FormUpload.Others) -> String {
        let what =
            switch others.scenario {
            case .actual: ""
            case .yearEstimate: say(", ước cả năm", ", estimate of the year")
            case .plan: say(", kế hoạch", ", plan")
            }
        let name = others.unit.name
        return say(
            "\(others.count) số của \(name), \(words.period(others.period))\(what): không thuộc biểu này, để ngoài.",
            "\(others.count) figures of \(name), \(words.period(others.period))\(what): not of this form, left out.")
    }
    func toForm(_ period: Period) -> String {
        say("Mở biểu \(words.period(period))", "Open the form of \(words.period(period))")
    }
    var othersTitle: String { say("Số liệu để ngoài", "Figures left out") }
    func ofThisPeriod(_ period: Period) -> String {
        say(
            "Coi số liệu của tệp là của \(words.period(period)), dù tiêu đề ghi khác",
            "Take the figures of the file for those of \(words.period(period)), whatever its title says")
    }

    // Tables.
    var figures: String { say("Số liệu tìm thấy", "Figures found") }
    var indicator: String { say("Chỉ tiêu", "Indicator") }
    var cell: String { say("Ô", "Cell") }
    var before: String { say("Đang có", "Now") }
    var after: String { say("Trong tệp", "In the file") }
    var remark: String { say("Lưu ý", "Remark") }
    var same: String { say("không đổi", "unchanged") }
    var none: String { say("chưa có", "none") }
    var withdrawn: String { say("rút", "withdrawn") }

    var toMend: String { say("Cần sửa", "To mend") }
    var toKnow: String { say("Lưu ý", "Note") }
    func place(_ place: Place, isText: Bool) -> String {
        var pieces: [String] = []
        if let cell = place.cell {
            pieces.append(say("ô \(cell)", "cell \(cell)"))
        } else if let row = place.row {
            pieces.append(say("dòng \(row)", "row \(row)"))
        }
        if let sheet = place.sheet, !isText { pieces.append(say("trang “\(sheet)”", "sheet “\(sheet)”")) }
        if let label = place.label { pieces.append(label) }
        return pieces.joined(separator: ", ")
    }

    var notes: String { say("Cần xem lại", "To look at") }
    func unlisted(_ count: Int) -> String { say("… và \(count) chỗ nữa.", "… and \(count) more.") }

    // What cells leave open.
    var doubts: String { say("Cần bạn trả lời", "For you to answer") }
    var answered: String { say("Bạn đã trả lời", "What you answered") }
    var doubtsLead: String {
        say(
            "Chọn rồi bấm “Đọc lại với các lựa chọn này”. Điều bạn chọn được ghi cùng số liệu.",
            "Choose, then press “Read again with these answers”. What you choose is kept with the figures.")
    }
    var toQuestion: String { say("Chọn cách hiểu", "Say how to read it") }
    func otherMeasure(_ printed: String, _ wanted: String) -> String {
        say(
            "Đọc được “\(printed)”, chỉ tiêu tính bằng “\(wanted)”.",
            "Read “\(printed)”, the indicator is measured in “\(wanted)”.")
    }
    func mayBe(_ text: String, _ readings: [String]) -> String {
        let list = readings.joined(separator: say(" hoặc ", " or "))
        return say("Đọc được “\(text)”: có thể hiểu là \(list).", "Read “\(text)”: this may be \(list).")
    }
    func tooFine(_ text: String) -> String {
        say("“\(text)” có nhiều số lẻ hơn mức giữ.", "“\(text)” has more decimals than are kept.")
    }
    func measure(_ indicator: String, _ printed: String, _ wanted: String, _ cell: String) -> String {
        say(
            "\(indicator): tệp ghi “\(printed)” (ô \(cell)), chỉ tiêu tính bằng “\(wanted)”",
            "\(indicator): the file has “\(printed)” (cell \(cell)), the indicator is measured in “\(wanted)”")
    }
    var sameMeasure: String { say("coi như cùng đơn vị tính", "the same measure") }
    var skipFigures: String { say("bỏ qua các số này", "leave these figures out") }
    func number(_ cell: String, _ label: String, _ text: String) -> String {
        say("Ô \(cell), \(label): “\(text)” là", "Cell \(cell), \(label): “\(text)” is")
    }
    func tooFine(_ cell: String, _ label: String, _ text: String) -> String {
        say(
            "Ô \(cell), \(label): “\(text)” có nhiều số lẻ hơn mức giữ",
            "Cell \(cell), \(label): “\(text)” has more decimals than are kept")
    }
    func round(to value: String) -> String { say("làm tròn thành \(value)", "round it to \(value)") }
    var roundAll: String { say("làm tròn tất cả", "round them all") }
    func allTooFine(_ count: Int) -> String {
        say("Tất cả \(count) ô có nhiều số lẻ hơn mức giữ", "All \(count) cells with more decimals than are kept")
    }
    func marks(_ count: Int) -> String {
        say("Tất cả \(count) ô có thể hiểu hai cách", "All \(count) cells that may be read either way")
    }
    var eachCell: String { say("chọn từng ô", "cell by cell") }
    var asForAll: String { say("theo lựa chọn chung", "as for all") }
    func marksAreDecimals(_ text: String, _ value: String) -> String {
        say("dấu ngăn số lẻ: “\(text)” là \(value)", "the mark stands before decimals: “\(text)” is \(value)")
    }
    func marksAreThousands(_ text: String, _ value: String) -> String {
        say("dấu ngăn hàng nghìn: “\(text)” là \(value)", "the mark parts thousands: “\(text)” is \(value)")
    }
    var skipAll: String { say("bỏ qua tất cả", "leave all out") }

    // The mapping.
    var mapping: String { say("Chương trình hiểu bảng thế nào", "How the table is read") }
    func table(_ sheet: String, _ range: String) -> String {
        say("Trang “\(sheet)”, vùng \(range)", "Sheet “\(sheet)”, range \(range)")
    }
    var columns: String { say("Các cột số", "Columns of figures") }
    func rowsOpen(_ count: Int) -> String {
        say("\(count) dòng chưa nhận ra", "\(count) rows not recognised")
    }
    func rowsKnown(_ count: Int) -> String {
        say("\(count) dòng đã nhận ra (mở để sửa)", "\(count) rows recognised (open to correct)")
    }
    var rowLead: String {
        say(
            "Chọn chỉ tiêu, hoặc bỏ qua. Lần sau tệp cùng dạng của đơn vị không phải chọn lại.",
            "Choose the indicator, or leave it out. It is remembered for the unit's next file of this shape.")
    }
    var knownLead: String {
        say(
            "Gõ vài chữ của tên chỉ tiêu rồi chọn trong danh sách, hoặc ghi “\(skip)”.",
            "Type a few letters of the indicator's name and choose from the list, or write “\(skip)”.")
    }
    func column(_ letters: String, _ title: String) -> String {
        say("Cột \(letters): \(title)", "Column \(letters): \(title)")
    }
    func row(_ number: Int, _ label: String) -> String { say("Dòng \(number): \(label)", "Row \(number): \(label)") }
    func about(_ title: String) -> String { say("Chỉ tiêu của cột \(title)", "Indicator of column \(title)") }
    var choose: String { say("– chọn –", "– choose –") }
    var skip: String { say("bỏ qua", "leave out") }
    var maybe: String { say("Có thể là", "Perhaps") }
    var all: String { say("Tất cả chỉ tiêu", "All indicators") }
    func use(_ code: String) -> String {
        switch code {
        case "actual": say("thực hiện kỳ này", "result of this period")
        case "actual:same-period": say("cùng kỳ năm trước (không ghi)", "same period last year (not recorded)")
        case "actual:year-before": say("năm trước (không ghi)", "year before (not recorded)")
        case "percent": say("phần trăm so sánh (chỉ kiểm tra)", "percentage of comparison (only checked)")
        case "skip": skip
        case "by-row": say("theo từng dòng", "as each row says")
        case "year-estimate": say("ước cả năm (không ghi)", "estimate of the year (not recorded)")
        case let code where code.hasPrefix("plan"): say("kế hoạch (không ghi)", "plan (not recorded)")
        default: choose
        }
    }

    var preview: String { say("Xem trước trang tính", "The sheet") }
    var legend: String { say("Chú giải", "Legend") }
    func use(_ use: RecognisedTable.Use) -> String {
        switch use {
        case .label: say("tên, đơn vị tính", "names, measures")
        case .recorded: say("được ghi", "recorded")
        case .compared: say("chỉ kiểm tra", "only checked")
        case .leftOut: say("bỏ qua", "left out")
        case .open: say("cần trả lời", "to be answered")
        }
    }
    func shortened(_ shown: Int, _ all: Int) -> String {
        say("Hiện \(shown) trong \(all) dòng.", "\(shown) of \(all) rows are shown.")
    }

    // Saving.
    var status: String { say("Trạng thái của số không ghi trạng thái", "Status of figures that state none") }
    var reason: String { say("Lý do chung", "One reason for all") }
    var sender: String { say("Ai gửi tệp", "Who sent the file") }
    var senderHint: String {
        say("Chức danh, đơn vị; bắt buộc khi nhập thay.", "Office and unit; needed when entering for others.")
    }
    var senderMissing: String {
        say("Chưa ghi: cần cho biết ai gửi tệp.", "Nothing was saved: say who sent the file.")
    }
    func sentBy(_ sender: String) -> String { say("Tệp do \(sender) gửi", "File sent by \(sender)") }
    var again: String { say("Đọc lại với các lựa chọn này", "Read again with these answers") }
    func save(_ count: Int) -> String {
        say("Lưu \(count) số vào bản nháp", "Save \(count) \(count == 1 ? "figure" : "figures") as a draft")
    }
}
