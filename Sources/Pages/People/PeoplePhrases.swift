import Planning
import Prose

/// The words of sign-in and account.
struct PeoplePhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    // The corner of the frame.
    var yourAccount: String { say("Tài khoản của bạn", "Your account") }
    var signIn: String { say("Đăng nhập", "Sign in") }
    var signOut: String { say("Đăng xuất", "Sign out") }

    // Signing in.
    var name: String { say("Tên đăng nhập", "Name") }
    var password: String { say("Mật khẩu", "Password") }
    var forgotten: String {
        say(
            "Quên mật khẩu? Quản trị viên của cơ quan gửi cho bạn đường dẫn dùng một lần.",
            "Password forgotten? Your office's administrator can send you a one-time link.")
    }
    var forPrograms: String { say("Chương trình hỏi được gì", "What programs may ask") }
    var or: String { say("hoặc", "or") }
    var identityLead: String {
        say(
            "Bạn có thể gắn tài khoản này với danh tính của bạn ở nơi đăng nhập chung, để lần sau đăng nhập bằng danh tính ấy.",
            "You can tie this account to your identity at the provider, and sign in with that from then on.")
    }
    var identityTied: String {
        say(
            "Tài khoản này đã gắn; bạn đăng nhập được bằng nút ấy.",
            "This account is tied; you can sign in by that button.")
    }
    var tieIdentity: String { say("Gắn tài khoản", "Tie the account") }
    var passwordIsSet: String {
        say("Đã đặt mật khẩu. Mời bạn đăng nhập.", "The password is set. You can sign in now.")
    }
    var noAccounts: String {
        say(
            "Chưa có tài khoản nào. Khi đã nhập danh mục đơn vị (tiendo import units.csv), hãy chạy trên máy chủ:",
            "There are no accounts yet. Once the units are imported (tiendo import units.csv), run on the server:")
    }
    var firstAccount: String {
        say(
            "tiendo user add quan-tri --name \"Quản trị hệ thống\" --role administrator --unit MÃ_ĐƠN_VỊ",
            "tiendo user add admin --name \"System administrator\" --role administrator --unit UNIT_CODE")
    }

    // A form whose session is gone.
    var formKept: String { say("Biểu mẫu chưa được gửi", "The form was not sent") }
    var sessionEnded: String {
        say(
            "Phiên đăng nhập đã kết thúc trong lúc bạn điền. Nội dung đã điền vẫn còn ở trang này, đừng đóng lại.",
            "Your session ended while you filled it in. What you filled in is kept on this page; don't close it.")
    }
    var filesNotKept: String {
        say(
            "Tệp đã chọn, nếu có, không được giữ: gửi xong hãy chọn lại tệp.",
            "A file that was chosen is not kept: choose it again once the form is sent.")
    }
    var signInBeside: String { say("Đăng nhập ở thẻ mới", "Sign in, in a new tab") }
    var thenSend: String {
        say("Đăng nhập xong, quay lại thẻ này và gửi:", "When you have signed in, come back here and send it:")
    }
    var sessionIsNew: String {
        say(
            "Bạn đã đăng nhập lại sau khi mở biểu mẫu. Nội dung đã điền vẫn còn; hãy gửi lại.",
            "You have signed in anew since you opened the form. What you filled in is kept; send it again.")
    }
    var sendAgain: String { say("Gửi lại", "Send again") }

    // One-time links and passwords.
    var choosePassword: String { say("Đặt mật khẩu", "Choose a password") }
    var newPassword: String { say("Mật khẩu mới", "New password") }
    var again: String { say("Nhập lại mật khẩu mới", "New password again") }
    func passwordHint(_ shortest: Int) -> String {
        say(
            "Ít nhất \(shortest) ký tự. Một câu dễ nhớ tốt hơn nhiều ký tự lạ.",
            "At least \(shortest) characters. A sentence that you remember beats strange characters.")
    }
    var keep: String { say("Lưu", "Save") }

    // The account.
    var roles: String { say("Vai trò", "Roles") }
    var role: String { say("Vai trò", "Role") }
    var unit: String { say("Đơn vị", "Unit") }
    var until: String { say("Đến ngày", "Until") }
    var open: String { say("không thời hạn", "open") }
    var noRoles: String {
        say(
            "Tài khoản chưa được giao vai trò nào. Hãy liên hệ quản trị viên.",
            "The account has no role yet. Ask an administrator.")
    }
    var delegated: String { say("được ủy quyền", "by delegation") }
    var language: String { say("Ngôn ngữ", "Language") }
    var byBrowser: String { say("Theo trình duyệt", "As the browser says") }
    var changePassword: String { say("Đổi mật khẩu", "Change the password") }
    var presentPassword: String { say("Mật khẩu hiện tại", "Present password") }
    var passwordChanged: String {
        say(
            "Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.",
            "The password was changed. Your other sessions have ended.")
    }
    var saved: String { say("Đã lưu.", "Saved.") }
    var sessions: String { say("Nơi đang đăng nhập", "Where you are signed in") }
    var browser: String { say("Trình duyệt", "Browser") }
    var address: String { say("Địa chỉ mạng", "Address") }
    var lastSeen: String { say("Dùng lần cuối", "Last used") }
    var thisOne: String { say("phiên này", "this one") }
    var end: String { say("Kết thúc", "End") }
    var delegation: String { say("Ủy quyền phê duyệt", "Handing on the right to approve") }
    var delegationLead: String {
        say(
            "Khi vắng mặt, giao quyền phê duyệt của bạn cho một tài khoản khác trong một số ngày. Quyền của bạn vẫn giữ nguyên.",
            "While you are away, another account can approve for some days. You keep your own right.")
    }
    var delegateTo: String { say("Người được ủy quyền", "To whom") }
    func deputyHint(_ unit: String) -> String {
        say(
            "Duyệt thay báo cáo của \(unit) trong các ngày bên dưới. Chọn trong danh sách, hoặc gõ tên chức danh, tên đăng nhập.",
            "Signs the reports of \(unit) on the days below. Choose from the list, or type an office or a sign-in name."
        )
    }
    func handedOn(_ name: String, _ day: String) -> String {
        say("Đã ủy quyền cho \(name) đến hết ngày \(day).", "Handed on to \(name) until the end of \(day).")
    }
    var firstDay: String { say("Từ ngày", "From") }
    var lastDay: String { say("Đến hết ngày", "To the end of") }
    var handOn: String { say("Ủy quyền", "Hand on") }
    var person: String { say("Tài khoản", "Account") }
    var tokens: String { say("Khóa cho chương trình", "API tokens") }
    var tokensLead: String {
        say(
            "Chương trình khác dùng khóa để đọc hoặc ghi thay bạn, trong phạm vi được chọn.",
            "With a token a program reads or writes in your name, within what you choose.")
    }
    var tokenName: String { say("Tên khóa", "Name of the token") }
    var scopes: String { say("Được làm gì", "What it may do") }
    var days: String { say("Số ngày có hiệu lực", "Days that it holds") }
    var makeToken: String { say("Tạo khóa", "Make a token") }
    var revoke: String { say("Thu hồi", "Revoke") }
    var never: String { say("chưa dùng", "never") }
    var tokenMade: String {
        say(
            "Khóa mới, chỉ hiện một lần. Hãy chép lại ngay:",
            "The new token, shown this once. Copy it now:")
    }
    var noTokens: String { say("Chưa có khóa nào.", "There are no tokens.") }
}
