import Operations
import Planning

/// Accounts as a table, with a row for each role.
extension Contract {
    private static let cells: KeyValuePairs<String, Schema> = [
        "account": .line(0...200), "name": .line(0...400), "email": .line(0...400), "language": .line(0...40),
        "state": .line(0...40), "role": .line(0...80), "unit": .line(0...200), "unit_name": .line(0...200),
        "from": .line(0...40), "to": .line(0...40), "end": .line(0...40),
    ]

    private static let step = Schema.object([
        "does": .words(["name", "email", "language", "close", "reopen", "give", "end", "redate"]),
        "before": Schema.anyText.orNull, "after": Schema.anyText.orNull,
    ])

    private static let person = Schema.object([
        "account": .anyText, "displayName": .anyText, "effect": .words(["new", "changed", "unchanged"]),
        "steps": .list(of: step, most: nil),
    ])

    static let accountsTable = Contract(
        "accounts-table", .people, "Các tài khoản thành bảng, mỗi dòng một vai trò, như khi nhập",
        "The accounts as a table with a row for each role, as it is brought in", answers: rows(of: .map(of: .anyText)),
        isPaged: true, example: "/accounts-table?limit=3")

    static let saveAccountsTable = Contract(
        "save-accounts-table", .people,
        "Lập và sửa tài khoản theo bảng, tất cả hoặc không gì cả; với “dryRun” chỉ xem trước. Ô trống giữ nguyên, dấu “-” bỏ đi",
        "Make and change accounts by a table, all or nothing; with “dryRun” it only says what that would do. An empty cell leaves what is there, a dash takes it away",
        body: Body(
            schema: Schema.object([
                "rows": .list(of: Schema.object([]).with(optional: cells), most: PeopleTableHandlers.mostRows)
            ]).with(optional: ["reason": .line(0...400), "dryRun": .flag, "shown": .line(1...200)]),
            example: [
                "rows": [
                    [
                        "account": "tu-thinh.nhap", "name": "Văn phòng UBND xã Tú Thịnh", "role": "reporter",
                        "unit": "02560",
                    ]
                ], "dryRun": true,
            ]),
        answers: .object([
            "done": .flag, "new": .count, "changed": .count, "unchanged": .count, "shown": .anyText,
            "people": .list(of: person, most: nil), "absent": .list(of: .anyText, most: nil),
            "warnings": .list(of: .anyText, most: nil),
            "links": .list(of: .object(["account": .anyText, "address": .anyText, "until": .moment]), most: nil),
        ]), example: "/accounts-table"
    ).answeringSecret()
}
