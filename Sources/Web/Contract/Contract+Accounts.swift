import Planning

/// Accounts that one administers, and rights that are handed on for a while.
extension Contract {
    private static let account = Parameter(
        "account", .text(Schema.Text(pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$")), in: .path,
        "Tên đăng nhập của tài khoản", "The name with which an account signs in", example: "ke-hoach")
    private static let grantNumber = Parameter(
        "grant", .integer(1...1_000_000_000), in: .path, "Số của vai trò hoặc ủy quyền", "The number of a role",
        example: 1)

    private static let name = Schema.line(1...64)
    private static let link = Schema.object(["address": .anyText, "until": .moment])
    private static let changed = Schema.object(["account": accountRow])
    private static let invited = Schema.object(["account": accountRow, "link": link])

    private static let role = Schema.object(["role": .words(of: Role.self), "unit": .unit])
    private static let days: KeyValuePairs<String, Schema> = ["from": .day, "to": .day]

    static let makeAccount = Contract(
        "make-account", .people, "Lập tài khoản với vai trò đầu tiên; nhận liên kết một lần để đặt mật khẩu",
        "Make an account with its first role; answers with the one-time link that sets its password",
        body: Body(
            schema: Schema.object(["signInName": name, "displayName": .line(1...200)]).with(role)
                .with(optional: ["email": .line(0...254), "from": .day, "to": .day]),
            example: [
                "signInName": "tu-thinh.nhap", "displayName": "Văn phòng UBND xã Tú Thịnh", "role": "reporter",
                "unit": "02560",
            ]), answers: invited, example: "/accounts"
    ).answeringSecret()

    static let changeAccount = Contract(
        "change-account", .people, "Đổi tên hiện, thư điện tử, hoặc tắt và bật một tài khoản",
        "Change what an account is called, where its letters go, or whether it is active", parameters: [account],
        body: Body(
            schema: Schema.object([]).with(optional: [
                "displayName": .line(1...200), "email": .line(0...254), "active": .flag,
            ]), example: ["displayName": "Phòng Tài chính – Kế hoạch"]),
        answers: changed, example: "/accounts/ke-hoach")

    static let makeLink = Contract(
        "make-link", .people, "Lập liên kết một lần để đặt lại mật khẩu; các liên kết trước hết hiệu lực",
        "Make a one-time link that sets the password anew; earlier ones are no longer good", parameters: [account],
        answers: invited, example: "/accounts/ke-hoach/link"
    ).answeringSecret()

    static let grantRole = Contract(
        "grant-role", .people, "Giao một vai trò đối với một đơn vị", "Give a role for a unit", parameters: [account],
        body: Body(
            schema: role.with(optional: days), example: ["role": "approver", "unit": "02560", "to": "2026-12-31"]),
        answers: changed, example: "/accounts/ke-hoach/grants")

    static let endRole = Contract(
        "end-role", .people, "Kết thúc một vai trò", "End a role", parameters: [account, grantNumber],
        answers: changed, example: "/accounts/ke-hoach/grants/1/end")

    static let handOver = Contract(
        "hand-over", .people, "Bàn giao mọi vai trò còn hiệu lực cho tài khoản khác",
        "Hand all roles that hold over to another account", parameters: [account],
        body: Body(
            schema: Schema.object(["to": name]).with(optional: ["disable": .flag]),
            example: ["to": "ke-hoach-moi", "disable": true]),
        answers: changed, example: "/accounts/ke-hoach/hand-over")

    // MARK: Delegation

    private static let delegation: KeyValuePairs<String, Schema> = [
        "number": .count, "of": .count, "unit": .anyText, "to": .anyText, "displayName": .anyText, "from": .day,
        "until": Schema.day.orNull,
    ]

    private static let handedOn = Body(
        schema: Schema.object(["grant": .count, "to": name, "until": .day]).with(optional: ["from": .day]),
        example: ["grant": 1, "to": "ke-hoach", "until": "2026-12-31"])

    static let delegations = Contract(
        "delegations", .people, "Quyền duyệt của mình đang ủy cho người khác",
        "One's own rights to approve that others have for a while", answers: rows(delegation), isPaged: true,
        example: "/delegations")

    static let delegate = Contract(
        "delegate", .people, "Ủy quyền duyệt của mình trong một số ngày",
        "Hand on one's own right to approve for some days",
        body: handedOn, answers: .object(["delegation": .object(delegation)]), example: "/delegations")

    static let endDelegation = Contract(
        "end-delegation", .people, "Thu lại quyền duyệt đã ủy", "Take back a right that was handed on",
        parameters: [grantNumber], answers: .object(["delegation": .object(delegation)]), example: "/delegations/1/end")

    static let delegateOf = Contract(
        "delegate-for", .people, "Ủy quyền duyệt của một tài khoản khi người ấy vắng mặt",
        "Hand on another's right to approve while they are away", parameters: [account], body: handedOn,
        answers: .object(["delegation": .object(delegation)]), example: "/accounts/ke-hoach/delegations")
}
