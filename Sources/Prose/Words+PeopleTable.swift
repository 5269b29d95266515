package import Planning

/// The table of people as it is downloaded and filled in: its heads, its words, what is said of each column.
extension Words {
    package var peopleTable: String { say("Tài khoản", "Accounts") }

    package func head(_ column: PeopleColumn) -> String {
        switch column {
        case .account: say("Tài khoản", "Account")
        case .name: say("Tên hiển thị", "Name shown")
        case .email: say("Thư điện tử", "E-mail")
        case .language: say("Ngôn ngữ", "Language")
        case .state: say("Tình trạng", "State")
        case .role: say("Vai trò", "Role")
        case .unit: say("Đơn vị", "Unit")
        case .unitName: say("Tên đơn vị", "Unit name")
        case .from: say("Từ ngày", "From")
        case .to: say("Đến hết ngày", "Until")
        case .end: say("Kết thúc", "End")
        }
    }

    /// A role as a cell has it: without a comma, at which lists of Excel are cut.
    package func roleOfTable(_ role: Role) -> String {
        self.role(role).replacing(",", with: say(" và", " and"))
    }

    package func accountState(isActive: Bool) -> String {
        isActive ? say("đang dùng", "active") : say("đã ngừng", "disabled")
    }

    /// The rule of the table, which stands above everything that is said of its columns.
    package var peopleTableRule: String {
        say(
            "Mỗi dòng là một vai trò của một tài khoản; ai có hai vai trò thì có hai dòng cùng tên tài khoản. Ô trống: giữ nguyên như đang có. Dấu gạch ngang (-): bỏ điều đang có. Tài khoản và vai trò không có trong bảng: giữ nguyên, không bao giờ tự mất.",
            "Each row is one role of one account; who has two roles has two rows with the same account. An empty cell leaves what is there. A dash (-) takes it away. Accounts and roles that the table does not name stay as they are."
        )
    }

    package func explanation(of column: PeopleColumn) -> String {
        switch column {
        case .account:
            say(
                "Bắt buộc. Tên đăng nhập: chữ thường không dấu, số, dấu chấm, gạch nối, như phuc-ung.nhap. Tên chưa có thì lập tài khoản mới.",
                "Required. What is typed at sign-in: small letters, digits, dots, hyphens, such as phuc-ung.nhap. One that is not there yet is made."
            )
        case .name:
            say(
                "Chức danh và cơ quan, không phải tên riêng: Công chức văn phòng, UBND xã Phúc Ứng. Bắt buộc với tài khoản mới.",
                "Office role and office, not a person's name. Required for a new account.")
        case .email: say("Có thể để trống. Mỗi tài khoản một địa chỉ.", "May be empty. One address for one account.")
        case .language: say("vi hoặc en; để trống thì theo trình duyệt.", "vi or en; empty: as the browser says.")
        case .state:
            say(
                "“đang dùng” hoặc “đã ngừng”. Ghi “đã ngừng” để đóng tài khoản: bị đăng xuất ngay ở mọi nơi, số liệu và nhật ký vẫn giữ.",
                "“active” or “disabled”. “disabled” closes the account: it is signed out everywhere at once; figures and journal stay."
            )
        default: roleExplanation(of: column)
        }
    }

    private func roleExplanation(of column: PeopleColumn) -> String {
        switch column {
        case .role:
            say("Một trong: ", "One of: ") + Role.allCases.map { roleOfTable($0) }.joined(separator: "; ") + "."
        case .unit:
            say(
                "Mã đơn vị (như 02569) hoặc tên đúng của đơn vị (xã Phúc Ứng).",
                "The unit's code (such as 02569) or its exact name (xã Phúc Ứng).")
        case .unitName:
            say(
                "Để dễ đọc; dùng thay mã khi cột “Đơn vị” để trống.",
                "For the eye; read in place of the code where “Unit” is empty.")
        case .from:
            say(
                "Ngày đầu, như 01/12/2026 hoặc 2026-12-01. Để trống: vai trò mới bắt đầu từ hôm nay.",
                "The first day, such as 2026-12-01. Empty: a new role begins today.")
        case .to:
            say(
                "Ngày cuối, tính cả ngày đó. Vai trò mới để trống: không thời hạn.",
                "The last day, inclusive. Empty for a new role: open.")
        case .end:
            say(
                "Ghi “có” để kết thúc vai trò của dòng này ngay khi ghi bảng; tài khoản vẫn còn.",
                "“yes” ends the role of this row at once; the account stays.")
        default: ""
        }
    }
}
