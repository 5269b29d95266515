import Planning
import Prose

/// The words of reference data: its kinds, what happens to it.
struct ReferencePhrases {
    let words: Words
    let language: Language

    init(_ language: Language) {
        words = Words(language)
        self.language = language
    }

    func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    func name(_ kind: ReferenceKind) -> String {
        switch kind {
        case .units: say("Đơn vị", "Units")
        case .succession: say("Sáp nhập, chia tách", "Succession of units")
        case .hierarchies: say("Tuyến báo cáo khác", "Other reporting lines")
        case .fields: say("Lĩnh vực", "Fields")
        case .indicators: say("Chỉ tiêu", "Indicators")
        case .plans: say("Kế hoạch", "Plans")
        case .milestones: say("Mốc của kế hoạch", "Milestones of plans")
        case .due: say("Biểu và thời hạn báo cáo", "Forms and due dates")
        case .holidays: say("Ngày nghỉ", "Holidays")
        case .locks: say("Khóa kỳ", "Locks of periods")
        case .approvals: say("Số bước duyệt", "Steps of approval")
        }
    }

    func lead(_ kind: ReferenceKind) -> String {
        switch kind {
        case .units:
            say(
                "Mỗi dòng là một đơn vị trong một thời gian: tên, loại, cấp trên. Mã dùng lại được; ngày đầu phân biệt.",
                "Each row is a unit for a time: name, kind, parent. Codes are used again; the first day tells them apart."
            )
        case .succession:
            say(
                "Đơn vị cũ thành đơn vị mới nào, theo văn bản nào. Số liệu cũ giữ nguyên, chỉ tính lại khi xem.",
                "Which units became which, by which document. Old figures stay; they are restated when they are shown.")
        case .hierarchies:
            say("Tuyến của Đảng và các nhóm báo cáo.", "The Party's line and groups made for reporting.")
        case .fields: say("Nhóm các chỉ tiêu trong báo cáo.", "By which reports group indicators.")
        case .indicators:
            say(
                "Ý nghĩa, cách cộng, số chữ số thập phân, công thức. Đổi ý nghĩa là thêm một bản từ một ngày.",
                "Meaning, addition, decimals, formula. A change of meaning is a new version from a day.")
        case .plans:
            say(
                "Giao và điều chỉnh kế hoạch của từng đơn vị. Số cũ không bị xóa.",
                "What was assigned to each unit, and adjusted. Earlier numbers stay.")
        case .milestones:
            say("Lũy kế phải đạt đến một ngày trong năm.", "What must be reached by a day of the year.")
        case .due: say("Ai báo cáo kỳ nào, chậm nhất ngày nào.", "Who reports what, and when it is due.")
        case .holidays:
            say("Thời hạn rơi vào ngày nghỉ thì lùi sang ngày làm việc.", "A due date on a day off moves on.")
        case .locks: say("Từ ngày khóa, sửa số liệu phải có lý do.", "From that day figures need a reason.")
        case .approvals:
            say(
                "Báo cáo của một cấp, hoặc một đơn vị, cần mấy chữ ký. Chưa đặt: một bước, người gửi không tự duyệt.",
                "How many signatures the reports of a level, or of one unit, need. Where nothing is set: one, by somebody else than the sender."
            )
        }
    }

    func effect(_ effect: ReferenceDifference.Effect) -> String {
        switch effect {
        case .added: say("thêm", "added")
        case .changed: say("sửa", "changed")
        case .unchanged: say("không đổi", "unchanged")
        }
    }

    func new(_ kind: ReferenceKind) -> String {
        switch kind {
        case .units: say("Thêm đơn vị", "New unit")
        case .succession: say("Ghi sáp nhập, chia tách", "Record a succession")
        case .indicators: say("Thêm chỉ tiêu", "New indicator")
        case .plans: say("Giao, điều chỉnh kế hoạch", "Assign or adjust a plan")
        case .holidays: say("Thêm ngày nghỉ", "New holiday")
        case .due: say("Thêm thời hạn", "New due date")
        case .approvals: say("Đặt số bước duyệt", "Set the steps of approval")
        default: say("Thêm dòng", "New row")
        }
    }

    var years: String { say("Các năm", "Years") }
    var rows: String { say("dòng", "rows") }
    var export: String { say("Tải về", "Download") }
    var importing: String { say("Nhập từ tệp", "Import a file") }
    var search: String { say("Tìm trong bảng", "Find in the table") }
    var change: String { say("Sửa", "Change") }
    var newVersion: String { say("Thêm bản mới từ một ngày", "New version from a day") }
    var versions: String { say("Các bản", "Versions") }
    var thisVersion: String { say("bản đang xem", "this one") }
    var sinceEver: String { say("từ trước", "from before records") }
    func fromDay(_ day: String) -> String { say("từ \(day)", "from \(day)") }
    var empty: String {
        say(
            "Chưa có dòng nào. Thêm từng dòng, hoặc nhập cả bảng từ tệp.",
            "There are no rows. Add them one by one, or import a file.")
    }
    var nothingFound: String { say("Không có dòng nào khớp.", "No row fits.") }
    func more(_ count: Int) -> String {
        say(
            "Còn \(count) dòng nữa; hãy tìm hẹp lại hoặc tải cả bảng.",
            "\(count) more; narrow the search or download all.")
    }

