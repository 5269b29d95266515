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

    // MARK: Files of offices

    /// What figures come in.
    private static let sheets = [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel",
        "application/vnd.oasis.opendocument.spreadsheet", "text/csv", "application/octet-stream",
    ]

    static let sendUpload = Contract(
        "send-upload", .reports,
        "Gửi bảng Excel hoặc CSV của đơn vị: thân yêu cầu là tệp; trả lời là cách đọc tệp, chưa ghi gì",
        "Send a unit's own table, .xlsx or .csv: the body is the file; answers how it is read, and records nothing",
        parameters: [
            .unitInPath, .periodInPath,
            Parameter(
                RawFileReader.nameField, .line(1...150), isRequired: true, "Tên tệp", "The name of the file",
                example: "bao-cao.csv"),
        ], answers: reading, example: "/forms/02569/2023-S1/uploads?name=bao-cao.csv"
    ).taking(sheets)

    private static let place = Schema.integer(0...100_000)

    static let readUpload = Contract(
        "read-upload", .reports, "Đọc lại tệp đã gửi theo các câu trả lời về bảng; với “save” thì lưu vào bản nháp",
        "Read a file that was sent again, with what is said about its tables; with “save” it goes into the draft",
        parameters: [
            .unitInPath, .periodInPath,
            Parameter(
                "held", .text(Schema.Text(pattern: "^[0-9a-f]{64}$")), in: .path, "`held` của lần gửi",
                "`held`, as sending it answered", example: .text(String(repeating: "0", count: 64))),
        ],
        body: Body(
            schema: Schema.object([]).with(optional: [
                "tables": .list(
                    of: Schema.object(["table": .integer(0...99)]).with(optional: [
                        "columns": .list(
                            of: Schema.object(["place": place]).with(optional: [
                                "use": .line(0...60), "subject": .line(0...60),
                            ]), most: 200),
                        "rows": .list(of: .object(["place": place, "subject": .line(0...60)]), most: 1_000),
                        "measures": .list(
                            of: .object([
                                "indicator": .line(1...60), "measure": .line(1...60), "is": .words(["same", "skip"]),
                            ]), most: 200),
                        "numbers": .list(
                            of: .object(["row": place, "column": place, "is": .line(1...60)]), most: 1_000),
                        "marks": .words(of: NumberMarksAnswer.self), "rounding": .words(of: RoundingAnswer.self),
                    ]), most: 100),
                "bases": .list(of: .object(["indicator": .indicator, "base": .line(0...100)]), most: mostRows),
                "status": .words(of: FigureStatus.self), "thisPeriod": .flag, "reason": .line(0...400),
                "caller": .line(0...400), "save": .flag,
            ]),
            example: [
                "tables": [["table": 0, "rows": [["place": 1, "subject": "skip"]]]], "save": true,
            ]),
        answers: reading, example: "/forms/02569/2023-S1/uploads/" + String(repeating: "0", count: 64))

    private static let readFigure = Schema.object([
        "value": Schema.decimal.orNull, "numerator": Schema.decimal.orNull, "denominator": Schema.decimal.orNull,
        "status": .words(of: FigureStatus.self), "note": Schema.anyText.orNull,
    ])

    private static let subject = Schema.object(["code": .anyText, "name": .anyText])

    /// What a file was read as.
    private static let reading = Schema.object([
        "held": .anyText, "name": .anyText, "kind": .words(["form", "figures", "other", "macros", "unreadable"]),
        "saved": .flag, "maySave": .flag,
        "rows": .list(
            of: .object([
                "indicator": .indicator, "name": .anyText, "base": .anyText, "before": readFigure.orNull,
                "after": readFigure,
                "new": .flag, "odd": .list(of: .anyText, most: nil), "decisions": .list(of: .anyText, most: nil),
            ]), most: nil),
        "others": .list(
            of: .object(["unit": .named("Unit"), "period": .period, "scenario": .anyText, "figures": .count]),
            most: nil),
        "tables": .list(
            of: .object([
                "sheet": .anyText, "range": .anyText, "titles": .list(of: .anyText, most: nil),
                "columns": .list(
                    of: .object([
                        "place": .count, "letters": .anyText, "title": .anyText, "use": .anyText,
                        "found": subject.orNull, "candidates": .list(of: subject, most: nil),
                    ]), most: nil),
                "rows": .list(
                    of: .object([
                        "place": .count, "number": .count, "label": .anyText, "open": .flag, "found": subject.orNull,
                        "candidates": .list(of: subject, most: nil),
                    ]), most: nil),
                "measures": .list(
                    of: .object([
                        "indicator": .anyText, "measure": .anyText, "printed": .anyText, "measuredIn": .anyText,
                        "cell": .anyText, "mayBeSame": .flag, "is": Schema.anyText.orNull,
                    ]), most: nil),
                "numbers": .list(
                    of: .object([
                        "row": .count, "column": .count, "cell": .anyText, "text": .anyText,
                        "readings": .list(of: .decimal, most: nil), "is": Schema.anyText.orNull,
                        "taken": Schema.decimal.orNull,
                    ]), most: nil),
                "marks": Schema.words(of: NumberMarksAnswer.self).orNull,
                "rounding": Schema.words(of: RoundingAnswer.self).orNull,
            ]), most: nil),
        "notes": .list(of: .anyText, most: nil),
    ])

    private static let saved = Schema.object([
        "outcome": .words(["saved", "submitted", "unchanged"]), "form": .named("Form"),
    ])
}
