import Planning
import Prose
import Quantities

extension Parameter {
    static let language = Parameter(
        "lang", .words(of: Language.self), "Ngôn ngữ của câu chữ trong trả lời", "The language of words in the answer")

    static let unitInPath = Parameter(
        "unit", .unit, in: .path, "Mã đơn vị, có thể kèm ngày bắt đầu: 02608@2024-09-01",
        "A unit's code, with the first day of one of its versions if need be: 02608@2024-09-01", example: "02569")
    static let periodInPath = Parameter(
        "period", .period, in: .path, "Kỳ: 2023, 2023-S1, 2023-Q2, 2023-06, 2023-9M",
        "A period: 2023, 2023-S1, 2023-Q2, 2023-06, 2023-9M", example: "2023-S1")

    static func unit(isRequired: Bool = false) -> Parameter {
        isRequired
            ? Parameter("unit", .unit, isRequired: true, "Mã đơn vị", "A unit's code", example: "076")
            : Parameter(
                "unit", .unit, "Mã đơn vị; bỏ trống thì chương trình chọn",
                "A unit's code; left out, the program chooses one", example: "076")
    }

    static func period(isRequired: Bool = false) -> Parameter {
        isRequired
            ? Parameter("period", .period, isRequired: true, "Kỳ", "A period", example: "2023-S1")
            : Parameter(
                "period", .period, "Kỳ; bỏ trống thì là kỳ mới nhất", "A period; left out, the newest one",
                example: "2023-S1")
    }

    /// How a view is asked for, without unit and period.
    static let ofView: [Parameter] = [
        Parameter("by-unit", .flag, "Kèm từng đơn vị cấp dưới", "With each unit below"),
        Parameter(
            "as-of", .dayOrMoment, "Theo sổ số liệu đến lúc ấy", "By the ledger as it stood at a day's end or a moment"),
        Parameter(
            "structure", .day, "Theo địa giới của ngày ấy", "In the structure of units of that day"),
        Parameter(
            "calendar", .words(of: ReportingCalendar.self), "Cách tính kỳ hành chính hay thống kê",
            "Periods of the administrative or the statistical calendar"),
        Parameter(
            "pending", .flag, "Kèm số chờ duyệt (cần quyền riêng)",
            "With figures that wait for approval (takes a right of its own)"),
    ]

    static let view = [unit(), period()] + ofView

    static let page: [Parameter] = [
        Parameter("limit", .integer(1...500), "Số dòng mỗi trang, mặc định 100", "Rows of a page; 100 if left out"),
        Parameter(
            "after", .text(Schema.Text(pattern: "^[A-Za-z0-9@-]{1,60}$")),
            "Dòng cuối của trang trước, lấy từ `next`", "The last row of the page before, as `next` tells it"),
    ]

    /// Sent with a write, it makes a second sending harmless.
    static let key = Parameter(
        "Idempotency-Key", .text(Schema.Text(pattern: "^[A-Za-z0-9_.:-]{1,100}$")), in: .header,
        "Gửi lại với cùng khóa thì nhận lại đúng trả lời cũ (trong 24 giờ)",
        "Sent again with the same key, the first answer comes back (for 24 hours)")
    static let version = Parameter(
        "If-Match", .anyText, in: .header, "ETag của bản đã đọc; nếu đã có người sửa thì trả lời 412",
        "The ETag of what was read; 412 if somebody has changed it since")
    static let known = Parameter(
        "If-None-Match", .anyText, in: .header, "ETag đã có; nếu không đổi thì trả lời 304",
        "An ETag that one has; 304 if nothing has changed")
}
