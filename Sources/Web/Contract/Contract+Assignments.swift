import Planning

extension Contract {
    private static let asked: [Parameter] = [
        .unit(isRequired: true), .period(isRequired: true),
        Parameter("as-of", .dayOrMoment, "Theo sổ đến lúc ấy", "By the ledger as it stood at a day's end or a moment"),
    ]

    private static func listed(_ row: KeyValuePairs<String, Schema>) -> Schema {
        .object(["unit": .named("Unit"), "period": .period, "rows": .list(of: .object(row), most: nil)])
    }

    static let directives = Contract(
        "directives", .catalogue, "Nhiệm vụ, kiến nghị của một đơn vị trong báo cáo và kết luận hội nghị của kỳ",
        "The tasks and proposals of a unit: of its report on the period, and of conferences that reviewed it",
        parameters: asked,
        answers: listed([
            "number": .count, "kind": .words(of: DirectiveKind.self), "conference": Schema.anyText.orNull,
            "field": Schema.anyText.orNull, "text": .anyText, "lead": Schema.anyText.orNull,
            "cooperating": .list(of: .anyText, most: nil), "dueOn": Schema.day.orNull,
            "indicator": Schema.indicator.orNull, "note": Schema.anyText.orNull, "illustrative": .flag,
        ]), example: "/directives?unit=076&period=2023-S1")

    static let shortcomings = Contract(
        "shortcomings", .catalogue, "Tồn tại, hạn chế mà báo cáo của một đơn vị nêu",
        "What fell short, as the report of a unit owns up to it",
        parameters: asked,
        answers: listed([
            "number": .count, "indicator": Schema.indicator.orNull, "field": Schema.anyText.orNull,
            "text": Schema.anyText.orNull, "origin": Schema.words(of: CauseOrigin.self).orNull,
            "cause": Schema.anyText.orNull, "remedy": Schema.anyText.orNull, "responsible": Schema.anyText.orNull,
            "note": Schema.anyText.orNull, "illustrative": .flag,
        ]), example: "/shortcomings?unit=076&period=2023-S1")

    static let conferences = Contract(
        "conferences", .catalogue, "Các hội nghị đã xem xét kết quả của một đơn vị trong kỳ",
        "The conferences that reviewed a unit's results in the period",
        parameters: asked,
        answers: listed([
            "code": .anyText, "name": .anyText, "body": .anyText, "heldOn": .day, "chair": Schema.anyText.orNull,
            "place": Schema.anyText.orNull, "document": Schema.anyText.orNull, "note": Schema.anyText.orNull,
        ]), example: "/conferences?unit=076&period=2023-S1")
}