    // The form of one record.
    var required: String { say("bắt buộc", "required") }
    var choose: String { say("(chọn)", "(choose)") }
    var usual: String { say("(mặc định)", "(default)") }
    var check: String { say("Xem trước thay đổi", "Preview the change") }
    var checkHint: String {
        say(
            "Chưa ghi gì; bước sau cho xem sẽ đổi gì.",
            "Nothing is recorded yet; the next step shows what would change.")
    }

    // Importing.
    var importLead: String {
        say(
            "Tệp .csv hoặc .xlsx, dòng đầu là tên cột; loại bảng tự nhận ra từ tên cột. Xem trước rồi mới ghi.",
            "A .csv or .xlsx file with a header row; its kind is recognised by the header. You see what changes before it is recorded."
        )
    }
    var file: String { say("Tệp", "File") }
    var orPaste: String { say("Hoặc dán bảng vào đây", "Or paste the table here") }
    var pasted: String { say("Bảng đã dán, sửa rồi gửi lại", "The table that was pasted: mend it and send it again") }
    var pasteHint: String {
        say(
            "Chép từ Excel kể cả dòng tên cột, tối đa 20.000 ký tự.",
            "Copied from Excel with its header row, at most 20,000 characters.")
    }
    var nothingSent: String { say("Hãy chọn tệp hoặc dán bảng.", "Choose a file or paste a table.") }

    // The preview.
    var preview: String { say("Xem trước thay đổi", "Preview of the change") }
    var wouldChange: String { say("Sẽ thay đổi", "Would change") }
    func counts(_ added: Int, _ changed: Int, _ unchanged: Int) -> String {
        say(
            "\(added) dòng thêm, \(changed) dòng sửa, \(unchanged) dòng không đổi.",
            "\(added) rows added, \(changed) changed, \(unchanged) unchanged.")
    }
    var nothingChanges: String {
        say("Bảng giống hệt những gì đã ghi: không có gì để ghi.", "It is what is recorded already: nothing to record.")
    }
    var refused: String {
        say("Chưa ghi được: hãy sửa các lỗi sau rồi gửi lại.", "It can't be recorded: mend these and send it again.")
    }
    var moved: String {
        say(
            "Có người vừa sửa trong lúc bạn xem. Đây là thay đổi so với hiện tại; hãy xem lại rồi ghi.",
            "Somebody has changed something meanwhile. This is the change against what is there now; look again, then record."
        )
    }
    var reasonNeeded: String {
        say("Sửa dòng đã ghi thì cần lý do.", "A change of what is recorded needs a reason.")
    }
    func beyond(_ units: String) -> String {
        say(
            "Bạn không quản lý danh mục của: \(units).", "You do not look after the reference data of: \(units).")
    }
    var beyondShared: String {
        say(
            "Bảng này dùng chung cho mọi đơn vị; chỉ đơn vị có đơn vị trực thuộc mới sửa được.",
            "All units share this table; only a unit with others below it may change it.")
    }
    func foreignFile(_ name: String) -> String {
        say(
            "“\(name)” không phải bảng danh mục (có thể là số liệu hoặc mẫu riêng). Số liệu nhập ở trang Nhập số liệu.",
            "“\(name)” is no reference data (perhaps figures, or an office's own table). Figures come in by Entry.")
    }
    func unlisted(_ count: Int) -> String { say("và \(count) dòng nữa", "and \(count) more") }
    var column: String { say("Cột", "Column") }
    var before: String { say("Đang ghi", "Recorded") }
    var after: String { say("Sẽ thành", "Would be") }
    var document: String { say("Văn bản", "Document") }
    var documentHint: String { say("Số, ký hiệu văn bản làm căn cứ", "Number and sign of the paper") }
    var reason: String { say("Lý do", "Reason") }
    var reasonHint: String {
        say(
            "Bắt buộc khi sửa dòng đã ghi; vào nhật ký",
            "Required where something recorded changes; goes into the journal")
    }
    var record: String { say("Ghi thay đổi", "Record the change") }
    var tooLarge: String {
        say(
            "Thay đổi quá nhiều dòng cho một lần ghi trên màn hình: hãy chia tệp, hoặc dùng lệnh tiendo import.",
            "Too many rows change for one go at the screen: divide the file, or use the command tiendo import.")
    }
    func recorded(_ number: String) -> String {
        say("Đã ghi, lần ghi số \(number).", "Recorded as change \(number).")
    }
}
