import HTML
import Planning
import Prose

/// The words of accounts as a table.
struct PeopleTablePhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var title: String { say("Nhập tài khoản từ bảng", "Accounts from a table") }
    var lead: String {
        say(
            "Tệp .xlsx hoặc .csv, dòng đầu là tên cột. Chương trình cho xem sẽ đổi gì rồi mới ghi; ghi thì ghi cả bảng hoặc không ghi gì.",
            "An .xlsx or .csv file with a header row. You see what would change before anything does; then all of it is done, or nothing."
        )
    }
    var download: String { say("Tải bảng đang có", "Download what there is") }
    var template: String { say("Bảng trống để điền", "An empty table to fill in") }
    var check: String { say("Xem trước thay đổi", "Preview the change") }
    var howTo: String { say("Cách điền", "How to fill it in") }
    var column: String { say("Cột", "Column") }
    var meaning: String { say("Ghi gì", "What belongs there") }

    /// The ways to download the table that there is.
    func links(_ chosen: Language?) -> Markup {
        """
        <a href="\(Route.administration(.peopleExport(.xlsx, language: chosen)))">.xlsx</a> · \
        <a href="\(Route.administration(.peopleExport(.csv, language: chosen)))">CSV</a>
        """
    }

    func templateLinks(_ chosen: Language?) -> Markup {
        """
        <a href="\(Route.administration(.peopleTemplate(.xlsx, language: chosen)))">.xlsx</a> · \
        <a href="\(Route.administration(.peopleTemplate(.csv, language: chosen)))">CSV</a>
        """
    }

    // MARK: The preview

    var changes: String { say("Sẽ thay đổi", "What would change") }
    func counts(_ new: Int, _ changed: Int, _ unchanged: Int) -> String {
        say(
            "\(new) tài khoản mới, \(changed) tài khoản thay đổi, \(unchanged) tài khoản không đổi.",
            "\(new) new accounts, \(changed) changed, \(unchanged) unchanged.")
    }
    var nothingChanges: String {
        say("Bảng giống hệt những gì đang có: không có gì để ghi.", "It is what is there already: nothing to do.")
    }
    var refused: String {
        say(
            "Chưa ghi gì. Hãy sửa các ô sau trong bảng rồi gửi lại.",
            "Nothing was done. Mend these cells of the table and send it again.")
    }
    var moved: String {
        say(
            "Có người vừa sửa tài khoản trong lúc bạn xem. Đây là thay đổi so với hiện tại; hãy xem lại rồi ghi.",
            "Somebody has changed accounts meanwhile. This is the change against what is there now; look again, then confirm."
        )
    }
    var reasonNeeded: String {
        say("Sửa tài khoản đang có thì cần lý do.", "A change of accounts that are there needs a reason.")
    }
    var reasonHint: String {
        say(
            "Bắt buộc khi sửa tài khoản đang có; vào nhật ký truy cập của từng tài khoản",
            "Required where an account that is there changes; goes into the journal of each account")
    }
    var record: String { say("Ghi cả bảng", "Do all of it") }
    var account: String { say("Tài khoản", "Account") }
    var what: String { say("Việc", "What") }
    var before: String { say("Đang có", "Now") }
    var after: String { say("Sẽ thành", "Afterwards") }
    func more(_ count: Int) -> String { say("và \(count) tài khoản nữa", "and \(count) more accounts") }

    func effect(_ effect: PeoplePlan.Effect) -> String {
        switch effect {
        case .new: say("mới", "new")
        case .changed: say("thay đổi", "changed")
        case .unchanged: say("không đổi", "unchanged")
        }
    }

    func step(_ step: PeoplePlan.Step) -> String {
        switch step {
        case .rename: words.head(.name)
        case .email: words.head(.email)
        case .language: words.head(.language)
        case .close, .reopen: words.head(.state)
        case .give: say("Giao vai trò", "Role given")
        case .end: say("Kết thúc vai trò", "Role ended")
        case .redate: say("Đổi ngày của vai trò", "Dates of a role")
        }
    }

    var absent: String { say("Không có trong bảng", "Not in the table") }
    func absentLead(_ accounts: Int, _ roles: Int) -> String {
        say(
            "\(accounts) tài khoản đang dùng và \(roles) vai trò không có trong bảng: giữ nguyên. Muốn đóng tài khoản thì thêm dòng của nó với tình trạng “đã ngừng”; muốn bỏ vai trò thì thêm dòng với cột “Kết thúc” ghi “có”.",
            "\(accounts) active accounts and \(roles) roles are not in the table: they stay. To close an account, add its row with the state “disabled”; to end a role, add its row with “yes” under “End”."
        )
    }

    // MARK: The links

    var done: String { say("Đã ghi", "Done") }
    func recorded(_ new: Int, _ changed: Int) -> String {
        say(
            "Đã lập \(new) tài khoản, sửa \(changed) tài khoản.", "\(new) accounts were made and \(changed) changed.")
    }
    func linksLead(_ until: String) -> String {
        say(
            "Đường dẫn đặt mật khẩu của các tài khoản mới: chỉ hiện lần này, mỗi đường dẫn dùng một lần, đến \(until). Hãy in hoặc chép ngay, rồi gửi riêng cho từng người.",
            "The links with which new accounts choose a password: shown this once, each works once, until \(until). Print or copy them now, and hand each over in private."
        )
    }
    var lost: String {
        say(
            "Để mất đường dẫn thì tạo lại ở trang của tài khoản.", "A lost link is made again on the account's page.")
    }
    var link: String { say("Đường dẫn đặt mật khẩu", "Link to choose a password") }
    var toCopy: String { say("Để chép sang Excel hoặc thư", "To copy into Excel or a letter") }
    var copy: String { say("Chép", "Copy") }
    var copied: String { say("Đã chép.", "Copied.") }
}
