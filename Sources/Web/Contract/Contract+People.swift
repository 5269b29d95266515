import Planning

extension Contract {
    private static let grant = Schema.object([
        "number": .count, "role": .words(of: Role.self), "unit": .anyText, "from": .day, "to": Schema.day.orNull,
        "delegated": .flag,
    ])

    /// An account as a list shows it. Of those that are partly within reach some roles can be ended, and nothing else.
    static let accountRow = Schema.object([
        "signInName": .anyText, "displayName": .anyText, "email": Schema.anyText.orNull, "active": .flag,
        "createdAt": .moment, "reach": .words(["wholly", "partly"]), "roles": .list(of: grant, most: nil),
    ])

    static let me = Contract(
        "me", .people, "Tài khoản đang dùng và những gì được làm", "The account that asks, and what it may do",
        answers: .object([
            "signInName": .anyText, "displayName": .anyText, "language": Schema.words(["vi", "en"]).orNull,
            "roles": .list(of: grant, most: nil), "permissions": .list(of: .words(of: Permission.self), most: nil),
        ]), example: "/me")

    static let accounts = Contract(
        "accounts", .people, "Các tài khoản thuộc phạm vi quản trị", "The accounts that one administers",
        answers: rows(of: accountRow), isPaged: true, example: "/accounts?limit=2")
}
