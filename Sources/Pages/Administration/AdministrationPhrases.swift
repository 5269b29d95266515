import Planning
import Prose

/// The words that all pages of administration share.
struct AdministrationPhrases {
    let words: Words
    let language: Language

    init(_ language: Language) {
        words = Words(language)
        self.language = language
    }

    func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var administration: String { say("Quản trị", "Administration") }
    var wayUp: String { say("Đường về", "The way up") }
    var lead: String {
        say(
            "Tài khoản, danh mục, kế hoạch, lịch báo cáo: sửa ở đây, mọi lần sửa đều ghi vào nhật ký, không ghi đè.",
            "Accounts, reference data, plans, dates: changed here, each change in the journal, nothing overwritten.")
    }
    var unitByCode: String {
        say("Mã đơn vị, chẳng hạn 02569", "The unit's code, such as 02569")
    }
    func until(_ day: String) -> String { say("đến \(day)", "until \(day)") }
    var accounts: String { say("tài khoản", "accounts") }
    var save: String { say("Lưu", "Save") }
    var filter: String { say("Lọc", "Filter") }
    var showAll: String { say("Bỏ lọc", "Show all") }
    var saved: String { say("Đã lưu.", "Saved.") }
    var unchanged: String { say("Không có gì thay đổi.", "Nothing was changed.") }
    var lastChange: String { say("Thay đổi gần nhất", "Last change") }
    var none: String { say("không", "none") }
}
