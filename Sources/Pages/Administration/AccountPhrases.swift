import Planning
import Prose

/// The words of the administration of accounts.
struct AccountPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var people: String { say("Tài khoản", "Accounts") }
    var peopleLead: String {
        say(
            "Mỗi tài khoản là một chức danh của cơ quan, không phải tên riêng. Quyền gắn với đơn vị và có thời hạn.",
            "An account is an office role, not a person's name. Rights are for a unit, from a day to a day.")
    }
    var signInName: String { say("Tên đăng nhập", "Name to sign in with") }
    var signInHint: String {
        say("Chữ thường không dấu, số, dấu chấm, gạch nối: phuc-ung.nhap", "Small letters, digits, dots, hyphens")
    }
    var shownName: String { say("Tên hiển thị", "Name shown") }
    var shownHint: String {
        say("Chức danh và cơ quan: Công chức văn phòng, UBND xã Phúc Ứng", "Office role and office")
    }
    var email: String { say("Thư điện tử (không bắt buộc)", "E-mail (may be empty)") }
    var language: String { say("Ngôn ngữ", "Language") }
    var role: String { say("Vai trò", "Role") }
    var roles: String { say("Vai trò và đơn vị", "Roles and units") }
    var anyRole: String { say("Mọi vai trò", "Any role") }
    var unit: String { say("Đơn vị", "Unit") }
    var anyUnit: String { say("Mọi đơn vị", "Any unit") }
    var from: String { say("Từ ngày", "From") }
    var fromHint: String { say("Để trống: từ hôm nay", "Empty: from today") }
    var to: String { say("Đến hết ngày", "To the end of") }
    var toHint: String { say("Để trống: không thời hạn", "Empty: open") }
    var state: String { say("Tình trạng", "State") }
    var anyState: String { say("Mọi tình trạng", "Any state") }
    var search: String { say("Tìm tên", "Find a name") }
    var newAccount: String { say("Thêm tài khoản", "New account") }
    var make: String { say("Tạo tài khoản và đường dẫn", "Make the account and its link") }
    var nobody: String {
        say("Không có tài khoản nào khớp. Hãy bỏ bớt điều kiện lọc.", "No account fits. Take a filter away.")
    }
    func more(_ count: Int) -> String {
        say("Còn \(count) tài khoản nữa; hãy lọc hẹp lại.", "\(count) more; narrow the filter.")
    }

    func state(_ state: AccountFilter.State) -> String {
        switch state {
        case .active: say("đang dùng", "active")
        case .disabled: say("đã ngừng", "disabled")
        case .idle: say("chưa có vai trò", "without a role")
        }
    }

    var rename: String { say("Sửa tên, thư điện tử", "Change name and e-mail") }
    var save: String { say("Lưu", "Save") }
    var handOver: String { say("Bàn giao tất cả", "Hand everything over") }
    var handOverLead: String {
        say(
            "Mọi vai trò đang có chuyển sang tài khoản khác từ hôm nay, và kết thúc ở tài khoản này. Số liệu và nhật ký cũ giữ nguyên tên.",
            "All roles go to another account from today on and end here. Old figures and the journal keep the name.")
    }
    var handOverTo: String { say("Bàn giao cho (tên đăng nhập)", "To (name that it signs in with)") }
    var delegate: String { say("Ủy quyền phê duyệt", "Hand the right to approve on") }
    var delegateLead: String {
        say(
            "Khi người duyệt vắng mặt: người khác duyệt thay trong các ngày đã nêu; hết hạn thì tự kết thúc.",
            "While the approver is away, another one signs for these days; it ends by itself.")
    }
    var delegatedRole: String { say("Quyền duyệt của đơn vị", "The right to approve for") }
    func untilEnd(_ day: String) -> String { say("đến hết \(day)", "until the end of \(day)") }
    var delegateTo: String { say("Ủy quyền cho (tên đăng nhập)", "To (name that it signs in with)") }
    var disableAfter: String { say("Ngừng tài khoản này sau khi bàn giao", "Disable this account afterwards") }
    var addRole: String { say("Thêm vai trò", "Add a role") }
    var end: String { say("Kết thúc", "End") }
    var open: String { say("không thời hạn", "open") }
    var ended: String { say("đã kết thúc", "ended") }
    var notYet: String { say("chưa bắt đầu", "not yet") }
    var inForce: String { say("có hiệu lực", "holds") }
    var over: String { say("hết hạn", "over") }
    var delegated: String { say("được ủy quyền", "by delegation") }
    var noRoles: String { say("Tài khoản chưa có vai trò nào.", "The account has no role.") }
    var signIn: String { say("Đăng nhập", "Sign-in") }
    var partly: String {
        say(
            "Tài khoản còn có vai trò ở đơn vị mà bạn không quản trị, nên bạn không đặt lại mật khẩu hay ngừng tài khoản được.",
            "The account also has roles for units that you do not administer, so you can't reset its password or disable it."
        )
    }
    var linkLead: String {
        say(
            "Quên mật khẩu, hoặc chưa đặt lần đầu: tạo đường dẫn dùng một lần, có hạn ba ngày. Đường dẫn cũ hết hiệu lực.",
            "Password forgotten or never chosen: make a one-time link, good for three days. Earlier links end.")
    }
    var makeLink: String { say("Tạo đường dẫn đặt mật khẩu", "Make a link to choose a password") }
    var disable: String { say("Ngừng tài khoản", "Disable the account") }
    var enable: String { say("Cho dùng lại", "Enable the account") }
    var disableLead: String {
        say(
            "Tài khoản ngừng thì bị đăng xuất ngay ở mọi nơi; số liệu và nhật ký giữ nguyên.",
            "A disabled account is signed out everywhere at once; figures and journal stay.")
    }
    func linkMade(_ until: String) -> String {
        say(
            "Đường dẫn đặt mật khẩu, chỉ hiện một lần, dùng đến \(until). Hãy chép và gửi cho người dùng:",
            "The link to choose a password, shown this once, good until \(until). Copy it and hand it over:")
    }
    var link: String { say("Đường dẫn", "Link") }
    var sessions: String { say("Nơi đang đăng nhập", "Where it is signed in") }
    var noSessions: String { say("Không có phiên nào.", "Nowhere.") }
    var browser: String { say("Trình duyệt", "Browser") }
    var address: String { say("Địa chỉ mạng", "Address") }
    var lastSeen: String { say("Dùng lần cuối", "Last used") }
    var journal: String { say("Nhật ký truy cập", "Journal of access") }
    var when: String { say("Lúc", "When") }
    var what: String { say("Việc", "What") }
    var by: String { say("Người làm", "By") }
    var detail: String { say("Chi tiết", "Detail") }
    var nobodySignedIn: String { say("chưa đăng nhập", "nobody signed in") }
    var commandLine: String { say("trên máy chủ", "on the server") }
    var created: String { say("Tạo ngày", "Made on") }

    func done(_ done: AdministrationRoute.Done) -> String {
        switch done {
        case .saved: say("Đã lưu.", "Saved.")
        case .granted: say("Đã thêm vai trò.", "The role was added.")
        case .ended: say("Đã kết thúc.", "It has ended.")
        case .disabled: say("Tài khoản đã ngừng và bị đăng xuất ở mọi nơi.", "The account is disabled and signed out.")
        case .enabled: say("Tài khoản dùng lại được.", "The account can be used again.")
        case .unchanged: say("Không có gì thay đổi.", "Nothing was changed.")
        case .delegated: say("Đã ủy quyền.", "The right was handed on.")
        case .handedOver: say("Đã bàn giao mọi vai trò.", "All roles were handed over.")
        case .withdrawn: say("Đã rút.", "It was taken back.")
        }
    }

    func event(_ kind: AccessEvent.Kind) -> String {
        switch kind {
        case .created: say("tạo tài khoản", "account made")
        case .changed: say("sửa tài khoản", "account changed")
        case .disabled: say("ngừng tài khoản", "disabled")
        case .enabled: say("cho dùng lại", "enabled")
        case .granted: say("giao vai trò", "role given")
        case .revoked: say("kết thúc vai trò", "role ended")
        case .delegated: say("ủy quyền", "right handed on")
        case .linkMade: say("tạo đường dẫn", "link made")
        case .passwordSet: say("đặt mật khẩu", "password set")
        case .signedIn: say("đăng nhập", "signed in")
        case .signInFailed: say("đăng nhập sai", "sign-in failed")
        case .throttled: say("thử quá nhiều lần", "too many attempts")
        case .signedOut: say("đăng xuất", "signed out")
        case .sessionEnded: say("kết thúc phiên", "session ended")
        case .tokenMade: say("tạo khóa", "token made")
        case .tokenRevoked: say("thu hồi khóa", "token revoked")
        case .tied: say("gắn với nhà cung cấp định danh", "tied to an identity provider")
        }
    }
}
