import Planning

extension PeopleColumn {
    /// The columns of the table of people, with the words that offices use for them.
    static let columns = PeopleColumn.allCases.map { column in
        switch column {
        case .account:
            Column(
                .account, "account",
                ["tài khoản", "tên đăng nhập", "sign-in name", "name to sign in with", "user name", "username"],
                .required)
        case .name:
            Column(.name, "name", ["tên hiển thị", "tên", "chức danh", "họ tên", "name shown", "display name"])
        case .email: Column(.email, "email", ["thư điện tử", "e-mail", "email", "địa chỉ thư"])
        case .language: Column(.tongue, "language", ["ngôn ngữ"])
        case .state: Column(.state, "state", ["tình trạng", "trạng thái", "status"])
        case .role: Column(.role, "role", ["vai trò", "quyền"])
        case .unit: Column(.unit, "unit", ["đơn vị", "mã đơn vị", "mã ĐV", "unit code"])
        case .unitName:
            Column(.unitName, "unit_name", ["tên đơn vị", "unit name"], .information, standsFor: .unit)
        case .from: Column(.from, "from", ["từ ngày", "từ"])
        case .to: Column(.to, "to", ["đến hết ngày", "đến ngày", "đến", "until", "to the end of"])
        case .end: Column(.ends, "end", ["kết thúc vai trò", "kết thúc", "thôi vai trò", "end role", "close"])
        }
    }

    /// The same field as readers of rows call it.
    var field: Field {
        switch self {
        case .account: .account
        case .name: .name
        case .email: .email
        case .language: .tongue
        case .state: .state
        case .role: .role
        case .unit: .unit
        case .unitName: .unitName
        case .from: .from
        case .to: .to
        case .end: .ends
        }
    }
}

/// The closed lists of the table of people. What a message lists is read as it stands there.
enum PeopleWords {
    static let role = ClosedWords<Role>(
        [
            ("administrator", .administrator, ["quản trị", "quản trị viên", "người quản trị"]),
            (
                "planning-officer", .planningOfficer,
                ["chuyên viên tổng hợp", "tổng hợp", "cán bộ kế hoạch", "planning officer"]
            ),
            (
                "reporter", .reporter,
                ["người nhập báo cáo", "người báo cáo", "nhập báo cáo", "người nhập", "nhập liệu"]
            ),
            ("approver", .approver, ["người phê duyệt", "người duyệt", "phê duyệt"]),
            ("leader", .leader, ["lãnh đạo"]),
            ("inspector", .inspector, ["thanh tra, kiểm toán", "thanh tra và kiểm toán", "thanh tra"]),
        ],
        allowed: [
            "Quản trị (administrator)", "Chuyên viên tổng hợp (planning officer)", "Người nhập báo cáo (reporter)",
            "Người phê duyệt (approver)", "Lãnh đạo (leader)", "Thanh tra và kiểm toán (inspector)",
        ])

    /// Whether the account is active. The list tells both languages, as people fill it in.
    static let state = ClosedWords<Bool>(
        [
            ("active", true, ["đang dùng", "dùng", "hoạt động", "đang hoạt động", "mở"]),
            ("disabled", false, ["đã ngừng", "ngừng", "ngừng dùng", "khóa", "đã khóa", "đóng", "closed", "close"]),
        ], allowed: ["đang dùng (active)", "đã ngừng (disabled)"])

    static let language = ClosedWords<String>([
        ("vi", "vi", ["tiếng Việt", "Vietnamese"]), ("en", "en", ["tiếng Anh", "English"]),
    ])

    /// How a cell says that what is there is to go: a dash, as in tables of offices.
    static func isDash(_ cell: TableCell) -> Bool {
        guard case .text(let text) = cell else { return false }
        return ["-", "–", "—"].contains(text)
    }

    /// How a cell says that a role has no last day.
    static func isOpen(_ cell: TableCell) -> Bool {
        guard case .text(let text) = cell else { return false }
        return isDash(cell) || ["khong thoi han", "open"].contains(NameFolding.folded(text))
    }
}
