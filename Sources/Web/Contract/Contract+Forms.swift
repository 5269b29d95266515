import Planning

extension Contract {
    /// What a form asks for at most.
    private static let mostRows = 500

    static let duties = Contract(
        "duties", .reports, "Những gì các đơn vị của tài khoản còn phải báo cáo",
        "What the account's own units owe",
        answers: .object([
            "rows": .list(
                of: .object([
                    "unit": .named("Unit"), "period": .period, "due": Schema.day.orNull, "locked": .flag,
                    "expected": .count, "reported": .count, "done": .flag,
                    "waiting": .nullable(.named("WaitingReport")),
                ]), most: nil)
        ]), example: "/duties")

    static let form = Contract(
        "form", .reports, "Biểu của một đơn vị trong một kỳ, với số đã có",
        "The form of a unit for a period, as it stands",
        parameters: [.unitInPath, .periodInPath], answers: .named("Form"), example: "/forms/02569/2023-S1")

    private static let cell = Schema.line(0...60)

    static let saveForm = Contract(
        "save-form", .reports,
        "Ghi số vào biểu: dòng nêu ra được thay cả dòng, dòng khác giữ nguyên; có thể gửi duyệt luôn",
        "Save figures of a form: a row that is named is replaced as a whole, the others stay; it may be submitted at once",
        parameters: [.unitInPath, .periodInPath],
        body: Body(
            schema: Schema.object([
                "figures": .list(
                    of: Schema.object(["indicator": .indicator]).with(optional: [
                        "value": cell, "numerator": cell, "denominator": cell, "status": cell,
                        "note": .line(0...400), "base": .line(0...100), "definition": .day,
                    ]), most: mostRows)
            ]).with(optional: [
                "reason": .line(0...400), "caller": .line(0...400), "calledAt": .line(0...400), "submit": .flag,
            ]),
            example: [
                "figures": [["indicator": "jobs-created", "value": "12"]], "caller": "Văn thư xã",
                "reason": "Sửa theo sổ theo dõi",
            ]),
        answers: saved, example: "/forms/02569/2023-S1", hasVersion: true)

    static let submitForm = Contract(
        "submit-form", .reports, "Gửi duyệt những gì đang chờ trong biểu", "Submit what waits in a form",
        parameters: [.unitInPath, .periodInPath], answers: saved, example: "/forms/02569/2023-S1/submit",
        hasVersion: true)

    private static let saved = Schema.object([
        "outcome": .words(["saved", "submitted", "unchanged"]), "form": .named("Form"),
    ])
}
