import Pages
import Planning

extension Contract {
    static let scoreboard = Contract(
        "scoreboard", .standing, "Bảng tiến độ của một đơn vị trong một kỳ", "The scoreboard of a unit in a period",
        parameters: [.unit(isRequired: true), .period(isRequired: true)] + Parameter.ofView,
        answers: Schema.scoreboard, example: "/scoreboard?unit=076&period=2023-S1")

    /// What the JSON form of a page takes and answers; nothing for a page without one.
    static func reading(_ path: Reading.Path) -> Contract? {
        switch path {
        case .units: nil
        case .matrix: matrix
        case .indicators: indicators
        case .indicator: indicator
        case .unit: unit
        case .changes: changes
        // Its reference has two parts or five; see `figure` and `entry`.
        case .figure: nil
        case .journal: journal
        case .search: search
        // Programs get more than the page shows; see `Contract.reporting`.
        case .reporting: nil
        }
    }

    private static let matrix = Contract(
        "matrix", .standing, "Đơn vị × chỉ tiêu", "Units × indicators",
        parameters: Parameter.view + [
            Parameter(
                "field", .text(Schema.Text(pattern: "^[A-Za-z0-9-]{1,20}$")), "Mã lĩnh vực", "The code of a field"),
            Parameter("state", .words(of: State.self), "Chỉ những ô có đánh giá này", "Only what stands so"),
        ], answers: Schema.matrix, example: "/matrix?unit=076&period=2023-S1")

    private static let indicators = Contract(
        "indicators", .standing, "Mọi chỉ tiêu của một đơn vị", "Every indicator as it stands for a unit",
        parameters: Parameter.view, answers: Schema.indicatorList, example: "/indicators?unit=076&period=2023-S1")

    private static let indicator = Contract(
        "indicator", .standing, "Một chỉ tiêu: các tháng, các năm, từng đơn vị",
        "One indicator: its months and years, and the units below",
        parameters: [
            Parameter(
                "code", .indicator, in: .path, "Mã chỉ tiêu", "The code of an indicator",
                example: "forest-planted")
        ] + Parameter.view + [
            Parameter(
                "sort", .words(of: IndicatorChoice.Order.self), "Thứ tự của các đơn vị", "The order of the units")
        ], answers: Schema.indicatorReview, example: "/indicators/forest-planted?unit=076&period=2023-S1")

    private static let unit = Contract(
        "unit", .standing, "Một đơn vị, so với các đơn vị cùng cấp", "One unit, and how it compares with its peers",
        parameters: [.unitInPath, .period()] + Parameter.ofView, answers: Schema.unitReview,
        example: "/units/02569?period=2023-S1")

    private static let changes = Contract(
        "changes", .record, "Những gì thay đổi giữa hai thời điểm, hoặc trong một lần ghi",
        "What changed between two moments, or with one change of the ledger",
        parameters: Parameter.view + [
            Parameter("from", .dayOrMoment, "Từ lúc", "After this moment"),
            Parameter("to", .dayOrMoment, "Đến lúc", "Up to this moment"),
            Parameter("change", .integer(1...Int.max), "Một lần ghi", "One change"),
        ], answers: Schema.changes, example: "/changes?change=5")

    /// Where a figure comes from: the first kind is a number that a report computed, the second an entry of the ledger.
    static let figure = Contract(
        "figure", .record, "Nguồn gốc của một số liệu, theo mã tra cứu của nó",
        "Where a figure comes from, by its reference",
        parameters: [
            Parameter(
                "subject", .text(Schema.Text(pattern: "^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$")), in: .path,
                "Mã chỉ tiêu, hoặc “targets”", "The code of an indicator, or “targets”", example: "forest-planted"),
            .unitInPath,
            Parameter(
                "of", .text(Schema.Text(pattern: "^[0-9A-Za-z.-]{4,20}$")), in: .path, "Kỳ", "The period",
                example: "2023-S1"),
            Parameter(
                "facet", .text(Schema.Text(pattern: "^[A-Za-z0-9.-]{1,30}$")), in: .path, "Mặt của số liệu",
                "Which side of it: the actual figure, a plan, a percentage", example: "actual"),
            change,
        ] + Parameter.view, answers: Schema.pedigree,
        example: "/figures/forest-planted/076/2023-S1/actual/2")

    static let entry = Contract(
        "entry", .record, "Nguồn gốc của một dòng trong sổ", "Where an entry of the ledger comes from",
        parameters: [
            Parameter(
                "entry", .text(Schema.Text(pattern: "^e[1-9][0-9]{0,9}$")), in: .path, "Số của dòng: e12",
                "The number of the entry: e12", example: "e2"), change,
        ] + Parameter.view, answers: Schema.pedigree, example: "/entries/e2/2")

    private static let change = Parameter(
        "change", .integer(1...1_000_000_000), in: .path, "Lần ghi mà số liệu được đọc đến",
        "The change of the ledger up to which it was read", example: 30)

    private static let journal = Contract(
        "journal", .record, "Nhật ký: ai ghi gì, khi nào; mới nhất trước",
        "The journal: who changed what, when; the newest first",
        parameters: Parameter.view + [
            Parameter("author", .line(1...50), "Người ghi", "Who made the change"),
            Parameter("act", .words(of: ChangeNote.Act.self), "Việc", "What was done"),
            Parameter("of-unit", .unit, "Đơn vị mà lần ghi nói đến", "A unit that it is about"),
            Parameter("indicator", .indicator, "Chỉ tiêu có số trong lần ghi", "An indicator with figures in it"),
            Parameter("from", .dayOrMoment, "Từ ngày", "From this day on"),
            Parameter("to", .dayOrMoment, "Đến ngày", "Up to this day"),
            Parameter("channel", .words(of: ChangeOrigin.Channel.self), "Qua đâu", "By which door it came"),
            Parameter("address", .line(1...50), "Địa chỉ mạng", "The network address that it came from"),
            Parameter(
                "before", .integer(1...Int.max), "Chỉ những lần ghi trước lần này; `view.next` của trang trước",
                "Only older changes; `view.next` of the page before"),
        ], answers: Schema.journal, example: "/journal")

    private static let search = Contract(
        "search", .record, "Tìm theo tên, không cần dấu", "Search by name, with or without diacritics",
        parameters: Parameter.view + [Parameter("q", .line(1...50), "Lời tìm", "What to look for")],
        answers: Schema.search, example: "/search?q=phuc+ung")
}
