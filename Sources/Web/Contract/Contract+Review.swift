import Planning
import Quantities

extension Contract {
    static let waiting = Contract(
        "waiting", .approval, "Những báo cáo đang chờ tài khoản này ký, gửi trước đứng trước",
        "The reports that wait for the signature of the account, the one that was sent first first",
        parameters: [
            Parameter("unit", .unit, "Chỉ của đơn vị này", "Only of this unit"),
            Parameter("period", .period, "Chỉ của kỳ này", "Only of this period"),
        ],
        answers: rows([
            "submission": .count, "unit": .named("Unit"), "period": .period,
            "calendar": .words(of: ReportingCalendar.self), "figures": .count, "moved": .count, "odd": .count,
            "due": Schema.day.orNull, "workingDaysLate": Schema.count.orNull, "sentAt": .moment, "sentBy": .anyText,
            "step": .count, "steps": .count,
        ]), isPaged: true, example: "/waiting?limit=5")

    private static let remark = Schema.object([
        "entry": .count, "indicator": .indicator, "text": .anyText, "by": .anyText, "at": .moment,
    ])

    private static let line = Schema.object([
        "entry": .count, "indicator": .indicator, "name": .anyText, "unitOfMeasure": .anyText, "scenario": .anyText,
        "before": Schema.decimal.orNull, "after": Schema.decimal.orNull,
        "statusBefore": Schema.words(of: FigureStatus.self).orNull, "status": .words(of: FigureStatus.self),
        "note": Schema.anyText.orNull, "samePeriod": Schema.decimal.orNull, "last": Schema.decimal.orNull,
        "sentBefore": Schema.object([
            "value": Schema.decimal.orNull, "status": .words(of: FigureStatus.self),
        ]).orNull, "mended": .flag, "moved": .flag, "odd": .flag,
        "remarks": .list(of: remark, most: nil),
        "signatures": .list(of: .object(["step": .count, "by": .anyText, "at": .moment]), most: nil),
    ])

    static let review = Contract(
        "review", .approval, "Một báo cáo như người duyệt xem: số cũ và mới, bước, nhận xét",
        "A report as its approver looks at it: old and new figures, steps, remarks",
        parameters: [number],
        answers: .object([
            "submission": .count, "unit": .named("Unit"), "period": .period,
            "calendar": .words(of: ReportingCalendar.self), "state": .words(of: SubmissionState.self),
            "due": Schema.day.orNull, "workingDaysLate": Schema.count.orNull, "sentAt": .moment,
            "sentBy": Schema.anyText.orNull, "reason": Schema.anyText.orNull, "document": Schema.anyText.orNull,
            "step": .count, "steps": .count, "entry": gateState, "mayApprove": .flag, "mayReturn": .flag,
            "why": Schema.anyText.orNull, "seen": .count, "figures": .list(of: line, most: nil),
            "events": .list(
                of: .object([
                    "submission": .count, "step": .words(of: SubmissionStep.self), "at": .moment, "by": .anyText,
                    "change": .count, "remark": Schema.anyText.orNull, "inPlaceOf": Schema.anyText.orNull,
                ]), most: nil),
            "remarks": .list(of: remark, most: nil),
        ]), example: "/submissions/1/review")

    // MARK: Periods that are opened and closed

    private static let gateState = Schema.words(["unstated", "open", "closed", "excepted"])
    private static let level = Schema.words(of: UnitKind.self)

    static let gates = Contract(
        "gates", .approval, "Các kỳ: mở hay đóng, đã nộp bao nhiêu, ngoại lệ",
        "The periods: open or closed, how many have reported, the exceptions",
        answers: rows([
            "unit": .named("Unit"), "period": .period, "calendar": .words(of: ReportingCalendar.self), "level": level,
            "state": gateState, "by": Schema.anyText.orNull, "at": Schema.moment.orNull,
            "reason": Schema.anyText.orNull, "due": Schema.day.orNull, "expected": .count, "reported": .count,
            "waiting": .count, "drafts": .count,
            "exceptions": .list(
                of: .object([
                    "unit": .named("Unit"), "until": Schema.day.orNull, "reason": Schema.anyText.orNull,
                    "by": .anyText, "at": .moment,
                ]), most: nil),
        ]), isPaged: true, example: "/gates?limit=3")

    static let changeGate = Contract(
        "change-gate", .approval,
        "Mở kỳ, đóng kỳ cho một đơn vị và cấp dưới, hoặc cho một đơn vị nhập thêm đến một ngày",
        "Open or close a period for a unit and all below it, or let one unit in up to a day",
        parameters: [.unitInPath, .periodInPath],
        body: Body(
            schema: Schema.object(["act": .words(of: PeriodGate.Act.self)]).with(optional: [
                "level": level, "until": .day, "reason": .line(1...400),
            ]),
            example: ["act": "close", "level": "commune"]),
        answers: .object(["change": .count, "state": gateState]), example: "/gates/076/2023-S1")
}
