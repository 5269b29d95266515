import Planning

extension Contract {
    private static let kind = Parameter(
        "kind", .words(of: ReferenceKind.self), in: .path, "Loại danh mục", "A kind of reference data",
        example: "units")

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
        answers: .object([
            "added": .count, "changed": .count, "unchanged": .count, "change": Schema.count.orNull,
            "shown": .anyText, "warnings": .list(of: .anyText, most: nil),
        ]), example: "/records/holidays")
}
