import Planning

extension Contract {
    static let number = Parameter(
        "number", .integer(1...1_000_000_000), in: .path, "Số của báo cáo", "The number of a submission",
        example: 1)

    private static let seen = Parameter(
        "seen", .integer(0...1_000_000_000),
        "Lần ghi đã xem đến, `seen` của bản xem; nếu số liệu đã đổi thì trả lời 409",
        "The change up to which it was read, `seen` of its review; 409 if figures have moved on since")

    static let submissions = Contract(
        "submissions", .approval, "Các báo cáo đã ghi, cũ trước", "The reports as they were recorded, the oldest first",
        parameters: [
            Parameter("state", .words(of: SubmissionState.self), "Chỉ những báo cáo đang ở đó", "Only what stands so")
        ],
        answers: rows(of: .named("Submission")), isPaged: true, example: "/submissions?state=submitted")

    static let submission = Contract(
        "submission", .approval, "Một báo cáo: các bước đã qua và số liệu", "One report: its steps and its figures",
        parameters: [number],
        answers: .object([
            "submission": .named("Submission"),
            "steps": .list(
                of: .object([
                    "step": .anyText, "at": .moment, "change": .count, "remark": Schema.anyText.orNull,
                ]), most: nil),
            "figures": .list(
                of: .object([
                    "indicator": .indicator, "name": .anyText, "unitOfMeasure": .anyText, "scenario": .anyText,
                    "value": Schema.decimal.orNull, "status": .words(of: FigureStatus.self),
                    "note": Schema.anyText.orNull, "entry": .count,
                ]), most: nil),
        ]), example: "/submissions/1")

    static let approve = Contract(
        "approve", .approval, "Duyệt một báo cáo", "Approve a report", parameters: [number, seen], answers: decided,
        example: "/submissions/1/approve")

    static let sendBack = Contract(
        "return", .approval, "Trả lại một báo cáo kèm lý do", "Return a report with remarks",
        parameters: [number, seen],
        body: Body(
            schema: Schema.object(["remark": .line(1...400)]).with(optional: [
                "remarks": .list(of: Schema.object(["entry": .count, "remark": .line(1...400)]), most: 500)
            ]),
            example: ["remark": "Số việc làm mới thấp hơn quý I, đề nghị kiểm tra"]),
        answers: decided, example: "/submissions/1/return")

    static let withdraw = Contract(
        "withdraw", .approval, "Rút lại báo cáo chưa ai duyệt", "Take back a report that nobody has signed",
        parameters: [number], answers: decided, example: "/submissions/1/withdraw")

    private static let decided = Schema.object(["submission": .named("Submission"), "change": Schema.count.orNull])
}
