import Planning

extension Contract {
    static let units = Contract(
        "units", .catalogue, "Các đơn vị có hiệu lực vào một ngày", "The units in force on a day",
        parameters: [
            Parameter("on", .day, "Ngày; bỏ trống thì là hôm nay", "The day; today if left out"),
            Parameter("below", .unit, "Chỉ những đơn vị thuộc đơn vị này", "Only what is below this unit"),
        ],
        answers: rows([
            "code": .anyText, "validFrom": .day, "validTo": Schema.day.orNull, "name": .anyText,
            "kind": .words(of: UnitKind.self), "kindName": .anyText, "parent": Schema.anyText.orNull,
        ]), isPaged: true, example: "/units?on=2023-06-30&limit=3")

    static let periods = Contract(
        "periods", .catalogue, "Các kỳ đã có số liệu, hạn nộp và ngày khóa",
        "The periods that have figures, when reports are due, and when they lock",
        answers: rows([
            "period": .period, "name": .anyText, "window": .named("Window"), "figures": .count,
            "due": .map(of: .day), "locked": .flag, "lockedFrom": Schema.day.orNull,
        ]), isPaged: true, example: "/periods?limit=2")

    static let plans = Contract(
        "plans", .catalogue, "Kế hoạch của một đơn vị cho năm của kỳ", "The plans of a unit for the period's year",
        parameters: [.unit(isRequired: true), .period(isRequired: true)] + Parameter.ofView,
        answers: .object([
            "unit": .named("Unit"), "period": .period,
            "rows": .list(
                of: .object([
                    "indicator": .indicator, "name": .anyText, "unitOfMeasure": .anyText, "assigner": .anyText,
                    "value": .decimal, "basis": .words(of: PlanBasis.self), "bound": .words(of: PlanBound.self),
                    "effectiveFrom": .day, "illustrative": .flag, "document": Schema.anyText.orNull,
                ]), most: nil),
        ]), example: "/plans?unit=076&period=2023-S1")

    static let reporting = Contract(
        "reporting", .reports, "Đơn vị cấp dưới nào đã báo cáo, đủ đến đâu, đúng hạn không",
        "Which units below have reported, how much of it, and whether in time",
        parameters: [.unit(isRequired: true), .period(isRequired: true)] + Parameter.ofView,
        answers: .object([
            "unit": .named("Unit"), "period": .period,
            "rows": .list(
                of: .object([
                    "unit": .named("Unit"), "state": .words(of: UnitReport.State.self), "reported": .count,
                    "expected": .count, "missing": .list(of: .indicator, most: nil), "first": Schema.moment.orNull,
                    "last": Schema.moment.orNull, "due": Schema.day.orNull,
                    "punctuality": Schema.words(["on-time", "late", "overdue", "not-yet-due"]).orNull,
                    "days": Schema.count.orNull,
                ]), most: nil),
        ]), example: "/reporting?unit=076&period=2023-S1")

    /// A list of which pages are asked for.
    static func rows(_ row: KeyValuePairs<String, Schema>) -> Schema {
        rows(of: .object(row))
    }

    static func rows(of row: Schema) -> Schema {
        .object(["rows": .list(of: row, most: nil), "next": Schema.anyText.orNull])
    }
}
