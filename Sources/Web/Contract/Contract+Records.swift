import Planning

extension Contract {
    private static let kind = Parameter(
        "kind", .words(of: ReferenceKind.self), in: .path, "Loại danh mục", "A kind of reference data",
        example: "units")

    private static let year = Schema.integer(1900...2999)

    static let breakdown = Contract(
        "breakdown", .catalogue,
        "Kế hoạch năm giao cho các đơn vị cấp dưới; sửa bằng các dòng của /records/plans",
        "A plan of a year as it is broken down to the units below; rows of /records/plans change it",
        parameters: [
            .unit(isRequired: true),
            Parameter(
                "indicator", .indicator, isRequired: true, "Mã chỉ tiêu", "An indicator's code",
                example: "forest-planted"),
            Parameter("year", year, isRequired: true, "Năm", "A year", example: 2023),
            Parameter(
                "assigner", .text(Schema.Text(pattern: "^[a-z]{1,20}$")), "Cấp giao, chẳng hạn province, council",
                "Who assigned it, such as province or council"),
        ],
        answers: .object([
            "unit": .named("Unit"), "indicator": .indicator, "year": year, "assigner": Schema.anyText.orNull,
            "assigned": Schema.decimal.orNull, "addsUp": .flag,
            "rows": .list(of: .object(["unit": .named("Unit"), "value": Schema.decimal.orNull]), most: nil),
        ]), example: "/breakdown?unit=076&indicator=forest-planted&year=2023")

    // MARK: Successions

    private static let outcome = Schema.object([
        "is": .words(["value", "estimate", "refused", "undefined", "recomputed", "nothing"])
    ]).with(optional: ["value": .decimal, "lacking": .list(of: .anyText, most: nil)])

    private static let effect = Schema.object([
        "period": .period, "date": .day, "old": .list(of: .named("Unit"), most: nil),
        "new": .list(of: .named("Unit"), most: nil),
        "rows": .list(
            of: .object([
                "indicator": .indicator, "name": .anyText, "before": .list(of: outcome, most: nil),
                "after": .list(of: outcome, most: nil),
            ]), most: nil),
    ])

    static let saveSuccession = Contract(
        "save-succession", .catalogue,
        "Sáp nhập, chia tách, điều chỉnh, giải thể đơn vị; với “dryRun” chỉ xem trước, kèm ảnh hưởng đến số liệu",
        "Merge, split, change or abolish units; with “dryRun” it only shows that, and what it does to figures",
        body: Body(
            schema: Schema.object([
                "event": .words(of: SuccessionEvent.self), "date": .day,
                "old": .list(of: .line(1...40), most: 60),
                "new": .list(
                    of: Schema.object(["code": .line(1...40)]).with(optional: [
                        "name": .line(0...200), "kind": .line(0...40), "parent": .line(0...40), "share": .line(0...40),
                    ]), most: 60),
            ]).with(optional: [
                "document": .line(0...400), "shareBasis": .line(0...40), "reason": .line(0...400), "dryRun": .flag,
                "shown": .line(1...200),
            ]),
            example: [
                "event": "merger", "date": "2027-01-01", "old": ["02560", "02569"],
                "new": [["code": "02570", "name": "Tú Ứng"]], "dryRun": true,
            ]),
        answers: saved.with(["effect": effect.orNull]), example: "/successions")

    private static let row = Schema.map(of: .line(0...1000))

    static let records = Contract(
        "records", .catalogue, "Một danh mục, mỗi dòng như trong tệp của nó; ô trống là chuỗi rỗng",
        "Reference data of a kind, each row as its file has it; an empty cell is an empty text",
        parameters: [kind], answers: rows(of: .map(of: .anyText)), isPaged: true, example: "/records/units?limit=3")

    static let saveRecords = Contract(
        "save-records", .catalogue,
        "Thêm hoặc thay các dòng của một danh mục; với “dryRun” chỉ xem trước sẽ đổi gì",
        "Add or replace rows of reference data; with “dryRun” it only says what that would change",
        parameters: [kind],
        body: Body(
            schema: Schema.object(["rows": .list(of: row, most: 5_000)]).with(optional: [
                "document": .line(0...400), "reason": .line(0...400), "dryRun": .flag, "shown": .line(1...200),
            ]),
            example: [
                "rows": [["day": "2026-04-30", "name": "Ngày Chiến thắng"]], "dryRun": true,
            ]),
        answers: saved, example: "/records/holidays")

    private static let saved = Schema.object([
        "added": .count, "changed": .count, "unchanged": .count, "change": Schema.count.orNull, "shown": .anyText,
        "warnings": .list(of: .anyText, most: nil),
    ])
}
