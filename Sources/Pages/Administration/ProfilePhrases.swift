import Prose

/// The words of the profiles by which documents are laid out.
struct ProfilePhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var title: String { say("Thể thức văn bản", "Document profiles") }
    var lead: String {
        say(
            "Lề trang, cỡ chữ, từ ngữ của văn bản hành chính và văn bản Đảng. Thể thức riêng của cơ quan được dùng trước thể thức kèm chương trình; văn bản viết sau đó theo thể thức mới.",
            "Margins, type sizes and wording of State and Party documents. An office's own profile goes before those of the program; documents written afterwards follow it."
        )
    }
    var name: String { say("Tên", "Name") }
    var layout: String { say("Loại", "Rules") }
    func layout(isParty: Bool) -> String { isParty ? say("Đảng", "Party") : say("Nhà nước", "State") }
    var inForce: String { say("Hiệu lực", "In force") }
    func term(_ from: String, _ to: String?) -> String {
        to.map { say("\(from) đến \($0)", "\(from) to \($0)") } ?? say("từ \(from)", "from \(from)")
    }
    var holder: String { say("Áp dụng cho", "For") }
    var shipped: String { say("kèm chương trình", "comes with the program") }
    var everybody: String { say("mọi đơn vị", "all units") }
    func unitAndBelow(_ unit: String) -> String { say("\(unit) và trực thuộc", "\(unit) and below") }
    var unchecked: String { say("chưa đối chiếu bản gốc", "not checked against the original") }
    var which: String { say("Đơn vị nào dùng thể thức nào", "Which profile a unit uses") }
    var unit: String { say("Đơn vị", "Unit") }
    var show: String { say("Xem", "Show") }
    func today(_ unit: String) -> String {
        say("Văn bản đề ngày hôm nay của \(unit)", "Documents of \(unit) that bear today's date")
    }
    var noneInForce: String { say("không có thể thức nào có hiệu lực", "no profile is in force") }
    var takeIn: String { say("Nhập thể thức đã sửa", "Import a changed profile") }
    var takeInLead: String {
        say(
            "Tải một thể thức về, sửa bằng trình soạn thảo văn bản, rồi nhập lại ở đây. Xem trước rồi mới ghi. Đổi “name” trong tệp thì thành thể thức mới.",
            "Download a profile, change it in a text editor, and import it here. You see what changes before it is recorded. Another “name” in the file makes a new profile."
        )
    }
    var file: String { say("Tệp .json", "A .json file") }
    var forUnit: String { say("Dùng cho", "For") }
    var preview: String { say("Xem trước", "Preview") }
    var download: String { say("Tải về", "Download") }
    var journal: String { say("Ai đã sửa, khi nào, vì sao", "Who changed it, when, and why") }
    var what: String { say("Mục", "Item") }
    var value: String { say("Giá trị", "Value") }
    var before: String { say("Đang dùng", "Now") }
    var after: String { say("Sẽ thành", "Would be") }
    var general: String { say("Chung", "General") }
    var page: String { say("Trang giấy", "Page") }
    var wording: String { say("Từ ngữ", "Wording") }
    var styles: String { say("Kiểu chữ", "Styles") }
    func comparedWith(_ name: String) -> String {
        say("So với thể thức “\(name)” mà văn bản đang theo.", "Against “\(name)”, which documents follow now.")
    }
    var same: String {
        say("Giống hệt thể thức đang dùng.", "It is the same as the profile in use.")
    }
    func differences(_ count: Int) -> String { say("\(count) mục khác.", "\(count) items differ.") }
    var notInForce: String {
        say(
            "Thể thức này không có hiệu lực hôm nay: văn bản đề ngày khác mới theo.",
            "It is not in force today: only documents of other days would follow it.")
    }
    var document: String { say("Văn bản làm căn cứ", "Document") }
    var reason: String { say("Lý do", "Reason") }
    var reasonHint: String { say("Ghi vào nhật ký", "For the journal") }
    var record: String { say("Ghi thể thức", "Record the profile") }
    var recorded: String { say("Đã ghi thể thức.", "The profile was recorded.") }
    var withdraw: String { say("Rút thể thức này", "Take this profile back") }
    var withdrawLead: String {
        say(
            "Văn bản sau đó theo thể thức của cấp trên, hoặc thể thức kèm chương trình.",
            "Documents then follow the profile of the level above, or the one that comes with the program.")
    }
}
